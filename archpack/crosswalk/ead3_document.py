"""The document itself in EAD3: how it is identified, and how names and terms are written."""

from collections.abc import Iterator
from urllib.parse import quote

from archpack.crosswalk.ead import NAMES, Edition, unit_ids
from archpack.crosswalk.holding import Holding
from archpack.crosswalk.iso_639 import script_of, three_letters
from archpack.crosswalk.naming import NO_RELATOR, RELATORS, inverted, of_role, role_text, title_of
from archpack.crosswalk.resolvers import address
from archpack.crosswalk.w3cdtf import plain
from archpack.crosswalk.xml import Element, element, optional
from archpack.model import Agent, CalendarDate, DateStatement, LanguageText, Record, Role
from archpack.notation import date


def identification(record: Record, found: Holding | None) -> Iterator[Element]:
    """Reference code, title, dates, extent, creator, language, and the files (ISAD(G) 3.1)."""
    country = found.repository.country if found and found.repository else None
    yield from unit_ids(record, found, country, EAD3)
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
    authors = [one for agent in of_role(record, "author") for one in _agent(agent, "author")]
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
            "dao", daotype="derived", href=quote(component.path), localtype=kind, linktitle=component.heading
        )


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


def _repository(found: Holding) -> Element:
    archive = found.repository
    native = archive.native_name if archive else None
    return element(
        "repository",
        element("corpname", element("part", found.name)),
        [element("corpname", element("part", native))] if native else None,
        optional(
            "address",
            optional("addressline", archive.place if archive else None),
            optional("addressline", archive.country if archive else None),
        ),
    )


def _agent(agent: Agent, role: Role) -> Iterator[Element]:
    code, term = RELATORS.get(role, NO_RELATOR)
    # Where MARC has no word that says as much, ours stands beside its code.
    said = role_text(agent, role)
    native = agent.name.native
    yield element(
        NAMES.get(agent.kind or "", "name"),
        element("part", inverted(agent)),
        [element("part", native.text, localtype="native name", **_language(native))] if native else None,
        relator=code,
        localtype=said if said != term else None,
        identifier=next(filter(None, map(address, agent.identifiers)), None),
    )


def _language(text: LanguageText) -> dict[str, str | None]:
    return {"lang": three_letters(text.language), "script": script_of(text.language)}


def _term(name: str, text: str, scheme: str | None) -> Element:
    return element(name, element("part", text), source=scheme)


EAD3 = Edition(
    kind="localtype", other_level=lambda name: name, repository=_repository, agent=_agent, term=_term
)
"""How EAD3 writes what both editions have."""
