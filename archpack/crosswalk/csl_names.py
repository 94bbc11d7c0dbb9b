"""The agents of a record as CSL names."""

from typing import Any

from archpack.model import Agent, AgentName, Record, Role


def of_role(record: Record, role: Role) -> list[dict[str, Any]]:
    """The names of the agents that have a role, in the record's order."""
    return [_agent(agent) for agent in record.agents if role in agent.roles]


def _agent(agent: Agent) -> dict[str, Any]:
    name = agent.name
    if agent.kind == "body" or name.family is None:
        return {"literal": _literal(name)}
    made = {
        "family": name.family,
        "given": " ".join(part for part in (name.given, name.patronymic) if part) or None,
        "non-dropping-particle": name.prefix,
        "suffix": name.suffix,
    }
    return {key: value for key, value in made.items() if value}


def _literal(name: AgentName) -> str:
    if name.abbreviation and name.abbreviation not in name.text:
        return f"{name.text} ({name.abbreviation})"
    return name.text
