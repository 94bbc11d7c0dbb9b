"""Brackets that have no partner."""

import re
from collections.abc import Iterable, Iterator
from heapq import merge
from typing import NamedTuple

_BRACKET = re.compile(r"[()\[\]{}]")
_CLOSES = {")": "(", "]": "[", "}": "{"}
_ITEM = re.compile(r"(?:^|[\s;(])(?:[0-9]{1,3}|[^\W\d_]|[ivx]{1,5})\Z", re.IGNORECASE)
_BEFORE = 8


class Bracket(NamedTuple):
    """A bracket in a text.

    Attributes:
        line: Its line, from 0.
        column: Where it stands in the line, from 0.
        character: The bracket.
    """

    line: int
    column: int
    character: str


def unbalanced(lines: Iterable[str]) -> Iterator[Bracket]:
    """The brackets without a partner, those that close nothing first as they come, then those never closed.

    Each kind is counted by itself, since editors' brackets may cross a writer's. The parenthesis behind a
    number or a letter that begins an entry, as in `a)`, needs no partner.
    """
    open_ones: dict[str, list[Bracket]] = {"(": [], "[": [], "{": []}
    for number, line in enumerate(lines):
        for match in _BRACKET.finditer(line):
            character = match[0]
            bracket = Bracket(number, match.start(), character)
            if character in open_ones:
                open_ones[character].append(bracket)
            elif open_ones[_CLOSES[character]]:
                open_ones[_CLOSES[character]].pop()
            elif character != ")" or not _ITEM.search(line[max(0, match.start() - _BEFORE) : match.start()]):
                yield bracket
    yield from merge(*open_ones.values())


def said(bracket: Bracket) -> str:
    """What a message says of such a bracket."""
    if bracket.character in _CLOSES:
        return f"the {bracket.character!r} closes nothing"
    return f"the {bracket.character!r} is never closed"
