"""The record as a CSL item: the one mapping that citations, pages and exports all take.

How an archival document is laid on the variables of CSL 1.0.2:

| record | CSL |
| --- | --- |
| formal title | `title`; its short form `title-short` |
| supplied title, or none | `genre`, so that no style sets it in quotation marks |
| author and recipient, no formal title | `personal_communication` with both; else `manuscript` |
| repository | `archive` ("Name (ABBREVIATION)"), `archive-place` |
| the whole reference | `archive_location`, composed here: CSL has no fond and no opis |
| a named collection | `archive_collection` |
| who publishes it | `publisher` |
| contributors | `note` ("contributed by X", "obtained by X"): no style may take them for co-authors |
| the canonical address | `URL`; the captured one is never cited |
| what CSL has no variable for | `custom`, for our own styles; see `csl_custom` |
"""

from collections.abc import Mapping, Sequence
from typing import Any

from archpack.crosswalk import csl_custom, csl_dates, csl_language, csl_names
from archpack.crosswalk.crosswalk import Crosswalk
from archpack.crosswalk.json_bytes import json_bytes
from archpack.model import Context, Identifier, ListedRepository, Record, Reference, Repository
from archpack.notation import reference as references

Item = dict[str, Any]
"""A CSL-JSON item."""


def item(record: Record, *, repositories: Mapping[str, ListedRepository], language: str = "en") -> Item:
    """The CSL item of a record.

    Args:
        record: The record.
        repositories: The list of archives by key.
        language: The language of the citation that is to be made of it: `en`, `ru`, `uk` or `de`.

    Raises:
        UnsayableError: The record lacks what a right citation in that language needs.
    """
    first = record.references[0] if record.references else None
    archive = _repository(first, repositories) if first else None
    cyrillic = csl_language.must_be_cyrillic(record, archive, language)
    authors = csl_names.of_role(record, "author", language, cyrillic=cyrillic)
    formal = bool(record.title and record.title.type != "supplied")
    recipients = [] if formal else csl_names.of_role(record, "recipient", language, cyrillic=cyrillic)
    is_letter = bool(authors and recipients)
    made: Item = {
        "id": record.id,
        "type": "personal_communication" if is_letter else "manuscript",
        "language": csl_language.LOCALES[language],
    }
    _put(made, "author", authors)
    _put(made, "recipient", recipients if is_letter else None)
    title = csl_language.title(record, language, cyrillic=cyrillic)
    _put(made, "title", title if formal else None)
    _put(made, "title-short", record.title.short if record.title and title == record.title.text else None)
    if not formal:
        genre = csl_language.genre(record, language, cyrillic=cyrillic) if is_letter or not title else None
        _put(made, "genre", _genre(title, genre, recipients, language, is_letter=is_letter))
    _put(made, "issued", csl_dates.issued(record))
    if first:
        made.update(_archive(record, first, archive, language))
    if title is None or (record.title and title == record.title.text):
        # Whoever cites the original title has not read the translation.
        _put(made, "translator", csl_names.of_role(record, "translator"))
    _put(made, "note", _note(record, language))
    _put(made, "publisher", record.collection.name if record.collection else None)
    address = next((url for url in record.urls if url.type == "canonical"), None)
    _put(made, "URL", address.url if address else None)
    _put(made, "accessed", csl_dates.accessed(record) if address else None)
    _put(made, "DOI", _doi(record.identifiers))
    made["custom"] = {**made.get("custom", {}), **csl_custom.of(record)}
    return {name: value for name, value in made.items() if value}


def _put(made: Item, name: str, value: object) -> None:
    if value:
        made[name] = value


def _genre(
    title: str | None, genre: str | None, recipients: list[Any], language: str, *, is_letter: bool
) -> str | None:
    """What stands for a title where the document has none of its own, or the kind of a letter."""
    if is_letter:
        return None if genre is None or genre == csl_language.letter(language) else genre
    if title is None and genre and recipients:
        return csl_language.addressed(genre, [csl_names.in_a_sentence(one) for one in recipients], language)
    return title or genre


def _repository(reference: Reference, repositories: Mapping[str, ListedRepository]) -> Repository | None:
    named = reference.repository
    return repositories.get(named) if isinstance(named, str) else named


def _archive(record: Record, reference: Reference, found: Repository | None, language: str) -> Item:
    made: Item = {}
    _put(made, "archive_collection", references.collection_of(reference))
    name = csl_language.archive(found, language, record.id) if found else str(reference.repository)
    _put(made, "archive", name)
    tongue = csl_language.tongue_of(found, language)
    reference = csl_language.in_script(reference, tongue)
    _put(made, "archive-place", csl_language.place(found.place, tongue) if found and found.place else None)
    location = references.write(reference, found, language=tongue, with_collection=False, sentences=False)
    _put(made, "archive_location", location)
    _put(made, "medium", csl_language.MICROFILM[language] if reference.holding == "microfilm" else None)
    _put(made, "custom", csl_custom.of_archive(reference, found, tongue))
    return made


def _note(record: Record, language: str) -> str | None:
    by_verb: dict[str, list[str]] = {}
    for agent in record.agents:
        if "contributor" in agent.roles:
            verb = csl_language.verb_of(agent.role_note) if language == "en" else "contributed"
            by_verb.setdefault(verb, []).append(agent.name.text)
    said = [csl_language.contributed(names, language, verb) for verb, names in by_verb.items()]
    return " and ".join(said) or None


def _doi(identifiers: tuple[Identifier, ...]) -> str | None:
    return next((one.value for one in identifiers if one.type == "doi"), None)


def _render(records: Sequence[Record], context: Context) -> bytes:
    return json_bytes([item(record, repositories=context.repositories) for record in records])


_LEFT_OUT = (
    "collection.number", "collection.citation", "urls.note", "urls.web_archive", "urls.other",
    "title.type", "title.original", "title.romanised.language", "title.romanised.scheme", "genre",
    "dates.created.text", "dates.created.certainty", "dates.created.note", "dates.event", "dates.sent",
    "dates.received", "dates.recorded", "place_of_creation", "languages", "scope_and_content",
    "subjects", "places", "people_discussed", "references.repository.native_name",
    "references.repository.native_language", "references.repository.native_abbreviation",
    "references.holding", "references.text", "references.note", "references.not_given",
    "physical_description", "numbers", "classification", "conditions_of_access", "source_organization",
    "publications.editors", "publications.identifiers", "publications.url", "publications.issue",
    "agents.kind", "agents.name.honorific", "agents.name.native", "agents.name.abbreviation",
    "agents.variants", "agents.affiliation", "agents.identifiers", "agents.note", "agents.role_note",
    "rights", "credits", "funders", "notes", "components", "evidence", "revisions",
)  # fmt: skip

CROSSWALK = Crosswalk(
    name="csl-json",
    title="CSL-JSON 1.0.2, as Zotero, pandoc and citeproc-js read it",
    media_type="application/vnd.citationstyles.csl+json",
    extension="json",
    scope="collection",
    elsewhere="Contributors go to `note`, since styles print a `contributor` as a co-author. A date that CSL "
    "has no parts for is a `literal`.",
    left_out=_LEFT_OUT,
    render=_render,
)
