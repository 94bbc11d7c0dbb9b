"""The header of a TEI document: what the record knows."""

import re

from archpack.edition.edition import Text
from archpack.edition.tei import manuscript
from archpack.edition.tei.dates import attributes
from archpack.edition.tei.names import Names
from archpack.edition.tree import XML, Tree
from archpack.model import Agent, Context, Record
from archpack.model.agent import Role

_EDITORS: tuple[tuple[Role, str], ...] = (
    ("editor", "edited by"),
    ("translator", "translated by"),
    ("transcriber", "transcribed by"),
    ("compiler", "compiled by"),
    ("contributor", "contributed by"),
)
_UNKNOWN = "Not known."
_VERSION = re.compile(r"[0-9]+(?:\.[0-9]+){0,3}")


def add(root: Tree, text: Text, names: Names, context: Context) -> None:
    """Add the header."""
    header = root.add("teiHeader")
    description = header.add("fileDesc")
    statement = description.add("titleStmt")
    statement.add("title", text.title)
    if text.record is not None:
        _responsibility(statement, text.record, names)
    _publication(description, text, context)
    source = description.add("sourceDesc")
    if text.record is not None:
        manuscript.add(source, text.record, context)
    else:
        source.add("p", _UNKNOWN)
    application = header.add("encodingDesc").add("appInfo")
    version = _VERSION.search(context.software)
    identity = {"ident": "archpack", "version": version[0] if version else "0"}
    software = application.add("application", attributes=identity)
    software.add("label", context.software)
    _profile(header, text, names)
    _revisions(header, text.record)


def _responsibility(statement: Tree, record: Record, names: Names) -> None:
    agents = tuple(zip(record.agents, names.persons, strict=True))
    for agent, name in agents:
        if "author" in agent.roles:
            _name(statement.add("author"), agent, name)
    for funder in record.funders:
        statement.add("funder", funder.name)
    for role, words in _EDITORS:
        for agent, name in agents:
            if role in agent.roles:
                made = statement.add("respStmt")
                made.add("resp", words)
                _name(made, agent, name)


def _name(parent: Tree, agent: Agent, name: str) -> None:
    element = {"person": "persName", "body": "orgName"}.get(agent.kind or "", "name")
    parent.add(element, agent.name.text, {"ref": f"#{name}"})


def _publication(description: Tree, text: Text, context: Context) -> None:
    made = description.add("publicationStmt")
    record = text.record
    if record is None:
        made.add("p", "Not published.")
        return
    made.add("publisher", record.collection.name if record.collection else _UNKNOWN)
    made.add("date", attributes={"when": context.today.isoformat()})
    made.add("idno", record.id, {"type": "record"})
    for identifier in record.identifiers:
        made.add("idno", identifier.value, {"type": identifier.type})
    for url in record.urls:
        if url.type == "canonical":
            made.add("idno", url.url, {"type": "URI"})
    rights = (text.component.rights if text.component else None) or record.rights
    availability = made.add("availability")
    if rights and rights.license:
        availability.add("licence", rights.license)
    if rights and rights.statement:
        availability.add("p").add("ref", rights.statement, {"target": _pointer(rights.statement)})
    if rights is None or rights.text or not (rights.license or rights.statement):
        availability.add("p", (rights and rights.text) or _UNKNOWN)
    if record.notes or record.credits:
        notes = description.add("notesStmt")
        for note in (*record.credits, *record.notes):
            notes.add("note", note)


def _pointer(address: str) -> str:
    """An address as an attribute may hold it: without spaces."""
    return "%20".join(address.split())


def _profile(header: Tree, text: Text, names: Names) -> None:
    profile = header.add("profileDesc")
    record = text.record
    if record is not None:
        if record.scope_and_content:
            profile.add("abstract").add("p", record.scope_and_content)
        _creation(profile, record)
    usage = profile.add("langUsage")
    for language in dict.fromkeys((text.language, *(record.languages if record else ()))):
        usage.add("language", attributes={"ident": language})
    if record is not None:
        _subjects(profile, record)
        _persons(profile, record, names)
    if names.hands:
        notes = profile.add("handNotes")
        for label, name in names.hands.items():
            notes.add("handNote", label, {f"{XML}id": name})


def _creation(profile: Tree, record: Record) -> None:
    creation = profile.add("creation")
    dates = record.dates
    for kind in ("created", "event", "sent", "received", "recorded") if dates else ():
        statement = getattr(dates, kind)
        if statement:
            words = statement.text or statement.date
            made = creation.add("date", words, {"type": kind, **attributes(statement)})
            if statement.note:
                made.add("note", statement.note)
    place = record.place_of_creation
    if place:
        creation.add("placeName", place.name)


def _subjects(profile: Tree, record: Record) -> None:
    terms = [*(subject.name for subject in record.subjects), *(place.name for place in record.places)]
    terms += [name.text for name in record.people_discussed]
    if terms:
        keywords = profile.add("textClass").add("keywords")
        for term in terms:
            keywords.add("term", term)


def _persons(profile: Tree, record: Record, names: Names) -> None:
    if not record.agents:
        return
    described = profile.add("particDesc")
    people = described.add("listPerson") if any(agent.kind != "body" for agent in record.agents) else None
    bodies = None
    for agent, name in zip(record.agents, names.persons, strict=True):
        if agent.kind == "body":
            bodies = bodies or described.add("listOrg")
            made = bodies.add("org", attributes={f"{XML}id": name, "role": " ".join(agent.roles)})
            made.add("orgName", agent.name.text)
        elif people is not None:
            made = people.add("person", attributes={f"{XML}id": name, "role": " ".join(agent.roles)})
            made.add("persName", agent.name.text)
            for variant in agent.variants:
                made.add("persName", variant, {"type": "variant"})
        if agent.name.native:
            element = "orgName" if agent.kind == "body" else "persName"
            made.add(element, agent.name.native.text, {f"{XML}lang": agent.name.native.language})
        for identifier in agent.identifiers:
            made.add("idno", identifier.value, {"type": identifier.type})
        if agent.affiliation and agent.kind != "body":
            made.add("affiliation", agent.affiliation)


def _revisions(header: Tree, record: Record | None) -> None:
    if record is None or not record.revisions:
        return
    made = header.add("revisionDesc")
    for revision in record.revisions:
        made.add("change", f"{revision.date}, {revision.agent}: {revision.note}")
