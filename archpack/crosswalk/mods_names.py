"""People and bodies in MODS, with their roles as MARC relators."""

from collections.abc import Iterator

from archpack.crosswalk.naming import NO_RELATOR, RELATOR_ADDRESS, RELATORS, role_text
from archpack.crosswalk.resolvers import address
from archpack.crosswalk.xml import Element, element, optional
from archpack.model import Agent, Record, Role

_KINDS = {"person": "personal", "body": "corporate", "family": "family"}


def names(record: Record) -> Iterator[Element]:
    """Every agent, with all its roles."""
    for agent in record.agents:
        name = agent.name
        yield element(
            "name",
            list(_parts(agent)),
            element("displayForm", name.text),
            [element("affiliation", agent.affiliation)] if agent.affiliation else None,
            [_role(agent, role) for role in agent.roles],
            [element("nameIdentifier", one.value, type_=one.type) for one in agent.identifiers],
            [element("alternativeName", element("namePart", variant)) for variant in agent.variants],
            _native(agent),
            type_=_KINDS.get(agent.kind or ""),
            valueURI=next(filter(None, map(address, agent.identifiers)), None),
        )


def _parts(agent: Agent) -> Iterator[Element | None]:
    name = agent.name
    if agent.kind == "body" or not name.family:
        yield element("namePart", name.text)
        return
    given = " ".join(part for part in (name.given, name.patronymic) if part)
    yield element("namePart", f"{name.prefix} {name.family}" if name.prefix else name.family, type_="family")
    yield optional("namePart", given, type_="given")
    titles = ", ".join(part for part in (name.honorific, name.suffix) if part)
    yield optional("namePart", titles, type_="termsOfAddress")


def _role(agent: Agent, role: Role) -> Element:
    """A role by its relator, and in the record's own word where the relator says less."""
    code, term = RELATORS.get(role, NO_RELATOR)
    said, marc = role_text(agent, role), "marcrelator"
    where = f"{RELATOR_ADDRESS}{code}"
    return element(
        "role",
        element("roleTerm", code, type_="code", authority=marc, valueURI=where),
        element("roleTerm", term, type_="text", authority=marc),
        element("roleTerm", said, type_="text") if said != term else None,
    )


def _native(agent: Agent) -> Element | None:
    native = agent.name.native
    if native is None:
        return None
    return element("alternativeName", element("namePart", native.text), xml__lang=native.language)
