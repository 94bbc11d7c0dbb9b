"""The bare letters of a text: one spelling for comparing, whatever script and accents it is written with."""

import re
import unicodedata

_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_UKRAINIAN = re.compile(r"[ґєії]", re.IGNORECASE)
_BELARUSIAN = re.compile(r"ў", re.IGNORECASE)
_SOUTH = re.compile(r"[ђћјљњџ]", re.IGNORECASE)
_MACEDONIAN = re.compile(r"[ѓѕќ]", re.IGNORECASE)
_RUSSIAN = re.compile(r"[ёыэ]", re.IGNORECASE)

# Letters that have no accent to take away, and the Cyrillic ones as English texts spell them.
_BARE = str.maketrans(
    {
        "ł": "l", "đ": "d", "ð": "d", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i",
        "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "ye", "ж": "zh",
        "з": "z", "и": "i", "і": "i", "ї": "yi", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o",
        "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f", "х": "kh", "ц": "ts",
        "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
        "ђ": "dj", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "џ": "dz", "ѓ": "gj", "ѕ": "dz", "ќ": "kj",
        "ѣ": "e", "ѳ": "f", "ѵ": "i",
    }
)  # fmt: skip


_DROPPED = frozenset("'’‘`ʹʺʼ")


def has_cyrillic(text: str) -> bool:
    """Whether a text has Cyrillic letters."""
    return _CYRILLIC.search(text) is not None


def language_of(text: str) -> str | None:
    """The language of Cyrillic text as far as its letters tell; Russian where they do not; else None."""
    if not has_cyrillic(text):
        return None
    if _BELARUSIAN.search(text):
        return "be"
    if _UKRAINIAN.search(text) and not _RUSSIAN.search(text):
        return "uk"
    if _MACEDONIAN.search(text):
        return "mk"
    return "sr" if _SOUTH.search(text) else "ru"


def plain(text: str) -> str:
    """A text in small unaccented Latin letters, for comparing and sorting; nothing to show to people.

    `Хрущёв`, `Khrushchëv` and `KHRUSHCHEV` give `khrushchev`. Signs other than letters and digits stand as
    spaces, apostrophes and soft signs fall away.
    """
    # Compose first: a decomposed й is to meet the table as one letter, and not lose its breve.
    small = unicodedata.normalize("NFC", text).casefold().translate(_BARE)
    letters = unicodedata.normalize("NFKD", small).casefold().translate(_BARE)
    kept = []
    for letter in letters:
        if unicodedata.category(letter) == "Lm" or letter in _DROPPED:
            continue
        if letter.isalnum():
            kept.append(letter)
        elif not unicodedata.category(letter).startswith("M"):
            kept.append(" ")
    return " ".join("".join(kept).split())
