"""The first letter of a note, which opens a sentence."""

import re

from archpack.cite.markup import ITALIC
from archpack.cite.style import Wish

_FIRST = re.compile(f"([\\[({ITALIC[0]}]*)(\\w)(\\w?)")
_NOTES = frozenset({"note", "short", "subsequent"})


def capital(text: str, wish: Wish) -> str:
    """A note with a capital at its beginning, that of a name's particle too: `De Gaulle to ...` (CMOS, 8.5).

    What stands in quotation marks keeps its own case, and so does a word whose second letter is a capital.
    A citation in the text and an entry of a list open no sentence: `(de Gaulle 1958)`, `de Gaulle, Charles`.
    """
    if wish.form not in _NOTES:
        return text
    found = _FIRST.match(text)
    if found is None or found[3].isupper() or len(found[2].upper()) != 1:
        return text
    return f"{found[1]}{found[2].upper()}{text[found.start(3) :]}"
