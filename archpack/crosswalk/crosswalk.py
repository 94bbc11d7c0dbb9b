"""The shape of a crosswalk: records and their context to the bytes of another standard."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal

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
            who is choosing a format. Empty where everything has its own place.
        left_out: What it says nothing of, there or elsewhere, by the keys that lead to it in a record
            (`urls.note`; `urls.captured` for those of a type). Empty where nothing is lost.
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
    left_out: tuple[str, ...] = ()
    render: Render


def lost(crosswalk: Crosswalk, records: Sequence[Record]) -> tuple[str, ...]:
    """What records say that a format says nothing of, as `left_out` names it."""
    return tuple(keys for keys in crosswalk.left_out if any(map(partial(_says, keys.split(".")), records)))


def _says(keys: Sequence[str], value: Any) -> bool:
    """Whether there is anything to which keys lead."""
    if isinstance(value, tuple):
        return any(_says(keys, one) for one in value)
    if not keys or value is None:
        return value is not None
    first, *rest = keys
    if not hasattr(value, first):
        # An address of a type; or an archive that is named by its key, of which the record says no more.
        return getattr(value, "type", None) == first and _says(rest, value)
    return _says(rest, getattr(value, first))


def in_words(left_out: Sequence[str]) -> str:
    """What is left out, in few words: `evidence, revisions; some of title, urls`."""
    whole = [keys for keys in left_out if "." not in keys]
    partly = dict.fromkeys(keys.partition(".")[0] for keys in left_out if "." in keys)
    parts = [", ".join(whole)] if whole else []
    return "; ".join([*parts, f"some of {', '.join(partly)}"] if partly else parts)


def of_one(render: Callable[[Record, Context], bytes]) -> Render:
    """The rendering of a format whose files hold one record each, from one that takes that record."""

    def of_the_only(records: Sequence[Record], context: Context) -> bytes:
        (record,) = records
        return render(record, context)

    return of_the_only
