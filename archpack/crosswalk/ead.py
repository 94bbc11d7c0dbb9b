"""The document in its place in the archive, as EAD3 and EAD 2002 both have it: each level a component."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from archpack.crosswalk.holding import Holding, Step
from archpack.crosswalk.xml import Element, element
from archpack.model import Agent, Record, Role

_LEVELS = {
    "record_group": "recordgrp",
    "collection": "collection",
    "fond": "fonds",
    "subfond": "subfonds",
    "series": "series",
    "subseries": "subseries",
    "delo": "file",
    "folder": "file",
    "item": "item",
}
"""EAD's levels; every other level of ours is one of its own (`otherlevel`)."""

NAMES = {"person": "persname", "body": "corpname", "family": "famname"}
"""The element for the name of each kind of agent; `name` where the kind is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """How one edition of EAD writes what both have.

    Attributes:
        kind: The attribute that says of which kind an identifier or a note is (`localtype`, `type`).
        other_level: The name of a level of ours as `otherlevel` takes it.
        repository: The archive that a holding is in.
        agent: The name of an agent in one of its roles.
        term: An access point that is no agent: the element's name, its text, and its scheme if it has one.
    """

    kind: str
    other_level: Callable[[str], str | None]
    repository: Callable[[Holding], Element]
    agent: Callable[[Agent, Role], Iterable[Element]]
    term: Callable[[str, str, str | None], Element]


def archdesc(
    identification: Iterable[Element], areas: Iterable[Element], found: Holding | None, edition: Edition
) -> Element:
    """The highest level that is known, with the levels below it as components in one another.

    Args:
        identification: What stands in the `did` of the document.
        areas: What stands after that `did`.
        found: Where the document lies, if that is known.
        edition: The edition of EAD.
    """
    held = edition.repository(found) if found else None
    if found is None or not found.steps:
        return element("archdesc", element("did", identification, [held]), areas, level="item")
    first, *below = found.steps
    inside = element("c", element("did", identification), areas, level="item")
    for step in reversed(below):
        did = element("did", _identified(step, found, edition))
        inside = element("c", did, inside, **_level(step, found, edition))
    did = element("did", _identified(first, found, edition), held)
    return element("archdesc", did, element("dsc", inside), **_level(first, found, edition))


def unit_ids(
    record: Record, found: Holding | None, country: str | None, edition: Edition
) -> Iterator[Element]:
    """The leaves, the reference code and the numbers of the document (ISAD(G) 3.1.1).

    Args:
        record: The record.
        found: Where the document lies, if that is known.
        country: The code of the archive's country, where the edition knows it.
        edition: The edition of EAD.
    """
    if found and found.leaves:
        yield _unit_id(found.leaves, "listy", edition)
    if found:
        yield _unit_id(found.reference_code, "reference code", edition, countrycode=country)
    yield _unit_id(record.id, "local", edition)
    yield from (_unit_id(one.value, one.type, edition) for one in record.identifiers)
    yield from (_unit_id(one.value, f"{one.type} number", edition) for one in record.numbers)
    if record.collection and record.collection.number:
        yield _unit_id(f"{record.collection.name} {record.collection.number}", "collection", edition)


def _identified(step: Step, found: Holding, edition: Edition) -> Iterator[Element]:
    yield _unit_id(step.value, _named(step, found), edition)
    yield _unit_id(step.reference_code, "reference code", edition)
    yield element("unittitle", step.title or step.text)


def _unit_id(value: str, kind: str, edition: Edition, **attributes: str | None) -> Element:
    return element("unitid", value, **{edition.kind: kind}, **attributes)


def _level(step: Step, found: Holding, edition: Edition) -> dict[str, str | None]:
    if step.level in _LEVELS:
        return {"level": _LEVELS[step.level]}
    return {"level": "otherlevel", "otherlevel": edition.other_level(_named(step, found))}


def _named(step: Step, found: Holding) -> str:
    """What a level is called: `opis`, or the record's own word for one that has no name here."""
    same = (one for one in found.reference.levels if (one.level, one.value) == (step.level, step.value))
    label = next((one.label for one in same), None)
    return label if step.level == "other" and label else step.level
