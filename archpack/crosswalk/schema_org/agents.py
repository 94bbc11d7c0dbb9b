"""People and bodies in the words of schema.org."""

from collections.abc import Iterator

from archpack.crosswalk.resolvers import address
from archpack.crosswalk.schema_org.entity import Entity, in_language, put
from archpack.model import Agent, AgentName, Funder, Record, Role

_PROPERTIES: dict[Role, str] = {
    "author": "author",
    "recipient": "recipient",
    "editor": "editor",
    "contributor": "contributor",
}
"""The roles that schema.org has a property for; a translator stands with the translation, any other role is
an entity of its own (`Role`)."""


def agents(record: Record) -> Iterator[Entity]:
    """Each agent, and each role that schema.org has no property for."""
    for number, agent in enumerate(record.agents):
        yield _agent(record, number)
        for role in agent.roles:
            if role not in _PROPERTIES and role != "translator":
                named = agent.role_note if role == "other" and agent.role_note else role
                yield {
                    "@id": _role_id(number, role),
                    "@type": "Role",
                    "name": named,
                    "roleName": named,
                    "contributor": {"@id": _agent_id(record, number)},
                }


def properties(record: Record) -> Entity:
    """The properties of the document that name its agents."""
    made: dict[str, list[Entity]] = {}
    for number, agent in enumerate(record.agents):
        for role in agent.roles:
            if role == "translator":
                continue
            name = _PROPERTIES.get(role)
            target = _agent_id(record, number) if name else _role_id(number, role)
            made.setdefault(name or "contributor", []).append({"@id": target})
    return {name: links[0] if len(links) == 1 else links for name, links in made.items()}


def translators(record: Record, keys: tuple[str, ...]) -> list[Entity]:
    """Links to the agents with these keys; without keys, to all translators of the record."""
    return [
        {"@id": _agent_id(record, number)}
        for number, agent in enumerate(record.agents)
        if (agent.id in keys if keys else "translator" in agent.roles)
    ]


def funders(record: Record) -> Iterator[Entity]:
    """Who paid, with the grants."""
    for number, funder in enumerate(record.funders):
        yield _funder(funder, number)


def discussed(record: Record) -> Iterator[Entity]:
    """The people of whom the document speaks."""
    for number, name in enumerate(record.people_discussed):
        yield {"@id": f"#discussed-{number + 1}", "@type": "Person", **_name(name)}


def _agent(record: Record, number: int) -> Entity:
    agent = record.agents[number]
    made: Entity = {"@id": _agent_id(record, number), "@type": _type(agent)}
    made.update(_name(agent.name, agent.variants))
    put(made, "affiliation", agent.affiliation)
    addresses = [address(one) for one in agent.identifiers]
    put(made, "sameAs", [one for one in addresses if one and one != made["@id"]])
    said = (agent.certainty and f"attribution {agent.certainty}", agent.note)
    put(made, "description", "; ".join(one for one in said if one))
    return made


def _type(agent: Agent) -> str:
    if agent.kind == "body":
        return "Organization"
    return "Person" if agent.kind == "person" or agent.name.family else "Thing"


def _name(name: AgentName, variants: tuple[str, ...] = ()) -> Entity:
    made: Entity = {"name": name.text}
    put(made, "familyName", " ".join(part for part in (name.prefix, name.family) if part))
    put(made, "givenName", " ".join(part for part in (name.given, name.patronymic) if part))
    put(made, "honorificPrefix", name.honorific)
    put(made, "honorificSuffix", name.suffix)
    others: list[str | Entity] = [text for text in (name.short, name.abbreviation, *variants) if text]
    if name.native:
        others.append(in_language(name.native))
    put(made, "alternateName", others)
    return made


def _agent_id(record: Record, number: int) -> str:
    """An ORCID is an agent's best name, if no agent before has the same; else the place in the record."""
    orcids = [_orcid(agent) for agent in record.agents[: number + 1]]
    own = orcids.pop()
    return own if own and own not in orcids else f"#agent-{number + 1}"


def _orcid(agent: Agent) -> str | None:
    return next((address(one) for one in agent.identifiers if one.type == "orcid"), None)


def _role_id(number: int, role: Role) -> str:
    return f"#agent-{number + 1}-{role}"


def _funder(funder: Funder, number: int) -> Entity:
    made: Entity = {"@id": f"#funder-{number + 1}", "@type": "Organization", "name": funder.name}
    put(made, "sameAs", [url for one in funder.identifiers if (url := address(one))])
    put(made, "description", funder.award and f"Grant {funder.award}")
    return made
