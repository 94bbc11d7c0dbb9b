"""A dataset of Dataverse as its native API takes it (`datasetVersion`, citation block)."""

from collections.abc import Iterable, Iterator
from typing import Any

from archpack.crosswalk.crosswalk import Crosswalk, of_one
from archpack.crosswalk.holding import Holding, holdings
from archpack.crosswalk.json_bytes import json_bytes
from archpack.crosswalk.naming import access_text, inverted, of_role, role_text, title_of
from archpack.crosswalk.notes import Part, published, sentences
from archpack.crosswalk.w3cdtf import plain
from archpack.model import Agent, Contact, Context, Record
from archpack.notation import date

_Data = dict[str, Any]

_SCHEMES = {"orcid": "ORCID", "isni": "ISNI", "lcnaf": "LCNA", "viaf": "VIAF", "gnd": "GND"}
"""Dataverse's names for the schemes of an author's identifier."""

_SUBJECT = "Arts and Humanities"
"""Which of Dataverse's disciplines history belongs to; every dataset must have one."""

_IN_WORDS: tuple[Part, ...] = (
    "dates", "place", "references", "physical", "numbers", "classification", "deposit", "addresses",
    "agents", "components", "rights",
)  # fmt: skip
"""What goes to the notes, since Dataverse has no field for all of it."""


def _render(record: Record, context: Context) -> bytes:
    found = holdings(record, context.repositories)
    fields = [field for field in _fields(record, found, context) if field["value"]]
    version: _Data = {}
    terms, access = _terms(record), access_text(record)
    version |= {"termsOfUse": terms} if terms else {}
    if record.conditions_of_access and record.conditions_of_access.status != "open":
        version |= {"termsOfAccess": access, "fileAccessRequest": False}
    version["metadataBlocks"] = {"citation": {"displayName": "Citation Metadata", "fields": fields}}
    return json_bytes({"datasetVersion": version})


def _terms(record: Record) -> str | None:
    rights = record.rights
    said = (rights.license, rights.statement, rights.text) if rights else ()
    return "\n".join(one for one in said if one) or None


def _fields(record: Record, found: list[Holding], context: Context) -> Iterator[_Data]:
    yield _primitive("title", title_of(record))
    yield _primitive("alternativeURL", next((url.url for url in record.urls if url.type == "canonical"), ""))
    yield _compound("otherId", _other_ids(record, found))
    yield _compound("author", _authors(record, found))
    yield _compound("datasetContact", [_contact(record, context.contact)])
    yield _compound("dsDescription", ({"dsDescriptionValue": said} for said in _descriptions(record)))
    yield _vocabulary("subject", [_SUBJECT])
    yield _compound("keyword", _keywords(record))
    yield _compound("publication", _publications(record))
    yield _primitive("notesText", "\n".join(_notes(record, found)))
    created = record.dates.created if record.dates else None
    value = date.parse(created.date) if created else None
    yield _primitive("productionDate", (plain(value) if value else None) or "")
    yield _compound("contributor", _contributors(record))
    funded = ({"grantNumberAgency": one.name, "grantNumberValue": one.award or ""} for one in record.funders)
    yield _compound("grantNumber", funded)
    yield _primitive("dateOfDeposit", context.today.isoformat())
    yield _several("kindOfData", [record.genre] if record.genre else [])
    yield _several("dataSources", [f"{one.name}: {one.reference_code}" for one in found])
    yield _primitive("originOfSources", found[0].name if found else "")


def _contact(record: Record, contact: Contact | None) -> dict[str, str]:
    """Whom to ask: the contact of the collection, or at least the name of the body that deposits."""
    body = record.source_organization.name if record.source_organization else ""
    return {
        "datasetContactName": (contact and contact.name) or body,
        "datasetContactAffiliation": body if contact and contact.name and contact.name != body else "",
        "datasetContactEmail": (contact and contact.email) or "",
    }


def _primitive(name: str, value: str) -> _Data:
    return {"typeName": name, "multiple": False, "typeClass": "primitive", "value": value}


def _several(name: str, values: list[str]) -> _Data:
    return {"typeName": name, "multiple": True, "typeClass": "primitive", "value": values}


def _vocabulary(name: str, values: list[str]) -> _Data:
    return {"typeName": name, "multiple": True, "typeClass": "controlledVocabulary", "value": values}


def _compound(name: str, members: Iterable[dict[str, str]]) -> _Data:
    """A field of several fields, as often as there are members; empty ones are left out."""
    value = [
        {part: _member(part, said) for part, said in one.items() if said}
        for one in members
        if any(one.values())
    ]
    return {"typeName": name, "multiple": True, "typeClass": "compound", "value": value}


def _member(name: str, value: str) -> _Data:
    controlled = name in {"authorIdentifierScheme", "contributorType", "publicationIDType"}
    return {
        "typeName": name,
        "multiple": False,
        "typeClass": "controlledVocabulary" if controlled else "primitive",
        "value": value,
    }


def _authors(record: Record, found: list[Holding]) -> Iterator[dict[str, str]]:
    """The authors; for a document without one the archive that holds it, since there must be somebody."""
    authors = list(of_role(record, "author"))
    yield from (_author(agent) for agent in authors)
    if not authors:
        yield {"authorName": found[0].name if found else "Unknown"}


def _author(agent: Agent) -> dict[str, str]:
    known = next((one for one in agent.identifiers if one.type in _SCHEMES), None)
    return {
        "authorName": inverted(agent),
        "authorAffiliation": agent.affiliation or "",
        "authorIdentifierScheme": _SCHEMES[known.type] if known else "",
        "authorIdentifier": known.value if known else "",
    }


def _other_ids(record: Record, found: list[Holding]) -> Iterator[dict[str, str]]:
    pairs = [("", record.id), *((one.name, one.reference_code) for one in found if one.steps)]
    pairs += [(one.type, one.value) for one in record.identifiers]
    if record.collection and record.collection.number:
        pairs.append((record.collection.name, record.collection.number))
    yield from ({"otherIdAgency": agency, "otherIdValue": value} for agency, value in pairs)


def _descriptions(record: Record) -> Iterator[str]:
    yield record.scope_and_content or f"A document from an archive: {title_of(record)}"


def _keywords(record: Record) -> Iterator[dict[str, str]]:
    for subject in record.subjects:
        yield {"keywordValue": subject.name, "keywordVocabulary": subject.scheme or ""}
    yield from ({"keywordValue": name.text} for name in record.people_discussed)
    yield from ({"keywordValue": place.name} for place in record.places)


def _publications(record: Record) -> Iterator[dict[str, str]]:
    for one in record.publications:
        known = next((i for i in one.identifiers if i.type in {"doi", "handle", "ark", "urn"}), None)
        yield {
            "publicationCitation": published(one),
            "publicationIDType": known.type if known else "",
            "publicationIDNumber": known.value if known else "",
            "publicationURL": one.url or "",
        }


def _contributors(record: Record) -> Iterator[dict[str, str]]:
    """Dataverse knows neither translators nor who obtained a document; the notes say what each did."""
    for agent in record.agents:
        if any(role != "author" for role in agent.roles):
            kind = "Editor" if "editor" in agent.roles else "Other"
            yield {"contributorType": kind, "contributorName": inverted(agent)}


def _notes(record: Record, found: list[Holding]) -> Iterator[str]:
    for agent in record.agents:
        did = [role_text(agent, role) for role in agent.roles if role not in {"author", "editor"}]
        if did:
            yield f"{agent.name.text}: {', '.join(did)}."
    title = record.title
    for other in (title.original, title.romanised) if title else ():
        if other:
            yield f"Title ({other.language}): {other.text}"
    created = record.dates.created if record.dates else None
    value = date.parse(created.date) if created else None
    if created and value and not plain(value):
        yield f"Date: {created.text or date.write(value)} (EDTF {created.date})."
    if record.languages:
        yield f"Language of the original: {', '.join(record.languages)}."
    yield from sentences(record, found, *_IN_WORDS)
    access = access_text(record)
    if access:
        yield f"Access: {access}"
    yield from (*record.notes, *record.credits)


_LEFT_OUT = (
    "title.type", "title.short", "title.sentence_case", "title.romanised.scheme",
    "subjects.identifiers", "references.repository.native_language", "agents.kind",
    "funders.identifiers", "components.leaves.label", "evidence", "revisions",
)  # fmt: skip

CROSSWALK = Crosswalk(
    name="dataverse",
    title="a dataset of Dataverse, as its native API takes it",
    media_type="application/json",
    extension="json",
    scope="record",
    elsewhere="Translators and whoever obtained the document are contributors of type Other, and the notes "
    "say what they did, as they do of all that Dataverse has no field for. The contact that Dataverse wants "
    "is that of the collection (`[contact]` in `archpack.toml`); without an address there, whoever deposits "
    "adds it.",
    left_out=_LEFT_OUT,
    render=of_one(_render),
)
