"""The chunks that a reference is made of: archives, labelled numbers, leaves, words."""

from typing import NamedTuple

from archpack.notation.reference.archives import Found

REPOSITORY, LEVEL, LEAVES, EXTENT, WORDS, TITLE, YEAR, LINK = range(8)
"""Kinds of chunks. `EXTENT` is a number of leaves (`9 л.`), `YEAR` stands in parentheses, `LINK` is *and*."""


class Chunk(NamedTuple):
    """A stretch of the text.

    Attributes:
        kind: One of the kinds above.
        start: Where it begins.
        end: Where it ends.
        gap: What stands between the chunk before it and this one.
        label: The label as written.
        value: The value as written.
        level: The level that the label stands for.
        found: The archive that is named.
    """

    kind: int
    start: int
    end: int
    gap: str
    label: str = ""
    value: str = ""
    level: str | None = None
    found: Found | None = None
