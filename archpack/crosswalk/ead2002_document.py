"""The document itself in EAD 2002: how it is identified, and how names and terms are written."""

import re
from collections.abc import Iterator
from urllib.parse import quote

from archpack.crosswalk.ead import NAMES, Edition, unit_ids
from archpack.crosswalk.ead2002_codes import COUNTRIES, LANGUAGES, SCRIPTS
from archpack.crosswalk.holding import Holding
from archpack.crosswalk.iso_639 import bibliographic, script_of
from archpack.crosswalk.naming import RELATORS, inverted, of_role, role_text, title_of
from archpack.crosswalk.resolvers import address
from archpack.crosswalk.w3cdtf import nearest
from archpack.crosswalk.xml import Element, element, optional
from archpack.model import Agent, DateStatement, Record, Role
from archpack.notation import date

_DAY = r"-?[0-2]\d{3}(-\d\d(-\d\d)?)?"
_NORMAL = re.compile(f"{_DAY}(/{_DAY})?", re.ASCII)
"""What `normal` takes of ISO 8601: a date or a range with both ends, up to the year 2999."""

_LETTERS = (
    "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e\u0300-\u0345"
    "\u0401-\u040c\u040e-\u044f\u0451-\u045c\u045e-\u0481\u0531-\u0556\u0561-\u0586\u10d0-\u10f6"
)
"""Latin, Cyrillic, Armenian and Georgian letters that every edition of XML 1.0 has in names (appendix B)."""

_NOT_IN_TOKENS = re.compile(f"[^-.0-9_{_LETTERS}]+")


def identification(record: Record, found: Holding | None) -> Iterator[Element]:
    """Reference code, title, dates, extent, creator, language, and the files (ISAD(G) 3.1)."""
    country = found.repository.country if found and found.repository else None
    yield from unit_ids(record, found, country if country in COUNTRIES else None, EAD2002)
    title = record.title
    yield element("unittitle", title_of(record))
    if title and title.original:
        yield element("unittitle", title.original.text, type_="original", label=title.original.language)
    if title and title.romanised:
        yield element("unittitle", title.romanised.text, type_="romanised", label=title.romanised.language)
    yield from _dates(record)
    physical = record.physical_description
    if physical and (physical.extent or physical.form):
        extent = optional("extent", physical.extent)
        yield element("physdesc", [extent, optional("physfacet", physical.form, type_="form")])
    authors = [one for agent in of_role(record, "author") for one in _agent(agent, "author")]
    if authors:
        yield element("origination", authors)
    if record.languages:
        yield element("langmaterial", map(_language, record.languages))
    for url in record.urls:
        if url.type == "canonical":
            yield _file(url.url, "canonical address", None)
    for component in record.components:
        yield _file(quote(component.path), component.role.replace("_", " "), component.heading)


def normal(statement: DateStatement) -> str | None:
    """A date as the attribute `normal` takes it; None where no such date or range says as much."""
    known = nearest(statement)
    return known if known and _NORMAL.fullmatch(known) else None


def _dates(record: Record) -> Iterator[Element]:
    dates = record.dates
    if dates and dates.created:
        yield from _date(dates.created, "creation")
    for name in ("event", "sent", "received", "recorded"):
        statement = getattr(dates, name, None)
        if statement:
            yield from _date(statement, name)


def _date(statement: DateStatement, kind: str) -> Iterator[Element]:
    """A date in words, with the days that it can mean; where these say less than its EDTF, that in a note."""
    value = date.parse(statement.date)
    words = date.write(value, brackets=False) if value else statement.date
    yield element(
        "unitdate",
        statement.text or words,
        datechar=kind,
        normal=normal(statement),
        type_="inclusive" if value and value.kind == "interval" else None,
        certainty=statement.certainty if statement.certainty in {"probable", "uncertain"} else None,
    )
    if normal(statement) != statement.date:
        yield element("note", element("p", statement.date), type_="EDTF", label=kind)


def _language(tag: str) -> Element:
    """A language by its BCP 47 tag, with its codes where EAD 2002 knows them."""
    code, script = bibliographic(tag), script_of(tag)
    return element(
        "language",
        tag,
        langcode=code if code in LANGUAGES else None,
        scriptcode=script if script in SCRIPTS else None,
    )


def _file(address: str, kind: str, title: str | None) -> Element:
    return element(
        "dao",
        element("daodesc", element("p", kind)),
        xlink__type="simple",
        xlink__href=address,
        xlink__title=title,
    )


def _repository(found: Holding) -> Element:
    archive = found.repository
    return element(
        "repository",
        element("corpname", found.name),
        [optional("corpname", archive.native_name if archive else None, altrender="native name")],
        optional(
            "address",
            optional("addressline", archive.place if archive else None),
            optional("addressline", archive.country if archive else None),
        ),
    )


def _agent(agent: Agent, role: Role) -> Iterator[Element]:
    """The name as catalogues have it, and again in its own script: one element holds one of them."""
    name = NAMES.get(agent.kind or "", "name")
    # MARC's code of the role, or where MARC has none that says as much, the role in words.
    said = RELATORS[role][0] if role in RELATORS else role_text(agent, role)
    known = next(filter(None, map(address, agent.identifiers)), None)
    yield element(name, inverted(agent), role=said, authfilenumber=known)
    if agent.name.native:
        native = agent.name.native.text
        yield element(name, native, role=said, authfilenumber=known, altrender="native name")


def _term(name: str, text: str, scheme: str | None) -> Element:
    return element(name, text, source=_token(scheme) if scheme else None)


def _token(text: str) -> str | None:
    """A text as a name token (XML 1.0, 2.3), with a hyphen for what has no place in one."""
    return _NOT_IN_TOKENS.sub("-", text).strip("-") or None


EAD2002 = Edition(kind="type", other_level=_token, repository=_repository, agent=_agent, term=_term)
"""How EAD 2002 writes what both editions have."""
