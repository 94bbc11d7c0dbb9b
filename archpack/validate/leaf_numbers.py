"""Where leaves stand in a file, so that runs of them can be compared."""

import re
from collections.abc import Iterator

from archpack.model import Leaves, Record
from archpack.model.value import Value
from archpack.validate.rule import Pointer

Position = tuple[int, str, str, bool]
"""Where the side of a leaf stands: how many digits its number has, the digits, its letter, whether it is a
verso. Numbers are compared as text: Python refuses to read thousands of digits as a number."""

_LEAF = re.compile(r"([0-9]+)\s?-?([^\W\d_]?)")
_ALIKE = str.maketrans("абвгдежз", "abvgdezh")


class Run(Value, frozen=True, kw_only=True):
    """A run of leaves that stand in a known order.

    Attributes:
        place: The way to it, in a record.
        leaves: The run as the record gives it.
        first: Where it begins.
        last: Where it ends.
    """

    place: Pointer
    leaves: Leaves
    first: Position
    last: Position

    def meets(self, other: "Run") -> bool:
        """Whether the two have a side of a leaf in common."""
        return self.first <= other.last and other.first <= self.last

    def __str__(self) -> str:
        return written(self.leaves)


def position(number: str, *, verso: bool = False) -> Position | None:
    """Where a leaf stands, or None where its number is none (`XII`, `unnumbered`).

    The letters of inserted leaves come after the number, in the order of their alphabet; those of the
    Cyrillic are taken for the Latin ones in their place.
    """
    match = _LEAF.fullmatch(number.strip().lower())
    if match is None:
        return None
    digits = match[1].lstrip("0")
    return len(digits), digits, match[2].translate(_ALIKE), verso


def run_of(place: Pointer, leaves: Leaves) -> Run | None:
    """The run that leaves are, or None where the number of an end cannot be compared."""
    first = position(leaves.first, verso=leaves.verso in ("first", "both"))
    end = leaves.first if leaves.last is None else leaves.last
    last = position(
        end, verso=bool(leaves.verso) if leaves.last is None else leaves.verso in ("last", "both")
    )
    if first is None or last is None:
        return None
    if leaves.last is None:
        first = last
    return Run(place=place, leaves=leaves, first=first, last=last)


def runs(record: Record) -> Iterator[tuple[Run, ...]]:
    """The runs of each reference, and of each component, that go forwards."""
    for name in ("references", "components"):
        for index, holder in enumerate(getattr(record, name)):
            found = (
                run_of((name, index, "leaves", number), leaves) for number, leaves in enumerate(holder.leaves)
            )
            yield tuple(run for run in found if run and run.first <= run.last)


def full(first: str, last: str) -> str | None:
    """The end of a run that is written short (`123` of `110` and `23`), or None where it is not."""
    whole = first[: len(first) - len(last)] + last
    is_short = first.isdigit() and last.isdigit() and len(last) < len(first) and whole > first
    return whole if is_short else None


def written(leaves: Leaves) -> str:
    """A run as a message writes it: `110ob.–123`."""
    verso = leaves.verso
    if leaves.last is None:
        return leaves.first + ("ob." if verso else "")
    first, last = ("ob." if verso in (end, "both") else "" for end in ("first", "last"))
    return f"{leaves.first}{first}–{leaves.last}{last}"
