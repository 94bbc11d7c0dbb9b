"""The description of the document area by area of ISAD(G), as EAD3 and EAD 2002 both have it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from archpack.crosswalk.ead import Edition
from archpack.crosswalk.holding import Holding
from archpack.crosswalk.naming import access_text, of_role
from archpack.crosswalk.xml import Element, element
from archpack.model import Publication, Record


def description(record: Record, found: Sequence[Holding], edition: Edition) -> Iterator[Element]:
    """Content, access, allied materials, notes and access points (ISAD(G) 3.2 to 3.6)."""
    access, rights = access_text(record), record.rights
    credited = [f"Contributed by {agent.name.text}" for agent in of_role(record, "contributor")]
    yield from _said("acqinfo", credited)
    yield from _said("scopecontent", [record.scope_and_content])
    yield from _said("accessrestrict", [access])
    secret, classified = record.classification, {edition.kind: "classification"}
    marked = (secret.marking, secret.declassified, secret.authority, secret.note) if secret else ()
    yield from _said("accessrestrict", ["; ".join(one for one in marked if one)], classified)
    stated = (rights.license, rights.statement, rights.text, rights.holder) if rights else ()
    yield from _said("userestrict", stated)
    physical = record.physical_description
    yield from _said("phystech", [physical.note if physical else None])
    yield from _said("altformavail", _other_forms(record, found))
    books = [element("bibref", _book(one)) for one in record.publications]
    if books:
        yield element("bibliography", books)
    if found:
        own = found[0].reference
        yield from _said("odd", [own.note, own.not_given], {edition.kind: "reference"})
    yield from _said("odd", record.notes)
    funded = [f"{one.name}, {one.award}" if one.award else one.name for one in record.funders]
    yield from _said("odd", [*record.credits, *funded], {edition.kind: "acknowledgements"})
    points = list(_access_points(record, edition))
    if points:
        yield element("controlaccess", points)


def _said(
    name: str, said: Iterable[str | None], attributes: Mapping[str, str] = MappingProxyType({})
) -> Iterator[Element]:
    paragraphs = [element("p", one) for one in said if one]
    if paragraphs:
        yield element(name, paragraphs, **attributes)


def _other_forms(record: Record, found: Sequence[Holding]) -> Iterator[str]:
    """The translations with who made them, and the copies elsewhere."""
    by_key = {agent.id: agent for agent in record.agents if agent.id}
    for component in record.components:
        if component.role == "translation":
            named = [by_key[key] for key in component.translators if key in by_key]
            names = ", ".join(agent.name.text for agent in named or of_role(record, "translator"))
            language = f" ({component.language})" if component.language else ""
            yield f"Translation{language}" + (f" by {names}" if names else "")
    for one in found[1:]:
        kind = (one.reference.holding or "copy").replace("_", " ")
        yield f"{kind.capitalize()}: {one.name}, {one.reference_code}"


def _book(one: Publication) -> str:
    volume = f"vol. {one.volume}" if one.volume else None
    issue = f"no. {one.issue}" if one.issue else None
    number = f"document {one.document_number}" if one.document_number else None
    pages = f"pp. {one.pages}" if one.pages else None
    parts = (one.title, volume, issue, one.place, one.publisher, one.date, number, pages)
    return ", ".join(part for part in parts if part)


def _access_points(record: Record, edition: Edition) -> Iterator[Element]:
    for agent in record.agents:
        for role in agent.roles:
            yield from edition.agent(agent, role)
    yield from (edition.term("persname", name.text, None) for name in record.people_discussed)
    yield from (edition.term("geogname", place.name, None) for place in record.places)
    for subject in record.subjects:
        yield edition.term("subject", subject.name, subject.scheme.lower() if subject.scheme else None)
    if record.genre:
        yield edition.term("genreform", record.genre, None)
