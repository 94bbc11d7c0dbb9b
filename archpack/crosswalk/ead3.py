"""EAD3: the document in its place in the archive, each level a component with its own reference code."""

from collections.abc import Iterator

from archpack.crosswalk import xml
from archpack.crosswalk.crosswalk import Crosswalk, of_one
from archpack.crosswalk.ead import archdesc
from archpack.crosswalk.ead3_document import EAD3, identification
from archpack.crosswalk.ead_areas import LEFT_OUT, description
from archpack.crosswalk.holding import holdings
from archpack.crosswalk.naming import title_of
from archpack.crosswalk.w3cdtf import plain
from archpack.crosswalk.xml import Element, element, optional
from archpack.model import Context, Record
from archpack.notation import date

_NAMESPACES = {"": "http://ead3.archivists.org/schema/"}


def _render(record: Record, context: Context) -> bytes:
    found = holdings(record, context.repositories)
    own = found[0] if found else None
    document, areas = identification(record, own), description(record, found, EAD3)
    root = element("ead", _control(record, context), archdesc(document, areas, own, EAD3))
    # Its RELAX NG knows no `xsi:schemaLocation`.
    return xml.document(root, _NAMESPACES)


def _control(record: Record, context: Context) -> Element:
    """What is said of the description itself (ISAD(G) 3.7)."""
    canonical = next((url.url for url in record.urls if url.type == "canonical"), None)
    collection = record.collection.name if record.collection else None
    body = record.source_organization.name if record.source_organization else collection
    language = element("language", "English", langcode="eng")
    return element(
        "control",
        element("recordid", record.id, instanceurl=canonical),
        element(
            "filedesc",
            element("titlestmt", element("titleproper", title_of(record))),
            optional(
                "publicationstmt",
                optional("publisher", collection),
                element("date", context.today.isoformat(), normal=context.today.isoformat()),
            ),
        ),
        element("maintenancestatus", value="derived"),
        element("maintenanceagency", element("agencyname", body or "not stated")),
        element("languagedeclaration", language, element("script", "Latin", scriptcode="Latn")),
        element("conventiondeclaration", element("citation", "ISAD(G), second edition")),
        element("maintenancehistory", _history(record, context)),
        countryencoding="iso3166-1",
        dateencoding="iso8601",
        langencoding="iso639-3",
        scriptencoding="iso15924",
    )


def _history(record: Record, context: Context) -> Iterator[Element]:
    for number, one in enumerate(record.revisions):
        value = date.parse(one.date)
        yield element(
            "maintenanceevent",
            element("eventtype", value="revised" if number else "created"),
            element("eventdatetime", one.date, standarddatetime=plain(value) if value else None),
            element("agenttype", value="unknown"),
            element("agent", one.agent),
            element("eventdescription", one.note),
        )
    today = context.today.isoformat()
    yield element(
        "maintenanceevent",
        element("eventtype", value="derived"),
        element("eventdatetime", today, standarddatetime=today),
        element("agenttype", value="machine"),
        element("agent", context.software),
    )


CROSSWALK = Crosswalk(
    name="ead3",
    title="EAD3 1.1.1: the document in its place in the archive, for archival systems",
    media_type="application/xml",
    extension="xml",
    scope="record",
    elsewhere="Levels that EAD does not know (opis, papka, box) are `otherlevel`; further copies are notes "
    "on other forms. Roles that MARC has no relator for stand as text; what EAD has no element for is a "
    "note.",
    left_out=LEFT_OUT,
    render=of_one(_render),
)
