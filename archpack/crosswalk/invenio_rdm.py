"""A draft record of InvenioRDM, the software of Zenodo, as its REST API takes it."""

import html
from collections.abc import Iterator
from typing import Any

from archpack.crosswalk.crosswalk import Crosswalk, of_one
from archpack.crosswalk.holding import Holding, holdings
from archpack.crosswalk.iso_639 import three_letters
from archpack.crosswalk.json_bytes import json_bytes
from archpack.crosswalk.naming import access_text, languages, role_text
from archpack.crosswalk.notes import Part, sentences
from archpack.crosswalk.w3cdtf import nearest
from archpack.model import Agent, Context, Record, Rights, Role
from archpack.notation import date

_Data = dict[str, Any]

_ROLES: dict[Role, str] = {
    "contributor": "datacollector",
    "editor": "editor",
    "translator": "translator",
}
"""InvenioRDM's roles, which are DataCite's; whoever did something else is `other`, and a note says what."""

_SCHEMES = {"doi": "doi", "ark": "ark", "handle": "handle", "urn": "urn"}
_PERSON_SCHEMES = {"orcid": "orcid", "isni": "isni", "gnd": "gnd"}

_IN_WORDS: tuple[Part, ...] = (
    "dates", "place", "references", "physical", "numbers", "classification", "deposit", "addresses",
    "discussed", "publications", "agents", "components", "rights",
)  # fmt: skip
"""What goes to descriptions, since InvenioRDM has no field for all of it."""


def _render(record: Record, context: Context) -> bytes:
    return json_bytes(
        {
            "access": _access(record, context),
            "files": {"enabled": True},
            "metadata": {name: value for name, value in _metadata(record, context) if value},
        }
    )


def _access(record: Record, context: Context) -> _Data:
    """Who may see the record and its files. What is not open is never open here."""
    stated = record.conditions_of_access
    if stated is None or stated.status == "open":
        return {"record": "public", "files": "public"}
    made: _Data = {"record": "public", "files": "restricted"}
    ends = date.parse(stated.until) if stated.until else None
    last = date.latest(ends) if ends else None
    if stated.status == "embargoed" and last and last > context.today:
        made["embargo"] = {"active": True, "until": last.isoformat()}
        if stated.text:
            made["embargo"]["reason"] = stated.text
    return made


def _metadata(record: Record, context: Context) -> Iterator[tuple[str, Any]]:
    found = holdings(record, context.repositories)
    yield "resource_type", {"id": "publication-other"}
    yield "title", record.title.text if record.title else record.genre or record.id
    yield "additional_titles", list(_other_titles(record))
    # The day of this deposit: the document's own date is among the dates below.
    yield "publication_date", context.today.isoformat()
    yield "publisher", record.collection.name if record.collection else None
    yield "creators", list(_creators(record, found))
    yield "contributors", list(_contributors(record))
    yield (
        "description",
        f"<p>{html.escape(record.scope_and_content)}</p>" if record.scope_and_content else None,
    )
    yield "additional_descriptions", list(_descriptions(record, found))
    yield "rights", list(_rights(record.rights))
    yield "languages", [{"id": code} for tag in languages(record) if (code := three_letters(tag))]
    yield "dates", list(_dates(record))
    yield "identifiers", list(_identifiers(record, found))
    yield "related_identifiers", list(_related(record))
    yield "subjects", [{"subject": subject.name} for subject in record.subjects]
    yield "locations", _locations(record)
    yield "funding", [_funding(one.name, one.award) for one in record.funders]


def _other_titles(record: Record) -> Iterator[_Data]:
    title = record.title
    if title and title.short:
        yield {"title": title.short, "type": {"id": "alternative-title"}}
    for other in (title.original, title.romanised) if title else ():
        if other:
            made: _Data = {"title": other.text, "type": {"id": "other"}}
            code = three_letters(other.language)
            yield {**made, "lang": {"id": code}} if code else made


def _creators(record: Record, found: list[Holding]) -> Iterator[_Data]:
    """The authors; for a document without one the archive that holds it, since there must be somebody."""
    authors = [agent for agent in record.agents if "author" in agent.roles]
    yield from (_agent(agent) for agent in authors)
    if not authors:
        name = found[0].name if found else record.collection.name if record.collection else "Unknown"
        yield {
            "person_or_org": {"type": "organizational", "name": name},
            "role": {"id": "hostinginstitution"},
        }


def _contributors(record: Record) -> Iterator[_Data]:
    for agent in record.agents:
        named = [_ROLES[role] for role in agent.roles if role in _ROLES]
        others = [role for role in agent.roles if role not in _ROLES and role != "author"]
        for role in (*named, *(["other"] if others else [])):
            yield {**_agent(agent), "role": {"id": role}}


def _agent(agent: Agent) -> _Data:
    name = agent.name
    made: _Data
    if agent.kind != "body" and name.family:
        family = f"{name.prefix} {name.family}" if name.prefix else name.family
        given = " ".join(part for part in (name.given, name.patronymic, name.suffix) if part)
        made = {"type": "personal", "family_name": family, "given_name": given}
    else:
        made = {"type": "organizational", "name": name.text}
    known = [
        {"scheme": _PERSON_SCHEMES[one.type], "identifier": one.value}
        for one in agent.identifiers
        if one.type in _PERSON_SCHEMES
    ]
    if known:
        made["identifiers"] = known
    affiliation = {"affiliations": [{"name": agent.affiliation}]} if agent.affiliation else {}
    return {"person_or_org": made, **affiliation}


def _descriptions(record: Record, found: list[Holding]) -> Iterator[_Data]:
    for said in _said(record, found):
        yield {"description": f"<p>{html.escape(said)}</p>", "type": {"id": "other"}}


def _said(record: Record, found: list[Holding]) -> Iterator[str]:
    """What InvenioRDM has no field for, in sentences."""
    for number, one in enumerate(found):
        yield f"{'Held by' if number == 0 else 'Another copy is held by'} {one.name}: {one.reference_code}."
    for agent in record.agents:
        did = [role_text(agent, role) for role in agent.roles if role not in _ROLES and role != "author"]
        if did:
            yield f"{agent.name.text}: {', '.join(did)}."
    if record.genre:
        yield f"Genre: {record.genre}."
    yield from sentences(record, found, *_IN_WORDS)
    access = access_text(record)
    if access:
        yield f"Conditions of access: {access}"
    yield from record.credits
    yield from record.notes


def _rights(stated: Rights | None) -> Iterator[_Data]:
    if stated and stated.license:
        yield {"id": stated.license.lower()}
    if stated and stated.statement:
        yield {"title": {"en": "Rights statement"}, "link": stated.statement}
    if stated and stated.text:
        yield {"title": {"en": "Rights"}, "description": {"en": html.escape(stated.text)}}


def _dates(record: Record) -> Iterator[_Data]:
    """The dates in EDTF of level 0, all that InvenioRDM has; what is in doubt is in the description."""
    kinds = (("created", "created"), ("event", "other"), ("sent", "other"), ("received", "other"))
    for name, kind in (*kinds, ("recorded", "other")):
        statement = getattr(record.dates, name, None)
        near = nearest(statement) if statement else None
        # EDTF has no open ends at level 0: of a range with one, the end that is known is told.
        plain = near.strip("/") if near else None
        if statement and plain:
            said = [name, "" if plain == statement.date else f"EDTF {statement.date}", statement.text or ""]
            yield {
                "date": plain,
                "type": {"id": kind},
                "description": "; ".join(one for one in said if one),
            }


def _identifiers(record: Record, found: list[Holding]) -> Iterator[_Data]:
    yield {"scheme": "other", "identifier": record.id}
    for one in found[:1]:
        yield {"scheme": "other", "identifier": one.reference_code}
    if record.collection and record.collection.number:
        yield {"scheme": "other", "identifier": f"{record.collection.name} {record.collection.number}"}
    for identifier in record.identifiers:
        yield {"scheme": _SCHEMES.get(identifier.type, "other"), "identifier": identifier.value}


def _related(record: Record) -> Iterator[_Data]:
    for url in record.urls:
        if url.type in ("canonical", "web_archive"):
            relation = "isderivedfrom" if url.type == "canonical" else "isidenticalto"
            yield {"scheme": "url", "identifier": url.url, "relation_type": {"id": relation}}
    for publication in record.publications:
        for one in publication.identifiers:
            if one.type == "doi":
                relation_type = {"id": "ispublishedin"}
                yield {"scheme": "doi", "identifier": one.value, "relation_type": relation_type}


def _locations(record: Record) -> _Data | None:
    places = [*([record.place_of_creation] if record.place_of_creation else []), *record.places]
    return {"features": [{"place": place.name} for place in places]} if places else None


def _funding(name: str, award: str | None) -> _Data:
    made: _Data = {"funder": {"name": name}}
    if award:
        made["award"] = {"number": award, "title": {"en": award}}
    return made


_LEFT_OUT = (
    "title.type", "title.sentence_case", "title.romanised.language", "title.romanised.scheme",
    "subjects.scheme", "subjects.identifiers", "references.repository.native_language", "agents.kind",
    "funders.identifiers", "components.leaves.label", "evidence", "revisions",
)  # fmt: skip

CROSSWALK = Crosswalk(
    name="invenio-rdm",
    title="a draft record of InvenioRDM, which Zenodo runs, as its REST API takes it",
    media_type="application/json",
    extension="json",
    scope="record",
    elsewhere="A document without an author has the archive as its creator, with the role of a hosting "
    "institution, since there must be one. What InvenioRDM has no field for is a further description; "
    "a date in doubt is the range that it can mean, with the EDTF beside it.",
    left_out=_LEFT_OUT,
    render=of_one(_render),
)
