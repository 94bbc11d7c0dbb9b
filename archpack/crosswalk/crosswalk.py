"""The shape of a crosswalk: a record and its context to the bytes of another standard."""

from collections.abc import Callable
from dataclasses import dataclass

from archpack.model import Context, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Crosswalk:
    """One format that a record can be exported to.

    Attributes:
        name: What people call it (`csl-json`).
        title: One line that says what it is, and of which version.
        media_type: IANA media type of what it renders.
        render: The bytes; no clock, disk or network is read, and the same arguments give the same bytes.
    """

    name: str
    title: str
    media_type: str
    render: Callable[[Record, Context], bytes]
