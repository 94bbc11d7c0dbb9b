"""The kinds of archive that a bag can be serialized in: tar, plain or compressed, and zip."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from archpack.bag import reading
from archpack.bag.archive_members import Limits, Opened
from archpack.bag.archive_tar import gunzip, is_tar, tar_of, unzstd
from archpack.bag.archive_zip import open_zip
from archpack.errors import UnreadableError
from archpack.registry import registry
from archpack.spreading import Advance


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of archive.

    Attributes:
        name: As people call it (`--serialize`), and the ending of its files.
        open: Opens one for reading, and tells of what is unpacked of it.
    """

    name: str
    open: Callable[[Path, Limits, Advance], AbstractContextManager[Opened]]


ZIP = Kind(name="zip", open=open_zip)
TAR = Kind(name="tar", open=tar_of(None))
TAR_GZ = Kind(name="tar.gz", open=tar_of(gunzip))
TAR_ZST = Kind(name="tar.zst", open=tar_of(unzstd))
KINDS = registry((ZIP, TAR, TAR_GZ, TAR_ZST))
"""The kinds by name."""
_MAGIC = (
    (0, b"PK\x03\x04", ZIP),
    (0, b"PK\x05\x06", ZIP),
    (0, b"\x1f\x8b", TAR_GZ),
    (0, b"\x28\xb5\x2f\xfd", TAR_ZST),
    (257, b"ustar", TAR),
)


def kind_of(path: Path) -> Kind:
    """The kind of an archive by its first bytes.

    Raises:
        UnreadableError: It is of no kind that is known, or no regular file, or cannot be read.
    """
    found = reading.look(path.resolve())
    if isinstance(found, reading.Fault):
        raise UnreadableError(f"{path} {found.reason}; a bag is a folder or an archive")
    try:
        with reading.open_file(path.resolve()) as file:
            head = file.read(512)
    except OSError as error:
        raise UnreadableError(f"{path} cannot be read: {error.strerror}") from error
    for offset, magic, kind in _MAGIC:
        if head[offset : offset + len(magic)] == magic:
            return kind
    if is_tar(head):
        return TAR
    raise UnreadableError(f"{path} is no folder, and no tar (plain, gz, zst) or zip; a bag is one of these")
