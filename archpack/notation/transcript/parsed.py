"""What became of a transcript's text: the transcript, where its parts stand, and what is doubtful."""

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from archpack.model.transcript import Block, Inline, Item, Transcript

DoubtKind = Literal[
    "bracket not closed",
    "bracket not opened",
    "bracket nested",
    "bracket empty",
    "emphasis not closed",
    "marks overlap",
    "label alone",
    "address hidden",
    "digit glued",
    "slash ambiguous",
    "remark uncertain",
    "speaker uncertain",
    "kind unknown",
]
"""What may be doubtful. Words and marks that are doubtful stay text, as they stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something in the text that may or may not be a mark.

    Attributes:
        kind: What is doubtful.
        start: Where it begins in the text, in characters.
        line: Its line, from 1.
        column: Its column, from 1.
        message: The doubt in a sentence, and what was done.
    """

    kind: DoubtKind
    start: int
    line: int
    column: int
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A part of the transcript with its place.

    Attributes:
        value: The block, or the mark within one.
        line: The line of the text on which it begins, from 1.
        column: The column, from 1.
    """

    value: Block | Item | Inline
    line: int
    column: int


@dataclass(frozen=True, kw_only=True)
class ParsedTranscript:
    """A transcript as it was read.

    Attributes:
        text: The text it was read from.
        transcript: The transcript.
        doubts: What is doubtful, in the order of the text.
        starts: The blocks and marks with the places in `text` at which they begin, in its order.
    """

    text: str
    transcript: Transcript
    doubts: tuple[Doubt, ...]
    starts: tuple[tuple[int, Block | Item | Inline], ...] = field(repr=False)

    @cached_property
    def places(self) -> tuple[Placed, ...]:
        """Every block, and every mark in one, with line and column, in the order of the text."""
        lines = Lines(self.text)
        return tuple(
            Placed(value=value, line=line, column=column)
            for start, value in self.starts
            for line, column in (lines.place(start),)
        )


class Lines:
    """The lines of a text, to say where something stands."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    def place(self, start: int) -> tuple[int, int]:
        """Line and column, from 1, of a place in the text."""
        line = bisect_right(self._starts, start)
        return line, start - self._starts[line - 1] + 1
