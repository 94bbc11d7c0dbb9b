"""Citations as plain text, one a line."""

from collections.abc import Sequence

from archpack.cite.markup import Output, Section, resolve


def line(marked: str) -> str:
    """One citation; italics are lost."""
    return resolve(marked, str, ("", ""))


def _document(sections: Sequence[Section]) -> str:
    blocks = []
    for section in sections:
        heading = [f"{line(section.heading)}:"] if section.heading else []
        blocks.append("".join(f"{one}\n" for one in (*heading, *(line(each.text) for each in section.lines))))
    return "\n".join(blocks)


OUTPUT = Output(name="text", line=line, document=_document)
