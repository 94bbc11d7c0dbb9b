"""ISAD(G) descriptions as AtoM imports them from CSV: the levels above the documents, then the documents."""

from collections.abc import Iterable, Iterator, Sequence

from archpack.crosswalk.crosswalk import Crosswalk
from archpack.crosswalk.csv_rows import GUARDED, csv_bytes
from archpack.crosswalk.holding import Holding, holdings
from archpack.crosswalk.notes import Part, published, sentences
from archpack.model import Context, Level, Record
from archpack.notation import date

_HEADER = (
    "legacyId", "parentId", "qubitParentSlug", "accessionNumber", "identifier", "title",
    "levelOfDescription", "extentAndMedium", "repository", "archivalHistory", "acquisition",
    "scopeAndContent", "appraisal", "accruals", "arrangement", "accessConditions",
    "reproductionConditions", "language", "script", "languageNote", "physicalCharacteristics",
    "findingAids", "locationOfOriginals", "locationOfCopies", "relatedUnitsOfDescription",
    "publicationNote", "digitalObjectPath", "digitalObjectURI", "generalNote", "subjectAccessPoints",
    "placeAccessPoints", "nameAccessPoints", "genreAccessPoints", "descriptionIdentifier",
    "institutionIdentifier", "rules", "descriptionStatus", "levelOfDetail", "revisionHistory",
    "languageOfDescription", "scriptOfDescription", "sources", "archivistNote", "publicationStatus",
    "physicalObjectName", "physicalObjectLocation", "physicalObjectType", "alternativeIdentifiers",
    "alternativeIdentifierLabels", "eventDates", "eventTypes", "eventStartDates", "eventEndDates",
    "eventActors", "eventActorHistories", "culture",
)  # fmt: skip
"""The columns of AtoM's template for ISAD(G), version 2.8 and later."""

_LEVELS = {
    "record_group": "Record group",
    "collection": "Collection",
    "fond": "Fonds",
    "subfond": "Subfonds",
    "series": "Series",
    "subseries": "Subseries",
    "delo": "File",
    "folder": "File",
    "part": "Part",
    "item": "Item",
}
"""Levels that AtoM has from the start; it makes the others (`Opis`) when it meets them."""

_NULL = "NULL"
"""What AtoM takes for no value among several in one cell."""

_IN_WORDS: tuple[Part, ...] = (
    "roles", "dates", "place", "references", "classification", "deposit", "addresses", "agents",
    "funders", "components", "rights",
)  # fmt: skip
"""What goes to general notes, since AtoM has no column for all of it."""

_Row = dict[str, str]


def _render(records: Sequence[Record], context: Context) -> bytes:
    rows = (tuple(row.get(name, "") for name in _HEADER) for row in _rows(records, context))
    return csv_bytes(_HEADER, rows, line_end="\n")


def _rows(records: Sequence[Record], context: Context) -> Iterator[_Row]:
    """Each level once, before whatever lies in it."""
    told: set[str] = set()
    for record in records:
        found = holdings(record, context.repositories)
        parent = ""
        if found:
            for row in _levels(found[0]):
                parent = row["legacyId"]
                if parent not in told:
                    told.add(parent)
                    yield row
        yield _document(record, found, parent)


def _levels(found: Holding) -> Iterator[_Row]:
    parent = ""
    for step, level in zip(found.steps, found.reference.levels, strict=True):
        # The archive's name is in the key: an unlisted archive's numbers are not another's.
        own = f"{found.name}: {step.reference_code}"
        yield {
            "legacyId": own,
            "parentId": parent,
            "identifier": step.text,
            "title": step.title or step.text,
            "levelOfDescription": _level_name(level),
            "repository": found.name,
            "publicationStatus": "Published",
            "culture": "en",
        }
        parent = own


def _level_name(level: Level) -> str:
    name = level.label if level.level == "other" and level.label else level.level.replace("_", " ")
    return _LEVELS.get(level.level) or name.capitalize()


def _document(record: Record, found: list[Holding], parent: str) -> _Row:
    physical, access, title = record.physical_description, record.conditions_of_access, record.title
    is_open = access is None or access.status == "open"
    return {
        "legacyId": record.id,
        "parentId": parent,
        "identifier": (found[0].leaves if found else None) or record.id,
        "title": title.text if title else record.genre or record.id,
        "levelOfDescription": "Item",
        "extentAndMedium": _said(physical.extent, physical.form) if physical else "",
        "repository": found[0].name if found else "",
        "acquisition": "; ".join(f"Contributed by {name}" for name in _names(record, "contributor")),
        "scopeAndContent": record.scope_and_content or "",
        "accessConditions": _said(
            access.status, None if is_open else access.until and f"until {access.until}", access.text
        )
        if access
        else "",
        "reproductionConditions": _said(record.rights.license, record.rights.statement, record.rights.text)
        if record.rights
        else "",
        "language": _together(tag.partition("-")[0] for tag in record.languages),
        "physicalCharacteristics": (physical.note or "") if physical else "",
        "locationOfCopies": "; ".join(one.reference_code for one in found[1:]),
        "publicationNote": _together(map(published, record.publications)),
        "digitalObjectURI": next((url.url for url in record.urls if url.type == "canonical"), ""),
        "generalNote": _together(
            (*_translations(record), *record.notes, *record.credits, *sentences(record, found, *_IN_WORDS))
        ),
        "subjectAccessPoints": _together(subject.name for subject in record.subjects),
        "placeAccessPoints": _together(place.name for place in record.places),
        "nameAccessPoints": _together(_access_points(record)),
        "genreAccessPoints": record.genre or "",
        "descriptionIdentifier": record.id,
        "revisionHistory": "; ".join(f"{one.date}: {one.note} ({one.agent})" for one in record.revisions),
        # What is not open is not published by an import either.
        "publicationStatus": "Published" if is_open else "Draft",
        "alternativeIdentifiers": _together(value for _, value in _identifiers(record, found)),
        "alternativeIdentifierLabels": _together(label for label, _ in _identifiers(record, found)),
        **_events(record),
        "culture": "en",
    }


def _events(record: Record) -> _Row:
    """The creation, with the first author; each further author is an event without a date."""
    created = record.dates.created if record.dates else None
    value = date.parse(created.date) if created else None
    first, last = (date.earliest(value), date.latest(value)) if value else (None, None)
    authors = _names(record, "author")
    if created is None and not authors:
        return {}
    more = max(0, len(authors) - 1)
    said = (created.text or (date.write(value) if value else created.date)) if created else _NULL
    return {
        "eventDates": _together([said, *[_NULL] * more]),
        "eventTypes": _together(["Creation"] * (1 + more)),
        "eventStartDates": _together([first.isoformat() if first else _NULL, *[_NULL] * more]),
        "eventEndDates": _together([last.isoformat() if last else _NULL, *[_NULL] * more]),
        "eventActors": _together(authors or [_NULL]),
    }


def _names(record: Record, role: str) -> list[str]:
    return [agent.name.text for agent in record.agents if role in agent.roles]


def _access_points(record: Record) -> Iterator[str]:
    edition = {"contributor", "translator", "editor", "transcriber"}
    yield from (agent.name.text for agent in record.agents if set(agent.roles) - edition - {"author"})
    yield from (name.text for name in record.people_discussed)


def _translations(record: Record) -> Iterator[str]:
    yield from (f"Translated by {name}" for name in _names(record, "translator"))
    if record.title and record.title.original:
        yield f"Original title: {record.title.original.text}"
    if record.title and record.title.romanised:
        yield f"Romanised title: {record.title.romanised.text}"


def _identifiers(record: Record, found: list[Holding]) -> Iterator[tuple[str, str]]:
    if found:
        yield "Archival reference", found[0].reference_code
    yield from ((one.type, one.value) for one in record.identifiers)
    yield from ((f"{one.type} number", one.value) for one in record.numbers)
    if record.collection and record.collection.number:
        yield record.collection.name, record.collection.number


def _together(values: Iterable[str]) -> str:
    """Several values in one cell, each free of what divides them."""
    return "|".join(value.replace("|", "¦") for value in values)


def _said(*parts: str | None) -> str:
    return "; ".join(part for part in parts if part)


_LEFT_OUT = (
    "title.type", "title.short", "title.sentence_case", "title.original.language",
    "title.romanised.language", "title.romanised.scheme", "subjects.scheme", "subjects.identifiers",
    "references.repository.native_language", "agents.kind", "components.leaves.label", "evidence",
)  # fmt: skip

CROSSWALK = Crosswalk(
    name="atom-csv",
    title="ISAD(G) descriptions for AtoM, the levels above the documents included",
    media_type="text/csv",
    extension="csv",
    scope="collection",
    elsewhere="What AtoM has no column for is a general note, an identifier an alternative one. A "
    "vertical bar in a value, which would divide it, is a broken one (`¦`). Documents that are not open are "
    f"imported as drafts. {GUARDED}",
    left_out=_LEFT_OUT,
    render=_render,
)
