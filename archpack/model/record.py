"""The record: everything that is known of one document, in the field's terms."""

from archpack.model.agent import Agent, AgentName
from archpack.model.component import Component, Rights
from archpack.model.date import Dates
from archpack.model.description import (
    Classification,
    ConditionsOfAccess,
    DocumentNumber,
    PhysicalDescription,
    Place,
    Subject,
    Title,
)
from archpack.model.publication import Funder, Organization, Publication, SourceCollection, Url
from archpack.model.reference import Reference
from archpack.model.value import Certainty, Identifier, Value

SCHEMA_ID = "urn:archpack:schema:record:1"
"""The `$id` of the schema that every record names in its first line."""


class Revision(Value, frozen=True, kw_only=True):
    """One change of this record (ISAD(G) 3.7).

    Attributes:
        date: EDTF date of the change.
        agent: Who made it.
        note: What was changed, and why.
    """

    date: str
    agent: str
    note: str


class Evidence(Value, frozen=True, kw_only=True):
    """Where a value of this record comes from.

    Attributes:
        value: JSON Pointer (RFC 6901) to the value or group of values (`/dates/created`).
        source: The component it was found in, by path, or a source in words.
        place: Where in that source (`line 9`, `stamp at the foot of the last page`).
        quotation: The source's words.
        decided_by: Who decided.
        certainty: How sure.
        note: Why.
    """

    value: str
    source: str | None = None
    place: str | None = None
    quotation: str | None = None
    decided_by: str | None = None
    certainty: Certainty | None = None
    note: str | None = None


class Record(Value, frozen=True, kw_only=True):
    """Everything that is known of one document.

    Every scalar is text: numbers keep their leading noughts and letters. What is absent is not known.

    Attributes:
        schema: `SCHEMA_ID`.
        id: `<collection>-<number or slug>`: ASCII lower case, digits, hyphens, at most 64 characters.
        identifiers: Persistent identifiers of the document or its edition.
        collection: Who publishes it.
        urls: Its addresses.
        title: Its title; absent for a document without one, which then needs a `genre`.
        genre: What kind of document it is (`record of conversation`, `letter`, ...).
        dates: Its dates.
        place_of_creation: Where it was written.
        languages: BCP 47 tags of the original (ISAD(G) 3.4.3).
        scope_and_content: What it is about (ISAD(G) 3.3.1).
        subjects: Topics.
        places: Places discussed.
        people_discussed: People discussed who took no part.
        references: Where it lies; the first is the one to cite.
        physical_description: The document as a thing.
        numbers: Numbers that it bears.
        classification: Secrecy.
        conditions_of_access: Access.
        source_organization: The body that deposits it (RFC 8493, Source-Organization).
        publications: Where it has been printed.
        agents: People and bodies.
        rights: What may be done with it.
        credits: Acknowledgements as written.
        funders: Who paid.
        notes: Notes.
        components: The files beside the record.
        evidence: Where values come from.
        revisions: The history of this record.
    """

    schema: str
    id: str
    identifiers: tuple[Identifier, ...] = ()
    collection: SourceCollection | None = None
    urls: tuple[Url, ...] = ()
    title: Title | None = None
    genre: str | None = None
    dates: Dates | None = None
    place_of_creation: Place | None = None
    languages: tuple[str, ...] = ()
    scope_and_content: str | None = None
    subjects: tuple[Subject, ...] = ()
    places: tuple[Place, ...] = ()
    people_discussed: tuple[AgentName, ...] = ()
    references: tuple[Reference, ...] = ()
    physical_description: PhysicalDescription | None = None
    numbers: tuple[DocumentNumber, ...] = ()
    classification: Classification | None = None
    conditions_of_access: ConditionsOfAccess | None = None
    source_organization: Organization | None = None
    publications: tuple[Publication, ...] = ()
    agents: tuple[Agent, ...] = ()
    rights: Rights | None = None
    credits: tuple[str, ...] = ()
    funders: tuple[Funder, ...] = ()
    notes: tuple[str, ...] = ()
    components: tuple[Component, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    revisions: tuple[Revision, ...] = ()
