"""Shelfmarks without labels: `558.11.492.6`, `9401/1a/552`, `FO 371/2767`, `DY 30`, `106-00579-16`."""

import re
from typing import NamedTuple

from archpack.model.reference import LevelName
from archpack.model.repository import ListedRepository
from archpack.notation.reference.leaves import NUMBERS
from archpack.notation.reference.values import ParsedLevel


class Signature(NamedTuple):
    """A shelfmark taken apart.

    Attributes:
        levels: Its levels.
        leaves: The leaves, as written; empty if it goes no further than the file.
        note: What is uncertain about it.
    """

    levels: tuple[ParsedLevel, ...]
    leaves: str = ""
    note: str = ""


_STEP = r"(?:[^\W\d_]{1,2}[-–])?\d+(?:[-–]?[^\W\d_]{1,3})?"
_LEAVES = r"\d+[^\W\d_]{0,3}\.?(?:[-–—]\d+[^\W\d_]{0,3}\.?)?(?:,\s?\d+(?:[-–]\d+)?)*"
_DOTTED = re.compile(rf"({_STEP})\.({_STEP})(?:\.(\d+(?:[-–,]\d+)*|{_STEP})(?:\.({_LEAVES}))?)?$")
_SLASHED = re.compile(
    rf"([^\W\d_]?{_STEP})/({_STEP})/((?:[^\W\d_]{{1,2}}[-–])?\d+[^\W_]*(?:[-–,]\d+)*)(?:/({_LEAVES}))?$"
)
_HYPHENED = re.compile(r"((?:[^\W\d_]{1,2}[-–])?\d+[^\W\d_]?)[-–](\d+[^\W\d_]?)[-–](\d+[^\W\d_]?)$")
_BRITISH = re.compile(
    r"((?:ADM|AIR|BT|CAB|CO|DEFE|DO|FCO|FO|GFM|HO|HS|HW|INF|KV|LAB|POWE|PREM|T|WO)\s?\d*)"
    r"(?:(?:/|,\s?)([^\s,]+))?$"
)
_SERIES = re.compile(r"([A-Z]{1,5}\s?\d*)(?:/(\S+))?$")
_HOLDING = re.compile(r"([A-Z][A-Za-z]{0,3}\s?\d+[A-Z]{0,2}(?:[ -][IVX]+(?![^\W_]))?)(?:/(\S.*))?$")
_CHINESE = re.compile(r"\d{3}-\d{5}-\d{2}(?:\s?\(\d+\))?$")
_HUNGARIAN = re.compile(
    r"(?:pl\.\s?)?([IVXLC]+(?:-[A-Z][A-Za-z]?)?(?:-\d+)?(?:-[a-z]{1,2}(?![^\W_]))*)(?:(?:\.?\s+|-)(.+))?$"
)
_SOVIET_LETTERS = re.compile(
    r"(?:[Tt][sz]|[CЦ])?(?:GA|DA|G[AI]|RG|HDA|NAR|AP|AVP|PA|OGA|TsA|FSB|KGB|SBU|MVD|FSB|VLA|RTs|ERA|LVA|LYA)"
)


def tradition_of(archive: ListedRepository | None, repository: str) -> str:
    """How an archive writes its shelfmarks: `soviet`, `british`, `german`, `hungarian`, `chinese` or `other`.

    An archive that is not in the list is judged by its letters, and only those of the Soviet kind
    (`DAKhO`, `ГАВО`) and the German Bundesarchiv are recognised.
    """
    if archive is None:
        if re.match(r"B(?:undes)?[Aa]rch|BA\b|LHA|GStA", repository):
            return "german"
        cyrillic = any("Ѐ" <= letter <= "ӿ" for letter in repository)
        return "soviet" if cyrillic or _SOVIET_LETTERS.match(repository) else "unknown"
    levels = {term.level for term in archive.levels}
    if {"fond", "opis"} <= levels and levels & {"delo", "dok"}:
        return "soviet"
    if "piece" in levels:
        return "british"
    by_country = {"DE": "german", "HU": "hungarian", "CN": "chinese"}
    return by_country.get(archive.country or "", "other")


def read(words: str, tradition: str, *, began: bool) -> Signature | None:
    """A shelfmark without labels, as an archive of a tradition writes it; None if the words are none.

    Args:
        words: The words, without the stop at their end.
        tradition: See `tradition_of`.
        began: Whether levels above were read before, so that this is what comes below them.
    """
    if not began and tradition in {"unknown", "british", "other", "none"}:
        british = _BRITISH.match(words)
        if british and (tradition == "british" or british[2]):
            return _steps(british, ("series", "piece"))
    reader = _READERS.get(tradition)
    return reader(words, began) if reader else None


def _soviet(words: str, began: bool) -> Signature | None:
    match = _DOTTED.match(words) or _SLASHED.match(words)
    if match is None:
        hyphened = None if began else _HYPHENED.match(words)
        return _steps(hyphened, ("fond", "opis", "delo")) if hyphened else None
    if match[3] is None:
        note = "the shelfmark has two parts only; they are read as inventory and file, the fond is not given"
        return _steps(match, ("opis", "delo"))._replace(note=note)
    signature = _steps(match, ("fond", "opis", "delo"))._replace(leaves=(match[4] or "").rstrip("."))
    if not match[4] and re.search("[-–]", match[3]):
        return signature._replace(note=f"{match[3]!r} is a run of files, or a file and a leaf")
    if match.re is _SLASHED and match[4]:
        return signature._replace(note="the fourth part of the shelfmark is read as leaves")
    return signature


def _unknown(words: str, began: bool) -> Signature | None:
    """Four parts with dots are what nobody but users of Soviet archives writes; three may be anything."""
    match = _DOTTED.match(words)
    if match and match[4]:
        note = "the archive is not in the list; its shelfmark is read as fond, inventory, file and leaf"
        return _soviet(words, began)._replace(note=note)  # type: ignore[union-attr]
    return None


def _british(words: str, began: bool) -> Signature | None:
    if began:
        return Signature((ParsedLevel(level="piece", label="", value=words),)) if words[0].isdigit() else None
    match = _SERIES.match(words)
    return _steps(match, ("series", "piece")) if match else None


def _german(words: str, began: bool) -> Signature | None:
    if began:
        code = re.match(r"[A-Z]{0,4}\s?[\d.]+\S*(?:\s\S*\d\S*)*$", words)
        return Signature((ParsedLevel(level="delo", label="", value=words),)) if code else None
    match = _HOLDING.match(words)
    return _steps(match, ("fond", "delo")) if match else None


def _hungarian(words: str, began: bool) -> Signature | None:
    match = None if began else _HUNGARIAN.match(words)
    return _steps(match, ("fond", None)) if match else None


def _chinese(words: str, began: bool) -> Signature | None:
    if not began and _CHINESE.match(words):
        return Signature((ParsedLevel(level="delo", label="", value=words),))
    leaves = NUMBERS.match(words) if began else None
    return Signature((), leaves=words) if leaves and leaves.end() == len(words) else None


_READERS = {
    "soviet": _soviet,
    "unknown": _unknown,
    "none": _unknown,
    "british": _british,
    "german": _german,
    "hungarian": _hungarian,
    "chinese": _chinese,
}


def _steps(match: re.Match[str], names: tuple[LevelName | None, ...]) -> Signature:
    pairs = zip(names, match.groups(), strict=False)
    return Signature(tuple(ParsedLevel(level=name, label="", value=value) for name, value in pairs if value))
