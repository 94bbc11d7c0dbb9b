"""The regular files below a folder, kept compactly: a bag may hold a million."""

import os
from array import array
from bisect import bisect_left
from collections.abc import ItemsView, Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A regular file as it was when it was looked at; another value means that it has changed.

    Attributes:
        device: Number of the file system.
        inode: Number of the file there.
        size: Bytes.
        modified: Nanoseconds.
    """

    device: int
    inode: int
    size: int
    modified: int


def seen(status: os.stat_result) -> Seen:
    """The identity of a file."""
    return Seen(device=status.st_dev, inode=status.st_ino, size=status.st_size, modified=status.st_mtime_ns)


def is_still(status: os.stat_result, expected: Seen) -> bool:
    """Whether a file is what it was when it was looked at."""
    return (
        status.st_size == expected.size
        and status.st_mtime_ns == expected.modified
        and status.st_ino == expected.inode
        and status.st_dev == expected.device
    )


class _Items(ItemsView[str, Seen]):
    """Every name with its file, in order: none is searched for."""

    def __init__(self, files: "Files") -> None:
        super().__init__(files)
        self._files = files

    def __iter__(self) -> Iterator[tuple[str, Seen]]:
        return zip(self._files, map(self._files.at, range(len(self._files))), strict=True)


class Files(Mapping[str, Seen]):
    """Files by name, in the order of their names.

    A name and 32 bytes for each file. Names are found by halving, but those that are asked for in order,
    as manifests have them, at once.
    """

    __slots__ = ("_devices", "_inodes", "_last", "_modified", "_names", "_sizes")

    def __init__(self) -> None:
        self._names: list[str] = []
        self._devices, self._inodes = array("Q"), array("Q")
        self._sizes, self._modified = array("q"), array("q")
        self._last = -1

    def add(self, name: str, status: os.stat_result) -> None:
        """Add a file; when all are added, they are to be sorted."""
        self._names.append(name)
        self._devices.append(status.st_dev)
        self._inodes.append(status.st_ino)
        self._sizes.append(status.st_size)
        self._modified.append(status.st_mtime_ns)

    def add_member(self, name: str, size: int) -> None:
        """Add a file that lies in an archive, and has nothing but a name and a size."""
        self._names.append(name)
        self._sizes.append(size)
        for column in (self._devices, self._inodes, self._modified):
            column.append(0)

    def sort(self) -> None:
        """Bring the files into the order of their names."""
        names = self._names
        order = sorted(range(len(names)), key=names.__getitem__)
        self._names = [names[index] for index in order]
        for column in ("_devices", "_inodes", "_sizes", "_modified"):
            old = getattr(self, column)
            setattr(self, column, array(old.typecode, map(old.__getitem__, order)))

    def index(self, name: str) -> int:
        """The position of a file in the order, or -1."""
        names = self._names
        near = self._last + 1
        if not (near < len(names) and names[near] == name):
            near = bisect_left(names, name)
            if near == len(names) or names[near] != name:
                return -1
        self._last = near
        return near

    def name(self, index: int) -> str:
        """The name at a position."""
        return self._names[index]

    def size(self, index: int) -> int:
        """The bytes of the file at a position."""
        return self._sizes[index]

    def at(self, index: int) -> Seen:
        """The identity of the file at a position."""
        return Seen(
            device=self._devices[index],
            inode=self._inodes[index],
            size=self._sizes[index],
            modified=self._modified[index],
        )

    def __getitem__(self, name: str) -> Seen:
        index = self.index(name)
        if index < 0:
            raise KeyError(name)
        return self.at(index)

    def items(self) -> ItemsView[str, Seen]:
        """Every name with its file."""
        return _Items(self)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self.index(name) >= 0

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
