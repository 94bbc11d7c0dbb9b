"""The document in the words of schema.org, with all that it names."""

from collections.abc import Iterator, Mapping
from urllib.parse import quote

from archpack.crosswalk.holding import Holding, holdings
from archpack.crosswalk.notes import Part, sentences
from archpack.crosswalk.resolvers import address
from archpack.crosswalk.schema_org import agents, places
from archpack.crosswalk.schema_org.entity import Entity, file_id, in_language, link, property_value, put
from archpack.crosswalk.w3cdtf import plain
from archpack.model import Component, ListedRepository, Record, Rights
from archpack.notation import date

_IN_WORDS: tuple[Part, ...] = (
    "references", "physical", "classification", "deposit", "addresses", "publications",
)  # fmt: skip
"""What goes to comments, since schema.org has no property for all of it."""

LEFT_OUT = (
    "title.type", "title.sentence_case", "title.romanised.scheme", "components.leaves", "evidence",
    "revisions",
)  # fmt: skip
"""What nothing is said of."""

_EDTF = "http://id.loc.gov/datatypes/edtf"


def entities(record: Record, repositories: Mapping[str, ListedRepository]) -> list[Entity]:
    """The document first, then all that it names: archives, levels, people, places, rights, texts.

    No two entities have the same `@id`. A component's `@id` is its path, percent-encoded (RFC 3986).
    """
    found = holdings(record, repositories)
    unique: dict[str, Entity] = {}
    for made in (_document(record, found), *_others(record, found)):
        unique.setdefault(made["@id"], made)
    return list(unique.values())


def document_id(record: Record) -> str:
    """The `@id` of the document: its canonical address, else that of its DOI, else `#document`."""
    canonical = next((url.url for url in record.urls if url.type == "canonical"), None)
    doi = next((address(one) for one in record.identifiers if one.type == "doi"), None)
    return canonical or doi or "#document"


def rights(stated: Rights | None, own_id: str = "#rights") -> list[Entity]:
    """What may be done with something: a licence, a rights statement, words, those that there are.

    Args:
        stated: What the record says.
        own_id: The `@id` of the words.
    """
    if stated is None:
        return []
    made: list[Entity] = []
    if stated.license:
        address = f"https://spdx.org/licenses/{quote(stated.license)}"
        made.append({"@id": address, "@type": "CreativeWork", "name": stated.license})
    if stated.statement:
        made.append({"@id": stated.statement, "@type": "CreativeWork", "name": stated.statement})
    if stated.text:
        made.append({"@id": own_id, "@type": "CreativeWork", "name": "Rights", "description": stated.text})
    return made


def put_rights(made: Entity, stated: list[Entity]) -> None:
    """Name the first of these as the licence, the others as what else there is to know for its use."""
    put(made, "license", [link(one) for one in stated[:1]])
    put(made, "usageInfo", [link(one) for one in stated[1:]])


def component(record: Record, given: Component) -> Entity:
    """A file beside the record: a text, an image, the saved page."""
    made: Entity = {"@id": file_id(given.path), "@type": "MediaObject"}
    made["name"] = given.heading or f"{given.role.replace('_', ' ')} ({given.path})"
    put(made, "encodingFormat", given.media_type)
    put(made, "inLanguage", given.language)
    if given.role == "translation":
        made["translationOfWork"] = {"@id": document_id(record)}
        put(made, "translator", agents.translators(record, given.translators))
    elif given.role in ("transcript", "facsimile"):
        made["encodesCreativeWork"] = {"@id": document_id(record)}
    else:
        made["about"] = {"@id": document_id(record)}
    put_rights(made, rights(given.rights, f"#rights-{file_id(given.path)}"))
    put(made, "description", given.note)
    return made


def _document(record: Record, found: list[Holding]) -> Entity:
    made: Entity = {"@id": document_id(record), "@type": ["ArchiveComponent", "Manuscript"]}
    made["name"] = record.title.text if record.title else record.genre or record.id
    put(made, "alternateName", list(_other_titles(record)))
    put(made, "genre", record.genre)
    put(made, "identifier", [link(one) for one in _identifiers(record, found)])
    put(made, "description", record.scope_and_content)
    put(made, "dateCreated", _iso_date(record))
    put(made, "additionalProperty", [link(one) for one in _dates(record)])
    put(made, "inLanguage", list(record.languages))
    if record.place_of_creation:
        made["locationCreated"] = {"@id": places.CREATED}
    put(made, "about", [link(one) for one in _subjects(record)])
    spoken_of = [{"@id": places.place_id(number)} for number in range(len(record.places))]
    put(made, "mentions", [*spoken_of, *(link(one) for one in agents.discussed(record))])
    if found:
        made["holdingArchive"] = {"@id": places.archive_id(found, 0)}
        put(made, "itemLocation", found[0].shelfmark)
        if found[0].steps:
            made["isPartOf"] = {"@id": places.level_id(len(found[0].steps) - 1)}
    put(made, "materialExtent", record.physical_description and record.physical_description.extent)
    made.update(agents.properties(record))
    put(
        made,
        "workTranslation",
        [{"@id": file_id(c.path)} for c in record.components if c.role == "translation"],
    )
    put(made, "conditionsOfAccess", _access(record))
    put_rights(made, rights(record.rights))
    put(made, "copyrightHolder", link(_holder(record)))
    put(made, "creditText", "; ".join(record.credits))
    put(made, "funder", [link(one) for one in agents.funders(record)])
    put(made, "publisher", link(_collection(record)))
    put(made, "comment", [link(one) for one in _comments(record, found)])
    put(made, "url", [url.url for url in record.urls if url.type in ("canonical", "web_archive")])
    return made


def _others(record: Record, found: list[Holding]) -> Iterator[Entity]:
    yield from _identifiers(record, found)
    yield from _dates(record)
    yield from _subjects(record)
    yield from places.places(record)
    yield from agents.discussed(record)
    yield from places.archives(found)
    yield from places.levels(found)
    yield from agents.agents(record)
    yield from agents.funders(record)
    yield from _comments(record, found)
    yield from (made for made in (_holder(record), _collection(record)) if made)
    yield from rights(record.rights)
    for given in record.components:
        yield component(record, given)
        yield from rights(given.rights, f"#rights-{file_id(given.path)}")


def _other_titles(record: Record) -> Iterator[str | Entity]:
    title = record.title
    if title and title.short:
        yield title.short
    for other in (title.original, title.romanised) if title else ():
        if other:
            yield in_language(other)


def _identifiers(record: Record, found: list[Holding]) -> Iterator[Entity]:
    yield property_value("#record", "archpack record", record.id)
    for number, one in enumerate(found):
        kind = "archival reference" if number == 0 else "archival reference of another copy"
        yield property_value(f"#reference-{number + 1}", kind, one.reference_code)
    for number, identifier in enumerate(record.identifiers):
        made = property_value(f"#identifier-{number + 1}", identifier.type, identifier.value)
        put(made, "url", address(identifier))
        yield made
    for number, given in enumerate(record.numbers):
        yield property_value(f"#number-{number + 1}", f"{given.type} number", given.value)
    if record.collection and record.collection.number:
        yield property_value("#collection-number", record.collection.name, record.collection.number)


def _comments(record: Record, found: list[Holding]) -> Iterator[Entity]:
    """The notes, and in sentences what schema.org has no property for."""
    for number, said in enumerate((*record.notes, *sentences(record, found, *_IN_WORDS))):
        yield {"@id": f"#note-{number + 1}", "@type": "Comment", "text": said}


def _iso_date(record: Record) -> str | None:
    """The date of creation where it is a plain day, month or year: schema.org has no other."""
    created = record.dates.created if record.dates else None
    value = date.parse(created.date) if created else None
    return plain(value) if value else None


def _dates(record: Record) -> Iterator[Entity]:
    """Every date as EDTF, with what is not known of it."""
    for kind in ("created", "event", "sent", "received", "recorded"):
        statement = getattr(record.dates, kind, None)
        if statement is None:
            continue
        made = property_value(f"#date-{kind}", _EDTF, statement.date)
        made["name"] = f"date {kind}"
        said = (statement.text and f"as written: {statement.text}", statement.certainty, statement.note)
        put(made, "description", "; ".join(one for one in said if one))
        yield made


def _subjects(record: Record) -> Iterator[Entity]:
    for number, subject in enumerate(record.subjects):
        made: Entity = {"@id": f"#subject-{number + 1}", "@type": "DefinedTerm", "name": subject.name}
        put(made, "inDefinedTermSet", subject.scheme)
        put(made, "termCode", [one.value for one in subject.identifiers])
        yield made


def _holder(record: Record) -> Entity | None:
    holder = record.rights.holder if record.rights else None
    return {"@id": "#rights-holder", "@type": "Organization", "name": holder} if holder else None


def _collection(record: Record) -> Entity | None:
    if record.collection is None:
        return None
    return {"@id": "#collection", "@type": "Organization", "name": record.collection.name}


def _access(record: Record) -> str | None:
    stated = record.conditions_of_access
    if stated is None:
        return None
    until = f" until {stated.until}" if stated.until and stated.status != "open" else ""
    return f"{stated.status}{until}" + (f": {stated.text}" if stated.text else "")
