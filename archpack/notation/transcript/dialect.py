"""In what the form that is edited and the pages of sources differ: their signs, line ends, stage remarks."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from archpack.model.transcript import LineBreak
from archpack.notation.transcript.marks import SIGNS


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    r"""A way of writing marks.

    Attributes:
        signs: What may be, open or close a mark.
        is_stage: Whether the words between two slashes, as written, are a stage remark.
        line_end: What a line's end comes to, given the text and the place of its `\\n`: a break that is kept,
            or None for a space.
        references: The numbers that lead to footnotes when they stand in brackets.
    """

    signs: re.Pattern[str]
    is_stage: Callable[[str], bool]
    line_end: Callable[[str, int], LineBreak | None]
    references: frozenset[str] = frozenset()


def _is_stage(written: str) -> bool:
    """Slashes close to the words, or around words that begin with a capital; `and / or this /` is none."""
    words = written.strip(" \t\n")
    return any(letter.isalpha() for letter in words) and (words == written or words[0].isupper())


EDITED = Dialect(signs=SIGNS, is_stage=_is_stage, line_end=lambda text, at: None)
"""The form that is edited: lines may be broken anywhere, and a break that is meant ends in a backslash."""
