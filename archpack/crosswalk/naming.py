"""What a document is called, and who did what for it, as catalogues print that."""

from collections.abc import Iterator

from archpack.model import Agent, Record, Role
from archpack.notation import agent_name

NO_RELATOR = ("oth", "other")
"""What MARC has for a role that is none of its own."""

RELATORS: dict[Role, tuple[str, str]] = {
    "author": ("aut", "author"),
    "recipient": ("rcp", "addressee"),
    "speaker": ("spk", "speaker"),
    "signatory": ("sgn", "signer"),
    "contributor": ("ctb", "contributor"),
    "translator": ("trl", "translator"),
    "editor": ("edt", "editor"),
    "transcriber": ("trc", "transcriber"),
    "compiler": ("com", "compiler"),
}
"""The code and the term of MARC relators for each role (id.loc.gov/vocabulary/relators).

For the other roles MARC has no equivalent: an interpreter is not the translator of the edition, and whoever
was present contributed nothing to it. They are `NO_RELATOR`, with the role itself beside it.
"""

RELATOR_ADDRESS = "http://id.loc.gov/vocabulary/relators/"


def title_of(record: Record) -> str:
    """The title; for a document without one its kind, or else its id."""
    return record.title.text if record.title else record.genre or record.id


def inverted(agent: Agent) -> str:
    """The name as catalogues have it: `Primerov, Aleksandr Borisovich`; a body's as it is."""
    if agent.kind in {"body", "family"}:
        return agent.name.text
    return agent_name.name_text(agent.name, "family-first")


def role_text(agent: Agent, role: Role) -> str:
    """A role in words; for `other` in the words of the record."""
    return agent.role_note or role if role == "other" else role


def languages(record: Record) -> list[str]:
    """The languages of the document and of its texts, each once."""
    texts = (component.language for component in record.components if component.language)
    return list(dict.fromkeys((*record.languages, *texts)))


def of_role(record: Record, *roles: Role) -> Iterator[Agent]:
    """The agents that have one of some roles, in the record's order."""
    return (agent for agent in record.agents if set(agent.roles) & set(roles))


def access_text(record: Record) -> str | None:
    """The conditions of access in words (`embargoed until 2030. Ask us.`); None if not stated."""
    stated = record.conditions_of_access
    if stated is None:
        return None
    until = f" until {stated.until}" if stated.until and stated.status != "open" else ""
    return f"{stated.status}{until}" + (f". {stated.text}" if stated.text else "")
