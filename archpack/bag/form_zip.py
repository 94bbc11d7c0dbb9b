"""How the members of a zip lie in it, stored as they are (APPNOTE 6.3). Pure."""

import struct
import time

_EARLIEST = 315_532_800
"""The first second that a zip can name: 1 January 1980."""
_LATEST = 4_354_819_198
"""The last one: 31 December 2107."""
_LARGEST = (1 << 31) - 1
"""The greatest number that no reader mistakes in four bytes; a greater one wants the fields of Zip64."""
_MOST = (1 << 16) - 1
"""The most members without Zip64."""
_ELSEWHERE = (1 << 32) - 1
"""What stands in four bytes when the number is in a field of Zip64 (APPNOTE, 4.4.1.4)."""
_ZIP64 = 1
_UTF8 = 0x800
_UNIX = 3
_MODE = 0o100644 << 16
_PLAIN_VERSION, _ZIP64_VERSION = 20, 45
"""What a reader must know: 2.0, or 4.5 for Zip64."""

_SHARED = struct.Struct("<HHHHHLLLHH")
"""What both headers of a member say (APPNOTE, 4.3.7, 4.3.12)."""
_REST = struct.Struct("<HHHLL")
"""What the one in the directory says after it."""
_END_64 = struct.Struct("<4sQHHLLQQQQ")  # 4.3.14
_LOCATOR_64 = struct.Struct("<4sLQL")  # 4.3.15
_END = struct.Struct("<4sHHHHLLH")  # 4.3.16


class Zip:
    """The form of a zip without compression: no owner, one mode, one time, whatever the files have."""

    lists = True

    def __init__(self, moment: int) -> None:
        """Every member has the same time, in seconds since 1970, as far as a zip can tell it."""
        year, month, day, hour, minute, second = time.gmtime(min(max(moment, _EARLIEST), _LATEST))[:6]
        self._date = (year - 1980) << 9 | month << 5 | day
        self._time = hour << 11 | minute << 5 | second // 2

    def head_size(self, name: str, size: int) -> int:
        """How many bytes the local header has."""
        spelled = name if name.isascii() else name.encode()
        return 4 + _SHARED.size + len(spelled) + (20 if size > _LARGEST else 0)

    def _shared(self, version: int, name: str, size: int, crc: int, extra: bytes) -> tuple[bytes, bytes]:
        """What both headers say, and the name."""
        spelled = name.encode()
        flags = 0 if len(spelled) == len(name) else _UTF8
        shown = _ELSEWHERE if size > _LARGEST else size
        sizes = (shown, shown, len(spelled), len(extra))
        return _SHARED.pack(version, flags, 0, self._time, self._date, crc, *sizes), spelled

    def head(self, name: str, size: int, crc: int) -> bytes:
        """The local header."""
        version, extra = _PLAIN_VERSION, b""
        if size > _LARGEST:
            version, extra = _ZIP64_VERSION, struct.pack("<HHQQ", _ZIP64, 16, size, size)
        shared, spelled = self._shared(version, name, size, crc, extra)
        return b"PK\3\4" + shared + spelled + extra

    def padding(self, size: int) -> int:
        """None."""
        return 0

    def entry(self, name: str, size: int, crc: int, at: int) -> bytes:
        """The header in the directory."""
        version, extra = _PLAIN_VERSION, b""
        numbers = [size, size] if size > _LARGEST else []
        if at > _LARGEST:
            numbers.append(at)
            at = _ELSEWHERE
        if numbers:
            version = _ZIP64_VERSION
            extra = struct.pack(f"<HH{len(numbers)}Q", _ZIP64, 8 * len(numbers), *numbers)
        shared, spelled = self._shared(version, name, size, crc, extra)
        made_by = bytes((version, _UNIX))
        return b"PK\1\2" + made_by + shared + _REST.pack(0, 0, 0, _MODE, at) + spelled + extra

    def end(self, size: int, members: int, at: int) -> bytes:
        """Where the directory is."""
        beyond = b""
        if members > _MOST or at > _LARGEST or size > _LARGEST:
            rest = _END_64.size - 12  # without the signature and this field
            versions = (_ZIP64_VERSION, _ZIP64_VERSION)
            beyond = _END_64.pack(b"PK\6\6", rest, *versions, 0, 0, members, members, size, at)
            beyond += _LOCATOR_64.pack(b"PK\6\7", 0, at + size, 1)
            members, size, at = min(members, _MOST), min(size, _ELSEWHERE), min(at, _ELSEWHERE)
        return beyond + _END.pack(b"PK\5\6", 0, 0, members, members, size, at, 0)
