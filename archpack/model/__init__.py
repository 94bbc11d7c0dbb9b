"""The values of archpack: a record and all that it is made of."""

from archpack.model.agent import Agent, AgentName, Role
from archpack.model.collection import CitationChoices, CollectionDefaults, Contact
from archpack.model.component import Component, ComponentRole, Rights
from archpack.model.context import Context, FileFixity, FormatMatch
from archpack.model.date import Dates, DateStatement
from archpack.model.description import (
    Classification,
    ConditionsOfAccess,
    DocumentNumber,
    PhysicalDescription,
    Place,
    Subject,
    Title,
)
from archpack.model.edtf import CalendarDate, EdtfDate
from archpack.model.publication import Funder, Organization, Publication, SourceCollection, Url
from archpack.model.record import SCHEMA_ID, Evidence, Record, Revision
from archpack.model.reference import Leaves, Level, LevelName, Reference
from archpack.model.repository import FormerName, LevelTerm, ListedRepository, Repository
from archpack.model.value import Certainty, Identifier, LanguageText, Value

__all__ = [
    "SCHEMA_ID",
    "Agent",
    "AgentName",
    "CalendarDate",
    "Certainty",
    "CitationChoices",
    "Classification",
    "CollectionDefaults",
    "Component",
    "ComponentRole",
    "ConditionsOfAccess",
    "Contact",
    "Context",
    "DateStatement",
    "Dates",
    "DocumentNumber",
    "EdtfDate",
    "Evidence",
    "FileFixity",
    "FormatMatch",
    "FormerName",
    "Funder",
    "Identifier",
    "LanguageText",
    "Leaves",
    "Level",
    "LevelName",
    "LevelTerm",
    "ListedRepository",
    "Organization",
    "PhysicalDescription",
    "Place",
    "Publication",
    "Record",
    "Reference",
    "Repository",
    "Revision",
    "Rights",
    "Role",
    "SourceCollection",
    "Subject",
    "Title",
    "Url",
    "Value",
]
