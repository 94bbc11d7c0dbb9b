"""A bag while it is written straight into an archive: every member at a place that is known beforehand."""

import zlib
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence

from archpack.bag import algorithms, reading
from archpack.bag.content import PayloadFile
from archpack.bag.draft import Copied, Draft
from archpack.bag.files import Seen
from archpack.bag.reading import Fault
from archpack.bag.serialize import ArchiveOut
from archpack.bag.stage_file import FileStage
from archpack.model.context import FileFixity
from archpack.spreading import Advance, spread

_LARGE = 1 << 20
"""Bytes above which a file is read in pieces; smaller ones are put together and written at once."""

Taken = tuple[tuple[str, ...], int]
"""The digests of a member, in the order of the algorithms, and its CRC-32 where the form tells it."""


class ArchiveDraft(Draft):
    """A bag that is written straight into an archive, below one folder, in the order of the names."""

    def __init__(self, stage: FileStage, archive: ArchiveOut, top: str, chosen: tuple[str, ...]) -> None:
        super().__init__(chosen)
        self.stage = stage
        self._archive, self._top = archive, top
        self._at = self._members = 0
        self._directory = bytearray()

    def copy(
        self, payload: Sequence[PayloadFile], seen: Mapping[str, Seen], processes: int, advance: Advance
    ) -> Iterator[Copied]:
        """Copy originals into the archive, on several processes unless it must be written in order."""
        order = sorted(range(len(payload)), key=lambda index: payload[index].name)
        files = [payload[index] for index in order]
        row = _Row(self._archive, f"{self._top}/data/", self.algorithms, files, seen)
        batches = row.batches()
        crcs = array("L", bytes(array("L").itemsize * len(files)))
        for number, results in spread(
            row.write,
            batches,
            row.size_of,
            processes=1 if self._archive.in_order else processes,
            advance=advance,
        ):
            for place, result in zip(batches[number], results, strict=True):
                if isinstance(result, Fault):
                    yield order[place], result
                else:
                    digests, crcs[place] = result
                    yield order[place], self.fixity_of(seen[files[place].name].size, digests)
        if self._archive.form.lists:
            for entry in row.directory(crcs):
                self._directory += entry
        self._members, self._at = len(files), row.end

    def put(self, name: str, data: bytes) -> FileFixity:
        """Write a file of the bag, and compute its digests."""
        form, path, size = self._archive.form, f"{self._top}/{name}", len(data)
        crc = zlib.crc32(data) if form.lists else 0
        self._directory += form.entry(path, size, crc, self._at)
        self._members += 1
        for part in (form.head(path, size, crc), data, bytes(form.padding(size))):
            self._archive.put(part, self._at)
            self._at += len(part)
        return self.fixity(data)

    def finish(self) -> None:
        """Write the end of the archive; it is flushed when it gets its name."""
        size = len(self._directory)
        self._archive.put(memoryview(self._directory), self._at)
        self._archive.put(self._archive.form.end(size, self._members, self._at), self._at + size)


class _Row:
    """Originals at the places that they have in the archive, one after another."""

    def __init__(
        self,
        archive: ArchiveOut,
        above: str,
        chosen: Sequence[str],
        files: Sequence[PayloadFile],
        seen: Mapping[str, Seen],
    ) -> None:
        self._form, self._put = archive.form, archive.put
        self._above, self._chosen = above, chosen
        self._files, self._seen = files, seen
        self._at = array("Q", [0])
        """Where each member begins, head and all, and where the last one ends."""
        at = 0
        for file in files:
            size = seen[file.name].size
            at += self._form.head_size(above + file.name, size) + size + self._form.padding(size)
            self._at.append(at)

    @property
    def end(self) -> int:
        """Where the last member ends."""
        return self._at[-1]

    def directory(self, crcs: Iterable[int]) -> Iterator[bytes]:
        """What the directory of the archive says of each."""
        for file, crc, at in zip(self._files, crcs, self._at, strict=False):
            yield self._form.entry(self._above + file.name, self._seen[file.name].size, crc, at)

    def batches(self) -> list[range]:
        """Neighbours that are written at once; a large file is alone."""
        found, begin = [], 0
        for number, file in enumerate(self._files):
            large = self._seen[file.name].size > _LARGE
            if large and begin < number:
                found.append(range(begin, number))
                begin = number
            if large or self._at[number + 1] - self._at[begin] > _LARGE:
                found.append(range(begin, number + 1))
                begin = number + 1
        if begin < len(self._files):
            found.append(range(begin, len(self._files)))
        return found

    def size_of(self, batch: range) -> int:
        """The bytes of a batch, which are about those that are read."""
        return self._at[batch.stop] - self._at[batch.start]

    def write(self, batch: range, advance: Advance) -> list[Taken | Fault]:
        """Write some neighbours; what became of each. After a fault the archive is spoilt."""
        if self._size(batch.start) > _LARGE:
            return [self._write_large(batch.start, advance)]
        first = self._at[batch.start]
        block = memoryview(bytearray(self.size_of(batch) + 1))
        found = [self._take(number, block, first) for number in batch]
        self._put(block[:-1], first)
        advance(sum(self._size(number) for number in batch))
        return found

    def _size(self, number: int) -> int:
        return self._seen[self._files[number].name].size

    def _begin(self, number: int, size: int) -> int:
        """Where the bytes of a member begin."""
        return self._at[number + 1] - self._form.padding(size) - size

    def _take(self, number: int, block: memoryview, first: int) -> Taken | Fault:
        """Read a small file into its place in a block, which begins at `first`, and compute its digests."""
        file = self._files[number]
        expected = self._seen[file.name]
        begin = self._begin(number, expected.size) - first
        end = begin + expected.size
        # Only a file that has grown writes into the byte after it, and then all is spoilt.
        fault = reading.read_into(file.source, expected, block[begin : end + 1])
        if fault is not None:
            return fault
        data = block[begin:end]
        crc = zlib.crc32(data) if self._form.lists else 0
        block[self._at[number] - first : begin] = self._form.head(self._above + file.name, expected.size, crc)
        return algorithms.digests(self._chosen, data), crc

    def _write_large(self, number: int, advance: Advance) -> Taken | Fault:
        file, form = self._files[number], self._form
        name, expected, crc = self._above + file.name, self._seen[file.name], 0
        at = self._begin(number, expected.size)
        if not form.lists:
            self._put(form.head(name, expected.size, 0), self._at[number])

        def take(chunk: memoryview) -> None:
            nonlocal at, crc
            self._put(chunk, at)
            at += len(chunk)
            if form.lists:
                crc = zlib.crc32(chunk, crc)
            advance(len(chunk))

        digests = reading.digests(file.source, expected, self._chosen, take)
        if isinstance(digests, Fault):
            return digests
        self._put(bytes(form.padding(expected.size)), at)
        if form.lists:
            self._put(form.head(name, expected.size, crc), self._at[number])
        return digests, crc
