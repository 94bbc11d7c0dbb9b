"""What long work tells whoever listens."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Started:
    """A piece of work begins; `total` is its size in bytes, or None when unknown."""

    task: str
    total: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Advanced:
    """`amount` more bytes of the work are done."""

    task: str
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """A piece of work is over."""

    task: str


Event = Started | Advanced | Finished
Listener = Callable[[Event], None]


def silent(event: Event) -> None:
    """The listener that hears nothing."""
