"""Writing names: back as they were read, or in the order that a list or a sentence wants."""

from typing import Literal

from archpack.model.agent import AgentName
from archpack.notation.agent_name.values import ParsedName

Order = Literal["as-written", "given-first", "family-first"]
"""`as-written`; `Nikita Sergeevich Khrushchev`; `Khrushchev, Nikita Sergeevich`."""


def write(parsed: ParsedName) -> str:
    """A name with all that stood around it, as it was written: the inverse of `parse`."""
    name = parsed.name
    text = " ".join(part for part in (name.honorific, name.text) if part)
    if parsed.affiliation and parsed.affiliation_place == "before":
        text = f"{parsed.affiliation} {text}"
    if parsed.affiliation and parsed.affiliation_place == "comma":
        text = f"{text}, {parsed.affiliation}"
    inside = parsed.affiliation if parsed.affiliation_place == "parentheses" else name.abbreviation
    if inside:
        text = f"{text} ({inside})"
    if parsed.also:
        text = f"{text} [{parsed.also}]"
    return text + (f", {parsed.rest}" if parsed.rest and text else parsed.rest)


def name_text(name: AgentName, order: Order = "as-written") -> str:
    """A name in words, in an order; as written where its parts are not known, or it is a body's.

    The particle stands before the family name in either order (`von Bismarck, Otto`), as the catalogue rules
    of most countries have it; sorting leaves it out where custom does.
    """
    if order == "as-written" or not name.family:
        return name.text
    family = f"{name.prefix or ''}{'' if (name.prefix or '-').endswith('-') else ' '}{name.family}"
    given = " ".join(part for part in (name.given, name.patronymic) if part)
    if order == "given-first":
        return " ".join(part for part in (given, family, name.suffix) if part)
    return ", ".join(part for part in (family, given, name.suffix) if part)
