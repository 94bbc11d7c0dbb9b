"""MODS 3.8, the Library of Congress's description of what libraries hold.

The record itself describes what is deposited, with its translator; the original, its archive and its place in
that are the related item of type `original`, nested from the file up to the fond.
"""

from collections.abc import Iterator, Sequence

from archpack.crosswalk import xml
from archpack.crosswalk.crosswalk import Crosswalk
from archpack.crosswalk.holding import Holding, Step, ends, holdings
from archpack.crosswalk.mods_names import names
from archpack.crosswalk.naming import access_text, title_of
from archpack.crosswalk.notes import Part, sentences
from archpack.crosswalk.w3cdtf import plain
from archpack.crosswalk.xml import XLINK, Element, element, optional
from archpack.model import Context, DateStatement, LanguageText, Leaves, Publication, Record
from archpack.notation import date

_NAMESPACES = {"": "http://www.loc.gov/mods/v3", "xlink": XLINK}
_SCHEMA = "http://www.loc.gov/standards/mods/v3/mods-3-8.xsd"
_SPDX = "https://spdx.org/licenses/{}.html"
_IDENTIFIER_TYPES = {"handle": "hdl"}

_IN_WORDS: tuple[Part, ...] = (
    "dates", "place", "references", "deposit", "addresses", "agents", "components",
)  # fmt: skip
"""What goes to notes, since MODS has no element for all of it."""


def _render(records: Sequence[Record], context: Context) -> bytes:
    root = element("modsCollection", [_mods(record, context) for record in records])
    return xml.document(root, _NAMESPACES, _SCHEMA)


def _mods(record: Record, context: Context) -> Element:
    found = holdings(record, context.repositories)
    return element(
        "mods",
        _titles(record),
        names(record),
        element("typeOfResource", "text"),
        [optional("genre", record.genre)],
        _origin(record, context),
        _languages(record),
        _physical(record),
        [optional("abstract", record.scope_and_content)],
        _notes(record, found),
        _subjects(record),
        [_original(record, one, cited=number == 0) for number, one in enumerate(found)],
        [_publication(one) for one in record.publications],
        _identifiers(record),
        _locations(record),
        _conditions(record),
        _record_info(record, context),
        version="3.8",
    )


def _titles(record: Record) -> Iterator[Element]:
    title = record.title
    yield _title(title_of(record), supplied="yes" if title and title.type == "supplied" else None)
    if title and title.short:
        yield _title(title.short, type_="abbreviated")


def _title(text: str, **attributes: str | None) -> Element:
    return element("titleInfo", element("title", text), **attributes)


def _in_language(text: LanguageText, **attributes: str | None) -> Element:
    return _title(text.text, xml__lang=text.language, transliteration=text.scheme, **attributes)


def _origin(record: Record, context: Context) -> Iterator[Element]:
    """The publication of the edition: by whom, and when this was deposited."""
    yield element(
        "originInfo",
        optional("publisher", record.collection.name if record.collection else None),
        element("dateIssued", context.today.isoformat(), encoding="w3cdtf"),
        eventType="publication",
    )


def _production(record: Record) -> Iterator[Element | None]:
    """Where and when the document was written, sent and received, each date in EDTF."""
    place = record.place_of_creation
    dates = record.dates
    yield optional(
        "originInfo",
        optional("place", optional("placeTerm", place.name if place else None, type_="text")),
        _date("dateCreated", dates.created) if dates else None,
        eventType="production",
    )
    for name in ("event", "sent", "received", "recorded"):
        statement = getattr(dates, name, None)
        if statement:
            yield element("originInfo", _date("dateOther", statement, type_=name), eventType=name)


def _date(name: str, statement: DateStatement | None, type_: str | None = None) -> Element | None:
    """A date in W3CDTF where it is sure, which every reader knows; else in EDTF."""
    if statement is None:
        return None
    value = date.parse(statement.date)
    encoding = "w3cdtf" if value and plain(value) else "edtf" if value else None
    return element(name, statement.date, encoding=encoding, type_=type_)


def _languages(record: Record) -> Iterator[Element]:
    deposited = dict.fromkeys(one.language for one in record.components if one.language)
    yield from _language_elements(tuple(deposited) or record.languages)


def _language_elements(tags: Sequence[str]) -> Iterator[Element]:
    for tag in tags:
        yield element("language", element("languageTerm", tag, type_="code", authority="rfc5646"))


def _physical(record: Record) -> Iterator[Element | None]:
    media = dict.fromkeys(one.media_type for one in record.components if one.media_type)
    yield optional("physicalDescription", [element("internetMediaType", one) for one in media])


def _notes(record: Record, found: Sequence[Holding]) -> Iterator[Element]:
    for said in sentences(record, found, "classification"):
        yield element("note", said, type_="security classification")
    for said in sentences(record, found, *_IN_WORDS):
        yield element("note", said)
    yield from (element("note", note) for note in record.notes)
    yield from (element("note", credit, type_="acknowledgments") for credit in record.credits)
    for funder in record.funders:
        award = f", {funder.award}" if funder.award else ""
        yield element("note", f"{funder.name}{award}", type_="funding")


def _subjects(record: Record) -> Iterator[Element]:
    for subject in record.subjects:
        scheme = subject.scheme.lower() if subject.scheme else None
        yield element("subject", element("topic", subject.name), authority=scheme)
    for place in record.places:
        yield element("subject", element("geographic", place.name))
    for name in record.people_discussed:
        yield element("subject", element("name", element("namePart", name.text), type_="personal"))


def _original(record: Record, found: Holding, *, cited: bool) -> Element:
    title, physical = record.title, record.physical_description
    described = [] if not cited else [
        *_production(record),
        *_language_elements(record.languages),
        optional(
            "physicalDescription",
            optional("form", physical.form if physical else None),
            optional("extent", physical.extent if physical else None),
            optional("note", physical.note if physical else None),
        ),
    ]  # fmt: skip
    return element(
        "relatedItem",
        [
            _in_language(title.original) if title and title.original else None,
            _in_language(title.romanised, type_="alternative") if title and title.romanised else None,
        ],
        described,
        _note_of(found),
        element("identifier", found.reference_code, type_="reference code"),
        element(
            "location",
            element("physicalLocation", found.name, type_="repository"),
            optional("shelfLocator", found.shelfmark),
        ),
        _host(found.steps, found.reference.leaves),
        type_="original",
    )


def _note_of(found: Holding) -> Iterator[Element]:
    said = (found.reference.holding, found.reference.not_given, found.reference.note)
    yield from (element("note", one.replace("_", " ")) for one in said if one)


def _host(steps: Sequence[Step], leaves: Sequence[Leaves]) -> Element | None:
    """The level that the document lies in, with its leaves there, in the levels above it."""
    if not steps:
        return None
    *above, own = steps
    return element(
        "relatedItem",
        _title(own.title or own.text),
        element("identifier", own.reference_code, type_="reference code"),
        _host(above, ()),
        [element("part", _extent(run)) for run in leaves],
        type_="host",
        displayLabel=own.level.replace("_", " "),
    )


def _extent(run: Leaves) -> Element:
    first, last = ends(run)
    return element("extent", element("start", first), element("end", last), unit="leaves")


def _publication(one: Publication) -> Element:
    details = (("volume", one.volume), ("issue", one.issue), ("document", one.document_number))
    return element(
        "relatedItem",
        _title(one.title),
        [
            element(
                "name",
                element("namePart", editor.text),
                element("role", element("roleTerm", "edt", type_="code", authority="marcrelator")),
            )
            for editor in one.editors
        ],
        optional(
            "originInfo",
            optional("place", optional("placeTerm", one.place, type_="text")),
            optional("publisher", one.publisher),
            optional("dateIssued", one.date),
        ),
        [element("identifier", known.value, type_=_IDENTIFIER_TYPES.get(known.type, known.type))
         for known in one.identifiers],
        optional("location", optional("url", one.url)),
        optional(
            "part",
            [element("detail", element("number", value), type_=kind) for kind, value in details if value],
            optional("extent", optional("list", one.pages), unit="pages"),
        ),
        type_="otherVersion",
    )  # fmt: skip


def _identifiers(record: Record) -> Iterator[Element]:
    yield element("identifier", record.id, type_="local")
    for one in record.identifiers:
        yield element("identifier", one.value, type_=_IDENTIFIER_TYPES.get(one.type, one.type))
    for number in record.numbers:
        yield element("identifier", number.value, type_=f"{number.type} number")
    if record.collection and record.collection.number:
        name = record.collection.name
        yield element("identifier", record.collection.number, type_="local", displayLabel=name)


def _locations(record: Record) -> Iterator[Element]:
    for url in record.urls:
        if url.type in {"canonical", "web_archive"}:
            usage = "primary" if url.type == "canonical" else None
            yield element("location", element("url", url.url, usage=usage, dateLastAccessed=url.accessed))


def _conditions(record: Record) -> Iterator[Element]:
    access, rights, use = access_text(record), record.rights, "use and reproduction"
    if access:
        yield element("accessCondition", access, type_="restriction on access")
    if rights and rights.license:
        href = _SPDX.format(rights.license)
        yield element("accessCondition", rights.license, type_=use, xlink__href=href)
    if rights and rights.statement:
        yield element("accessCondition", rights.statement, type_=use, xlink__href=rights.statement)
    if rights and rights.text:
        yield element("accessCondition", rights.text, type_=use)
    if rights and rights.holder:
        yield element("accessCondition", rights.holder, type_="rights holder")


def _record_info(record: Record, context: Context) -> Element:
    source = record.source_organization.name if record.source_organization else None
    changed = [(one.date, one.note) for one in record.revisions]
    return element(
        "recordInfo",
        optional("recordContentSource", source),
        [element("recordCreationDate", changed[0][0])] if changed else None,
        [element("recordChangeDate", day) for day, _ in changed[1:]],
        element("recordIdentifier", record.id),
        element("recordOrigin", f"Made from a record of archpack by {context.software}"),
    )


_LEFT_OUT = (
    "title.type", "title.sentence_case", "subjects.identifiers",
    "references.repository.native_language", "funders.identifiers", "components.leaves.label",
    "evidence", "revisions.agent", "revisions.note",
)  # fmt: skip

CROSSWALK = Crosswalk(
    name="mods",
    title="MODS 3.8, for library catalogues",
    media_type="application/mods+xml",
    extension="xml",
    scope="collection",
    elsewhere="Roles that MARC has no relator for stand as text beside the nearest one; what MODS has no "
    "element for is a note.",
    left_out=_LEFT_OUT,
    render=_render,
)
