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


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How a bag is to be written.

    Attributes:
        algorithms: Normal names of the algorithms of the manifests (RFC 8493, 2.4).
        portable_names: Refuse names that some system or reader stumbles over, instead of warning.
        replace: Put the bag in the place of one that exists. At no moment is there no complete bag, where the
            system can exchange names.
        processes: How many processes may copy and hash at once.
        serialization: The archive to write the bag straight into (`zip`, `tar`, `tar.gz`, `tar.zst`), or ''
            for a folder. The destination's name ends in it.
        moment: The time of every member of an archive, in seconds since 1970.
    """

    algorithms: tuple[str, ...] = ("sha512",)
    portable_names: bool = False
    replace: bool = False
    processes: int = 1
    serialization: str = ""
    moment: int = 0


USUAL = Options()
"""How a bag is written where nobody asks for anything else."""
