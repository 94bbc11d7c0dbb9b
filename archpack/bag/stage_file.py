"""The file beside its destination in which an archive is written before it appears there, whole."""

import os
import stat
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from archpack.bag import system
from archpack.bag.stage import lock
from archpack.errors import UnwritableError

PREFIX = ".archpack-archive-"
"""What the name of every unfinished archive begins with; one that nobody holds is left over from a crash."""


class FileStage:
    """A file beside a destination, locked while this process lives, and removed unless it is published.

    Attributes:
        destination: The name that the file is to have.
        handle: The file, open for writing.
    """

    def __init__(self, destination: Path) -> None:
        """Nothing is touched before the stage is entered."""
        self.destination = destination
        self._path: Path | None = None
        self.handle = -1

    def __enter__(self) -> "FileStage":
        try:
            self._make()
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def _make(self) -> None:
        parent = self.destination.parent
        parent.mkdir(parents=True, exist_ok=True)
        sweep(parent)
        number = 0
        while True:
            path = parent / f"{PREFIX}{self.destination.name[:48]}-{os.getpid()}-{number}"
            number += 1
            flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
            try:
                self.handle = os.open(path, flags, 0o600)
            except FileExistsError:
                continue
            self._path = path
            if lock(self.handle) is not False and os.fstat(self.handle).st_nlink:
                return
            os.close(self.handle)  # somebody's sweep found the file before it was locked
            self.handle, self._path = -1, None

    def publish(self, *, replace: bool) -> None:
        """Let the destination be what was written, flushed to the disk.

        Args:
            replace: Whether an archive that has the name may be replaced.

        Raises:
            FileExistsError: Something has the name.
            OSError: The name cannot be given, or the disk did not take the file.
        """
        assert self._path is not None, "the stage is not entered"  # noqa: S101
        os.fchmod(self.handle, 0o644)
        os.fsync(self.handle)
        if replace:
            check_destination(self.destination, replace=True)
            self._path.replace(self.destination)
        else:
            system.rename_file_new(self._path, self.destination)
        self._path = None
        system.flush_one(self.destination.parent)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._path is not None:
            with suppress(OSError):
                self._path.unlink()
        if self.handle >= 0:
            os.close(self.handle)
            self.handle = -1


def sweep(parent: Path) -> None:
    """Remove the unfinished archives in a folder whose owner is dead."""
    with os.scandir(parent) as entries:
        names = sorted(entry.name for entry in entries if entry.name.startswith(PREFIX))
    for name in names:
        with suppress(OSError):
            handle = os.open(parent / name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
            try:
                if stat.S_ISREG(os.fstat(handle).st_mode) and lock(handle):
                    (parent / name).unlink()
            finally:
                os.close(handle)


def check_destination(destination: Path, *, replace: bool) -> None:
    """Refuse a destination that exists, unless it is a file and may be replaced.

    Raises:
        UnwritableError: It exists and is not to be replaced, or is no file.
    """
    try:
        mode = os.lstat(destination).st_mode
    except FileNotFoundError:
        return
    except OSError as error:
        raise UnwritableError(f"{destination} cannot be looked at: {error.strerror}") from error
    if not replace:
        raise UnwritableError(f"{destination} exists already; give another name, or ask to replace it")
    if not stat.S_ISREG(mode):
        raise UnwritableError(f"{destination} is no file, and only a file is replaced; give another name")
