"""Reading a file once, from beginning to end, and noticing when it is not what it seemed."""

import errno
import io
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import IO

from archpack.bag import algorithms
from archpack.bag.files import Seen, is_still, seen
from archpack.bag.tree import kind_of

_CHUNK = 1 << 20
_LONGEST_LINE = 1 << 16
"""Characters; paths end at 4096 bytes, each of which is three characters when it is encoded."""

# O_NONBLOCK: opening a named pipe would wait for ever for somebody to write into it.
_FLAGS = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Why a file could not be read as a whole.

    Attributes:
        kind: `link`, `strange`, `missing`, `unreadable` or `changed`.
        reason: The rest of a sentence that begins with the name of the file.
    """

    kind: str
    reason: str


CHANGED = Fault(kind="changed", reason="changed while it was being read")


def fault_of(error: OSError) -> Fault:
    """The fault that an error of the operating system stands for."""
    if error.errno == errno.ELOOP:
        return Fault(kind="link", reason="is a symbolic link")
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return Fault(kind="missing", reason="does not exist")
    if error.errno in {errno.ENXIO, errno.ENODEV}:
        return Fault(kind="strange", reason="is no regular file")
    return Fault(kind="unreadable", reason=f"cannot be read: {error.strerror or error}")


def look(path: str | os.PathLike[str]) -> Seen | Fault:
    """The identity of a regular file, without opening it."""
    try:
        status = os.lstat(path)
    except OSError as error:
        return fault_of(error)
    if stat.S_ISREG(status.st_mode):
        return seen(status)
    kind = "link" if stat.S_ISLNK(status.st_mode) else "strange"
    return Fault(kind=kind, reason=f"is {kind_of(status.st_mode)}")


def read(path: str | os.PathLike[str], expected: Seen, take: Callable[[memoryview], None]) -> Fault | None:
    """Hand every byte of a regular file to `take`, in order.

    Args:
        path: The file; a link is not followed, a named pipe is not waited for.
        expected: What the file was when it was looked at.
        take: What is given each chunk; what it raises passes through. The chunk is valid until it returns.

    Returns:
        None when the file stayed the same all the while, else what happened; `take` may have had some bytes.
    """
    handle = open_regular(path, expected)
    if isinstance(handle, Fault):
        return handle
    try:
        return _read_all(handle, expected, take)
    finally:
        os.close(handle)


def read_into(path: str | os.PathLike[str], expected: Seen, room: memoryview) -> Fault | None:
    """Read a small regular file, if it stays what it was when it was looked at.

    Args:
        path: The file; a link is not followed, a named pipe is not waited for.
        expected: What the file was when it was looked at.
        room: Where its bytes come to stand, and one byte more, by which a file that has grown shows it.
    """
    handle = open_regular(path, expected)
    if isinstance(handle, Fault):
        return handle
    try:
        count = os.readv(handle, [room])
        while 0 < count < expected.size and (more := os.readv(handle, [room[count:]])):
            count += more
        after = os.fstat(handle)
    except OSError as error:
        return fault_of(error)
    finally:
        os.close(handle)
    return None if count == expected.size and is_still(after, expected) else CHANGED


def open_regular(path: str | os.PathLike[str], expected: Seen) -> "int | Fault":
    """Open a regular file for reading, if it is still what it was when it was looked at.

    A link is not followed, a named pipe is not waited for.
    """
    try:
        handle = os.open(path, _FLAGS)
    except OSError as error:
        return fault_of(error)
    fault: Fault | None = None
    try:
        status = os.fstat(handle)
    except OSError as error:
        fault = fault_of(error)
    else:
        if not stat.S_ISREG(status.st_mode):
            fault = Fault(kind="strange", reason=f"is {kind_of(status.st_mode)}")
        elif not is_still(status, expected):
            fault = CHANGED
    if fault is None:
        return handle
    os.close(handle)
    return fault


def _read_all(handle: int, expected: Seen, take: Callable[[memoryview], None]) -> Fault | None:
    # One byte more than the file has, by which a file that has grown shows it.
    buffer = memoryview(bytearray(min(_CHUNK, expected.size + 1)))
    size = 0
    while True:
        try:
            count = os.readv(handle, [buffer])
        except OSError as error:
            return fault_of(error)
        size += count
        if size > expected.size:
            return CHANGED  # a file that grows as fast as it is read must not keep us for ever
        if count:
            take(buffer[:count])
        if not count or (size == expected.size and count < len(buffer)):
            break
    try:
        after = os.fstat(handle)
    except OSError as error:
        return fault_of(error)
    return None if size == expected.size and is_still(after, expected) else CHANGED


def digests(
    path: str | os.PathLike[str],
    expected: Seen,
    wanted: Sequence[str],
    take: Callable[[memoryview], None],
) -> tuple[str, ...] | Fault:
    """Read a file once and compute its digests, in the order of the algorithms; `take` gets every chunk too.

    (Plain text: it travels between processes, a million times over.)
    """
    hashes = [algorithms.start(name) for name in wanted]

    def both(chunk: memoryview) -> None:
        for one in hashes:
            one.update(chunk)
        take(chunk)

    fault = read(path, expected, both)
    return fault or tuple(one.hexdigest() for one in hashes)


class LineError(Exception):
    """A tag file cannot be read to its end as lines of text; `str(error)` says why, `line` where."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


def lines(open_: Callable[[], IO[bytes]], encoding: str) -> Iterator[str]:
    """The lines of a tag file without their ends, which are LF, CR or CRLF (RFC 8493, 2.3).

    The file is read as it is used, so that a long manifest takes no room.

    Args:
        open_: Opens the file.
        encoding: The encoding of its characters.

    Raises:
        LineError: The file cannot be opened or read, its bytes are not in the encoding, or a line is
            longer than any path can be.
    """
    number = 0
    try:
        with io.TextIOWrapper(open_(), encoding=encoding, newline=None) as text:
            while line := text.readline(_LONGEST_LINE):
                number += 1
                if len(line) == _LONGEST_LINE and not line.endswith("\n"):
                    raise LineError(number, f"the line is longer than {_LONGEST_LINE} characters")
                yield line.removesuffix("\n")
    except OSError as error:
        raise LineError(number + 1, error.strerror or str(error)) from None
    except UnicodeError:
        raise LineError(number + 1, f"the bytes here or soon after are no {encoding}") from None


def open_file(path: str | os.PathLike[str]) -> IO[bytes]:
    """Open a file for reading; a link is not followed, a named pipe is not waited for."""
    return os.fdopen(os.open(path, _FLAGS), "rb")
