"""How the members of a tar lie in it (POSIX, pax, ustar). Pure."""

import tarfile

_RECORD = 10_240
"""What the length of a tar is a multiple of, by custom."""
_NAME, _SIZE, _SUM = slice(0, 100), slice(124, 136), slice(148, 156)
"""Where the fields of a header lie that differ between plain members."""
_LARGEST = 8**11 - 1
"""The most bytes whose number fits into such a header."""


class Tar:
    """The form of a tar: no owner, one mode, one time, whatever the files have."""

    lists = False

    def __init__(self, moment: int) -> None:
        """Every member has the same time, in seconds since 1970."""
        self._moment = moment
        self._blank = self._made_head("", 0)
        # A time that does not fit takes a block of its own, and no header is plain.
        self._largest = _LARGEST if len(self._blank) == tarfile.BLOCKSIZE else -1
        # The sum counts its own field as eight spaces.
        self._rest = sum(self._blank) - sum(self._blank[_SIZE]) - sum(self._blank[_SUM]) + 8 * ord(" ")

    def _made_head(self, name: str, size: int) -> bytes:
        """A header as the library makes it."""
        info = tarfile.TarInfo(name)
        info.size, info.mtime, info.mode = size, self._moment, 0o644
        return info.tobuf(tarfile.PAX_FORMAT, "utf-8", "surrogateescape")

    def _is_plain(self, name: str, size: int) -> bool:
        """Whether a header is like nearly every other, of which there may be a million."""
        return size <= self._largest and len(name) <= _NAME.stop and name.isascii()

    def head_size(self, name: str, size: int) -> int:
        """How many bytes the header has."""
        return tarfile.BLOCKSIZE if self._is_plain(name, size) else len(self._made_head(name, size))

    def head(self, name: str, size: int, crc: int) -> bytes:
        """The header; a plain one is filled in by hand."""
        if not self._is_plain(name, size):
            return self._made_head(name, size)
        blank, spelled, length = self._blank, name.encode(), b"%011o\0" % size
        total = b"%06o\0" % (self._rest + sum(spelled) + sum(length))
        head = spelled.ljust(_NAME.stop, b"\0") + blank[_NAME.stop : _SIZE.start] + length
        return head + blank[_SIZE.stop : _SUM.start] + total + blank[_SUM.stop - 1 :]

    def padding(self, size: int) -> int:
        """How many zeros fill up the last block."""
        return -size % tarfile.BLOCKSIZE

    def entry(self, name: str, size: int, crc: int, at: int) -> bytes:
        """Nothing: a tar has no directory."""
        return b""

    def end(self, size: int, members: int, at: int) -> bytes:
        """Two empty blocks, and as many more as the length wants."""
        blocks = 2 * tarfile.BLOCKSIZE
        return bytes(blocks + -(at + blocks) % _RECORD)
