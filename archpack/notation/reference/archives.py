"""Finding the archives of a list in a text."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from archpack.model.repository import ListedRepository
from archpack.notation.reference.labels import GENERAL, Label, labels_of
from archpack.notation.reference.places import in_english

_WORD = re.compile(r"[^\W\d_]+")
_RELATIVE = ("ibidem", "ibid.", "ibid", "ib.", "ebenda", "ebd.", "ebda.", "там же", "там само", "tam zhe")
_RELATIVES = (*_RELATIVE, "tam samo", "tamże", "tamtéž", "idem")
_NEXT_WORD = re.compile(r"\s([^\W\d_]+)")
_PLACE = re.compile(r"[\s,(]*([^\W\d_]+(?:\s[^\W\d_]+)?)")
_HINTS = (
    ("NA", re.compile(r"\bsv\.\s?\d|\ba\w{0,2}\.\s?j\.|\bkart\.|KS[ČC]\b")),
    ("NARA", re.compile(r"\bRG[\s-]?\d|\bRecord Group\b")),
    ("TNA", re.compile(r"\b(?:ADM|AIR|CAB|CO|DEFE|DO|FCO|FO|GFM|HO|HS|HW|KV|POWE|PREM|WO)\s?\d+/\d")),
)
"""By what follows them, letters that several archives share mean one of them."""
_OF_A_NATION = re.compile(r"(?:[A-Z][a-z]{2,}(?:ian|ish|ese|ean)|Czech|Slovak|Dutch|Swiss|French|Greek)\s$")
_STATES = frozenset({"US", "UK"})
_SHORTER = (("Russian Federation", "RF"), ("Российской Федерации", "РФ"), ("Ukraine", "Ukraine"))


class Found(NamedTuple):
    """An archive at a place of a text.

    Attributes:
        end: Where its name ends.
        keys: The archives that it may be; empty where it points to the reference before (`ibid.`).
        letters: Whether it was named by letters rather than by its name.
    """

    end: int
    keys: tuple[str, ...]
    letters: bool


class _Name(NamedTuple):
    pattern: re.Pattern[str]
    keys: tuple[str, ...]
    letters: bool


class Archives:
    """The archives of a list, ready to be found.

    Attributes:
        listed: The list itself.
        places: The places where they are, in lower case.
    """

    def __init__(self, listed: Mapping[str, ListedRepository]) -> None:
        self.listed = listed
        self.places = frozenset(archive.place.lower() for archive in listed.values() if archive.place)
        self._labels: dict[str, Mapping[str, Label]] = {}
        keys: dict[tuple[str, bool], list[str]] = {}
        for archive in listed.values():
            for name, letters in _names(archive):
                holders = keys.setdefault((name, letters), [])
                if archive.key not in holders:
                    holders.append(archive.key)
        self._by_first_word: dict[str, list[_Name]] = {}
        for (name, letters), holders in sorted(keys.items(), key=lambda item: -len(item[0][0])):
            self._add(name, tuple(holders), letters=letters)
        for word in _RELATIVES:
            self._add(word, (), letters=False)
        for (name, letters), holders in keys.items():
            if letters and len(name) > 2 and name.isupper() and name.isalpha():
                self._add_dotted(name, tuple(holders))

    def _add(self, name: str, keys: tuple[str, ...], *, letters: bool) -> None:
        first = _WORD.match(name)
        if first is None:
            return
        words = (r"\s+" if letters else r"[\s,]+").join(re.escape(word) for word in name.split())
        pattern = re.compile(words + r"(?!\w|[-/][^\W\d])", 0 if letters else re.IGNORECASE)
        self._by_first_word.setdefault(first[0].lower(), []).append(_Name(pattern, keys, letters))

    def _add_dotted(self, name: str, keys: tuple[str, ...]) -> None:
        """Add letters with stops between them (`A.N.I.C.`)."""
        pattern = re.compile(r"\.\s?".join(name) + r"(?:\.|(?!\w))")
        self._by_first_word.setdefault(name[0].lower(), []).append(_Name(pattern, keys, letters=True))

    def at(self, text: str, start: int, word: str) -> Found | None:
        """The archive, or the word for the one before, that begins at a place of the text.

        Args:
            text: The text.
            start: Where a word begins.
            word: That word in lower case.
        """
        for name in self._by_first_word.get(word, ()):
            match = name.pattern.match(text, start)
            if match:
                return Found(match.end(), name.keys, name.letters)
        return None

    def named(self, text: str, start: int, word: str) -> Found | None:
        """The archive that is named at a place, with or without an article; one, if what follows tells which.

        Args:
            text: The text.
            start: Where a word begins.
            word: That word in lower case.
        """
        found = self.at(text, start, word)
        if found and not found.letters and _OF_A_NATION.search(text, max(0, start - 20), start):
            return None  # `Romanian National Archives` is none of those that are called National Archives
        if found is None and word == "the":
            after = _NEXT_WORD.match(text, start + len(word))
            found = self.at(text, after.start(1), after[1].lower()) if after else None
            found = None if found is None or found.letters else found
        if found is None or len(found.keys) < 2:
            return found
        place = _PLACE.match(text, found.end)
        words = place[1] if place else ""
        here = self.in_place(found.keys, (words, words.partition(" ")[0]))
        if len(here) != 1:
            after_it = text[found.end : found.end + 120]
            here = tuple(key for key, hint in _HINTS if key in found.keys and hint.search(after_it))
        return found._replace(keys=here) if len(here) == 1 else found

    def labels(self, key: str | None) -> Mapping[str, Label]:
        """What labels mean in an archive of the list; general usage for any other."""
        if key is None:
            return GENERAL
        if key not in self._labels:
            self._labels[key] = labels_of(self.listed[key])
        return self._labels[key]

    def in_place(self, keys: Iterable[str], places: Iterable[str]) -> tuple[str, ...]:
        """Those of several archives that are in one of the places."""
        wanted = {in_english(place) for place in places}
        return tuple(key for key in keys if (self.listed[key].place or "").lower() in wanted)


def _names(archive: ListedRepository) -> Iterable[tuple[str, bool]]:
    """What an archive is called, each with whether it is letters, which are matched in their own case."""
    letters = [archive.key, archive.abbreviation, archive.native_abbreviation, *archive.aliases]
    names = [archive.name, archive.native_name, archive.romanised_name]
    for old in archive.former:
        letters += [old.abbreviation, old.native_abbreviation]
        names += [old.name, old.native_name]
    for name in letters:
        if name and _is_in_words(name):
            names.append(name)
        elif name:
            yield name, True
            if "ї" not in name and " " in name and name.replace(" ", "").isupper():
                yield name.replace(" ", ""), True
    for name in names:
        if not name:
            continue
        yield from ((form, False) for form in _forms(name.removeprefix("The ")))


def _is_in_words(name: str) -> bool:
    """Whether another name of an archive is words (`British National Archives`), not letters."""
    words = name.split()
    return len(words) > 1 and all(word.istitle() or word.islower() or word in _STATES for word in words)


def _forms(name: str) -> Iterable[str]:
    plain = name.lower()
    yield plain
    for long, short in _SHORTER:
        if long.lower() in plain:
            yield plain.replace(long.lower(), short.lower())
    if plain.split()[-1] == "archives":
        yield plain[:-1]


_last: list[Archives] = []


def archives(listed: Mapping[str, ListedRepository]) -> Archives:
    """The archives of a list, ready to be found; those of the list asked for last are kept."""
    if not _last or _last[0].listed is not listed:
        _last[:] = [Archives(listed)]
    return _last[0]
