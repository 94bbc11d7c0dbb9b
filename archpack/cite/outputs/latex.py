"""Citations as LaTeX, to be put into the body of a document in UTF-8."""

import re
from collections.abc import Sequence

from archpack.cite.markup import Output, Section, resolve

_SIGNS = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    "`": r"\textasciigrave{}",
    # Packages for German make the bare sign a command, and not every encoding has \textquotedbl.
    '"': r"\symbol{34}",
    "'": r"\textquotesingle{}",
    **{sign: f"\\{sign}" for sign in "{}$&#%_"},
}
# Two hyphens would become a dash, and a comma doubled a quotation mark.
_SPECIAL = re.compile(r"[\\~^<>|`\"'{}$&#%_]|-(?=-)|,(?=,)")


def _escape(text: str) -> str:
    return _SPECIAL.sub(lambda found: _SIGNS.get(found[0], f"{found[0]}{{}}"), text)


def line(marked: str) -> str:
    """One citation, to stand in a paragraph."""
    return resolve(marked, _escape, (r"\textit{", "}"))


def _document(sections: Sequence[Section]) -> str:
    blocks = []
    for section in sections:
        if section.heading:
            blocks.append(f"\\section*{{{line(section.heading)}}}")
        blocks += (line(one.text) for one in section.lines)
    return "".join(f"{block}\n" for block in "\n\n".join(blocks).split("\n")) if blocks else ""


OUTPUT = Output(name="latex", line=line, document=_document)
