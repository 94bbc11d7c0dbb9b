"""Bags written straight into an archive (RFC 8493, 4): in one pass, and the same bytes every time."""

import gzip
import io
import os
import tarfile
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import IO, Any, Protocol, cast

from archpack.errors import UsageError

_RECORD = 10_240
"""What the length of a tar is a multiple of, by custom."""
_NAME, _SIZE, _SUM = slice(0, 100), slice(124, 136), slice(148, 156)
"""Where the fields of a tar's header lie that differ between plain members."""
_LARGEST = 8**11 - 1
"""The most bytes whose number fits into such a header."""
_EARLIEST = 315_532_800
"""The first second that a zip can name: 1 January 1980."""


class Writer(Protocol):
    """An archive that is being written."""

    def begin(self, name: str, size: int) -> None:
        """Begin a member of so many bytes."""

    def write(self, data: bytes | memoryview) -> object:
        """Write bytes of the member."""

    def end(self) -> None:
        """End the member."""


class _Tar:
    def __init__(self, out: IO[bytes], moment: int) -> None:
        self._out, self._moment = out, moment
        self._size = self._done = 0
        self._blank = self._made_header("", 0)
        # The sum counts its own field as eight spaces (POSIX, pax, ustar).
        self._rest = sum(self._blank) - sum(self._blank[_SIZE]) - sum(self._blank[_SUM]) + 8 * ord(" ")

    def _made_header(self, name: str, size: int) -> bytes:
        """A header as the library makes it: no owner, one mode, one time, whatever the file has."""
        info = tarfile.TarInfo(name)
        info.size, info.mtime, info.mode = size, self._moment, 0o644
        return info.tobuf(tarfile.PAX_FORMAT, "utf-8", "surrogateescape")

    def _header(self, name: str, size: int) -> bytes:
        """The same header; a plain one, of which there may be a million, is filled in by hand."""
        blank = self._blank
        if len(name) > _NAME.stop or not name.isascii() or size > _LARGEST or len(blank) != tarfile.BLOCKSIZE:
            return self._made_header(name, size)
        spelled, length = name.encode(), b"%011o\0" % size
        total = b"%06o\0" % (self._rest + sum(spelled) + sum(length))
        head = spelled.ljust(_NAME.stop, b"\0") + blank[_NAME.stop : _SIZE.start] + length
        return head + blank[_SIZE.stop : _SUM.start] + total + blank[_SUM.stop - 1 :]

    def begin(self, name: str, size: int) -> None:
        """Write the header."""
        header = self._header(name, size)
        self._out.write(header)
        self._done += len(header)
        self._size = size

    def write(self, data: bytes | memoryview) -> None:
        """Write bytes of the member."""
        self._out.write(data)

    def end(self) -> None:
        """Fill up the last block."""
        padding = -self._size % tarfile.BLOCKSIZE
        self._out.write(bytes(padding))
        self._done += self._size + padding

    def close(self) -> None:
        """Write the end of the archive."""
        blocks = 2 * tarfile.BLOCKSIZE
        self._out.write(bytes(blocks + -(self._done + blocks) % _RECORD))


class _Zip:
    def __init__(self, archive: zipfile.ZipFile, moment: int) -> None:
        self._archive, self._moment = archive, time.gmtime(max(moment, _EARLIEST))[:6]
        self._member: IO[bytes] = io.BytesIO()

    def begin(self, name: str, size: int) -> None:
        """Open the member; whether it needs Zip64 is known from its size."""
        info = zipfile.ZipInfo(name, self._moment)
        info.create_system, info.external_attr = 3, (0o100644 << 16)
        info.file_size = size
        self._member = self._archive.open(info, "w", force_zip64=size > zipfile.ZIP64_LIMIT // 2)

    def write(self, data: bytes | memoryview) -> None:
        """Write bytes of the member."""
        self._member.write(data)

    def end(self) -> None:
        """Close the member."""
        self._member.close()


@contextmanager
def _zip(out: IO[bytes], moment: int) -> Iterator[Writer]:
    archive = zipfile.ZipFile(out, "w", zipfile.ZIP_STORED)
    writer = _Zip(archive, moment)
    try:
        yield writer
        archive.close()
    except BaseException:
        with suppress(Exception):  # whatever it says of a member without an end: nothing of this is kept
            writer.end()
        with suppress(Exception):
            archive.close()
        raise


@contextmanager
def _tar(out: IO[bytes], moment: int) -> Iterator[Writer]:
    writer = _Tar(out, moment)
    yield writer
    writer.close()


@contextmanager
def _tar_gz(out: IO[bytes], moment: int) -> Iterator[Writer]:
    packed = gzip.GzipFile("", "wb", 6, out, mtime=0)
    with packed, _tar(cast("IO[bytes]", packed), moment) as writer:
        yield writer


@contextmanager
def _tar_zst(out: IO[bytes], moment: int) -> Iterator[Writer]:
    compressor = _zstandard().ZstdCompressor(level=3, write_checksum=True)
    with compressor.stream_writer(out, closefd=False) as packed, _tar(packed, moment) as writer:
        yield writer


def _zstandard() -> Any:
    try:
        import zstandard
    except ImportError:
        raise UsageError("writing .tar.zst needs zstandard: pip install 'archpack[zstd]'") from None
    return zstandard


_WRITERS: dict[str, Callable[[IO[bytes], int], Any]] = {
    "zip": _zip,
    "tar": _tar,
    "tar.gz": _tar_gz,
    "tar.zst": _tar_zst,
}
SERIALIZATIONS = tuple(_WRITERS)
"""The forms in which a bag can be written into one file, which are the endings of their names."""


def check(serialization: str) -> None:
    """Refuse a form that cannot be written here.

    Raises:
        UsageError: It is not known, or its library is not installed.
    """
    if serialization not in _WRITERS:
        known = ", ".join(_WRITERS)
        raise UsageError(f"no serialization is named {serialization!r}; known are {known}")
    if serialization == "tar.zst":
        _zstandard()


@contextmanager
def archive(handle: int, serialization: str, moment: int) -> Iterator[Writer]:
    """An archive that is written into an open file.

    Args:
        handle: The file; it stays open.
        serialization: One of `SERIALIZATIONS`.
        moment: The time of every member, in seconds since 1970.
    """
    with os.fdopen(os.dup(handle), "wb", buffering=1 << 20) as out:
        with _WRITERS[serialization](out, moment) as writer:
            yield writer
        out.flush()
