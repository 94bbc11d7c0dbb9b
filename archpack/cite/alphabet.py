"""The order of letters in a list: quotation marks and articles left out, Cyrillic by its own alphabets."""

import re
import unicodedata
from functools import lru_cache
from types import MappingProxyType

from archpack.cite.markup import ITALIC

_ARTICLES = MappingProxyType(
    {
        "en": re.compile(r"(?:a|an|the)\s+(?=\S)"),
        "de": re.compile(r"(?:der|die|das|ein|eine)\s+(?=\S)"),
    }
)
# Russian and Ukrainian in one: no letter of either stands where the other would not have it.
_CYRILLIC = {letter: place for place, letter in enumerate("абвгґдеєжзиіїйклмнопрстуўфхцчшщъыьэюя", 1)}
_CYRILLIC["ё"] = _CYRILLIC["е"]
_LATIN = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th"})
_OPENING = f"{ITALIC[0]}“”‘’\"'«»„‚[]()¿¡… "

Key = tuple[tuple[int, int], ...]


def key(text: str, language: str = "en") -> Key:
    """What puts a text in its place, letter by letter (CMOS 18, 15.72).

    In a Cyrillic list Cyrillic comes before Latin, in others after it; digits come first.
    """
    folded = text.casefold().lstrip(_OPENING)
    article = _ARTICLES["de" if language == "de" else "en"].match(folded)
    folded = folded[article.end() :] if article else folded
    latin_first = language not in {"ru", "uk"}
    letters = unicodedata.normalize("NFC", folded)
    return tuple(place for letter in letters for place in _places(letter, latin_first))


@lru_cache(maxsize=1024)
def _places(letter: str, latin_first: bool) -> Key:
    """The places of a letter, or of the letters that it is made of."""
    latin, cyrillic = (1, 2) if latin_first else (2, 1)
    if letter in _CYRILLIC:
        return ((cyrillic, _CYRILLIC[letter]),)
    places = []
    for base in unicodedata.normalize("NFD", letter.translate(_LATIN)):
        if base.isalpha():
            places.append((cyrillic if "Ѐ" <= base <= "ӿ" else latin if base.isascii() else 3, ord(base)))
        elif base.isdecimal():
            places.append((0, unicodedata.decimal(base)))
    return tuple(places)
