"""The calls of the operating system that Python does not offer, each with the next best elsewhere."""

import ctypes
import errno
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

_AT_FDCWD = -100
_NOREPLACE = 1
_EXCHANGE = 2
_MISSING = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP})
"""What a kernel or a file system answers that does not know the call."""


@cache
def _libc() -> Any:
    return ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def _rename(source: Path, target: Path, flag: int) -> bool:
    """renameat2 with a flag; False where it is not to be had."""
    call = getattr(_libc(), "renameat2", None)
    if call is None:
        return False
    done = call(_AT_FDCWD, os.fsencode(source), _AT_FDCWD, os.fsencode(target), ctypes.c_uint(flag))
    if done == 0:
        return True
    number = ctypes.get_errno()
    if number in _MISSING:
        return False
    raise OSError(number, os.strerror(number), str(source), None, str(target))


def rename_new(source: Path, target: Path) -> None:
    """Give a folder a name that nothing has, in one step.

    Where renameat2 is missing, the name is claimed with an empty folder, which is then replaced: as safe
    against others, but a crash between the two steps leaves the empty folder.

    Raises:
        FileExistsError: Something has the name.
        OSError: The folder cannot be renamed.
    """
    if _rename(source, target, _NOREPLACE):
        return
    try:
        target.mkdir()
        source.rename(target)
    except FileExistsError:
        raise
    except BaseException:
        with suppress(OSError):
            target.rmdir()
        raise


def rename_file_new(source: Path, target: Path) -> None:
    """Give a file a name that nothing has, in one step.

    Raises:
        FileExistsError: Something has the name.
        OSError: The file cannot be renamed.
    """
    if not _rename(source, target, _NOREPLACE):
        os.link(source, target, follow_symlinks=False)
        source.unlink()


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change their names in one step; False where the system cannot."""
    return _rename(one, other, _EXCHANGE)


def flush(handle: int, files: Iterable[Path], folders: Iterable[Path]) -> None:
    """Make sure that everything written below a folder is on the disk.

    Args:
        handle: The folder, opened before anything was written.
        files: Every file below it, for systems without syncfs.
        folders: Every folder, the innermost first.

    Raises:
        OSError: The disk did not take it.
    """
    call = getattr(_libc(), "syncfs", None)
    if call is not None:
        if call(handle) == 0:
            return
        number = ctypes.get_errno()
        if number not in _MISSING:
            raise OSError(number, os.strerror(number))
    for path in (*files, *folders):
        flush_one(path)


def flush_one(path: Path) -> None:
    """Make sure that a file, or the names in a folder, are on the disk."""
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
