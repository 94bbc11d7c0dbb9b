"""What archives of every kind have in common: members, and how much of them is too much."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO, Protocol

_HARMLESS = 1 << 32
"""Bytes that an archive may unpack to, however small it is: they are not kept, and soon read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much an archive may be before it is taken for a bomb.

    Attributes:
        members: How many members it may have.
        size: Bytes that all of it may unpack to.
        ratio: How many times larger than itself it may unpack to.
        tag_file: Bytes that one tag file may have, which is held in memory.
    """

    members: int = 2_000_000
    size: int = 1 << 44
    ratio: int = 1000
    tag_file: int = 1 << 28

    def most(self, packed: int) -> int:
        """The bytes that an archive of so many bytes may unpack to."""
        return min(self.size, max(packed * self.ratio, _HARMLESS))

    def bomb(self, packed: int) -> "ArchiveError":
        """What is said of an archive of so many bytes that unpacks to more than it may."""
        return ArchiveError(
            f"unpacks to more than {self.most(packed)} bytes; if it may, say so with --limit", "AP895"
        )


USUAL_LIMITS = Limits()


class ArchiveError(Exception):
    """The archive cannot be read further; `str(error)` ends a sentence that begins with its name."""

    def __init__(self, message: str, code: str = "AP890") -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A member of an archive.

    Attributes:
        name: Its path as the archive spells it.
        kind: `file`, `folder`, or what else it is, in words.
        size: Its bytes, as far as the archive says.
        key: What the opener of the archive knows it by.
    """

    name: str
    kind: str
    size: int
    key: object


class Opened(Protocol):
    """An archive of one kind, open for reading.

    Attributes:
        goes_on: Whether bytes follow its end; known when all members were asked for.
    """

    goes_on: bool

    def members(self) -> Iterator[tuple[Member, Callable[[], IO[bytes]]]]:
        """Every member in the order of the archive, each with what opens it, until the next is asked for.

        Raises:
            ArchiveError: The archive is damaged, or unpacks to more than it may.
        """
