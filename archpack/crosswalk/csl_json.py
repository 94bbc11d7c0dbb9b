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
| contributors | `note` ("contributed by X"): no style may take them for co-authors |
| the canonical address | `URL`; the captured one is never cited |
"""

from collections.abc import Mapping, Sequence
from typing import Any

from archpack.crosswalk import csl_dates, csl_names
from archpack.crosswalk.crosswalk import Crosswalk
from archpack.crosswalk.json_bytes import json_bytes
from archpack.model import Context, Identifier, ListedRepository, Record, Reference, Repository
from archpack.notation import reference as references

Item = dict[str, Any]
"""A CSL-JSON item."""


def item(record: Record, *, repositories: Mapping[str, ListedRepository]) -> Item:
    """The CSL item of a record.

    Args:
        record: The record.
        repositories: The list of archives by key.
    """
    authors = csl_names.of_role(record, "author")
    recipients = csl_names.of_role(record, "recipient")
    formal = record.title.text if record.title and record.title.type != "supplied" else None
    is_letter = bool(authors and recipients and formal is None)
    made: Item = {
        "id": record.id,
        "type": "personal_communication" if is_letter else "manuscript",
        "language": "en-US",
    }
    if authors:
        made["author"] = authors
    if is_letter:
        made["recipient"] = recipients
    _put(made, "title", formal)
    _put(made, "title-short", record.title.short if record.title and formal else None)
    _put(made, "genre", _genre(record, formal, is_letter=is_letter))
    _put(made, "issued", csl_dates.issued(record))
    if record.references:
        made.update(_archive(record.references[0], repositories))
    translators = csl_names.of_role(record, "translator")
    if translators:
        made["translator"] = translators
    _put(made, "note", _note(record))
    _put(made, "publisher", record.collection.name if record.collection else None)
    _put(made, "URL", next((url.url for url in record.urls if url.type == "canonical"), None))
    _put(made, "DOI", _doi(record.identifiers))
    return made


def _put(made: Item, name: str, value: object) -> None:
    if value:
        made[name] = value


def _genre(record: Record, formal: str | None, *, is_letter: bool) -> str | None:
    """What stands for a title where the document has none of its own, or the kind of a letter."""
    if formal is not None:
        return None
    if is_letter:
        return record.genre if record.genre and record.genre.lower() != "letter" else None
    return record.title.text if record.title else record.genre


def _archive(reference: Reference, repositories: Mapping[str, ListedRepository]) -> Item:
    found = (
        repositories.get(reference.repository)
        if isinstance(reference.repository, str)
        else reference.repository
    )
    made: Item = {}
    _put(made, "archive_collection", references.collection_of(reference))
    _put(made, "archive", _archive_name(found) if found else str(reference.repository))
    _put(made, "archive-place", found.place if found else None)
    # CSL has no place for the country, which some styles print.
    _put(made, "custom", {"country": found.country} if found and found.country else None)
    _put(made, "archive_location", references.write(reference, found, with_collection=False))
    return made


def _archive_name(repository: Repository) -> str:
    if repository.abbreviation and repository.abbreviation != repository.name:
        return f"{repository.name} ({repository.abbreviation})"
    return repository.name


def _note(record: Record) -> str | None:
    names = [agent.name.text for agent in record.agents if "contributor" in agent.roles]
    if not names:
        return None
    if len(names) > 2:
        names = [", ".join(names[:-1]) + ",", names[-1]]
    return f"contributed by {' and '.join(names)}"


def _doi(identifiers: tuple[Identifier, ...]) -> str | None:
    return next((one.value for one in identifiers if one.type == "doi"), None)


def _render(records: Sequence[Record], context: Context) -> bytes:
    return json_bytes([item(record, repositories=context.repositories) for record in records])


CROSSWALK = Crosswalk(
    name="csl-json",
    title="CSL-JSON 1.0.2, as Zotero, pandoc and citeproc-js read it",
    media_type="application/vnd.citationstyles.csl+json",
    extension="json",
    scope="collection",
    elsewhere="Contributors go to `note`, since styles print a `contributor` as a co-author. A date that CSL "
    "has no parts for is a `literal`.",
    render=_render,
)
