"""The signs in a piece of text that may be marks, and which of them belong together."""

import re
from dataclasses import dataclass

from archpack.notation.transcript.vocabulary import PAGE

BEFORE_SLASH = " \t\n([{\"'“„«‘—–-*~"
"""What a slash that opens a stage remark may follow."""

AFTER_SLASH = " \t\n.,;:!?…)([]}\"'”“»’—–-*~\\"
"""What a slash that closes a stage remark may come before."""

SIGNS = re.compile(rf"\\[^\w\n]|\\\n|\n|\[|\]|\*|~~|/|\((?:{PAGE}|\?)\)", re.IGNORECASE)
"""A sign of the form that is edited: an escaped character, a line's end, a bracket, a star, two tildes, a
slash, a page or a doubt."""

SIGNS_OF_SOURCES = re.compile(rf"\n|\[|\]|\*\*?|/|\((?:{PAGE}|\?)\)", re.IGNORECASE)
"""A sign of what sources print, in which nothing is escaped."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign.

    Attributes:
        start: Where it begins in the text.
        text: The characters.
    """

    start: int
    text: str

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """The signs of a piece of text, in order.

    Attributes:
        signs: The signs.
        partner: For the sign that opens a mark, by its number, that of the sign that closes it.
        nested: The numbers of the opening brackets that have brackets within.
        strays: The numbers of brackets that have no partner.
    """

    signs: tuple[Sign, ...]
    partner: dict[int, int]
    nested: frozenset[int]
    strays: frozenset[int]


def marks_in(text: str, start: int, end: int, signs_of: re.Pattern[str] = SIGNS) -> Marks:
    """The signs between two places of a text, and what belongs together."""
    signs = tuple(Sign(match.start(), match[0]) for match in signs_of.finditer(text, start, end))
    brackets, nested, strays = _brackets(signs)
    partner = dict(brackets)
    _pair_others(text, start, end, signs, partner, strays)
    return Marks(signs=signs, partner=partner, nested=nested, strays=strays)


def _brackets(signs: tuple[Sign, ...]) -> tuple[dict[int, int], frozenset[int], frozenset[int]]:
    partner: dict[int, int] = {}
    nested: set[int] = set()
    strays: set[int] = set()
    opened: list[int] = []
    for number, sign in enumerate(signs):
        if sign.text == "[":
            opened.append(number)
        elif sign.text == "]":
            if not opened:
                strays.add(number)
                continue
            partner[opened.pop()] = number
            if opened:
                nested.add(opened[-1])
    strays.update(opened)
    return partner, frozenset(nested - strays), frozenset(strays)


def _pair_others(
    text: str,
    start: int,
    end: int,
    signs: tuple[Sign, ...],
    partner: dict[int, int],
    strays: frozenset[int],
) -> None:
    """Pair stars, tildes and slashes with those at the same depth of brackets."""
    waiting: list[dict[str, int]] = [{}]
    for number, sign in enumerate(signs):
        kind = sign.text
        if kind == "[" and number not in strays:
            waiting.append({})
        elif kind == "]" and number not in strays:
            waiting.pop()
        if kind in ("[", "]", "*", "**", "~~") or kind[0] == "(":
            # A stage remark holds words alone.
            waiting[-1].pop("/", None)
        if kind not in ("*", "**", "~~", "/"):
            continue
        opens, closes = _ways(text, start, end, sign, signs[number - 1] if number else None)
        opener = waiting[-1].get(kind)
        if opener is not None and closes and signs[opener].end < sign.start:
            partner[opener] = number
            waiting[-1].pop(kind)
        elif opens:
            waiting[-1][kind] = number


def _ways(text: str, start: int, end: int, sign: Sign, previous: Sign | None) -> tuple[bool, bool]:
    """Whether a star, tildes or a slash may open a mark, and whether it may close one."""
    before = text[sign.start - 1] if sign.start > start else "\n"
    after = text[sign.end] if sign.end < end else "\n"
    if sign.text == "/":
        return before in BEFORE_SLASH and after != "/", after in AFTER_SLASH
    # An escaped space is no edge.
    escaped = previous is not None and previous.end == sign.start and previous.text[0] == "\\"
    return after not in " \t\n", before not in " \t\n" or escaped
