"""The single names of a list in words, such as `A (University), B, and C`."""

import re

from archpack.notation.agent_name import person
from archpack.notation.agent_name.words import BODY, OFFICES, SUFFIXES

_JOINT = re.compile(
    r" ?(?:;|, (?:and|und|et|и|та) |,(?= )| (?:and|und|et|и|та|&) ) ?",
)
_OF = re.compile(r"\b(?:of|for|to|in|at)\b")


def split_list(text: str) -> tuple[str, ...]:
    """The names of a list, as written, in their order.

    A comma does not part what belongs to one name: `John Doe, Jr.`, `Khrushchev, N.S.`, an office after a
    name, or anything in parentheses. A body whose name has an *and* in it stays whole.
    """
    written = " ".join(text.split())
    made = list[str]()
    glue = ""
    for piece, joint in _pieces(written):
        if made and glue and _belongs(made[-1], piece, glue):
            made[-1] = f"{made[-1]}{glue}{piece}"
        elif piece:
            made.append(piece)
        glue = joint
    return tuple(made)


def _pieces(text: str) -> list[tuple[str, str]]:
    """The text cut at its joints outside of parentheses, each piece with the joint after it."""
    depths, depth = [], 0
    for letter in text:
        depth += letter in "(["
        depth = max(depth - (letter in ")]"), 0)
        depths.append(depth)
    if depth:  # a parenthesis that is never closed holds nothing together
        depths = [0] * len(text)
    made, at = [], 0
    for match in _JOINT.finditer(text):
        if not depths[match.start()]:
            made.append((text[at : match.start()].strip(), match[0]))
            at = match.end()
    return [*made, (text[at:].strip(), "")]


def _belongs(before: str, piece: str, joint: str) -> bool:
    """Whether a piece goes on with the name before it."""
    if not piece:
        return False
    if "," in joint and len(joint.strip()) == 1:
        return _goes_on(before, piece)
    if ";" in joint or "," in joint:
        return False
    # "Ministry of Trade and Industry", "History and Public Policy Program", but "A B and the C Archive".
    body_before, body_after = BODY.search(before) is not None, BODY.search(piece) is not None
    return (body_before and not body_after and " " not in piece) or (
        body_after and not body_before and " " not in before
    )


def _goes_on(before: str, piece: str) -> bool:
    words = piece.split()
    if piece.lower().removesuffix(".") in SUFFIXES or all(person.is_initials(word) for word in words):
        return True
    if person.is_patronymic(words[-1]) and len(words) == 2 and " " not in before:
        return True
    if any(person.is_initials(word) for word in words):
        return False
    if OFFICES.search(piece) and (piece[0].islower() or _OF.search(piece)):
        return True
    return BODY.search(piece) is not None and BODY.search(before) is None
