"""The description of the document area by area of ISAD(G), as EAD3 and EAD 2002 both have it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from archpack.crosswalk.ead import Edition
from archpack.crosswalk.holding import Holding
from archpack.crosswalk.naming import access_text, of_role
from archpack.crosswalk.notes import Part, published, sentences
from archpack.crosswalk.xml import Element, element
from archpack.model import Record

_IN_WORDS: tuple[Part, ...] = ("dates", "place", "deposit", "addresses", "agents", "components")
"""What goes to notes, since EAD has no element for all of it."""

LEFT_OUT = (
    "title.type", "title.short", "title.sentence_case", "title.romanised.scheme",
    "subjects.identifiers", "references.repository.native_language", "components.leaves.label",
    "evidence",
)  # fmt: skip
"""What neither edition says anything of."""


def description(record: Record, found: Sequence[Holding], edition: Edition) -> Iterator[Element]:
    """Content, access, allied materials, notes and access points (ISAD(G) 3.2 to 3.6)."""
    access, rights = access_text(record), record.rights
    credited = [f"Contributed by {agent.name.text}" for agent in of_role(record, "contributor")]
    yield from _said("acqinfo", credited)
    yield from _said("scopecontent", [record.scope_and_content])
    yield from _said("accessrestrict", [access])
    classified = sentences(record, found, "classification")
    yield from _said("accessrestrict", classified, {edition.kind: "classification"})
    stated = (rights.license, rights.statement, rights.text, rights.holder) if rights else ()
    yield from _said("userestrict", stated)
    physical = record.physical_description
    yield from _said("phystech", [physical.note if physical else None])
    yield from _said("altformavail", _other_forms(record, found))
    books = [element("bibref", published(one)) for one in record.publications]
    if books:
        yield element("bibliography", books)
    yield from _said("odd", sentences(record, found, "references"), {edition.kind: "reference"})
    yield from _said("odd", [*record.notes, *sentences(record, found, *_IN_WORDS)])
    funded = sentences(record, found, "funders")
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
