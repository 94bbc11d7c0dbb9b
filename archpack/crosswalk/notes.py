"""What a record says, in sentences, for the notes of formats that have no element for it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal

from archpack.crosswalk.holding import Holding, ends
from archpack.crosswalk.naming import role_text
from archpack.model import Agent, Identifier, LanguageText, Publication, Record

Part = Literal[
    "addresses", "agents", "classification", "components", "dates", "deposit", "discussed", "funders",
    "languages", "numbers", "physical", "place", "publications", "references", "rights", "roles",
]  # fmt: skip
"""What the sentences are about; a format asks for what it has no element for."""


def sentences(record: Record, found: Sequence[Holding], *parts: Part) -> Iterator[str]:
    """What the record says of some things, a sentence for each.

    Args:
        record: The record.
        found: Where its copies lie, in the order of its references.
        parts: Of what, in this order.
    """
    for part in parts:
        yield from _PARTS[part](record, found)


def published(one: Publication) -> str:
    """A book or journal and the place in it: `A Book of Specimens, vol. 2, Specimen City, ..., pp. 12–14`."""
    volume = f"vol. {one.volume}" if one.volume else None
    issue = f"no. {one.issue}" if one.issue else None
    number = f"document {one.document_number}" if one.document_number else None
    pages = f"pp. {one.pages}" if one.pages else None
    editors = f"ed. {', '.join(editor.text for editor in one.editors)}" if one.editors else None
    known = [_identifier(identifier) for identifier in one.identifiers]
    parts = (one.title, editors, volume, issue, one.place, one.publisher, one.date, number, pages, *known)
    return ", ".join(part for part in (*parts, one.url) if part)


def _languages(record: Record, _: Sequence[Holding]) -> Iterator[str]:
    if record.languages:
        yield _said("Language of the original", *record.languages)


def _dates(record: Record, _: Sequence[Holding]) -> Iterator[str]:
    """Every date but that of creation, and what is said of that one besides the date."""
    for kind in ("created", "event", "sent", "received", "recorded"):
        statement = getattr(record.dates, kind, None)
        if statement is None:
            continue
        written = f"as written: {statement.text}" if statement.text else None
        more = (written, statement.certainty, statement.note)
        if kind != "created" or any(more):
            yield _said(f"Date {kind}", statement.date, *more)


def _addresses(record: Record, _: Sequence[Holding]) -> Iterator[str]:
    """The addresses but the canonical one, which every format has a place for."""
    for url in record.urls:
        accessed = f"accessed {url.accessed}" if url.accessed else None
        if url.type != "canonical" or url.note:
            yield _said(f"Address ({url.type.replace('_', ' ')})", url.url, accessed, url.note)


def _place(record: Record, _: Sequence[Holding]) -> Iterator[str]:
    place = record.place_of_creation
    if place:
        known = map(_identifier, place.identifiers)
        yield _said("Place of creation", place.name, _native(place.native), place.country, *known)


def _references(_: Record, found: Sequence[Holding]) -> Iterator[str]:
    """What is said of each copy besides its archive and reference."""
    for one in found:
        given, archive = one.reference, one.repository
        kind = (given.holding or "").replace("_", " ")
        names = (archive.native_name, archive.native_abbreviation, archive.romanised_name) if archive else ()
        where = (*names, archive.place, archive.country) if archive else ()
        text = f"as cited: {given.text}" if given.text else None
        said = _joined(kind, *where, text, given.not_given, given.note)
        if said:
            yield f"{one.reference_code}: {said}"


def _physical(record: Record, _: Sequence[Holding]) -> Iterator[str]:
    physical = record.physical_description
    if physical:
        yield _said("Physical description", physical.form, physical.extent, physical.note)


def _numbers(record: Record, _: Sequence[Holding]) -> Iterator[str]:
    yield from (_said(f"{number.type} number".capitalize(), number.value) for number in record.numbers)


def _classification(record: Record, _: Sequence[Holding]) -> Iterator[str]:
    secret = record.classification
    if secret:
        declassified = f"declassified {secret.declassified}" if secret.declassified else None
        yield _said("Classification", secret.marking, declassified, secret.authority, secret.note)


def _deposit(record: Record, _: Sequence[Holding]) -> Iterator[str]:
    body = record.source_organization
    if body:
        yield _said("Deposited by", body.name, body.address, *map(_identifier, body.identifiers))
    if record.collection and record.collection.citation:
        yield _said(f"As {record.collection.name} cites it", record.collection.citation)


def _publications(record: Record, _: Sequence[Holding]) -> Iterator[str]:
    yield from (f"Published in: {published(one)}" for one in record.publications)


def _roles(record: Record, _: Sequence[Holding]) -> Iterator[str]:
    for agent in record.agents:
        yield f"{agent.name.text}: {', '.join(role_text(agent, role) for role in agent.roles)}"


def _agents(record: Record, _: Sequence[Holding]) -> Iterator[str]:
    """What is said of people and bodies besides their names and roles."""
    for agent in record.agents:
        said = _joined(*_of_agent(agent))
        if said:
            yield f"{agent.name.text}: {said}"


def _of_agent(agent: Agent) -> Iterator[str | None]:
    yield agent.name.honorific
    yield _native(agent.name.native)
    yield agent.name.abbreviation
    yield from (f"also {variant}" for variant in agent.variants)
    yield f"attribution {agent.certainty}" if agent.certainty else None
    yield agent.affiliation
    yield from map(_identifier, agent.identifiers)
    yield agent.note


def _discussed(record: Record, _: Sequence[Holding]) -> Iterator[str]:
    if record.people_discussed:
        yield _said("People discussed", *(name.text for name in record.people_discussed))


def _funders(record: Record, _: Sequence[Holding]) -> Iterator[str]:
    for funder in record.funders:
        yield _said("Funded by", funder.name, funder.award, *map(_identifier, funder.identifiers))


def _components(record: Record, _: Sequence[Holding]) -> Iterator[str]:
    """Every file, with all that is said of it but its role."""
    by_key = {agent.id: agent.name.text for agent in record.agents if agent.id}
    for component in record.components:
        runs = ["–".join(dict.fromkeys(ends(run))) for run in component.leaves]
        named = "leaf" if len(runs) == 1 and "–" not in runs[0] else "leaves"
        leaves = f"{named} {', '.join(runs)}" if runs else None
        by = [f"translated by {by_key[key]}" for key in component.translators if key in by_key]
        own = component.rights
        rights = (own.license, own.statement, own.text, own.holder) if own else ()
        kind = (component.heading, component.language, component.media_type)
        yield _said(component.path, *kind, leaves, *by, *rights, component.note)


def _rights(record: Record, _: Sequence[Holding]) -> Iterator[str]:
    if record.rights and record.rights.holder:
        yield _said("Rights holder", record.rights.holder)


def _identifier(one: Identifier) -> str:
    return f"{one.type} {one.value}"


def _native(text: LanguageText | None) -> str | None:
    return f"{text.text} ({text.language})" if text else None


def _said(of: str, *parts: str | None) -> str:
    return f"{of}: {_joined(*parts)}"


def _joined(*parts: str | None) -> str:
    return "; ".join(part for part in parts if part)


_PARTS: Mapping[Part, Callable[[Record, Sequence[Holding]], Iterable[str]]] = {
    "addresses": _addresses,
    "agents": _agents,
    "classification": _classification,
    "components": _components,
    "dates": _dates,
    "deposit": _deposit,
    "discussed": _discussed,
    "funders": _funders,
    "languages": _languages,
    "numbers": _numbers,
    "physical": _physical,
    "place": _place,
    "publications": _publications,
    "references": _references,
    "rights": _rights,
    "roles": _roles,
}
