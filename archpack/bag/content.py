"""What a caller gives to be written into a bag."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from archpack.bag.files import Seen
from archpack.bag.profile import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class PayloadFile:
    """A file to be copied into the payload.

    Attributes:
        name: Its path below `data/`, '/' separated.
        source: The file, which is only read.
        seen: What it was in a walk through its folder, so that it need not be looked at again; a file that is
            not so any more has changed.
    """

    name: str
    source: str | Path
    seen: Seen | None = None


def payload_below(folder: Path, files: Mapping[str, Seen]) -> list[PayloadFile]:
    """What a walk has found below a folder, to be packed under the same names."""
    above = f"{folder}/"  # plain text: there may be a million
    return [PayloadFile(name=name, source=above + name, seen=seen) for name, seen in files.items()]


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
        algorithms: Names of the algorithms of the manifests (RFC 8493, 2.4); none for the usual, sha512.
        portable_names: Refuse names that some system or reader stumbles over, instead of warning.
        replace: Put the bag in the place of one that exists. At no moment is there no complete bag, where the
            system can exchange names.
        processes: How many processes may copy and hash at once.
        serialization: The archive to write the bag straight into (`zip`, `tar`, `tar.gz`, `tar.zst`), or ''
            for a folder. The destination's name ends in it.
        moment: The time of every member of an archive, in seconds since 1970.
        version: The version of BagIt to write: 1.0, or 0.97 where a profile takes nothing newer.
        profile: What the bag is to conform to, or None.
        tags: Tags beyond those that are given, each with its tag file; one that is given gives way.
        tag_files: The bytes of further tag files, by path below the bag.
        previous: The bag that this one updates and takes the place of, or None; then it must be there.
        paranoid: Copy and hash in an update even what has the size and time that it had.
        key: The OpenSSH key that seals the tag manifests, or None.
    """

    algorithms: tuple[str, ...] = ()
    portable_names: bool = False
    replace: bool = False
    processes: int = 1
    serialization: str = ""
    moment: int = 0
    version: tuple[int, int] = (1, 0)
    profile: Profile | None = None
    tags: tuple[tuple[str, str, str], ...] = ()
    tag_files: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))
    previous: Path | None = None
    paranoid: bool = False
    key: Path | None = None

    @property
    def chosen(self) -> tuple[str, ...]:
        """The algorithms that are asked for, or the usual one."""
        return self.algorithms or ("sha512",)

    @property
    def tag_files_required(self) -> tuple[str, ...]:
        """The tag files that the profile wants."""
        return self.profile.tag_files_required if self.profile else ()


USUAL = Options()
"""How a bag is written where nobody asks for anything else."""
