"""PREMIS 3: the files with their fixity, what was done to them, by whom, and what may be done with them."""

from collections.abc import Iterator

from archpack.crosswalk import xml
from archpack.crosswalk.crosswalk import Crosswalk, of_one
from archpack.crosswalk.naming import access_text, role_text, title_of
from archpack.crosswalk.preservation import EVENT_TYPES, Event, events
from archpack.crosswalk.resolvers import address
from archpack.crosswalk.xml import XLINK, XSI, Element, element, optional
from archpack.model import Agent, Component, Context, Record

_NAMESPACES = {"premis": "http://www.loc.gov/premis/v3", "xsi": XSI, "xlink": XLINK}
_SCHEMA = "http://www.loc.gov/standards/premis/v3/premis.xsd"
_NOT_KNOWN = "XXXX"
"""EDTF for a date that nobody knows, which PREMIS demands of events and terms."""

_AGENT_TYPES = {"person": "person", "body": "organization"}
_MEDIA_TYPES = {
    "yaml": "application/yaml",
    "json": "application/json",
    "md": "text/markdown",
    "txt": "text/plain",
    "html": "text/html",
    "pdf": "application/pdf",
    "png": "image/png",
    "jpg": "image/jpeg",
    "tif": "image/tiff",
}
_PERMITTED = {"open": "Allow", "restricted": "Conditional", "embargoed": "Disallow", "closed": "Disallow"}
"""Whether an act is allowed, in the words that Archivematica takes."""


def _render(record: Record, context: Context) -> bytes:
    happened = list(events(record, context))
    root = element(
        "premis:premis",
        _document(record),
        [_file(path, record, context) for path in _paths(record, context)],
        [_event(event, number, record, context) for number, event in enumerate(happened, 1)],
        _agents(record, context),
        [optional("premis:rights", _statements(record))],
        version="3.0",
    )
    return xml.document(root, _NAMESPACES, _SCHEMA)


def _p(name: str, *content: xml.Content, **attributes: str | None) -> Element:
    return element(f"premis:{name}", *content, **attributes)


def _if(name: str, text: str | None, **attributes: str | None) -> Element | None:
    return optional(f"premis:{name}", text, **attributes)


def _identifier(name: str, kind: str, value: str) -> Element:
    """An identifier of an object, event, agent or statement, each of which has its own elements for it."""
    stem = name[0].lower() + name[1:]
    return _p(name, _p(f"{stem}Type", kind), _p(f"{stem}Value", value))


def _document(record: Record) -> Element:
    """The document as an intellectual entity, of which the files are representations."""
    return _p(
        "object",
        _identifier("objectIdentifier", "local", record.id),
        [_identifier("objectIdentifier", one.type, one.value) for one in record.identifiers],
        _p(
            "significantProperties",
            _p("significantPropertiesType", "title"),
            _p("significantPropertiesValue", title_of(record)),
        ),
        xsi__type="premis:intellectualEntity",
    )


def _paths(record: Record, context: Context) -> list[str]:
    """The files that are known: of a package all that was copied, else the components."""
    return sorted(context.fixity) or [component.path for component in record.components]


def _file(path: str, record: Record, context: Context) -> Element:
    known = context.fixity.get(path)
    component = next((one for one in record.components if one.path == path), None)
    digests = sorted(known.digests.items()) if known else []
    return _p(
        "object",
        _identifier("objectIdentifier", "local", path),
        _p(
            "objectCharacteristics",
            [
                _p(
                    "fixity",
                    _p("messageDigestAlgorithm", _algorithm(algorithm)),
                    _p("messageDigest", digest),
                    _p("messageDigestOriginator", context.software),
                )
                for algorithm, digest in digests
            ],
            [_p("size", str(known.size))] if known else None,
            _formats(path, component, context),
        ),
        _p("originalName", path),
        _p(
            "relationship",
            _p("relationshipType", "structural"),
            _p("relationshipSubType", "represents"),
            _identifier("relatedObjectIdentifier", "local", record.id),
        ),
        xsi__type="premis:file",
    )


def _algorithm(name: str) -> str:
    """The name of an algorithm as the vocabulary of the Library of Congress has it (`SHA-512`)."""
    return f"SHA-{name[3:]}" if name.startswith("sha") and name[3:].isdigit() else name.upper()


def _formats(path: str, component: Component | None, context: Context) -> Iterator[Element]:
    """What PRONOM takes the file for, and by what it was told; else the media type that is stated."""
    for match in context.formats.get(path, ()):
        yield _p(
            "format",
            _p("formatDesignation", _p("formatName", match.name), _if("formatVersion", match.version)),
            _p(
                "formatRegistry",
                _p("formatRegistryName", "PRONOM"),
                _p("formatRegistryKey", match.puid),
                _p("formatRegistryRole", "specification"),
            ),
            _p("formatNote", f"{match.method}; {match.software}"),
        )
    if not context.formats.get(path):
        yield _p("format", _p("formatDesignation", _p("formatName", _format(path, component))))


def _format(path: str, component: Component | None) -> str:
    if component and component.media_type:
        return component.media_type
    return _MEDIA_TYPES.get(path.rpartition(".")[2].lower(), "application/octet-stream")


def _event(event: Event, number: int, record: Record, context: Context) -> Element:
    files = event.files or (record.id,)
    return _p(
        "event",
        _identifier("eventIdentifier", "local", f"{record.id}/event/{number}"),
        _p("eventType", event.type, valueURI=f"{EVENT_TYPES}{event.code}"),
        _p("eventDateTime", event.date or _NOT_KNOWN),
        [_p("eventDetailInformation", _p("eventDetail", event.detail))] if event.detail else None,
        [_identifier("linkingAgentIdentifier", "local", context.software)] if event.by_software else None,
        [_identifier("linkingObjectIdentifier", "local", path) for path in files],
    )


def _agents(record: Record, context: Context) -> Iterator[Element]:
    name, _, version = context.software.partition(" ")
    yield _p(
        "agent",
        _identifier("agentIdentifier", "local", context.software),
        _p("agentName", name),
        _p("agentType", "software"),
        _if("agentVersion", version),
    )
    body = record.source_organization
    if body:
        yield _p(
            "agent",
            _identifier("agentIdentifier", "local", body.name),
            [_identifier("agentIdentifier", one.type, one.value) for one in body.identifiers],
            _p("agentName", body.name),
            _p("agentType", "organization"),
            _p("agentNote", "deposits the package"),
        )
    yield from (_agent(agent, number, record) for number, agent in enumerate(record.agents, 1))


def _agent(agent: Agent, number: int, record: Record) -> Element:
    kind = _AGENT_TYPES.get(agent.kind or "")
    own = f"{record.id}/agent/{agent.id or number}"
    return _p(
        "agent",
        _identifier("agentIdentifier", "local", own),
        [_identifier("agentIdentifier", one.type, address(one) or one.value) for one in agent.identifiers],
        _p("agentName", agent.name.text),
        [_p("agentType", kind)] if kind else None,
        _p("agentNote", ", ".join(role_text(agent, role) for role in agent.roles)),
    )


def _statements(record: Record) -> Iterator[Element]:
    """The licence, what else is said of rights, and who may read it: a statement each."""
    rights, access = record.rights, record.conditions_of_access
    if rights and rights.license:
        uri = f"https://spdx.org/licenses/{rights.license}.html"
        terms = _p(
            "licenseInformation",
            _identifier("licenseDocumentationIdentifier", "URI", uri),
            _p("licenseTerms", rights.license),
        )
        yield _statement(record, "license", "license", terms)
    if rights and (rights.statement or rights.text or rights.holder):
        said = (rights.statement, rights.text, rights.holder and f"Rights holder: {rights.holder}")
        terms = _p(
            "otherRightsInformation",
            _p("otherRightsBasis", "statement of rights"),
            [_p("otherRightsNote", one) for one in said if one],
        )
        yield _statement(record, "statement", "other", terms)
    if access:
        note = access_text(record)
        limited = access.until if access.status != "open" else None
        terms = _p("otherRightsInformation", _p("otherRightsBasis", "conditions of access"))
        granted = _p(
            "rightsGranted",
            _p("act", "disseminate"),
            _p("restriction", _PERMITTED[access.status]),
            # From when it holds is not recorded, and PREMIS wants a beginning.
            [_p("termOfRestriction", _p("startDate", _NOT_KNOWN), _p("endDate", limited))]
            if limited
            else None,
            [_p("rightsGrantedNote", note)] if note else None,
        )
        yield _statement(record, "access", "other", terms, granted)


def _statement(record: Record, name: str, basis: str, *content: Element) -> Element:
    return _p(
        "rightsStatement",
        _identifier("rightsStatementIdentifier", "local", f"{record.id}/rights/{name}"),
        _p("rightsBasis", basis),
        *content,
        _identifier("linkingObjectIdentifier", "local", record.id),
    )


_LEFT_OUT = (
    "collection", "urls.canonical", "urls.note", "urls.web_archive", "urls.other", "title.type",
    "title.short", "title.sentence_case", "title.original", "title.romanised", "genre", "dates",
    "place_of_creation", "languages", "scope_and_content", "subjects", "places", "people_discussed",
    "references", "physical_description", "numbers", "classification", "source_organization.address",
    "publications", "agents.name.honorific", "agents.name.native", "agents.name.abbreviation",
    "agents.variants", "agents.certainty", "agents.affiliation", "agents.note", "credits", "funders",
    "notes", "components.language", "components.heading", "components.leaves", "components.translators",
    "components.rights", "components.note", "evidence", "revisions",
)  # fmt: skip

CROSSWALK = Crosswalk(
    name="premis",
    title="PREMIS 3: files, fixity, events, agents and rights, for preservation systems",
    media_type="application/xml",
    extension="xml",
    scope="record",
    elsewhere="Of the document its title and identifiers alone. Digests, sizes and events are known in "
    "packages only. A date that is not known is `XXXX`, since events must have one.",
    left_out=_LEFT_OUT,
    render=of_one(_render),
)
