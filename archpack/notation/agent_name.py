"""Names of people and bodies: text to their parts and back."""

import re
from dataclasses import dataclass
from typing import Literal

from archpack.model.agent import AgentName

_BODY = re.compile(
    r"\b(?:foundation|agency|ministry|committee|department|embassy|university|institute|program|project|group|"
    r"archive|archives|corporation|office|bureau|council|centre|center|commission|delegation|secretariat)\b",
    re.IGNORECASE,
)
_AFFILIATION = re.compile(r"(?P<name>[^()]+?)\s*\((?P<inside>[^()]+)\)")
_LAST_AND = re.compile(r"(?:, and |, | and )")


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedName:
    """A name with what stood around it.

    Attributes:
        name: The name.
        kind: What it seems to be the name of; None where nothing says.
        affiliation: What stood in parentheses after a person's name.
        rest: What was not understood.
        notes: What is uncertain, in sentences.
    """

    name: AgentName
    kind: Literal["person", "body"] | None = None
    affiliation: str | None = None
    rest: str = ""
    notes: tuple[str, ...] = ()


def parse(text: str) -> ParsedName:
    """The parts of one name."""
    written = " ".join(text.split())
    match = _AFFILIATION.fullmatch(written)
    stem, inside = (match["name"], match["inside"]) if match else (written, None)
    if _BODY.search(stem):
        return ParsedName(name=AgentName(text=stem, abbreviation=inside), kind="body")
    given, _, family = stem.rpartition(" ")
    name = AgentName(text=stem, family=family or None, given=given or None)
    return ParsedName(name=name, kind="person" if given else None, affiliation=inside)


def split_list(text: str) -> tuple[str, ...]:
    """The single names of a list in words: `A, B, and C`."""
    return tuple(name.strip() for name in _LAST_AND.split(text) if name.strip())
