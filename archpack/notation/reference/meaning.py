"""From a reference as it was read to the reference of a record."""

import re
from collections.abc import Mapping
from dataclasses import replace

from archpack.model.reference import Leaves, Level, LevelName, Reference
from archpack.model.repository import ListedRepository, Repository
from archpack.notation.reference.leaves import take_apart
from archpack.notation.reference.terms import leaf_term, plain, usual_labels
from archpack.notation.reference.values import ParsedLevel, ParsedReference
from archpack.notation.reference.words import is_letters, names_collection

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:\s?[-–/]\s?\d{2,4})?")
_FOLIOS = frozenset({"fo", "fol", "fols", "foll", "folio", "folios", "ff", "bl", "blatt"})
_ENGLISH = frozenset(
    {"file", "files", "folder", "folders", "box", "boxes", "reel", "issue", "lot", "entry", "item", "series"}
    | {"collection", "volume", "vol", "part", "fond", "piece"}
)
NOT_NAMED = "[archive not named]"


def to_reference(parsed: ParsedReference, repositories: Mapping[str, ListedRepository]) -> Reference:
    """The reference of a record that says what was read.

    Labels are kept only where the archive would not use them itself. Ranges of leaves are written out. A
    level without a name of ours becomes `other`, with its label (empty where it had none).

    Args:
        parsed: What was read.
        repositories: The archives by key, as for `parse`.
    """
    archive = repositories.get(parsed.archive) if parsed.archive else None
    levels = tuple(_level(level, archive) for level in _years_as_titles(parsed.levels))
    leaves, unsaid = _leaves(parsed, archive, levels)
    return Reference(
        repository=archive.key if archive else _in_full(parsed.repository),
        levels=levels,
        leaves=leaves,
        not_given=None if levels or leaves else "the source gives no shelfmark",
        text=parsed.text or None,
        note=f"leaves as written: {unsaid}" if unsaid else None,
    )


def _in_full(name: str) -> Repository:
    if is_letters(name):
        return Repository(name=name, abbreviation=name)
    return Repository(name=name or NOT_NAMED)


def _years_as_titles(levels: tuple[ParsedLevel, ...]) -> list[ParsedLevel]:
    """The levels, the year of a file (`5254 (1932)`) as its title."""
    found: list[ParsedLevel] = []
    for level in levels:
        before = found[-1] if found else None
        dated = level.level is None and not level.label and _YEAR.fullmatch(level.value)
        if dated and before is not None and before.level in {"delo", "dok"} and not before.title:
            found[-1] = replace(before, title=level.value)
        else:
            found.append(level)
    return found


def _level(parsed: ParsedLevel, archive: ListedRepository | None) -> Level:
    name = _name(parsed)
    label: str | None = parsed.label
    usual = usual_labels(name, archive)
    if name != "other" and (not parsed.label or plain(parsed.label).removesuffix("-") in usual):
        # A file that has a code for a number (`ZAIG 5432`) is cited by the code alone.
        label = "" if not parsed.label and name == "delo" and parsed.value[:1].isalpha() else None
    elif parsed.label.istitle() and plain(parsed.label) in _ENGLISH:
        label = parsed.label.lower()
    return Level(level=name, value=parsed.value, label=label, title=parsed.title or None)


def _name(parsed: ParsedLevel) -> LevelName:
    """The level, with what the highest one is called in English-speaking archives."""
    if parsed.level is None:
        return "other"
    if parsed.level == "fond" and plain(parsed.label) in {"rg", "recordgroup"}:
        return "record_group"
    if parsed.level == "fond" and not parsed.label and names_collection(parsed.value):
        return "collection"
    return parsed.level


def _leaves(
    parsed: ParsedReference, archive: ListedRepository | None, levels: tuple[Level, ...]
) -> tuple[tuple[Leaves, ...], str]:
    terms = [leaf_term(archive, levels, language) for language in ("en", "ru")]
    usual = {"", *(plain(word) for term in terms for word in (term.single, term.plural))}
    if "l" in usual or archive:
        usual |= usual_labels("leaf", archive)
    found: list[Leaves] = []
    unsaid = []
    for leaves in parsed.leaves:
        label = plain(leaves.label)
        kept = None if label in usual else leaves.label
        runs, left = take_apart(leaves.value, kept, v_is_verso=terms[0].verso == "v" or label in _FOLIOS)
        found += runs
        unsaid += [left] if left else []
    return tuple(found), "; ".join(unsaid)
