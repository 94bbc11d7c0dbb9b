"""Simple Dublin Core, as OAI-PMH carries it (`oai_dc`)."""

from collections.abc import Iterator

from archpack.crosswalk import xml
from archpack.crosswalk.crosswalk import Crosswalk, of_one
from archpack.crosswalk.holding import holdings
from archpack.crosswalk.naming import access_text, inverted, languages, role_text, title_of
from archpack.crosswalk.notes import Part, sentences
from archpack.crosswalk.resolvers import address
from archpack.crosswalk.xml import Element, element
from archpack.model import Context, Record

_NAMESPACES = {
    "oai_dc": "http://www.openarchives.org/OAI/2.0/oai_dc/",
    "dc": "http://purl.org/dc/elements/1.1/",
}
_SCHEMA = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd"


def _render(record: Record, context: Context) -> bytes:
    root = element("oai_dc:dc", _elements(record, context))
    return xml.document(root, _NAMESPACES, _SCHEMA)


_IN_WORDS: tuple[Part, ...] = (
    "dates", "place", "references", "physical", "numbers", "classification", "deposit", "addresses",
    "publications", "agents", "funders", "components", "rights",
)  # fmt: skip


def _elements(record: Record, context: Context) -> Iterator[Element]:
    copies = holdings(record, context.repositories)
    yield from _titles(record)
    yield from _agents(record)
    yield from (element("dc:subject", subject.name) for subject in record.subjects)
    yield from (element("dc:subject", name.text) for name in record.people_discussed)
    if record.scope_and_content:
        yield element("dc:description", record.scope_and_content)
    said = sentences(record, copies, *_IN_WORDS)
    yield from (element("dc:description", note) for note in (*record.notes, *record.credits, *said))
    if record.collection:
        yield element("dc:publisher", record.collection.name)
    if record.dates and record.dates.created:
        yield element("dc:date", record.dates.created.date)
    yield element("dc:type", "Text")
    if record.genre:
        yield element("dc:type", record.genre)
    media = dict.fromkeys(component.media_type for component in record.components if component.media_type)
    yield from (element("dc:format", one) for one in media)
    yield from _identifiers(record)
    for found in copies:
        yield element("dc:source", f"{found.name}: {found.reference_code}")
        # From the file up to the fond: each as what the document is part of.
        yield from (element("dc:relation", step.reference_code) for step in reversed(found.steps))
    yield from (element("dc:language", tag) for tag in languages(record))
    yield from (element("dc:coverage", place.name) for place in record.places)
    yield from _rights(record)


def _titles(record: Record) -> Iterator[Element]:
    yield element("dc:title", title_of(record))
    for other in (record.title.original, record.title.romanised) if record.title else ():
        if other:
            yield element("dc:title", other.text, xml__lang=other.language)


def _agents(record: Record) -> Iterator[Element]:
    for agent in record.agents:
        if "author" in agent.roles:
            yield element("dc:creator", inverted(agent))
        did = [role_text(agent, role) for role in agent.roles if role != "author"]
        if did:
            yield element("dc:contributor", f"{inverted(agent)} ({', '.join(did)})")


def _identifiers(record: Record) -> Iterator[Element]:
    yield element("dc:identifier", record.id)
    for one in record.identifiers:
        yield element("dc:identifier", address(one) or one.value)
    if record.collection and record.collection.number:
        yield element("dc:identifier", f"{record.collection.name} {record.collection.number}")
    yield from (element("dc:identifier", url.url) for url in record.urls if url.type == "canonical")


def _rights(record: Record) -> Iterator[Element]:
    stated = record.rights
    for said in (stated.license, stated.statement, stated.text) if stated else ():
        if said:
            yield element("dc:rights", said)
    access = access_text(record)
    if access:
        yield element("dc:rights", f"Access: {access}")


_LEFT_OUT = (
    "title.type", "title.short", "title.sentence_case", "title.romanised.scheme", "subjects.scheme",
    "subjects.identifiers", "references.repository.native_language", "agents.kind",
    "components.leaves.label", "evidence", "revisions",
)  # fmt: skip

CROSSWALK = Crosswalk(
    name="oai-dc",
    title="simple Dublin Core, as repositories hand it out over OAI-PMH (`oai_dc`)",
    media_type="application/xml",
    extension="xml",
    scope="record",
    elsewhere="Roles stand in parentheses after the names of contributors; the levels above the document are "
    "`dc:relation`; what Dublin Core has no element for is a description.",
    left_out=_LEFT_OUT,
    render=of_one(_render),
)
