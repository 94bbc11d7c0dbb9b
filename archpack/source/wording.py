"""How messages show values, and what they suggest."""

import unicodedata
from collections.abc import Iterable

_LONGEST = 60
_MOST_STRANGERS = 3
_ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r"}


def shown(value: object, *, longest: int = _LONGEST) -> str:
    """A value as a message shows it: text in quotation marks, shortened, without control characters."""
    if isinstance(value, str):
        text = value if len(value) <= longest else f"{value[: longest - 1]}…"
        return f"'{printable(text)}'"
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "null"
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list | tuple):
        return "a list"
    if value in (float("inf"), float("-inf")):
        return "a number"
    return f"the number {value}" if isinstance(value, int | float) else f"the date or time {value}"


def printable(text: str) -> str:
    """The text with an escape for every character that a terminal should not be given."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else _ESCAPES.get(c, _escape(c)) for c in text)


def _escape(character: str) -> str:
    number = ord(character)
    return (
        f"\\x{number:02x}"
        if number < 0x100
        else f"\\u{number:04x}"
        if number < 0x10000
        else f"\\U{number:08x}"
    )


def nearest(word: str, words: Iterable[str]) -> str | None:
    """The one of the words that a person is likely to have meant, or None."""
    if len(word) > 2 * _LONGEST:
        return None
    from difflib import get_close_matches

    by_form: dict[str, str] = {}
    for candidate in words:
        by_form.setdefault(_form(candidate), candidate)
    found = get_close_matches(_form(word), by_form, n=1, cutoff=0.6)
    return by_form[found[0]] if found else None


def _form(word: str) -> str:
    return word.casefold().replace("-", "_").replace(" ", "_")


def meant(word: str, words: Iterable[str]) -> str:
    """The end of a message that suggests the nearest word: `; did you mean 'opis'?`, or nothing."""
    found = nearest(word, words)
    return "" if found is None else f"; did you mean {shown(found)}?{_strangers(word, found)}"


def _strangers(word: str, found: str) -> str:
    """The letters of another script in a word that may look like the one that was meant, by their names."""
    strange = [letter for letter in dict.fromkeys(word) if letter.isalpha() and letter not in found]
    names = [unicodedata.name(letter, "").lower() for letter in strange if not letter.isascii()]
    if not found.isascii() or not 0 < len(names) <= _MOST_STRANGERS or "latin" in "".join(names):
        return ""
    return f" (there is a {' and a '.join(names)} in it)"
