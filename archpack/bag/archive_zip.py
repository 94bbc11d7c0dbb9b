"""Reading bags in a zip without trusting it."""

import os
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from archpack.bag import reading
from archpack.bag.archive_faults import told
from archpack.bag.archive_members import ArchiveError, Limits, Member, Opened
from archpack.spreading import Advance

_ENCRYPTED = 0x1
_UTF8 = 0x800
_UNICODE_PATH = b"\x75\x70"
_SHORTEST_END = 22
_LONGEST_END = _SHORTEST_END + (1 << 16)
"""Bytes of the record at the end, without a comment and with the longest."""


class _Zip:
    def __init__(self, archive: zipfile.ZipFile, file: IO[bytes], limits: Limits, packed: int) -> None:
        self._archive, self._limits, self._packed = archive, limits, packed
        self.goes_on = _end(file, packed) + len(archive.comment) < packed

    def members(self) -> Iterator[tuple[Member, Callable[[], IO[bytes]]]]:
        """Every member in the order of the directory at the end."""
        infos = self._archive.infolist()
        if len(infos) > self._limits.members:
            raise ArchiveError(f"has more than {self._limits.members} members", "AP895")
        if sum(info.compress_size for info in infos) > self._packed:
            raise ArchiveError("has members that overlap, as bombs do", "AP895")
        if sum(info.file_size for info in infos) > self._limits.most(self._packed):
            raise self._limits.bomb(self._packed)
        for info in infos:
            member = Member(name=_zip_name(info), kind=_zip_kind(info), size=info.file_size, key=info)
            if info.flag_bits & _ENCRYPTED:
                raise ArchiveError("is encrypted")

            def open_(info: zipfile.ZipInfo = info) -> IO[bytes]:
                return self._archive.open(info)  # which gives no more than the bytes it says, and checks them

            yield member, open_


def _end(file: IO[bytes], packed: int) -> int:
    """Where the record ends that ends a zip, but for the comment that it may have."""
    begin = max(0, packed - _LONGEST_END)
    file.seek(begin)
    return begin + file.read().rfind(b"PK\x05\x06") + _SHORTEST_END


def _zip_name(info: zipfile.ZipInfo) -> str:
    """The name of a member: UTF-8 where the archive says so, or where Info-ZIP says it in a field beside."""
    name = info.orig_filename
    if info.flag_bits & _UTF8 or (name.isascii() and _UNICODE_PATH not in info.extra):
        return name
    try:
        raw = name.encode("cp437")  # what the library took it for
        extra = info.extra
        while len(extra) >= 4:
            size = int.from_bytes(extra[2:4], "little")
            field, extra = extra[: 4 + size], extra[4 + size :]
            if field[:2] == _UNICODE_PATH and field[5:9] == zlib.crc32(raw).to_bytes(4, "little"):
                return field[9:].decode()
        return raw.decode()
    except UnicodeError:
        return name


def _zip_kind(info: zipfile.ZipInfo) -> str:
    mode = info.external_attr >> 16
    if stat.S_ISLNK(mode):
        return "a symbolic link"
    if info.orig_filename.endswith("/"):
        return "folder"
    return "file" if stat.S_IFMT(mode) in {0, stat.S_IFREG} else "no regular file"


@contextmanager
def open_zip(path: Path, limits: Limits, _: Advance) -> Iterator[Opened]:
    """Open a zip for reading; its directory is found at once, so that there is nothing to tell."""
    with told(), reading.open_file(path) as file:
        packed = os.fstat(file.fileno()).st_size
        with zipfile.ZipFile(file) as archive:
            yield _Zip(archive, file, limits, packed)
