"""The place beside its destination where a bag is written before it appears there, whole, in one step."""

import fcntl
import os
import shutil
import stat
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from archpack.bag import system
from archpack.errors import UnwritableError

PREFIX = ".archpack-stage-"
"""What the name of every stage begins with; one that nobody holds is left over from a crash."""
PREVIOUS = ".archpack-previous-"
"""What the name of a bag begins with that is being replaced on a system which cannot exchange names."""

_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


class Stage:
    """A folder beside a destination, locked while this process lives, and removed unless it is published.

    Attributes:
        handle: The folder, open since before anything was written into it.
    """

    def __init__(self, destination: Path) -> None:
        """Nothing is touched before the stage is entered."""
        # Lexically, not through links: what is replaced is the name that the person gave.
        self.destination = destination
        self._path: Path | None = None
        self.handle = -1

    def __enter__(self) -> "Stage":
        try:
            parent = self.destination.parent
            parent.mkdir(parents=True, exist_ok=True)
            sweep(parent)
            self._make(parent)
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    @property
    def folder(self) -> Path:
        """Where to write."""
        assert self._path is not None, "the stage is not entered"  # noqa: S101
        return self._path

    def _make(self, parent: Path) -> None:
        number = 0
        while True:
            # Other machines may share the disk and the process number: the first free name is taken.
            path = parent / f"{PREFIX}{self.destination.name[:48]}-{os.getpid()}-{number}"
            number += 1
            try:
                path.mkdir(mode=0o700)
            except FileExistsError:
                continue
            self._path = path
            self.handle = os.open(path, _FOLDER)
            if lock(self.handle) is not False and _is_at(self.handle, path):
                return
            # Somebody's sweep found the folder before it was locked.
            os.close(self.handle)
            self.handle, self._path = -1, None

    def publish(self, *, replace: bool) -> None:
        """Let the destination be what was written.

        Args:
            replace: Whether a bag that has the name may be replaced.

        Raises:
            FileExistsError: Something has the name.
            OSError: The name cannot be given; the destination is as it was.
        """
        os.fchmod(self.handle, 0o755)
        target, parent = self.destination, self.destination.parent
        if not (replace and os.path.lexists(target)):
            stage = self.folder
            system.rename_new(stage, target)
            self._path = None  # somebody else may take the name from now on
            try:
                system.flush_one(parent)
            except OSError:
                system.rename_new(target, stage)
                self._path = stage
                raise
            return
        old = os.open(target, _FOLDER)
        try:
            # The lock goes with the old bag when it comes to lie where the stage was, so that no sweep takes
            # it while it may still have to return.
            if lock(old) is False:
                raise UnwritableError(f"{target} is being replaced by somebody else")
            self._replace(old)
        finally:
            os.close(old)

    def _replace(self, old: int) -> None:
        """Let the stage and the destination change places; the stage is then removed like any."""
        target = self.destination
        check_destination(target, replace=True)
        if not system.exchange(self.folder, target):
            self._replace_in_steps()
            return
        try:
            right = _is_at(old, self.folder)
            if right:
                system.flush_one(target.parent)
        except OSError:
            system.exchange(self.folder, target)
            raise
        if not right:
            system.exchange(self.folder, target)
            raise UnwritableError(f"{target} was replaced by somebody else meanwhile")

    def _replace_in_steps(self) -> None:
        """Replace where names cannot be exchanged: a crash in between leaves the old bag for `_recover`."""
        target, previous = self.destination, _previous(self.destination)
        try:
            target.rename(previous)
            system.rename_new(self.folder, target)
        except BaseException:
            if previous.exists() and not os.path.lexists(target):
                system.rename_new(previous, target)
            raise
        try:
            system.flush_one(target.parent)
        except OSError:
            system.rename_new(target, self.folder)
            system.rename_new(previous, target)
            raise
        _remove(previous)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        # After it was published nothing has this name, or the bag that was replaced.
        if self._path is not None:
            _remove(self._path)
        if self.handle >= 0:
            os.close(self.handle)
            self.handle = -1


def sweep(parent: Path) -> tuple[Path, ...]:
    """Remove the stages in a folder whose owner is dead, and return them.

    A stage whose lock is held, or cannot be tried, is left alone.
    """
    swept = []
    with os.scandir(parent) as entries:
        names = sorted(entry.name for entry in entries if entry.name.startswith(PREFIX))
    for name in names:
        path = parent / name
        try:
            handle = os.open(path, _FOLDER)
        except OSError:
            continue
        try:
            if lock(handle):
                _remove(path)
                swept.append(path)
        finally:
            os.close(handle)
    return tuple(swept)


def _remove(folder: Path) -> None:
    """Remove a folder and all in it, as far as the system allows; the next sweep removes the rest."""
    for _ in range(2):  # what fails once, as on a disk under strain, may not fail twice
        with suppress(OSError):  # even when told to ignore errors, it lets some escape
            shutil.rmtree(folder, ignore_errors=True)
        if not os.path.lexists(folder):
            return


def lock(handle: int) -> bool | None:
    """Lock a folder: whether that could be done, or None where the file system has no such locks."""
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True


def _is_at(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), os.lstat(path))
    except FileNotFoundError:
        return False


def _previous(destination: Path) -> Path:
    return destination.parent / f"{PREVIOUS}{destination.name}"


def _recover(destination: Path) -> None:
    """Finish a replacement in steps that a crash interrupted: the old bag returns, or is removed."""
    previous = _previous(destination)
    try:
        handle = os.open(previous, _FOLDER)
    except OSError:
        return
    try:
        if lock(handle) is False:
            return  # the replacement is going on
        if os.path.lexists(destination):
            _remove(previous)
        else:
            system.rename_new(previous, destination)
    finally:
        os.close(handle)


def check_destination(destination: Path, *, replace: bool) -> None:
    """Refuse a destination that exists, unless it is a bag and may be replaced.

    A replacement that a crash interrupted is finished first.

    Raises:
        UnwritableError: The destination exists and is not to be replaced, or is no bag.
    """
    try:
        _recover(destination)
        mode = os.lstat(destination).st_mode
    except FileNotFoundError:
        return
    except OSError as error:
        raise UnwritableError(f"{destination} cannot be looked at: {error.strerror}") from error
    if not replace:
        raise UnwritableError(f"{destination} exists already; give another name, or ask to replace it")
    is_bag = stat.S_ISDIR(mode) and (destination / "bagit.txt").is_file()
    if not is_bag:
        raise UnwritableError(f"{destination} is no bag, and only a bag is ever replaced; give another name")
