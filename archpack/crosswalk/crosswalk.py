"""The shape of a crosswalk: records and their context to the bytes of another standard."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from archpack.model import Context, Record

Scope = Literal["record", "collection", "package"]
"""What one file of a format holds: one record; any number of them; or one record's package, of which it
tells digests that are known only when the files are copied."""

Render = Callable[[Sequence[Record], Context], bytes]
"""Records and their context to the content of one file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crosswalk:
    """One format that records can be exported to.

    Attributes:
        name: What people call it (`csl-json`).
        title: One line that says what it is, and of which version.
        media_type: IANA media type of what it renders.
        extension: What the names of its files end with (`json`), without the dot.
        scope: What one file of it holds.
        elsewhere: What it has no place for, and where that goes instead: a sentence or two for the person
            who is choosing a format. Empty where nothing is lost.
        render: The bytes of one file: for a scope other than `collection` of exactly one record (see
            `of_one`). The records are valid. No clock, disk or network is read, and the same arguments give
            the same bytes.
    """

    name: str
    title: str
    media_type: str
    extension: str
    scope: Scope
    elsewhere: str = ""
    render: Render


def of_one(render: Callable[[Record, Context], bytes]) -> Render:
    """The rendering of a format whose files hold one record each, from one that takes that record."""

    def of_the_only(records: Sequence[Record], context: Context) -> bytes:
        (record,) = records
        return render(record, context)

    return of_the_only
