"""Dublin Core for each file of the package, as Archivematica takes it into its METS (`metadata.csv`)."""

from collections.abc import Iterator

from archpack.crosswalk.crosswalk import Crosswalk, of_one
from archpack.crosswalk.csv_rows import GUARDED, csv_bytes
from archpack.crosswalk.holding import holdings
from archpack.crosswalk.naming import role_text
from archpack.crosswalk.notes import Part, sentences
from archpack.model import Component, Context, Record

_TRANSFER = "objects"
"""Where a transfer keeps its files, and so the name of the whole in its first column."""

_IN_WORDS: tuple[Part, ...] = (
    "dates", "place", "references", "physical", "numbers", "classification", "deposit", "addresses",
    "discussed", "publications", "agents", "funders", "rights",
)  # fmt: skip
"""What goes to descriptions, since Dublin Core has no element for all of it."""

_Pair = tuple[str, str]
"""A column (`dc.title`) and what stands in it."""


def _render(record: Record, context: Context) -> bytes:
    whole = list(_of_document(record, context))
    described = {
        _TRANSFER: whole,
        **{f"{_TRANSFER}/{one.path}": list(_of_component(record, one)) for one in record.components},
    }
    header = _header(list(described.values()))
    rows = ((name, *_cells(pairs, header)) for name, pairs in described.items())
    return csv_bytes(("filename", *header), rows, line_end="\n")


def _header(rows: list[list[_Pair]]) -> list[str]:
    """Each column as often as the row that has the most values for it, in the order of first use."""
    counts: dict[str, int] = {}
    for pairs in rows:
        names = [name for name, _ in pairs]
        for name in names:
            counts[name] = max(counts.get(name, 0), names.count(name))
    return [name for name, count in counts.items() for _ in range(count)]


def _cells(pairs: list[_Pair], header: list[str]) -> Iterator[str]:
    waiting: dict[str, list[str]] = {}
    for name, value in pairs:
        waiting.setdefault(name, []).append(value)
    for name in header:
        values = waiting.get(name)
        yield values.pop(0) if values else ""


def _of_document(record: Record, context: Context) -> Iterator[_Pair]:
    title = record.title
    yield "dc.title", title.text if title else record.genre or record.id
    for other in (title.original, title.romanised) if title else ():
        if other:
            yield "dc.title", other.text
    for agent in record.agents:
        if "author" in agent.roles:
            yield "dc.creator", agent.name.text
        others = [role_text(agent, role) for role in agent.roles if role != "author"]
        if others:
            yield "dc.contributor", f"{agent.name.text} ({', '.join(others)})"
    if record.dates and record.dates.created:
        yield "dc.date", record.dates.created.date
    if record.scope_and_content:
        yield "dc.description", record.scope_and_content
    copies = holdings(record, context.repositories)
    for said in (*record.notes, *record.credits, *sentences(record, copies, *_IN_WORDS)):
        yield "dc.description", said
    yield from (("dc.subject", subject.name) for subject in record.subjects)
    yield from (("dc.coverage", place.name) for place in record.places)
    if record.genre:
        yield "dc.type", record.genre
    yield "dc.identifier", record.id
    for one in record.identifiers:
        yield (
            "dc.identifier",
            one.value if one.value.startswith(f"{one.type}:") else f"{one.type}:{one.value}",
        )
    if record.collection and record.collection.number:
        yield "dc.identifier", f"{record.collection.name} {record.collection.number}"
    yield from (("dc.identifier", url.url) for url in record.urls if url.type == "canonical")
    for found in copies:
        yield "dc.source", f"{found.name}: {found.reference_code}"
    yield from (("dc.language", tag) for tag in record.languages)
    if record.collection:
        yield "dc.publisher", record.collection.name
    yield from _rights(record)


def _of_component(record: Record, component: Component) -> Iterator[_Pair]:
    yield "dc.title", component.heading or component.role.replace("_", " ")
    for agent in record.agents:
        if agent.id and agent.id in component.translators:
            yield "dc.contributor", f"{agent.name.text} (translator)"
    yield "dc.type", component.role.replace("_", " ")
    if component.media_type:
        yield "dc.format", component.media_type
    if component.language:
        yield "dc.language", component.language
    if component.note:
        yield "dc.description", component.note


def _rights(record: Record) -> Iterator[_Pair]:
    rights, access = record.rights, record.conditions_of_access
    for said in (rights.license, rights.statement, rights.text) if rights else ():
        if said:
            yield "dc.rights", said
    if access:
        until = f" until {access.until}" if access.until and access.status != "open" else ""
        yield "dc.rights", f"Access: {access.status}{until}" + (f"; {access.text}" if access.text else "")


_LEFT_OUT = (
    "title.type", "title.short", "title.sentence_case", "title.original.language",
    "title.romanised.language", "title.romanised.scheme", "subjects.scheme", "subjects.identifiers",
    "references.repository.native_language", "agents.kind", "components.leaves", "components.rights",
    "evidence", "revisions",
)  # fmt: skip

CROSSWALK = Crosswalk(
    name="archivematica-csv",
    title="Dublin Core for the files of a package, as Archivematica reads it (`metadata/metadata.csv`)",
    media_type="text/csv",
    extension="csv",
    scope="record",
    elsewhere="What Dublin Core does not tell apart: roles stand in parentheses after the name, access among "
    f"the rights, all else in descriptions. {GUARDED}",
    left_out=_LEFT_OUT,
    render=of_one(_render),
)
