"""The files of a bag while it is written: folders and files are made once, with the same modes everywhere."""

import os
from pathlib import Path

from archpack.bag import algorithms
from archpack.bag.stage import Stage
from archpack.model.context import FileFixity


class Draft:
    """A bag while it is written: what is in it so far."""

    def __init__(self, stage: Stage, chosen: tuple[str, ...]) -> None:
        self.stage = stage
        self.algorithms = chosen
        self.payload: dict[str, FileFixity] = {}
        self.tags: dict[str, FileFixity] = {}
        self._folders: dict[str, Path] = {}

    def path(self, name: str) -> Path:
        """Where a file of the bag is to be, its folders made."""
        folder, _, last = name.rpartition("/")
        return self.folder(folder) / last

    def folder(self, name: str) -> Path:
        """A folder of the bag, made if need be."""
        if name not in self._folders:
            if not name:
                self._folders[name] = self.stage.folder
            else:
                above, _, last = name.rpartition("/")
                path = self.folder(above) / last
                path.mkdir()
                path.chmod(0o755)  # whatever the umask
                self._folders[name] = path
        return self._folders[name]

    def create(self, name: str) -> int:
        """Open a new file of the bag for writing."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
        handle = os.open(self.path(name), flags, 0o644)
        try:
            os.fchmod(handle, 0o644)  # whatever the umask
        except BaseException:
            os.close(handle)
            raise
        return handle

    def put(self, name: str, data: bytes) -> FileFixity:
        """Write a file of the bag, and compute its digests."""
        handle = self.create(name)
        try:
            write_all(handle, memoryview(data))
        finally:
            os.close(handle)
        digests = {}
        for algorithm in self.algorithms:
            hash_ = algorithms.start(algorithm)
            hash_.update(data)
            digests[algorithm] = hash_.hexdigest()
        return FileFixity(size=len(data), digests=digests)

    def written(self) -> tuple[list[Path], list[Path]]:
        """Every file and, innermost first, every folder."""
        files = [f"data/{name}" for name in self.payload] + list(self.tags)
        folders = sorted(self._folders, key=lambda name: (-name.count("/") - bool(name), name))
        return [self.stage.folder / name for name in files], [self._folders[name] for name in folders]


def write_all(handle: int, data: memoryview) -> None:
    """Write all bytes, in as many pieces as the system takes."""
    while data:
        data = data[os.write(handle, data) :]
