"""What is uncertain about a reference as a whole, and which of several archives it means."""

import re

from archpack.notation.reference.archives import Archives
from archpack.notation.reference.draft import Draft
from archpack.notation.reference.labels import GENERAL
from archpack.notation.reference.leaves import descends
from archpack.notation.reference.terms import plain

_FAR = 2_000
_BARE_LABEL = re.compile(r"(?<![\w.])[a-zа-яіő]{1,4}\.(?![\w.])(?!\s?\d)")
_NUMBER = re.compile(r"\d{1,5}(?:/\d{1,5})?")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_FILE_LABELS = frozenset({"d", "delo", "д", "дело", "spr", "sprava", "спр", "справа"})


def settle(draft: Draft, archives: Archives, rest: str) -> None:
    """Settle which archive a finished reference means, and note what is uncertain about it.

    Args:
        draft: The reference.
        archives: The archives of the list.
        rest: What was not understood of it, where the archive's place may stand.
    """
    if draft.relative:
        draft.note(f"{draft.repository!r} repeats the reference before; what it does not repeat is not given")
    elif not draft.repository:
        draft.note("no archive is named" if draft.begun else "no reference was recognised")
    elif len(draft.keys) > 1:
        _choose(draft, archives, rest)
    elif not draft.keys:
        draft.note(f"{draft.repository!r} is not in the list of archives")
    elif draft.letters:
        _note_sharing(draft, archives, rest)
    _note_gaps(draft, archives)
    _note_values(draft)
    for label in _BARE_LABEL.findall(rest[:_FAR]):
        if plain(label) in GENERAL:
            draft.note(f"the label {label!r} stands without a number of its own")
    if re.search(r"[{}$<>]", rest):
        draft.note("signs of a placeholder stand where a value should")
    if draft.key and archives.listed[draft.key].country == "AL" and draft.has("opis"):
        draft.note("'L.' is read as the inventory (lista) and 'V.' as the year, as in Albanian archives")
    if (
        draft.levels
        and all(level.level in {"volume", "part", None} for level in draft.levels)
        and draft.has("volume")
    ):
        draft.note("a volume but no shelfmark: perhaps a printed source")
    if draft.key == "AMAE" and draft.letters:
        archive = archives.listed["AMAE"]
        own = {plain(term.term) for term in archive.levels} | {"fond", "dosar", "problem", "problema", "file"}
        if not any(plain(level.label) in own for level in draft.levels):
            draft.note("the letters AMAE are also those of the diplomatic archive of France")


def _choose(draft: Draft, archives: Archives, rest: str) -> None:
    """Choose among archives of the same letters or name by their place, or by the kind of their levels."""
    here = archives.in_place(draft.keys, _places(rest))
    if len(here) == 1:
        draft.keys = here
        return
    labels = {plain(level.label) for level in draft.levels}
    if draft.has("piece", "series") and "TNA" in draft.keys:
        chosen = "TNA"
    elif labels & {"rg", "recordgroup"} and "NARA" in draft.keys:
        chosen = "NARA"
    elif (draft.has("svazek") or labels & {"aj", "arj", "sv"}) and "NA" in draft.keys:
        chosen = "NA"
    else:
        draft.note(f"{draft.repository!r} may be {', '.join(draft.keys)}")
        return
    draft.note(f"{draft.repository!r} also names {', '.join(key for key in draft.keys if key != chosen)}")
    draft.keys = (chosen,)


def _note_sharing(draft: Draft, archives: Archives, rest: str) -> None:
    """Say whose letters those of the archive also are, where no place tells them apart."""
    first = re.match(r"[^\W\d_]+", draft.repository)
    found = archives.at(draft.repository, 0, first[0].lower()) if first else None
    if found and len(found.keys) > 1 and len(archives.in_place(found.keys, _places(rest))) != 1:
        others = [key for key in found.keys if key != draft.key]
        draft.note(f"{draft.repository!r} also names {', '.join(others)}")


def _places(rest: str) -> list[str]:
    """Words near the archive that may be its place."""
    return re.findall(r"[^\W\d_]+(?:\s[A-Z][^\W\d_]+)?", rest[:60])


def _note_gaps(draft: Draft, archives: Archives) -> None:
    labels = {plain(level.label) for level in draft.levels}
    soviet = draft.tradition(archives) in {"soviet", "none"} or bool(labels & _FILE_LABELS)
    if not draft.begun:
        if draft.repository:
            draft.note("no shelfmark is given")
        return
    if not draft.levels:
        if draft.repository and not draft.relative:
            draft.note("no shelfmark is given")
    elif soviet and not draft.has("fond") and draft.has("opis", "delo"):
        draft.note("the fond is not given")
    elif soviet and draft.has("fond") and not draft.has("opis") and labels & _FILE_LABELS:
        draft.note("no inventory (opis) is given")


def _note_values(draft: Draft) -> None:
    for level in draft.levels:
        value = level.value
        unnamed = level.level is None and not level.label and _NUMBER.fullmatch(value)
        if unnamed and not _YEAR.fullmatch(value) and not draft.whole:
            draft.note(f"what {value!r} counts is not said")
        if level.level == "volume" and _YEAR.fullmatch(value):
            draft.note(f"'{level.label} {value}' is read as a volume; it may be a year")
        if level.level == "fond" and value[:2] in {"P-", "R-"} and value[:2] == "P-":
            draft.note("'P-' before the number of the fond may be a Cyrillic 'Р-'")
        if (
            level.label
            and level.level in {"fond", "opis", "delo"}
            and value.isalpha()
            and not value.isupper()
        ):
            draft.note(f"{value!r} is no number")
        if level.level == "fond" and " " in value and value[0].isdigit():
            draft.note(f"where the fond {value!r} ends is uncertain")
    for leaves in draft.leaves:
        if descends(leaves.value):
            draft.note(f"the leaves {leaves.value!r} end before they begin")
