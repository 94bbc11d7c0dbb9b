"""A bag while it is written into a folder: what is in it so far."""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from archpack.bag import algorithms, names, system
from archpack.bag.content import PayloadFile
from archpack.bag.copying import Copy, copy, create, write_all
from archpack.bag.files import Seen
from archpack.bag.previous import Previous
from archpack.bag.reading import Fault
from archpack.bag.stage import Stage
from archpack.bag.tree import walk
from archpack.errors import UnwritableError
from archpack.model.context import FileFixity
from archpack.spreading import Advance, spread

Copied = tuple[int, FileFixity | Fault]
"""The position of a file in the payload, and what became of it."""


class Draft:
    """What is in a bag so far, whatever it is written to."""

    def __init__(self, chosen: tuple[str, ...]) -> None:
        self.algorithms = chosen
        self.payload: dict[str, FileFixity] = {}
        self.tags: dict[str, FileFixity] = {}

    def in_order(self) -> Mapping[str, FileFixity]:
        """The payload so far, sorted by name."""
        return MappingProxyType({name: self.payload[name] for name in sorted(self.payload)})

    def fixity(self, data: bytes) -> FileFixity:
        """The fixity of bytes."""
        return self.fixity_of(len(data), algorithms.digests(self.algorithms, data))

    def fixity_of(self, size: int, digests: Sequence[str]) -> FileFixity:
        """The fixity of bytes whose digests are known, in the order of the algorithms."""
        return FileFixity(size=size, digests=dict(zip(self.algorithms, digests, strict=True)))


class FolderDraft(Draft):
    """A bag in a folder: folders and files are made once, with the same modes everywhere."""

    def __init__(self, stage: Stage, chosen: tuple[str, ...], kept_from: Previous | None = None) -> None:
        super().__init__(chosen)
        self.stage = stage
        self._kept_from = kept_from
        self._folders = {"": os.fspath(stage.folder)}

    def copy(
        self, payload: Sequence[PayloadFile], seen: Mapping[str, Seen], processes: int, advance: Advance
    ) -> Iterator[Copied]:
        """Copy originals into the payload, on several processes; what an update keeps is only linked."""
        jobs: list[Copy] = []
        places: list[int] = []
        for index, file in enumerate(payload):
            expected, target = seen[file.name], self._path(f"data/{file.name}")
            kept = self._keep(file.name, expected, target) if self._kept_from else None
            if kept is not None:
                advance(expected.size)
                yield index, kept
                continue
            places.append(index)
            jobs.append(Copy(source=os.fspath(file.source), target=target, expected=expected))
        for number, result in spread(
            lambda job, advance: copy(job, self.algorithms, advance),
            jobs,
            lambda job: job.expected.size,
            processes=processes,
            advance=advance,
        ):
            if isinstance(result, Fault):
                yield places[number], result
            else:
                yield places[number], self.fixity_of(jobs[number].expected.size, result)

    def _keep(self, name: str, expected: Seen, target: str) -> FileFixity | None:
        kept = self._kept_from.kept(name, expected) if self._kept_from else None
        if kept is None or self._kept_from is None:
            return None
        try:
            self._kept_from.link(name, target)
        except OSError:
            return None  # a file system without links, or with too many: it is copied
        return kept

    def _path(self, name: str) -> str:
        """Where a file of the bag is to be, its folders made."""
        folder, _, last = name.rpartition("/")
        return f"{self._folder(folder)}/{last}"

    def _folder(self, name: str) -> str:
        """A folder of the bag, made if need be."""
        if name not in self._folders:
            above, _, last = name.rpartition("/")
            path = Path(self._folder(above), last)
            path.mkdir()
            path.chmod(0o755)  # whatever the umask
            self._folders[name] = os.fspath(path)
        return self._folders[name]

    def put(self, name: str, data: bytes) -> FileFixity:
        """Write a file of the bag, and compute its digests."""
        handle = create(self._path(name))
        try:
            write_all(handle, memoryview(data))
        finally:
            os.close(handle)
        return self.fixity(data)

    def finish(self) -> None:
        """See that the file system kept every name and every size, and flush all to the disk.

        Raises:
            UnwritableError: It changed or merged some.
            OSError: The disk did not take it.
        """
        tree = walk(self.stage.folder)
        kept = {name: tree.files.size(index) for index, name in enumerate(tree.files)}
        wanted = {f"data/{name}": one.size for name, one in self.payload.items()}
        wanted |= {name: one.size for name, one in self.tags.items()}
        if kept != wanted or tree.strange or tree.closed:
            lost = next((name for name in wanted if kept.get(name) != wanted[name]), "a file")
            raise UnwritableError(
                f"the disk of {self.stage.destination} did not keep {names.shown(lost)} as it was written; "
                "choose a destination on another disk"
            )
        system.flush(self.stage.handle, (self.stage.folder / name for name in wanted), self._all_folders())

    def _all_folders(self) -> Iterator[Path]:
        """Every folder, the innermost first."""
        for name in sorted(self._folders, key=lambda name: (-name.count("/") - bool(name), name)):
            yield Path(self._folders[name])
