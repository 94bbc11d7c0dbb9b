"""From Cyrillic to Latin letters and back, word by word; other characters stand as they are."""

import re
from collections.abc import Mapping
from functools import cache

from archpack.notation.romanisation.tables import TABLES, Scheme

_VOWELS = "аеёиоуыэюяіїєў"
_SPACED_DOT = "·"
# BGN/PCGN Russian (1947): ye and yë at the beginning, after a vowel, й, ъ, ь; a dot keeps letters apart
# that would be read as one (notes 1 to 3 of the agreement).
_RU_SOFT = re.compile(rf"(?<![^\W\d_])[её]|(?<=[{_VOWELS}йъь])[её]", re.IGNORECASE)
_RU_DOTS = re.compile(
    rf"(?<=т)(?=с)|(?<=ш)(?=ч)|(?<=й)(?=[ауыэ])|(?<=ы)(?=[ауыэ])|(?<=[{_VOWELS}])(?=ы)"
    rf"|(?<=[бвгджзклмнпрстфхцчшщ])(?=э)",
    re.IGNORECASE,
)
# The Ukrainian system of 2010, which BGN/PCGN took over in 2019: otherwise at the beginning of a word; зг.
_APOSTROPHES = "’'ʼ"
_UK_FIRST = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}


def romanise(text: str, *, language: str = "ru", scheme: Scheme = "ala-lc") -> str:
    """A text with its Cyrillic letters in Latin ones; letters that the language lacks stay.

    Args:
        text: Any text.
        language: BCP 47 tag, one of `LANGUAGES`.
        scheme: `ala-lc` or `bgn-pcgn`.

    Raises:
        KeyError: The language has no table.
    """
    table = TABLES[scheme][language]
    marked = _RU_DOTS.sub(_SPACED_DOT, text) if (scheme, language) == ("bgn-pcgn", "ru") else text
    soft = (
        {match.start() for match in _RU_SOFT.finditer(marked)}
        if (scheme, language) == ("bgn-pcgn", "ru")
        else frozenset[int]()
    )
    first = _UK_FIRST if (scheme, language) == ("bgn-pcgn", "uk") else {}
    made: list[str] = []
    for index, letter in enumerate(marked):
        small = letter.lower()
        before = marked[index - 1] if index else " "
        latin = table.get(small)
        if latin is None or (not _is_letter(letter) and not _between(marked, index)):
            made.append(letter)
            continue
        if small in first and not (before.isalpha() or before in _APOSTROPHES):
            latin = first[small]
        elif first and small == "г" and before.lower() == "з":
            latin = "gh"
        elif index in soft:
            latin = f"y{latin}"
        made.append(latin if letter == small else _capital(latin, marked, index))
    return "".join(made)


def to_cyrillic(text: str, *, language: str = "ru", scheme: Scheme = "ala-lc") -> str:
    """A romanised text in Cyrillic letters: the inverse of `romanise` as far as the scheme allows one.

    ALA-LC with its ligatures can be turned back. Of BGN/PCGN, and of names as people write them, this
    gives the likeliest spelling. At every place the longest Latin spelling of one letter is read.

    Raises:
        KeyError: The language has no table.
    """
    table, longest = _inverse(language, scheme)
    source = text.replace(_SPACED_DOT, "") if scheme == "bgn-pcgn" else text
    small, made, at = source.lower(), list[str](), 0
    if len(small) != len(source):  # a letter whose small form is longer: leave case out of it
        source = small
    while at < len(source):
        for length in range(min(longest, len(source) - at), 0, -1):
            found = table.get(small[at : at + length])
            if found is not None:
                made.append(found.upper() if source[at].isupper() else found)
                at += length
                break
        else:
            made.append(source[at])
            at += 1
    return "".join(made)


def _is_letter(letter: str) -> bool:
    return letter.isalpha() and letter != "ʼ"


def _between(text: str, index: int) -> bool:
    """Whether a sign such as an apostrophe stands between letters."""
    return 0 < index < len(text) - 1 and text[index - 1].isalpha() and text[index + 1].isalpha()


def _capital(latin: str, text: str, index: int) -> str:
    """The spelling of a capital: all capital in a word of capitals, else only its first letter."""
    after = text[index + 1] if index + 1 < len(text) else ""
    before = text[index - 1] if index else ""
    whole = after.isupper() or (not after.islower() and before.isupper())
    return latin.upper() if whole else latin[:1].upper() + latin[1:]


@cache
def _inverse(language: str, scheme: Scheme) -> tuple[Mapping[str, str], int]:
    table = {latin: letter for letter, latin in reversed(list(TABLES[scheme][language].items())) if latin}
    if (scheme, language) == ("bgn-pcgn", "ru"):
        table |= {"ye": "е", "yë": "ё", "y": "ы"}
    if (scheme, language) == ("bgn-pcgn", "uk"):
        table |= {latin: letter for letter, latin in _UK_FIRST.items() if latin != "y"} | {"y": "и"}
    return table, max(map(len, table))
