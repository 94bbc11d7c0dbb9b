"""What DataCite 4.6 holds of a record, as the properties of its JSON; the XML has the same."""

from collections.abc import Iterator
from typing import Any

from archpack.crosswalk import datacite_related, w3cdtf
from archpack.crosswalk.holding import Holding, holdings
from archpack.crosswalk.naming import access_text, inverted, of_role, role_text, title_of
from archpack.crosswalk.notes import Part, sentences
from archpack.crosswalk.resolvers import address
from archpack.model import Agent, Context, DateStatement, Record, Role

Data = dict[str, Any]

UNAVAILABLE = "(:unav)"
"""What DataCite wants where a value it demands is not known (DataCite 4.6, appendix 3)."""

SCHEMA = "http://datacite.org/schema/kernel-4"

ELSEWHERE = (
    "The original where it lies is a related item, the levels above the file its volume. Roles that "
    "DataCite does not know are of type Other, and a description says what they are, as it does of all that "
    "DataCite has no property for. A date in doubt is the "
    "range that it can mean, with the EDTF beside it. A record without an author has the creator `(:unav)`."
)
"""What DataCite has no place for, and where it goes."""

LEFT_OUT = (
    "title.type", "title.sentence_case", "title.romanised.scheme", "subjects.identifiers",
    "references.repository.native_language", "components.leaves.label", "evidence", "revisions",
)  # fmt: skip
"""What it says nothing of."""

_CONTRIBUTOR_TYPES: dict[Role, str] = {
    "contributor": "DataCollector",
    "editor": "Editor",
    "translator": "Translator",
}
_ACCESS = {
    "open": ("open access", "http://purl.org/coar/access_right/c_abf2"),
    "restricted": ("restricted access", "http://purl.org/coar/access_right/c_16ec"),
    "embargoed": ("embargoed access", "http://purl.org/coar/access_right/c_f1cf"),
    "closed": ("metadata only access", "http://purl.org/coar/access_right/c_14cb"),
}
"""Conditions of access in the vocabulary that repositories share (COAR Access Rights)."""

_IN_WORDS: tuple[Part, ...] = (
    "languages", "dates", "place", "references", "physical", "classification", "deposit", "addresses",
    "publications", "agents", "components", "rights",
)  # fmt: skip
"""What goes to descriptions, since DataCite has no property for all of it."""

_FUNDER_SCHEMES = {"ror": "ROR", "isni": "ISNI"}


def attributes(record: Record, context: Context) -> Data:
    """What DataCite holds of a record, in the order of its properties; what is empty is left out."""
    return {name: _unique(value) for name, value in _attributes(record, context) if value}


def _unique(value: Any) -> Any:
    """A value; for a list, each of its members once, as DataCite wants them."""
    return [one for n, one in enumerate(value) if one not in value[:n]] if isinstance(value, list) else value


def _attributes(record: Record, context: Context) -> Iterator[tuple[str, Any]]:
    found = holdings(record, context.repositories)
    yield "doi", doi(record)
    yield "creators", _creators(record)
    yield "titles", list(_titles(record))
    yield "publisher", {"name": _publisher(record, found)}
    # The year of this deposit; the document's own date is among the dates.
    yield "publicationYear", str(context.today.year)
    yield "types", {"resourceType": record.genre or "Document", "resourceTypeGeneral": "Text"}
    yield "subjects", list(_subjects(record))
    yield "contributors", list(_contributors(record, found))
    yield "dates", list(_dates(record, context))
    yield "language", _language(record)
    yield "alternateIdentifiers", list(_alternate_identifiers(record, found))
    yield "relatedIdentifiers", list(datacite_related.identifiers(record))
    yield "relatedItems", list(datacite_related.items(record, found))
    yield "sizes", _sizes(record)
    yield (
        "formats",
        list(dict.fromkeys(one.media_type for one in record.components if one.media_type)),
    )
    yield "rightsList", list(_rights(record))
    yield "descriptions", list(_descriptions(record, found))
    places = [*([record.place_of_creation] if record.place_of_creation else []), *record.places]
    yield "geoLocations", [{"geoLocationPlace": name} for name in dict.fromkeys(p.name for p in places)]
    yield "fundingReferences", list(_funding(record))
    yield "schemaVersion", SCHEMA


def doi(record: Record) -> str | None:
    """The DOI, if the record has one."""
    return next((one.value for one in record.identifiers if one.type == "doi"), None)


def _creators(record: Record) -> list[Data]:
    authors = [_agent(agent) for agent in of_role(record, "author")]
    return authors or [{"name": UNAVAILABLE}]


def _agent(agent: Agent) -> Data:
    name = agent.name
    personal = agent.kind not in {"body", "family"} and name.family is not None
    made: Data = {"name": inverted(agent)}
    if agent.kind == "body" or personal:
        made["nameType"] = "Personal" if personal else "Organizational"
    if personal:
        given = " ".join(part for part in (name.given, name.patronymic) if part)
        made |= {"givenName": given} if given else {}
        made["familyName"] = f"{name.prefix} {name.family}" if name.prefix else name.family
    known = [
        {"nameIdentifier": looked_up, "nameIdentifierScheme": one.type.upper()}
        for one in agent.identifiers
        if (looked_up := address(one))
    ]
    made |= {"nameIdentifiers": known} if known else {}
    made |= {"affiliation": [{"name": agent.affiliation}]} if agent.affiliation else {}
    return made


def _titles(record: Record) -> Iterator[Data]:
    title = record.title
    yield {"title": title_of(record)}
    if title and title.short and title.short != title.text:
        yield {"title": title.short, "titleType": "AlternativeTitle"}
    for other in (title.original, title.romanised) if title else ():
        if other:
            yield {"title": other.text, "titleType": "Other", "lang": other.language}


def _publisher(record: Record, found: list[Holding]) -> str:
    if record.collection:
        return record.collection.name
    if record.source_organization:
        return record.source_organization.name
    return found[0].name if found else UNAVAILABLE


def _subjects(record: Record) -> Iterator[Data]:
    for subject in record.subjects:
        yield {
            "subject": subject.name,
            **({"subjectScheme": subject.scheme} if subject.scheme else {}),
        }
    known = {subject.name for subject in record.subjects}
    yield from ({"subject": one.text} for one in record.people_discussed if one.text not in known)


def _contributors(record: Record, found: list[Holding]) -> Iterator[Data]:
    """Everybody but the authors, each with the nearest type; the archive as hosting institution."""
    for agent in record.agents:
        types = [_CONTRIBUTOR_TYPES.get(role, "Other") for role in agent.roles if role != "author"]
        yield from ({**_agent(agent), "contributorType": one} for one in dict.fromkeys(types))
    if found:
        yield {
            "name": found[0].name,
            "nameType": "Organizational",
            "contributorType": "HostingInstitution",
        }


def _dates(record: Record, context: Context) -> Iterator[Data]:
    kinds = {
        "created": "Created",
        "event": "Other",
        "sent": "Other",
        "received": "Other",
        "recorded": "Other",
    }
    for name, kind in kinds.items():
        statement = getattr(record.dates, name, None)
        near = w3cdtf.nearest(statement) if statement else None
        if statement and near:
            said = [] if name == "created" else [name]
            said += [] if near == statement.date else [f"EDTF {statement.date}"]
            said += [statement.text] if statement.text else []
            yield {
                "date": near,
                "dateType": kind,
                **({"dateInformation": "; ".join(said)} if said else {}),
            }
    stated = record.conditions_of_access
    if stated and stated.status == "embargoed" and stated.until:
        free = w3cdtf.nearest(DateStatement(date=stated.until))
        yield {"date": free or stated.until, "dateType": "Available"}
    yield {"date": context.today.isoformat(), "dateType": "Issued"}


def _language(record: Record) -> str | None:
    """The language of the text that is deposited: of the translation, where there is one."""
    translated = [one.language for one in record.components if one.role == "translation" and one.language]
    return next(iter((*translated, *record.languages)), None)


def _alternate_identifiers(record: Record, found: list[Holding]) -> Iterator[Data]:
    pairs = [("local", record.id)]
    pairs += [("archival reference", one.reference_code) for one in found if one.steps]
    pairs += [(one.type, one.value) for one in record.identifiers if one.value != doi(record)]
    pairs += [(f"{one.type} number", one.value) for one in record.numbers]
    if record.collection and record.collection.number:
        pairs.append((record.collection.name, record.collection.number))
    for kind, value in dict.fromkeys(pairs):
        yield {"alternateIdentifier": value, "alternateIdentifierType": kind}


def _sizes(record: Record) -> list[str]:
    physical = record.physical_description
    return [physical.extent] if physical and physical.extent else []


def _rights(record: Record) -> Iterator[Data]:
    stated, access = record.rights, record.conditions_of_access
    if stated and stated.license:
        yield {
            "rights": stated.license,
            "rightsUri": f"https://spdx.org/licenses/{stated.license}.html",
            "rightsIdentifier": stated.license,
            "rightsIdentifierScheme": "SPDX",
        }
    if stated and stated.statement:
        yield {"rights": "Rights statement", "rightsUri": stated.statement}
    if stated and stated.text:
        yield {"rights": stated.text}
    if access:
        words, uri = _ACCESS[access.status]
        yield {"rights": words, "rightsUri": uri}
        if access.text or access.until:
            yield {"rights": f"Access: {access_text(record)}"}


def _descriptions(record: Record, found: list[Holding]) -> Iterator[Data]:
    if record.scope_and_content:
        yield {"description": record.scope_and_content, "descriptionType": "Abstract"}
    for agent in record.agents:
        did = [role_text(agent, role) for role in agent.roles if role not in {*_CONTRIBUTOR_TYPES, "author"}]
        if did:
            yield {"description": f"{agent.name.text}: {', '.join(did)}", "descriptionType": "Other"}
    for said in (*sentences(record, found, *_IN_WORDS), *record.notes, *record.credits):
        yield {"description": said, "descriptionType": "Other"}


def _funding(record: Record) -> Iterator[Data]:
    for funder in record.funders:
        known = [one for one in funder.identifiers if one.type in _FUNDER_SCHEMES]
        yield {
            "funderName": funder.name,
            **(
                {
                    "funderIdentifier": address(known[0]),
                    "funderIdentifierType": _FUNDER_SCHEMES[known[0].type],
                }
                if known
                else {}
            ),
            **({"awardNumber": funder.award} if funder.award else {}),
        }
