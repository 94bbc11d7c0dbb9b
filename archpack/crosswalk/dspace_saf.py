"""Items for DSpace's batch import (Simple Archive Format), a folder for each record, in one zip."""

import io
import zipfile
from collections.abc import Iterator, Sequence

from archpack.crosswalk import xml
from archpack.crosswalk.crosswalk import Crosswalk
from archpack.crosswalk.holding import holdings
from archpack.crosswalk.naming import access_text, inverted, languages, role_text, title_of
from archpack.crosswalk.notes import Part, sentences
from archpack.crosswalk.resolvers import address
from archpack.crosswalk.xml import Element, element
from archpack.model import Context, Record

_DAY = (1980, 1, 1, 0, 0, 0)
"""The day that every member bears, the first that zip can tell, so that the bytes are the same every day."""

_READ_BY_ALL = 0o644

_IN_WORDS: tuple[Part, ...] = (
    "dates", "place", "references", "physical", "numbers", "classification", "deposit", "addresses",
    "discussed", "publications", "agents", "funders", "components",
)  # fmt: skip
"""What goes to descriptions, since DSpace has no element for all of it."""


def _render(records: Sequence[Record], context: Context) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for record in records:
            root = element("dublin_core", _values(record, context), schema="dc")
            _add(archive, f"{record.id}/dublin_core.xml", xml.document(root, {}))
            _add(archive, f"{record.id}/contents", "".join(_contents(record)).encode())
    return made.getvalue()


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    member = zipfile.ZipInfo(name, date_time=_DAY)
    member.external_attr = _READ_BY_ALL << 16
    archive.writestr(member, content)


def _contents(record: Record) -> Iterator[str]:
    """The files of the item, which are to be copied beside this list; none of a document that is not open.

    DSpace would publish every file that is listed, to all who may read the collection.
    """
    if record.conditions_of_access and record.conditions_of_access.status != "open":
        return
    for component in record.components:
        said = component.heading or component.role.replace("_", " ")
        bundle = "ORIGINAL" if component.role != "captured_page" else "METADATA"
        yield f"{component.path}\tbundle:{bundle}\tdescription:{' '.join(said.split())}\n"


def _values(record: Record, context: Context) -> Iterator[Element]:
    yield _value("title", None, title_of(record))
    for other in (record.title.original, record.title.romanised) if record.title else ():
        if other:
            yield _value("title", "alternative", other.text, language=other.language)
    for agent in record.agents:
        for role in agent.roles:
            qualifier = role if role in ("author", "editor") else "other"
            said = (
                inverted(agent) if qualifier != "other" else f"{inverted(agent)} ({role_text(agent, role)})"
            )
            yield _value("contributor", qualifier, said)
    if record.dates and record.dates.created:
        yield _value("date", "created", record.dates.created.date)
    # The item is issued by this deposit: the document's own date is the one of its creation.
    yield _value("date", "issued", context.today.isoformat())
    if record.scope_and_content:
        yield _value("description", "abstract", record.scope_and_content)
    copies = holdings(record, context.repositories)
    for note in (*record.notes, *sentences(record, copies, *_IN_WORDS)):
        yield _value("description", None, note)
    yield from (_value("description", "sponsorship", said) for said in record.credits)
    yield from (_value("subject", None, subject.name) for subject in record.subjects)
    yield from (_value("coverage", "spatial", place.name) for place in record.places)
    yield from (_value("language", "iso", tag) for tag in languages(record))
    if record.genre:
        yield _value("type", None, record.genre)
    if record.collection:
        yield _value("publisher", None, record.collection.name)
    yield from _identifiers(record)
    for found in copies:
        yield _value("source", None, f"{found.name}: {found.reference_code}")
    yield from _rights(record)


def _identifiers(record: Record) -> Iterator[Element]:
    yield _value("identifier", "other", record.id)
    yield from (_value("identifier", "uri", url.url) for url in record.urls if url.type == "canonical")
    if record.collection and record.collection.number:
        yield _value("identifier", "other", f"{record.collection.name} {record.collection.number}")
    for identifier in record.identifiers:
        resolved = address(identifier)
        yield _value("identifier", "uri" if resolved else "other", resolved or identifier.value)


def _rights(record: Record) -> Iterator[Element]:
    rights, access = record.rights, access_text(record)
    if rights and rights.license:
        yield _value("rights", "uri", f"https://spdx.org/licenses/{rights.license}")
    if rights and rights.statement:
        yield _value("rights", "uri", rights.statement)
    if rights and rights.text:
        yield _value("rights", None, rights.text)
    if rights and rights.holder:
        yield _value("rights", "holder", rights.holder)
    if access:
        yield _value("rights", None, access)


def _value(name: str, qualifier: str | None, text: str, *, language: str | None = None) -> Element:
    return element("dcvalue", text, element=name, qualifier=qualifier or "none", language=language)


_LEFT_OUT = (
    "title.type", "title.short", "title.sentence_case", "title.romanised.scheme", "subjects.scheme",
    "subjects.identifiers", "references.repository.native_language", "agents.kind",
    "components.leaves.label", "evidence", "revisions",
)  # fmt: skip

CROSSWALK = Crosswalk(
    name="dspace-saf",
    title="items for DSpace's batch import (Simple Archive Format), a folder for each record",
    media_type="application/zip",
    extension="zip",
    scope="collection",
    elsewhere="An export reads no files: unpack it, copy into each item's folder the components that its "
    "`contents` lists (`cp -r records/ID/. items/ID`), and give `items` to `dspace import`. Those of "
    "a document that is not open are not listed, so that no import publishes them. Roles stand in "
    "parentheses after the name; what DSpace has no element for is a description.",
    left_out=_LEFT_OUT,
    render=_render,
)
