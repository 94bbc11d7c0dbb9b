"""The document itself in EAD3: its identification, and its description area by area of ISAD(G)."""

from collections.abc import Iterable, Iterator, Sequence

from archpack.crosswalk.holding import Holding
from archpack.crosswalk.iso_639 import three_letters
from archpack.crosswalk.naming import (
    NO_RELATOR,
    RELATORS,
    access_text,
    inverted,
    of_role,
    role_text,
    title_of,
)
from archpack.crosswalk.resolvers import address
from archpack.crosswalk.w3cdtf import plain
from archpack.crosswalk.xml import Element, element
from archpack.model import Agent, CalendarDate, DateStatement, LanguageText, Publication, Record
from archpack.notation import date

_NAMES = {"person": "persname", "body": "corpname", "family": "famname"}


def identification(record: Record, found: Holding | None) -> Iterator[Element]:
    """Reference code, title, dates, extent, creator, language, and the files (ISAD(G) 3.1)."""
    yield from _unit_ids(record, found)
    title = record.title
    yield element("unittitle", title_of(record))
    for other in (title.original, title.romanised) if title else ():
        if other:
            yield element("unittitle", other.text, **_language(other))
    yield from _dates(record)
    physical = record.physical_description
    for said in (physical.extent, physical.form) if physical else ():
        if said:
            yield element("physdesc", said)
    authors = [_name(agent, "aut") for agent in of_role(record, "author")]
    if authors:
        yield element("origination", authors)
    languages = [element("language", tag, langcode=three_letters(tag)) for tag in record.languages]
    if languages:
        yield element("langmaterial", languages)
    for url in record.urls:
        if url.type == "canonical":
            yield element("dao", daotype="derived", href=url.url, localtype="canonical address")
    for component in record.components:
        kind = component.role.replace("_", " ")
        yield element(
            "dao", daotype="derived", href=component.path, localtype=kind, linktitle=component.heading
        )


def _unit_ids(record: Record, found: Holding | None) -> Iterator[Element]:
    if found and found.leaves:
        yield element("unitid", found.leaves, localtype="listy")
    if found:
        country = found.repository.country if found.repository else None
        yield element("unitid", found.reference_code, localtype="reference code", countrycode=country)
    yield element("unitid", record.id, localtype="local")
    yield from (element("unitid", one.value, localtype=one.type) for one in record.identifiers)
    yield from (element("unitid", one.value, localtype=f"{one.type} number") for one in record.numbers)


def _dates(record: Record) -> Iterator[Element]:
    dates = record.dates
    if dates is None:
        return
    if dates.created:
        yield _date(dates.created, "creation")
    for name in ("event", "sent", "received", "recorded"):
        statement = getattr(dates, name)
        if statement:
            yield _date(statement, name)


def _date(statement: DateStatement, kind: str) -> Element:
    """A date with the EDTF that stands for it; an interval with both ends."""
    value = date.parse(statement.date)
    doubt = statement.certainty if statement.certainty in {"probable", "uncertain"} else None
    words = statement.text or (date.write(value, brackets=False) if value else statement.date)
    if value and value.kind == "interval" and len(value.dates) == 2:
        first, last = value.dates
        content = element("daterange", _end("fromdate", first), _end("todate", last))
    else:
        bounds = {}
        if value and not plain(value):
            first_day, last_day = date.earliest(value), date.latest(value)
            bounds = {"notbefore": str(first_day or "") or None, "notafter": str(last_day or "") or None}
        content = element("datesingle", words, standarddate=statement.date, **bounds)
    return element("unitdatestructured", content, datechar=kind, certainty=doubt)


def _end(name: str, end: CalendarDate) -> Element:
    value = date.date_of(end)
    return element(name, date.write(value, brackets=False), standarddate=value.text)


def description(record: Record, found: Sequence[Holding]) -> Iterator[Element]:
    """Content, access, allied materials, notes and access points (ISAD(G) 3.2 to 3.6)."""
    access, rights = access_text(record), record.rights
    credited = [f"Contributed by {agent.name.text}" for agent in of_role(record, "contributor")]
    yield from _said("acqinfo", credited)
    yield from _said("scopecontent", [record.scope_and_content])
    yield from _said("accessrestrict", [access])
    secret = record.classification
    marked = (secret.marking, secret.declassified, secret.authority, secret.note) if secret else ()
    yield from _said("accessrestrict", ["; ".join(one for one in marked if one)], "classification")
    stated = (rights.license, rights.statement, rights.text, rights.holder) if rights else ()
    yield from _said("userestrict", stated)
    physical = record.physical_description
    yield from _said("phystech", [physical.note if physical else None])
    yield from _said("altformavail", _other_forms(record, found))
    books = [element("bibref", _book(one)) for one in record.publications]
    if books:
        yield element("bibliography", books)
    if found:
        yield from _said("odd", [found[0].reference.note, found[0].reference.not_given], "reference")
    yield from _said("odd", record.notes)
    funded = [f"{one.name}, {one.award}" if one.award else one.name for one in record.funders]
    yield from _said("odd", [*record.credits, *funded], "acknowledgements")
    points = list(_access_points(record))
    if points:
        yield element("controlaccess", points)


def _said(name: str, said: Iterable[str | None], localtype: str | None = None) -> Iterator[Element]:
    paragraphs = [element("p", one) for one in said if one]
    if paragraphs:
        yield element(name, paragraphs, localtype=localtype)


def _other_forms(record: Record, found: Sequence[Holding]) -> Iterator[str]:
    """The translations with who made them, and the copies elsewhere."""
    by_key = {agent.id: agent for agent in record.agents if agent.id}
    for component in record.components:
        if component.role == "translation":
            named = [by_key[key] for key in component.translators if key in by_key]
            names = ", ".join(agent.name.text for agent in named or of_role(record, "translator"))
            language = f" ({component.language})" if component.language else ""
            yield f"Translation{language}" + (f" by {names}" if names else "")
    for one in found[1:]:
        kind = (one.reference.holding or "copy").replace("_", " ")
        yield f"{kind.capitalize()}: {one.name}, {one.reference_code}"


def _book(one: Publication) -> str:
    volume = f"vol. {one.volume}" if one.volume else None
    issue = f"no. {one.issue}" if one.issue else None
    number = f"document {one.document_number}" if one.document_number else None
    pages = f"pp. {one.pages}" if one.pages else None
    parts = (one.title, volume, issue, one.place, one.publisher, one.date, number, pages)
    return ", ".join(part for part in parts if part)


def _access_points(record: Record) -> Iterator[Element]:
    for agent in record.agents:
        for role in agent.roles:
            code, term = RELATORS.get(role, NO_RELATOR)
            # Where MARC has no word that says as much, ours stands beside its code.
            said = role_text(agent, role)
            yield _name(agent, code, said if said != term else None)
    yield from (element("persname", element("part", name.text)) for name in record.people_discussed)
    yield from (element("geogname", element("part", place.name)) for place in record.places)
    for subject in record.subjects:
        source = subject.scheme.lower() if subject.scheme else None
        yield element("subject", element("part", subject.name), source=source)
    if record.genre:
        yield element("genreform", element("part", record.genre))


def _name(agent: Agent, relator: str, said: str | None = None) -> Element:
    known = next(filter(None, map(address, agent.identifiers)), None)
    native = agent.name.native
    return element(
        _NAMES.get(agent.kind or "", "name"),
        element("part", inverted(agent)),
        [element("part", native.text, localtype="native name", **_language(native))] if native else None,
        relator=relator,
        localtype=said,
        identifier=known,
    )


def _language(text: LanguageText) -> dict[str, str | None]:
    script = next((part for part in text.language.split("-")[1:] if len(part) == 4 and part.isalpha()), None)
    return {"lang": three_letters(text.language), "script": script}
