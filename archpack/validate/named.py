"""The names of people and bodies in a record, and when two of them are the same words."""

import re
from collections.abc import Iterator

from archpack.model import AgentName, Record
from archpack.model.agent import Agent
from archpack.model.value import Value
from archpack.validate.rule import Pointer

_WORD = re.compile(r"[^\W\d_]+")


class Named(Value, frozen=True, kw_only=True):
    """One name.

    Attributes:
        place: The way to it.
        name: The name.
        agent: The agent who bears it, or None where only the name is given.
    """

    place: Pointer
    name: AgentName
    agent: Agent | None = None

    @property
    def is_body(self) -> bool:
        """Whether it is known not to be a person's."""
        return self.agent is not None and self.agent.kind == "body"


def names(record: Record) -> Iterator[Named]:
    """Every name of an agent, of somebody discussed, and of an editor."""
    for index, agent in enumerate(record.agents):
        yield Named(place=("agents", index, "name"), name=agent.name, agent=agent)
    for index, name in enumerate(record.people_discussed):
        yield Named(place=("people_discussed", index), name=name)
    for index, publication in enumerate(record.publications):
        for number, name in enumerate(publication.editors):
            yield Named(place=("publications", index, "editors", number), name=name)


def same_words(text: str) -> tuple[str, ...]:
    """What two spellings of a name that differ in order and punctuation alone have in common.

    `Rozhetskin A.M.` and `A. M. Rozhetskin` give the same words.
    """
    return tuple(sorted(word.casefold() for word in _WORD.findall(text)))
