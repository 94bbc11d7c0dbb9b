"""What an engine's output is made of, and how each output format writes it.

Inside the engine italics are marked by two control characters that no record may hold, so that a person's
text is never taken for markup. They are resolved, and the text between them escaped, once, at the end.
"""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass

from archpack.registry import registry

ITALIC = ("\x01", "\x02")
"""What stands before and after words in italics."""

_MARK = re.compile(f"({ITALIC[0]}|{ITALIC[1]})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """A format of citations.

    Attributes:
        name: What people call it.
        escape: A person's text in that format.
        italic: What stands before and after words in italics.
    """

    name: str
    escape: Callable[[str], str]
    italic: tuple[str, str]


def _as_it_is(text: str) -> str:
    return text


def _html(text: str) -> str:
    return html.escape(text, quote=False)


OUTPUTS = registry(
    (
        Output(name="text", escape=_as_it_is, italic=("", "")),
        Output(name="html", escape=_html, italic=("<i>", "</i>")),
    )
)
"""The formats by name."""


def write(marked: str, output: Output) -> str:
    """The engine's text in an output format."""
    marks = dict(zip(ITALIC, output.italic, strict=True))
    pieces = _MARK.split(marked)
    return "".join(marks[piece] if piece in marks else output.escape(piece) for piece in pieces)


def has_marks(text: str) -> bool:
    """Whether a text holds one of the characters that mean markup here."""
    return _MARK.search(text) is not None
