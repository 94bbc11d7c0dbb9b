"""Reading bags in a tar, plain or compressed, without trusting it."""

import gzip
import io
import os
import tarfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, cast

from archpack.bag import reading
from archpack.bag.archive_faults import told
from archpack.bag.archive_members import ArchiveError, Limits, Member, Opened
from archpack.errors import UnreadableError
from archpack.spreading import Advance

_LONGEST_READ = 1 << 24
"""Bytes that are asked for at once; a header that wants more wants to fill the memory."""


class _Stream(io.RawIOBase):
    """What a compressed archive unpacks to, read forwards, counted, and stopped where it becomes a bomb."""

    def __init__(self, raw: IO[bytes], limits: Limits, packed: int, advance: Advance) -> None:
        self._raw, self._limits, self._packed, self._advance = raw, limits, packed, advance
        self._most = limits.most(packed)
        self._at, self._last = 0, b""

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """Forwards, and one byte back."""
        return True

    def tell(self) -> int:
        """Bytes that were read."""
        return self._at

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go forwards by reading, or one byte back."""
        if offset == self._at - 1 and self._last:
            self._raw = cast("IO[bytes]", _Pushed(self._last, self._raw))
            self._at, self._last = offset, b""
        elif offset < self._at:
            raise ArchiveError("has members that lie before the one that was read last")
        while self._at < offset and self.read(min(offset - self._at, 1 << 18)):
            pass
        return self._at

    def read(self, size: int = -1) -> bytes:
        """Read bytes that may be read."""
        if not 0 <= size <= _LONGEST_READ:
            raise ArchiveError(f"has a header of more than {_LONGEST_READ} bytes", "AP895")
        data = self._raw.read(size)
        self._at += len(data)
        self._advance(len(data))
        if data:
            self._last = data[-1:]
        if self._at > self._most:
            raise self._limits.bomb(self._packed)
        return data


class _Pushed:
    """One byte that is read again before the rest."""

    def __init__(self, byte: bytes, raw: IO[bytes]) -> None:
        self._byte, self._raw = byte, raw

    def read(self, size: int) -> bytes:
        """Read the byte, then the rest."""
        if self._byte and size:
            first, self._byte = self._byte, b""
            return first + self._raw.read(size - 1)
        return self._raw.read(size)


class _Info(tarfile.TarInfo):
    """A header that remembers whether it was the end of the archive or only no header."""

    @classmethod
    def fromtarfile(cls, tarfile_: tarfile.TarFile) -> "_Info":
        """Read the next header."""
        try:
            return super().fromtarfile(tarfile_)
        except tarfile.EOFHeaderError:  # type: ignore[attr-defined]
            cast("Any", tarfile_).has_ended = True
            raise

    # Its own reader takes a damaged header, or none, for the end.


class _Tar:
    def __init__(self, archive: tarfile.TarFile, limits: Limits, packed: int) -> None:
        self._archive, self._limits, self._packed = archive, limits, packed
        self.goes_on = False

    def members(self) -> Iterator[tuple[Member, Callable[[], IO[bytes]]]]:
        """Every member in order."""
        number = total = 0
        while (info := self._archive.next()) is not None:
            number += 1
            total += info.size if info.isreg() else 0
            if number > self._limits.members:
                raise ArchiveError(f"has more than {self._limits.members} members", "AP895")
            # A sparse member of a plain tar may be larger than the tar, so all are counted.
            if total > self._limits.most(self._packed):
                raise self._limits.bomb(self._packed)
            cast("Any", self._archive).members.clear()  # it keeps all that it has seen
            member = Member(name=info.name, kind=_tar_kind(info), size=info.size, key=info)

            def open_(info: tarfile.TarInfo = info) -> IO[bytes]:
                return cast("IO[bytes]", self._archive.extractfile(info))

            yield member, open_
        if not getattr(self._archive, "has_ended", False):
            raise ArchiveError("is cut off, or has a damaged header")
        # All is read, so that a compressor's own digest is compared.
        while rest := cast("Any", self._archive.fileobj).read(1 << 18):
            self.goes_on = self.goes_on or bool(rest.strip(b"\0"))


def _tar_kind(info: tarfile.TarInfo) -> str:
    if info.isreg():
        return "file"
    if info.isdir():
        return "folder"
    if info.issym():
        return "a symbolic link"
    if info.islnk():
        return "a hard link"
    return "a named pipe" if info.isfifo() else "a device"


def tar_of(unpack: Callable[[IO[bytes]], IO[bytes]] | None) -> Callable[[Path, Limits, Advance], Any]:
    """What opens a tar, compressed in a form that is unpacked so, or plain."""

    @contextmanager
    def open_(path: Path, limits: Limits, advance: Advance) -> Iterator[Opened]:
        with told(), reading.open_file(path) as file:
            packed = os.fstat(file.fileno()).st_size
            raw: Any = _Stream(unpack(file), limits, packed, advance) if unpack else file
            with tarfile.open(
                fileobj=raw, mode="r:", tarinfo=_Info, encoding="utf-8", errors="surrogateescape"
            ) as archive:
                yield _Tar(archive, limits, packed)

    return open_


def is_tar(head: bytes) -> bool:
    """Whether bytes begin with a header of a tar, even an old one that is known by its sum alone."""
    try:
        tarfile.TarInfo.frombuf(head[: tarfile.BLOCKSIZE], "utf-8", "surrogateescape")
    except tarfile.HeaderError:
        return False
    return True


def gunzip(file: IO[bytes]) -> IO[bytes]:
    """What a file in the form of gzip unpacks to."""
    return cast("IO[bytes]", gzip.GzipFile(fileobj=file, mode="rb"))


def unzstd(file: IO[bytes]) -> IO[bytes]:
    """What a file in the form of Zstandard unpacks to."""
    try:
        import zstandard
    except ImportError:
        raise UnreadableError("reading .tar.zst needs zstandard: pip install 'archpack[zstd]'") from None
    window = 1 << 27  # what `zstd` itself refuses to go beyond unless told otherwise
    reader = zstandard.ZstdDecompressor(max_window_size=window).stream_reader(file, read_across_frames=True)

    class Reader:
        def read(self, size: int) -> bytes:
            try:
                return bytes(reader.read(size))
            except zstandard.ZstdError as error:
                raise ValueError(str(error)) from None

    return cast("IO[bytes]", Reader())
