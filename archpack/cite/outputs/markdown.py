"""Citations as Markdown that CommonMark, GitHub and pandoc read alike."""

import re
from collections.abc import Sequence

from archpack.cite.markup import Output, Section, resolve

_ADDRESS = re.compile(r"https?://[^\s<>\\\"']*[^\s<>\\\"'.,;:!?)\]}”’]")
# Beside what CommonMark takes for markup: $, ^, ~, @, | and straight quotes, which pandoc and GitHub do.
_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~^$@&\"']|\.\.\.|--+|!(?=\[)|(?<=\w):(?=\w)|:(?=[a-z0-9_+-]+:)")
_LIST = re.compile(r"^(\s*)(?:(\d+)([.)])|([-+=]))(?=\s|$|=)")


def _escape(text: str) -> str:
    return _MARKUP.sub(lambda found: "".join(f"\\{sign}" for sign in found[0]), text)


def _escaped(text: str) -> str:
    """The text with addresses as autolinks and all else escaped."""
    pieces = []
    at = 0
    for found in _ADDRESS.finditer(text):
        pieces += [_escape(text[at : found.start()]), f"<{found[0]}>"]
        at = found.end()
    return "".join(pieces) + _escape(text[at:])


def line(marked: str) -> str:
    """One citation, as the beginning or in the midst of a paragraph."""
    whole = resolve(marked, _escaped, ("*", "*"))
    return _LIST.sub(
        lambda found: found[1] + (f"{found[2]}\\{found[3]}" if found[2] else f"\\{found[4]}"), whole
    )


def _document(sections: Sequence[Section]) -> str:
    blocks = []
    for section in sections:
        if section.heading:
            blocks.append(f"## {line(section.heading)}")
        blocks += (line(one.text) for one in section.lines)
    return "".join(f"{block}\n" for block in "\n\n".join(blocks).split("\n")) if blocks else ""


OUTPUT = Output(name="markdown", line=line, document=_document)
