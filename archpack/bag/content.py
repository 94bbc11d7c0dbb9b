"""What a caller gives to be written into a bag."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class PayloadFile:
    """A file to be copied into the payload.

    Attributes:
        name: Its path below `data/`, '/' separated.
        source: The file, which is only read.
    """

    name: str
    source: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """The files that are made from the fixity of the originals.

    Attributes:
        payload: Bytes by path below `data/`.
        tags: Bytes by path below the bag itself, for files that describe the bag.
    """

    payload: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))
    tags: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))
