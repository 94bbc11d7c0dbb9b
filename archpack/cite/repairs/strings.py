"""Text that grows as one string.

citeproc-py keeps a list of its pieces, copies it at every addition and joins it whenever it looks at an end.
"""

from collections.abc import Iterable
from typing import Any

from citeproc.string import SEAM_PUNCTUATION, String

_ONCE = SEAM_PUNCTUATION | {" "}
"""What stands once where two pieces meet that have it both."""


class Text(String):  # type: ignore[misc]
    """A piece of a citation, and what it becomes with others."""

    def __add__(self, other: Any) -> "Text":
        """The text and another after it."""
        return joined((self, other))

    def __radd__(self, other: Any) -> "Text":
        """The text and another before it."""
        return joined((other, self))

    def capitalize_first(self) -> "Text":
        """The text with a capital at its beginning, if that is one letter: `ß` is no `SS`."""
        capital = self[:1].upper()
        return Text(capital + self[1:]) if len(capital) == 1 else self


def joined(pieces: Iterable[Any], delimiter: str = "") -> Text:
    """The pieces with a delimiter between them; no space and no mark is doubled where two of them meet."""
    written: list[str] = []
    last = ""
    for number, piece in enumerate(pieces):
        for part in (delimiter, str(piece)) if number and delimiter else (str(piece),):
            said = part[1:] if last in _ONCE and part[:1] == last else part
            if said:
                written.append(said)
                last = said[-1]
    return Text("".join(written))
