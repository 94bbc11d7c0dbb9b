"""A safe look at everything below a folder, in which nothing is followed and nothing is opened."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from archpack.bag.files import Files
from archpack.bag.names import shown
from archpack.problem import Problem, Where

_KINDS = {
    stat.S_IFLNK: "a symbolic link",
    stat.S_IFIFO: "a named pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
    stat.S_IFDIR: "a folder",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """What lies below a folder, by names relative to it, '/' separated and sorted.

    Attributes:
        files: The regular files.
        folders: The folders.
        strange: What is neither, with what it is.
        closed: The folders that could not be read, with the reason.
    """

    files: Files
    folders: tuple[str, ...]
    strange: dict[str, str]
    closed: dict[str, str]

    def empty_folders(self) -> tuple[str, ...]:
        """The folders in which there is nothing."""
        inhabited: set[str] = set()
        for names in (self.files, self.folders, self.strange):
            inhabited.update(name.rpartition("/")[0] for name in names)
        return tuple(name for name in self.folders if name not in inhabited and name not in self.closed)


def kind_of(mode: int) -> str:
    """What a file is, by its mode, for a message."""
    return _KINDS.get(stat.S_IFMT(mode), "no regular file")


def walk(root: Path) -> Tree:
    """Look at everything below a folder with lstat.

    Raises:
        OSError: The folder itself cannot be read.
    """
    files = Files()
    folders: list[str] = []
    strange: dict[str, str] = {}
    closed: dict[str, str] = {}
    _look(os.fspath(root), "", files, folders, strange)
    position = 0
    while position < len(folders):  # _look appends the folders that it finds
        folder = folders[position]
        position += 1
        try:
            _look(os.path.join(root, folder), f"{folder}/", files, folders, strange)  # noqa: PTH118  quick
        except OSError as error:
            closed[folder] = error.strerror or str(error)
    files.sort()
    return Tree(
        files=files,
        folders=tuple(sorted(folders)),
        strange=dict(sorted(strange.items())),
        closed=dict(sorted(closed.items())),
    )


def _look(path: str, prefix: str, files: Files, folders: list[str], strange: dict[str, str]) -> None:
    # The folder was no link when it was listed; O_NOFOLLOW holds that until it is opened.
    # The root is the caller's choice and may be a link.
    handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC | (os.O_NOFOLLOW if prefix else 0))
    try:
        with os.scandir(handle) as entries:
            for entry in entries:
                status = entry.stat(follow_symlinks=False)
                name = prefix + entry.name
                if stat.S_ISREG(status.st_mode):
                    files.add(name, status)
                elif stat.S_ISDIR(status.st_mode):
                    folders.append(name)
                else:
                    strange[name] = kind_of(status.st_mode)
    finally:
        os.close(handle)


def problems_of_source(root: Path, tree: Tree) -> tuple[Problem, ...]:
    """What in a folder cannot be packed, or would be lost in packing."""
    found = []
    for name, kind in tree.strange.items():
        code = "AP811" if kind == _KINDS[stat.S_IFLNK] else "AP812"
        advice = "put a copy of the file in its place" if code == "AP811" else "remove it"
        message = f"{shown(name)} is {kind}; a bag holds regular files only: {advice}"
        found.append(Problem(code=code, message=message, where=Where(path=root / name)))
    for name, reason in tree.closed.items():
        message = f"the folder {shown(name)} cannot be read: {reason}"
        found.append(Problem(code="AP813", message=message, where=Where(path=root / name)))
    for name in tree.empty_folders():
        message = f"the folder {shown(name)} is empty; manifests list files only, so it will not be packed"
        found.append(
            Problem(code="AP817", message=message, where=Where(path=root / name), severity="warning")
        )
    return tuple(found)
