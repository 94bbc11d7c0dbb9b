"""EAD 2002: the document in its place in the archive, for the archival systems that do not read EAD3."""

from collections.abc import Iterator

from archpack.crosswalk import xml
from archpack.crosswalk.crosswalk import Crosswalk, of_one
from archpack.crosswalk.ead import archdesc
from archpack.crosswalk.ead2002_document import EAD2002, identification, normal
from archpack.crosswalk.ead_areas import LEFT_OUT, description
from archpack.crosswalk.holding import holdings
from archpack.crosswalk.naming import title_of
from archpack.crosswalk.xml import Element, element, optional
from archpack.model import Context, DateStatement, Record

_NAMESPACES = {"": "urn:isbn:1-931666-22-9", "xlink": xml.XLINK}
_SCHEMA = "http://www.loc.gov/ead/ead.xsd"


def _render(record: Record, context: Context) -> bytes:
    found = holdings(record, context.repositories)
    own = found[0] if found else None
    document, areas = identification(record, own), description(record, found, EAD2002)
    root = element("ead", _header(record, context), archdesc(document, areas, own, EAD2002))
    return xml.document(root, _NAMESPACES, _SCHEMA)


def _header(record: Record, context: Context) -> Element:
    """What is said of the description itself (ISAD(G) 3.7)."""
    canonical = next((url.url for url in record.urls if url.type == "canonical"), None)
    today = context.today.isoformat()
    publication = element(
        "publicationstmt",
        optional("publisher", record.collection.name if record.collection else None),
        element("date", today, normal=today),
    )
    return element(
        "eadheader",
        element("eadid", record.id, url=canonical),
        element("filedesc", element("titlestmt", element("titleproper", title_of(record))), publication),
        element(
            "profiledesc",
            element("creation", f"Made by {context.software} on {today}."),
            element("langusage", element("language", "English", langcode="eng", scriptcode="Latn")),
            element("descrules", "ISAD(G), second edition"),
        ),
        optional("revisiondesc", _changes(record)),
        langencoding="iso639-2b",
        scriptencoding="iso15924",
        dateencoding="iso8601",
        countryencoding="iso3166-1",
    )


def _changes(record: Record) -> Iterator[Element]:
    for one in record.revisions:
        when = element("date", one.date, normal=normal(DateStatement(date=one.date)))
        yield element("change", when, element("item", f"{one.agent}: {one.note}"))


CROSSWALK = Crosswalk(
    name="ead2002",
    title="EAD 2002: the document in its place in the archive, for systems that do not read EAD3",
    media_type="application/xml",
    extension="xml",
    scope="record",
    elsewhere="Levels that EAD does not know (opis, papka, box) are `otherlevel`; further copies are notes "
    "on other forms. Dates in doubt are ranges of days, with their EDTF in a note; names in their own script "
    "are names beside the others. Roles that MARC has no relator for stand as text; what EAD has no element "
    "for is a note.",
    left_out=LEFT_OUT,
    render=of_one(_render),
)
