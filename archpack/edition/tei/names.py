"""What can be pointed to in a TEI document: hands, footnotes, persons; each gets an `xml:id`."""

import re
from collections.abc import Iterator, Mapping, Sequence

from archpack.model import Agent
from archpack.model.transcript import (
    Add,
    Block,
    Del,
    Footnote,
    Inline,
    ItemList,
    Note,
    Speech,
    Stamp,
    Transcript,
)
from archpack.notation.transcript import speaker_name

_NOT_IN_ID = re.compile(r"[^A-Za-z0-9_-]+")


class Names:
    """The `xml:id`s of a document.

    Attributes:
        hands: The `xml:id` of each hand, by what the editors say of it.
        notes: The `xml:id` of each footnote, by its number; the first of several.
        persons: The `xml:id` of each agent, in their order.
    """

    def __init__(self, transcript: Transcript, agents: Sequence[Agent]) -> None:
        self._taken: set[str] = set()
        self._agents = tuple(agents)
        self.persons: tuple[str, ...] = tuple(
            self._new(f"person-{agent.id or number}") for number, agent in enumerate(agents, start=1)
        )
        self.hands: Mapping[str, str] = {}
        self.notes: Mapping[str, str] = {}
        labels = dict.fromkeys(_labels(transcript.blocks))
        self.hands = {label: self._new(f"hand-{number}") for number, label in enumerate(labels, start=1)}
        numbers = dict.fromkeys(block.n for block in transcript.blocks if isinstance(block, Footnote))
        self.notes = {n: self._new(f"note-{n}") for n in numbers}
        self._given: set[str] = set()

    def _new(self, wanted: str) -> str:
        plain = _NOT_IN_ID.sub("-", wanted).strip("-")
        name, count = plain, 1
        while name in self._taken:
            count += 1
            name = f"{plain}-{count}"
        self._taken.add(name)
        return name

    def hand_target(self, label: str) -> str:
        """A pointer to a hand."""
        return f"#{self.hands[label]}" if label in self.hands else ""

    def note_target(self, n: str) -> str:
        """A pointer to a footnote; empty where there is none of this number."""
        return f"#{self.notes[n]}" if n in self.notes else ""

    def note_id(self, n: str) -> str:
        """The `xml:id` of a footnote; empty for a second one of the same number."""
        if n in self._given:
            return ""
        self._given.add(n)
        return self.notes[n]

    def speaker_target(self, speech: Speech) -> str:
        """A pointer to the one agent whom a speaker's name can mean; empty where it is none, or several."""
        said = speaker_name(speech).casefold()
        last = said.split()[-1] if said else ""
        meant = [
            name
            for agent, name in zip(self._agents, self.persons, strict=True)
            if said and _is_called(agent, said, last)
        ]
        speakers = [
            name
            for agent, name in zip(self._agents, self.persons, strict=True)
            if name in meant and {"speaker", "participant"} & set(agent.roles)
        ]
        chosen = speakers or meant
        return f"#{chosen[0]}" if len(chosen) == 1 else ""


def _is_called(agent: Agent, said: str, last: str) -> bool:
    known = [agent.name.text, agent.name.short, *agent.variants, agent.name.family]
    if any(name and name.casefold() == said for name in known):
        return True
    native = agent.name.native.text if agent.name.native else ""
    families = {(agent.name.family or "").casefold(), native.partition(",")[0].casefold()} - {""}
    return last in families or said in families


def _labels(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Speech):
            yield from _labels(block.blocks)
        elif isinstance(block, ItemList):
            for item in block.items:
                yield from _labels_in(item.content)
        else:
            yield from _labels_in(block.content)


def _labels_in(content: Sequence[Inline]) -> Iterator[str]:
    for part in content:
        if isinstance(part, Add | Del) and part.label:
            yield part.label
        elif isinstance(part, Stamp | Note):
            yield from _labels_in(part.content)
