"""The agents of a record: those of credits in words, and those of lists of names; one agent for one name."""

from collections.abc import Iterable

from archpack.importers.credit import Credit
from archpack.importers.fields import Findings, Words
from archpack.model import Agent, Role
from archpack.model.value import replace
from archpack.notation import agent_name, romanisation
from archpack.notation.agent_name import ParsedName


class Attribution:
    """The agents of one record as they are found, with where each was found."""

    def __init__(self, findings: Findings, agents: Iterable[Agent] = ()) -> None:
        self._findings = findings
        self._agents: list[Agent] = list(agents)

    @property
    def agents(self) -> tuple[Agent, ...]:
        """The agents in the order in which they were found."""
        return tuple(self._agents)

    def of_role(self, role: Role) -> tuple[str, ...]:
        """The keys of the agents that have a role."""
        return tuple(agent.id for agent in self._agents if role in agent.roles and agent.id)

    def credit(self, credits_: Iterable[Credit], line: int) -> None:
        """Add those whom credits name."""
        for one in credits_:
            words = Words(line=line, text=one.text)
            note = one.text if one.object and not one.from_language else None
            for name in agent_name.split_list(one.names):
                if name.islower():
                    self._findings.doubt("AP617", words, f"{name!r} is written small, and may be no name")
                # In running text the article is the sentence's, not the name's.
                self.add(name.removeprefix("the "), one.roles, words, role_note=note)

    def add(self, name: str, roles: tuple[Role, ...], words: Words, *, role_note: str | None = None) -> None:
        """Add one agent, or the roles to the agent of the same name who is there already."""
        parsed = agent_name.parse(name)
        for note in parsed.notes:
            self._findings.doubt("AP617", words, f"in the name {name!r}: {note}")
        for index, agent in enumerate(self._agents):
            if agent.affiliation and parsed.affiliation and agent.affiliation != parsed.affiliation:
                continue
            if agent_name.compare(agent.name, parsed.name).level == "same":
                self._findings.derive(f"/agents/{index}", words)
                self._agents[index] = _joined(agent, parsed, roles)
                return
        self._findings.derive(f"/agents/{len(self._agents)}", words)
        self._agents.append(
            Agent(
                id=_key(parsed.name.text, {agent.id for agent in self._agents}),
                kind=parsed.kind or ("person" if "speaker" in roles else None),
                name=parsed.name,
                variants=(parsed.also,) if parsed.also else (),
                roles=roles,
                role_note=role_note,
                affiliation=parsed.affiliation,
                note=parsed.rest or None,
            )
        )


def _joined(agent: Agent, parsed: ParsedName, roles: tuple[Role, ...]) -> Agent:
    """An agent with the roles in which the same name, perhaps otherwise spelt, is found again."""
    spellings = (agent.name.text, *agent.variants)
    other = () if parsed.name.text in spellings else (parsed.name.text,)
    return replace(
        agent,
        roles=tuple(dict.fromkeys((*agent.roles, *roles))),
        variants=(*agent.variants, *other),
        affiliation=agent.affiliation or parsed.affiliation,
    )


def _key(name: str, taken: set[str | None]) -> str:
    """A key for an agent within the record: the letters of its name, made unique by a number."""
    bare = "".join(c if c.isascii() and c.isalnum() else " " for c in romanisation.plain(name))
    stem = "-".join(bare.split())[:60].strip("-") or "agent"
    key, count = stem, 1
    while key in taken:
        count += 1
        key = f"{stem}-{count}"
    return key
