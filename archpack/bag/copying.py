"""Copying one original into its place and computing its digests: the fast way that is still sure."""

import errno
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from archpack.bag import algorithms, reading
from archpack.bag.files import Seen, is_still
from archpack.bag.reading import CHANGED, Fault
from archpack.spreading import Advance

_LARGE = 1 << 20
"""Bytes above which the system copies a file, and the copy is hashed from the memory of the system."""
_PIECE = 1 << 26
_CHUNK = 1 << 18

_NEW = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A file to be copied.

    Attributes:
        source: The original.
        target: Where the copy is to be; its folder is there.
        expected: What the original was when it was looked at.
    """

    source: str
    target: str
    expected: Seen


def create(path: str | os.PathLike[str]) -> int:
    """Open a new file of a bag for writing."""
    handle = os.open(path, _NEW, 0o644)
    try:
        os.fchmod(handle, 0o644)  # whatever the umask
    except BaseException:
        os.close(handle)
        raise
    return handle


def write_all(handle: int, data: memoryview) -> None:
    """Write all bytes, in as many pieces as the system takes."""
    while data:
        data = data[os.write(handle, data) :]


def write_at(handle: int, data: bytes | memoryview, at: int) -> None:
    """Write all bytes at a place, in as many pieces as the system takes."""
    data = memoryview(data)
    while data:
        done = os.pwrite(handle, data, at)
        data, at = data[done:], at + done


def copy(job: Copy, wanted: Sequence[str], advance: Advance) -> tuple[str, ...] | Fault:
    """Copy a file and compute its digests.

    Args:
        job: What to copy where.
        wanted: The normal names of the algorithms.
        advance: Is told of bytes that are done.

    Returns:
        The digests of the copy in the order of the algorithms, or why the original could not be read as a
        whole.

    Raises:
        OSError: The copy could not be written.
    """
    handle = create(job.target)
    try:
        if job.expected.size > _LARGE:
            result = _copy_large(job, handle, wanted, advance)
        else:
            take = partial(write_all, handle)
            result = reading.digests(job.source, job.expected, wanted, take)
            advance(job.expected.size)
        # A copy keeps the time at which the original was last changed, as `cp -p` would.
        os.utime(handle, ns=(job.expected.modified, job.expected.modified))
    finally:
        os.close(handle)
    return result


def _copy_large(job: Copy, target: int, wanted: Sequence[str], advance: Advance) -> tuple[str, ...] | Fault:
    source = reading.open_regular(job.source, job.expected)
    if isinstance(source, Fault):
        return source
    try:
        hashes = [algorithms.start(name) for name in wanted]
        mover, size = _Mover(source, target), 0
        while moved := mover.move():
            if size + moved > job.expected.size:
                return CHANGED  # a file that grows as fast as it is read must not keep us for ever
            # What is hashed is what was written, so that no bag lists what it does not hold.
            for chunk in _chunks(target, size, moved):
                for one in hashes:
                    one.update(chunk)
                advance(len(chunk))
            size += moved
        if size != job.expected.size or not is_still(os.fstat(source), job.expected):
            return CHANGED
        return tuple(one.hexdigest() for one in hashes)
    except _SourceError as error:
        return reading.fault_of(error.cause)
    finally:
        os.close(source)


class _SourceError(Exception):
    def __init__(self, cause: OSError) -> None:
        super().__init__(str(cause))
        self.cause = cause


class _Mover:
    """Moves a file to another from where both stand, by the system or, where that fails, by hand."""

    def __init__(self, source: int, target: int) -> None:
        self._source, self._target = source, target
        self._by_hand = not hasattr(os, "copy_file_range")

    def move(self) -> int:
        """Move some bytes; how many, or 0 at the end."""
        if not self._by_hand:
            try:
                # On some file systems this shares the blocks (a reflink), and copies nothing.
                moved = os.copy_file_range(self._source, self._target, _PIECE)
            except OSError:
                moved = 0
            if moved:
                return moved
            # The end, or a system that cannot, or a fault; by hand it shows which, and whose fault it is.
            self._by_hand = True
        try:
            data = os.read(self._source, _CHUNK)
        except OSError as error:
            raise _SourceError(error) from None
        write_all(self._target, memoryview(data))
        return len(data)


def _chunks(handle: int, begin: int, size: int) -> Iterator[memoryview]:
    """Some bytes of a file as they stand in the memory of the system."""
    buffer = memoryview(bytearray(min(_CHUNK, size)))
    end = begin + size
    while begin < end:
        count = os.preadv(handle, [buffer[: end - begin]], begin)
        if not count:
            raise OSError(errno.EIO, "what was written cannot be read again")
        yield buffer[:count]
        begin += count
