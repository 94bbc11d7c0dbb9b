"""People and bodies, with what they did for the document."""

from typing import Literal

from archpack.model.value import Certainty, Identifier, LanguageText, Value

Role = Literal[
    "author",
    "recipient",
    "speaker",
    "participant",
    "attendee",
    "interpreter",
    "recorder",
    "typist",
    "signatory",
    "contributor",
    "translator",
    "editor",
    "transcriber",
    "compiler",
    "other",
]
"""What an agent did. `participant` took part in the event, `attendee` was present; `interpreter` and
`recorder` made the original; `contributor` obtained or gave the document; `translator`, `editor` and
`transcriber` made the edition."""


class AgentName(Value, frozen=True, kw_only=True):
    """The name of a person or body.

    Attributes:
        text: The whole name as the source writes it (`Tugarinov I.I.`).
        family: Family name.
        given: Given name or names, or initials.
        patronymic: Patronymic.
        prefix: Particle that belongs to the family name (`von`, `al-`).
        suffix: `Jr.`, `III`.
        honorific: Title or rank (`Dr.`, `Cde.`, `Major General`).
        short: A body's or person's short form, as a second mention prints it.
        abbreviation: A body's abbreviation (`TASS`).
        native: The name in its own script.
    """

    text: str
    family: str | None = None
    given: str | None = None
    patronymic: str | None = None
    prefix: str | None = None
    suffix: str | None = None
    honorific: str | None = None
    short: str | None = None
    abbreviation: str | None = None
    native: LanguageText | None = None


class Agent(Value, frozen=True, kw_only=True):
    """A person or body with one or more roles.

    Attributes:
        id: A key within the record by which components name their translators (`allison-smith`).
        kind: `person`, `body`, or `family`.
        name: The name.
        variants: The name as it is written elsewhere in the source.
        roles: What the agent did.
        role_note: The role in the source's words, needed where it is `other`.
        certainty: How sure the attribution is.
        affiliation: The body the agent acts for, in words.
        identifiers: ORCID, VIAF, Wikidata, ISNI and the like.
        note: What else there is to say.
    """

    id: str | None = None
    kind: Literal["person", "body", "family"] | None = None
    name: AgentName
    variants: tuple[str, ...] = ()
    roles: tuple[Role, ...]
    role_note: str | None = None
    certainty: Certainty | None = None
    affiliation: str | None = None
    identifiers: tuple[Identifier, ...] = ()
    note: str | None = None
