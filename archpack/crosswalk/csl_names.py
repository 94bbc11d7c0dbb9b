"""The agents of a record as CSL names."""

from typing import Any

from archpack.crosswalk.csl_dates import UnsayableError
from archpack.crosswalk.csl_language import CYRILLIC
from archpack.model import Agent, AgentName, Record, Role


def of_role(
    record: Record, role: Role, language: str = "en", *, cyrillic: bool = False
) -> list[dict[str, Any]]:
    """The names of the agents that have a role, in the record's order.

    Raises:
        UnsayableError: They must be Cyrillic, and an agent's name is in Latin letters alone.
    """
    return [_agent(agent, record, language, cyrillic) for agent in record.agents if role in agent.roles]


def unsure(record: Record, role: Role) -> list[int]:
    """The places in `of_role` of those whose part in the document is not certain."""
    agents = [agent for agent in record.agents if role in agent.roles]
    return [index for index, agent in enumerate(agents) if agent.certainty not in (None, "certain")]


def unparted(record: Record, role: Role) -> list[str]:
    """Persons of a role whose family name is not told from the rest, so that no list can turn them."""
    people = [agent for agent in record.agents if role in agent.roles and agent.kind == "person"]
    return [one.name.text for one in people if one.name.family is None and " " in one.name.text]


def _agent(agent: Agent, record: Record, language: str, cyrillic: bool) -> dict[str, Any]:
    name = agent.name
    if language in CYRILLIC:
        if name.native:
            # `Мао Цзэдун` is called so in lists too.
            text = name.native.text
            return {"literal": text} if "," not in text and _leads(name) else _native(agent, text)
        if cyrillic:
            raise UnsayableError(
                f"{record.id} cannot be cited in Cyrillic: the name of {name.text} is only in Latin letters; "
                "give its name.native"
            )
    if agent.kind == "body" or name.family is None:
        return {"literal": _literal(name)}
    made = {
        "family": name.family,
        "given": " ".join(part for part in (name.given, name.patronymic) if part) or None,
        "non-dropping-particle": name.prefix,
        "suffix": name.suffix,
    }
    order = {"static-ordering": True} if _leads(name) else {}
    return {**{key: value for key, value in made.items() if value}, **order}


def _leads(name: AgentName) -> bool:
    """Whether the family name comes first wherever the name is written, as Chinese and Koreans have it."""
    if name.family is None or name.given is None:
        return False
    # An honorific may stand before it: `Cde. Mao Zedong`.
    if not f" {name.text}".endswith(f" {name.family} {name.given}"):
        return False
    # `Malenkov G.M.` is the order of a list.
    if "." in name.given:
        return False
    from archpack.notation import agent_name

    return agent_name.is_eastern([name.family, *name.given.split()])


def in_a_sentence(name: dict[str, Any]) -> str:
    """A name as a sentence has it."""
    if "literal" in name:
        return str(name["literal"])
    parts = [name.get("given", ""), name.get("non-dropping-particle", ""), name["family"]]
    ordered = [*parts[1:], parts[0]] if "static-ordering" in name else parts
    return " ".join(filter(None, ordered))


def _native(agent: Agent, text: str) -> dict[str, Any]:
    """The name in its own script: `Family, Given Patronymic`, or in running order."""
    if agent.kind == "body":
        return {"literal": text}
    family, comma, given = text.partition(",")
    if comma:
        return {"family": family.strip(), "given": given.strip()}
    # It knows the names of many peoples, and few citations ask it.
    from archpack.notation import agent_name

    name = agent_name.parse(text).name
    if name.family is None:
        return {"literal": text}
    given = " ".join(part for part in (name.given, name.patronymic) if part)
    return {"family": name.family, **({"given": given} if given else {})}


def _literal(name: AgentName) -> str:
    if name.abbreviation and name.abbreviation not in name.text:
        return f"{name.text} ({name.abbreviation})"
    return name.text
