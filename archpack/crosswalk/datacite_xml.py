"""DataCite 4.6 as XML, which DataCite registers and RDA's bag profile asks for."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from archpack.crosswalk import xml
from archpack.crosswalk.crosswalk import Crosswalk, of_one
from archpack.crosswalk.datacite import ELSEWHERE, LEFT_OUT, SCHEMA, Data, attributes
from archpack.crosswalk.xml import Element, element, optional
from archpack.model import Context, Record

_NAMESPACES = {"": SCHEMA}
_SCHEMA_FILE = "http://schema.datacite.org/meta/kernel-4.6/metadata.xsd"

TO_BE_ASSIGNED = "(:tba)"
"""What stands for the DOI that the depositor has not given yet (DataCite 4.6, appendix 3)."""


def _render(record: Record, context: Context) -> bytes:
    data = attributes(record, context)
    return xml.document(element("resource", _elements(data)), _NAMESPACES, _SCHEMA_FILE)


def _elements(data: Data) -> Iterator[Element | None]:
    yield element("identifier", data.get("doi", TO_BE_ASSIGNED), identifierType="DOI")
    yield _all("creators", data, _creator)
    yield _all("titles", data, _title)
    yield element("publisher", data["publisher"]["name"])
    yield element("publicationYear", data["publicationYear"])
    types = data["types"]
    yield element("resourceType", types["resourceType"], resourceTypeGeneral=types["resourceTypeGeneral"])
    yield _all(
        "subjects",
        data,
        lambda one: element("subject", one["subject"], subjectScheme=one.get("subjectScheme")),
    )
    yield _all("contributors", data, _contributor)
    yield _all("dates", data, _date)
    yield optional("language", data.get("language"))
    yield _all(
        "alternateIdentifiers",
        data,
        lambda one: _with_attributes("alternateIdentifier", one, ("alternateIdentifierType",)),
    )
    yield _all(
        "relatedIdentifiers",
        data,
        lambda one: _with_attributes("relatedIdentifier", one, ("relatedIdentifierType", "relationType")),
    )
    yield _all("sizes", data, lambda one: element("size", one))
    yield _all("formats", data, lambda one: element("format", one))
    yield _all("rightsList", data, _rights)
    yield _all(
        "descriptions",
        data,
        lambda one: _with_attributes("description", one, ("descriptionType",)),
    )
    yield _all(
        "geoLocations",
        data,
        lambda one: element("geoLocation", element("geoLocationPlace", one["geoLocationPlace"])),
    )
    yield _all("fundingReferences", data, _funding)
    yield _all("relatedItems", data, _related_item)


def _all(name: str, data: Data, write: Callable[[Any], Element]) -> Element | None:
    """The members of a list in the element that holds them."""
    return optional(name, [write(one) for one in data.get(name, ())])


def _with_attributes(name: str, one: Data, attributes: Iterable[str]) -> Element:
    """A member whose text has the member's name and whose other properties are attributes."""
    return element(name, one[name], **{key: one.get(key) for key in attributes})


def _title(one: Data) -> Element:
    return element("title", one["title"], titleType=one.get("titleType"), xml__lang=one.get("lang"))


def _date(one: Data) -> Element:
    information = one.get("dateInformation")
    return element("date", one["date"], dateType=one["dateType"], dateInformation=information)


def _creator(one: Data) -> Element:
    return element("creator", _name("creatorName", one), _of_name(one))


def _contributor(one: Data) -> Element:
    kind = one["contributorType"]
    return element("contributor", _name("contributorName", one), _of_name(one), contributorType=kind)


def _name(name: str, one: Data) -> Element:
    return element(name, one["name"], nameType=one.get("nameType"))


def _of_name(one: Data) -> Iterator[Element | None]:
    yield optional("givenName", one.get("givenName"))
    yield optional("familyName", one.get("familyName"))
    for known in one.get("nameIdentifiers", ()):
        yield _with_attributes("nameIdentifier", known, ("nameIdentifierScheme",))
    yield from (element("affiliation", body["name"]) for body in one.get("affiliation", ()))


def _rights(one: Data) -> Element:
    return element(
        "rights",
        one["rights"],
        rightsURI=one.get("rightsUri"),
        rightsIdentifier=one.get("rightsIdentifier"),
        rightsIdentifierScheme=one.get("rightsIdentifierScheme"),
    )


def _funding(one: Data) -> Element:
    kind = one.get("funderIdentifierType")
    return element(
        "fundingReference",
        element("funderName", one["funderName"]),
        optional("funderIdentifier", one.get("funderIdentifier"), funderIdentifierType=kind),
        optional("awardNumber", one.get("awardNumber")),
    )


def _related_item(one: Data) -> Element:
    found = one.get("relatedItemIdentifier")
    simple = (
        optional(name, one.get(name), **({"numberType": one.get("numberType")} if name == "number" else {}))
        for name in ("publicationYear", "volume", "issue", "number", "firstPage", "lastPage", "publisher")
    )
    return element(
        "relatedItem",
        _with_attributes("relatedItemIdentifier", found, ("relatedItemIdentifierType",)) if found else None,
        _all("titles", one, _title),
        simple,
        relatedItemType=one["relatedItemType"],
        relationType=one["relationType"],
    )


CROSSWALK = Crosswalk(
    name="datacite-xml",
    title="DataCite 4.6 as XML",
    media_type="application/vnd.datacite.datacite+xml",
    extension="xml",
    scope="record",
    elsewhere=f"{ELSEWHERE} Without a DOI the identifier, which must be there, is `{TO_BE_ASSIGNED}`.",
    left_out=LEFT_OUT,
    render=of_one(_render),
)
