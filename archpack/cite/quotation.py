"""Quotation marks and apostrophes: straight ones made round, those within others single."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

_CYRILLIC = re.compile("[Ѐ-ӿ]")
_STRAIGHT = re.compile("[\"']")
_CODE = re.compile(r"</?\w|[\\{}]")
"""What is no prose; in code quotation marks are straight."""
_AFTER = frozenset("([{<«„‚“‘-–—/\"'")
"""What a quotation mark may stand after and yet be an opening one, beside a space."""

Marks = tuple[tuple[str, str], tuple[str, str]]
"""The opening and the closing mark of a quotation, and those of one within it."""

_ENGLISH: Marks = (("“", "”"), ("‘", "’"))
_MARKS: Mapping[str, Marks] = MappingProxyType(
    {
        "en": _ENGLISH,
        "de": (("„", "“"), ("‚", "‘")),
        "ru": (("«", "»"), ("„", "“")),
        "uk": (("«", "»"), ("„", "“")),
    }
)
_APOSTROPHE = "’"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    """Two quotation marks that belong together: where they are, and in how many others they stand."""

    start: int
    end: int
    depth: int


def curled(text: str, language: str = "en") -> str:
    """A text with its straight quotation marks and apostrophes as printers set them.

    A mark that has no other to go with stays straight (a reel of 5"), unless it can be an apostrophe.

    Args:
        text: The text.
        language: That of the citation; in a Cyrillic one marks around Latin letters are English.
    """
    if not _STRAIGHT.search(text) or _CODE.search(text):
        return text
    marks = _MARKS[language] if language not in {"ru", "uk"} or _CYRILLIC.search(text) else _ENGLISH
    letters = list(text)
    for pair in _pairs(text, "\"'", lambda mark: mark):
        letters[pair.start], letters[pair.end] = marks[pair.depth % 2]
    for place, letter in enumerate(letters):
        if letter == "'" and (_is_word(text, place - 1) or _is_word(text, place + 1)):
            letters[place] = _APOSTROPHE
    return "".join(letters)


_CLOSING = MappingProxyType({"“": "”", "‘": "’", "„": "“", "‚": "‘"})
_WITHIN = MappingProxyType({"“": ("‘", "“"), "‘": ("‘", "“"), "„": ("‚", "„"), "‚": ("‚", "„")})


def inner(title: str) -> str:
    """A title as it stands between quotation marks: those in it single, those within these double."""
    letters = list(title)
    for pair in _pairs(title, _CLOSING, _CLOSING.__getitem__):
        opening = _WITHIN[title[pair.start]][pair.depth % 2]
        letters[pair.start], letters[pair.end] = opening, _CLOSING[opening]
    return "".join(letters)


def _pairs(text: str, opening: str | Mapping[str, str], closing: Callable[[str], str]) -> list[_Pair]:
    """The quotation marks of a text that go together, by one walk through it.

    Args:
        text: The text.
        opening: The marks that may open a quotation.
        closing: What closes the quotation that a mark opens.
    """
    found: list[_Pair] = []
    open_ones: list[tuple[int, str]] = []
    for place, letter in enumerate(text):
        depth = next((n for n in reversed(range(len(open_ones))) if open_ones[n][1] == letter), None)
        if depth is not None and _may_close(text, place):
            found.append(_Pair(start=open_ones[depth][0], end=place, depth=depth))
            del open_ones[depth:]
        elif letter in opening and _may_open(text, place):
            open_ones.append((place, closing(letter)))
    return found


def _may_open(text: str, place: int) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    return (not before or before.isspace() or before in _AFTER) and bool(after) and not after.isspace()


def _may_close(text: str, place: int) -> bool:
    return place > 0 and not text[place - 1].isspace() and not _is_word(text, place + 1)


def _is_word(text: str, place: int) -> bool:
    return 0 <= place < len(text) and text[place].isalnum()
