"""Lines that were broken when a page was printed or typed: which of them are one paragraph."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from archpack.importers import site_words
from archpack.importers.importer import Piece

_NARROW = 160
"""Characters of the longest line that a typist or printer broke."""

_FEWEST = 3
"""Lines that go on in lower case: one or two may be a list or a poem, more are a narrow column."""

_ENDED = re.compile(r"[.!?…:;][\"'”’)\]]*$")
_DIVIDED = re.compile(r"[^\W\d_]-$")


def width_of(pieces: Sequence[Piece]) -> int | None:
    """How many characters go into a line of a page whose lines were broken; None where they were not."""
    lines = [piece.text.strip() for piece in pieces]
    went_on = [
        len(before)
        for before, after in pairwise(lines)
        if before and after and not _ENDED.search(before) and after[0].islower()
    ]
    if len(went_on) < _FEWEST:
        return None
    width = max(went_on)
    return width if width <= _NARROW and sum(one > width / 2 for one in went_on) * 2 > len(went_on) else None


def paragraphs(pieces: Sequence[Piece], width: int | None) -> Iterator[tuple[Piece, ...]]:
    """The pieces in their order, those together that are one paragraph; an empty one by itself.

    Args:
        pieces: The pieces.
        width: How many characters go into a line; None where every line is a paragraph.
    """
    held: list[Piece] = []
    for piece in pieces:
        if held and not (width and goes_on(held[-1].text.strip(), piece.text.strip(), width)):
            yield tuple(held)
            held = []
        held.append(piece)
    if held:
        yield tuple(held)


def goes_on(before: str, after: str, width: int) -> bool:
    """Whether a line is the next of a paragraph: its first word had no room in the one before.

    A line in capitals, and one that says who paid for the edition, begin anew.
    """
    if not before or not after or site_words.is_support(after) or (after.isupper() and not before.isupper()):
        return False
    return len(before) + 1 + len(after.split()[0]) > width


def joined(lines: Sequence[str]) -> str:
    """Lines as one text; a word that a hyphen divides at a line's end is put together."""
    parts: list[str] = []
    for line in lines:
        own = " ".join(line.split())
        if parts and own[:1].islower() and _DIVIDED.search(parts[-1][-2:]):
            parts[-1] = parts[-1][:-1]
        elif parts and own:
            parts.append(" ")
        parts.append(own)
    return "".join(parts)
