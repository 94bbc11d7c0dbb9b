"""A name that has been read, with what stood around it."""

from dataclasses import dataclass
from typing import Literal

from archpack.model.agent import AgentName

Place = Literal["before", "comma", "parentheses"]
"""Where an affiliation stood: before the name, after a comma, or in parentheses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedName:
    """A name with what stood around it; `write` puts it together again as it was written.

    Attributes:
        name: The name. Its `text` is the name as written, without titles and affiliation; capitals stay.
        kind: What it seems to be the name of; None where nothing says.
        affiliation: The office or body that was given with a name (`George Washington University`,
            `Minister of Foreign Affairs`), as written.
        affiliation_place: Where it stood.
        also: What stood in square brackets after the name: another spelling of it, or who is meant by it
            (`Stalin` in `Filippov [Stalin]`).
        suggestion: The name with the capitals it would have in running text, where it is written in capitals
            or letter-spaced; never put in its place.
        rest: What was not understood, as written.
        notes: What is uncertain, in sentences.
    """

    name: AgentName
    kind: Literal["person", "body"] | None = None
    affiliation: str | None = None
    affiliation_place: Place | None = None
    also: str | None = None
    suggestion: str | None = None
    rest: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The parts of a person's name; what is not known is None.

    Attributes:
        family: Family name without its particle.
        given: Given names or initials.
        patronymic: Patronymic or its initial.
        prefix: Particle of the family name.
        notes: What is uncertain, in sentences.
    """

    family: str | None = None
    given: str | None = None
    patronymic: str | None = None
    prefix: str | None = None
    notes: tuple[str, ...] = ()
