"""A file that appears whole or not at all."""

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from archpack.errors import UnwritableError

PREFIX = ".archpack-"
"""What the name of an unfinished file begins with."""


def write_file(path: Path, content: bytes) -> None:
    """Write a file in one step; one that is there already gives way, and a pipe or a device is written to.

    Raises:
        UnwritableError: It cannot be written; then what was there is unchanged, and nothing is left behind.
    """
    try:
        if path.exists() and not path.is_file():
            # `/dev/stdout`, a named pipe: nothing can take its place. For a folder this is refused.
            with path.open("wb") as file:
                file.write(content)
            return
        # What a link points to is written, not the link.
        _replace(path.resolve(), content)
    except OSError as error:
        raise UnwritableError(f"{path}: this cannot be written: {error.strerror or error}") from None


def _replace(path: Path, content: bytes) -> None:
    descriptor, name = tempfile.mkstemp(prefix=PREFIX, dir=path.parent)
    try:
        with open(descriptor, "wb") as file:  # noqa: PTH123  a descriptor has no path
            file.write(content)
            os.fchmod(descriptor, _mode(path))
            file.flush()
            os.fsync(descriptor)
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
    _sync(path.parent)


def _mode(path: Path) -> int:
    """The permissions of the file that gives way, else those that a new file gets."""
    with suppress(FileNotFoundError):
        return stat.S_IMODE(path.stat().st_mode)
    # `mkstemp` makes files for their owner alone; what new ones are denied shows on a new folder.
    with tempfile.TemporaryDirectory(prefix=PREFIX, dir=path.parent) as probe:
        new = Path(probe) / "new"
        new.touch()
        return stat.S_IMODE(new.stat().st_mode)


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
