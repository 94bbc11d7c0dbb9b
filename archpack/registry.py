"""A read-only, ordered mapping of named members."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Protocol, TypeVar


class Named(Protocol):
    """Anything with a name of its own."""

    @property
    def name(self) -> str:
        """The name by which people ask for it."""


M = TypeVar("M", bound=Named)


def registry(members: Iterable[M]) -> Mapping[str, M]:
    """The members by name, in the order given; two of one name are a bug."""
    found: dict[str, M] = {}
    for member in members:
        assert member.name not in found, f"two members are named {member.name!r}"  # noqa: S101
        found[member.name] = member
    return MappingProxyType(found)
