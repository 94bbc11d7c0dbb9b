"""The files of a bag while it is written: folders and files are made once, with the same modes everywhere."""

import os
from collections.abc import Iterator
from pathlib import Path

from archpack.bag import algorithms
from archpack.bag.copying import create, write_all
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

    def put(self, name: str, data: bytes) -> FileFixity:
        """Write a file of the bag, and compute its digests."""
        handle = create(self.path(name))
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

    def files(self) -> Iterator[Path]:
        """Every file."""
        yield from (self.stage.folder / f"data/{name}" for name in self.payload)
        yield from (self.stage.folder / name for name in self.tags)

    def folders(self) -> Iterator[Path]:
        """Every folder, the innermost first."""
        for name in sorted(self._folders, key=lambda name: (-name.count("/") - bool(name), name)):
            yield self._folders[name]

    def sizes(self) -> dict[str, int]:
        """The bytes of every file by its path in the bag."""
        payload = {f"data/{name}": one.size for name, one in self.payload.items()}
        return payload | {name: one.size for name, one in self.tags.items()}
