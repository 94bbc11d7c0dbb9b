"""What an engine's output is made of, and the shape of a format that it is written in.

Inside the engine italics are marked by two control characters that no record may hold, so that a person's
text is never taken for markup. They are resolved, and the text between them escaped, once, at the end.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

ITALIC = ("\x01", "\x02")
"""What stands before and after words in italics."""

LEAD_END = "\x03"
"""What stands at the end of the words that lead a narrative citation, until its parenthesis is opened."""

_TAGGED = re.compile(r"<i>((?:(?!</?i>).)*)</i>", re.DOTALL)
_CASELESS = re.compile(r'<span class="nocase">((?:(?!</?span).)*)</span>', re.DOTALL)
_MARK = re.compile(f"({ITALIC[0]}|{ITALIC[1]})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One citation, note or entry.

    Attributes:
        id: The item it is of; empty where it is of several, as the name of an archive is.
        text: What is said, italics marked.
    """

    id: str = ""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Lines that belong together.

    Attributes:
        heading: What stands above them, or nothing.
        lines: The lines.
    """

    heading: str = ""
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """A format of citations.

    Attributes:
        name: What people call it.
        line: One citation in that format, to stand in a text of somebody's.
        document: Sections as a whole file, with a line break at its end.
    """

    name: str
    line: Callable[[str], str]
    document: Callable[[Sequence[Section]], str]


def resolve(marked: str, escape: Callable[[str], str], italic: tuple[str, str]) -> str:
    """Marked text with its marks resolved and all that stands between them escaped.

    Italics within italics are upright, as printers set them; spaces at their ends stand outside.
    """
    written = []
    depth = 0
    for piece in _MARK.split(marked):
        if piece in ITALIC:
            depth += 1 if piece == ITALIC[0] else -1
        elif depth % 2 and piece.strip(" "):
            words = piece.strip(" ")
            before, _, after = piece.partition(words)
            written.append(f"{before}{italic[0]}{escape(words)}{italic[1]}{after}")
        else:
            written.append(escape(piece))
    return "".join(written)


def of_tags(text: str) -> str:
    """A text of CSL-JSON with its `<i>` as marks and without `<span class="nocase">`; else tags are text."""
    return _CASELESS.sub(r"\1", _TAGGED.sub(rf"{ITALIC[0]}\1{ITALIC[1]}", text))


def has_marks(text: str) -> bool:
    """Whether a text holds one of the characters that mean markup here."""
    return _MARK.search(text) is not None
