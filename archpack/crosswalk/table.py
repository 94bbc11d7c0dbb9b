"""A whole collection as one table, a row for each record."""

from collections.abc import Iterator, Sequence

from archpack.crosswalk.crosswalk import Crosswalk
from archpack.crosswalk.csv_rows import GUARDED, csv_bytes
from archpack.crosswalk.holding import Holding, holding
from archpack.model import Context, Record, Role

_ROLES: tuple[Role, ...] = ("author", "recipient", "contributor", "translator")

_HEADER = (
    "id", "title", "title_type", "original_title", "genre", "created", "created_text", "languages",
    "repository", "reference", "fond", "opis", "delo", "leaves", *(f"{role}s" for role in _ROLES),
    "scope_and_content", "access", "license", "url", "doi", "components",
)  # fmt: skip
"""The columns; several values in one cell have a vertical bar between them."""


def _render(records: Sequence[Record], context: Context) -> bytes:
    return csv_bytes(_HEADER, (tuple(_cells(record, context)) for record in records))


def _cells(record: Record, context: Context) -> Iterator[str]:
    title, created = record.title, record.dates.created if record.dates else None
    found = holding(record.references[0], context.repositories) if record.references else None
    yield record.id
    yield title.text if title else ""
    yield title.type or "" if title else ""
    yield title.original.text if title and title.original else ""
    yield record.genre or ""
    yield created.date if created else ""
    yield created.text or "" if created else ""
    yield _several(record.languages)
    yield found.name if found else ""
    yield _several([holding(one, context.repositories).reference_code for one in record.references])
    for level in ("fond", "opis", "delo"):
        yield _level(found, level)
    yield found.leaves or "" if found else ""
    for role in _ROLES:
        yield _several([agent.name.text for agent in record.agents if role in agent.roles])
    yield record.scope_and_content or ""
    yield record.conditions_of_access.status if record.conditions_of_access else ""
    rights = record.rights
    yield (rights.license or rights.statement or rights.text or "") if rights else ""
    yield _several([url.url for url in record.urls if url.type == "canonical"])
    yield _several([one.value for one in record.identifiers if one.type == "doi"])
    yield _several([component.path for component in record.components])


def _level(found: Holding | None, level: str) -> str:
    return _several([step.value for step in found.steps if step.level == level] if found else [])


def _several(values: Sequence[str]) -> str:
    return " | ".join(values)


_LEFT_OUT = (
    "collection", "urls.captured", "urls.accessed", "urls.note", "urls.web_archive", "urls.other",
    "title.short", "title.sentence_case", "title.original.language", "title.romanised",
    "dates.created.certainty", "dates.created.note", "dates.event", "dates.sent", "dates.received",
    "dates.recorded", "place_of_creation", "subjects", "places", "people_discussed",
    "references.repository.native_name", "references.repository.native_language",
    "references.repository.romanised_name", "references.repository.native_abbreviation",
    "references.repository.place", "references.repository.country", "references.holding",
    "references.text", "references.note", "references.not_given", "physical_description", "numbers",
    "classification", "conditions_of_access", "source_organization", "publications", "agents.kind",
    "agents.name.honorific", "agents.name.native", "agents.name.abbreviation", "agents.variants",
    "agents.certainty", "agents.affiliation", "agents.identifiers", "agents.note", "agents.role_note",
    "rights.statement", "rights.text", "rights.holder", "credits", "funders", "notes",
    "components.language", "components.heading", "components.leaves", "components.media_type",
    "components.translators", "components.rights", "components.note", "evidence", "revisions",
)  # fmt: skip

CROSSWALK = Crosswalk(
    name="table",
    title="a table of a whole collection, a row for each record, for spreadsheets",
    media_type="text/csv",
    extension="csv",
    scope="collection",
    elsewhere=f"Only what fits a column. {GUARDED}",
    left_out=_LEFT_OUT,
    render=_render,
)
