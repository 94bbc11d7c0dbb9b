"""A page of labelled sections, cut at its labels without losing a character."""

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What stands under one label.

    Attributes:
        label: The label without its colon; empty for what stands before the first label.
        line: 1-based line of the label, or 1 for what stands before the first label.
        lines: The lines under it with their 1-based numbers, line ends removed, blank ones included.
    """

    label: str
    line: int
    lines: tuple[tuple[int, str], ...]

    @property
    def written(self) -> tuple[tuple[int, str], ...]:
        """The lines that are not blank."""
        return tuple((number, text) for number, text in self.lines if text.strip())

    @property
    def text(self) -> str:
        """The words of the section, the page's own line breaks read as spaces."""
        return " ".join(" ".join(text.split()) for _, text in self.written)

    @property
    def first_line(self) -> int:
        """1-based line on which the words of the section begin."""
        return self.written[0][0] if self.written else self.line


def cut(text: str, labels: Collection[str], last: str) -> tuple[Section, ...]:
    """The sections of a page whose labels stand on lines of their own.

    A label counts once: a transcript may well have a line `Summary:` of its own. What stands under the
    label `last` runs to the end of the page.
    """
    sections: list[Section] = []
    label, start, held = "", 1, list[tuple[int, str]]()
    seen: set[str] = set()
    for number, line in enumerate(text.split("\n"), start=1):
        word = line.strip().removesuffix(":")
        opens = word in labels and line.strip() == f"{word}:" and word not in seen and last not in seen
        if opens:
            sections.append(Section(label=label, line=start, lines=tuple(held)))
            label, start, held = word, number, []
            seen.add(word)
        else:
            held.append((number, line.removesuffix("\r")))
    sections.append(Section(label=label, line=start, lines=tuple(held)))
    return tuple(sections)
