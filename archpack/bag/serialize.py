"""Bags written straight into an archive (RFC 8493, 4): in one pass, and the same bytes every time."""

import gzip
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, Any

from archpack.bag.copying import write_at
from archpack.bag.form import Form
from archpack.bag.form_tar import Tar
from archpack.bag.form_zip import Zip
from archpack.errors import UsageError

_THREADS = 2
"""How many threads compress while the next files are read and hashed; of as many as one or more the bytes are
the same (zstd's documentation of nbWorkers)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveOut:
    """An archive that is being written.

    Attributes:
        form: How its members lie in it.
        put: Writes bytes at a place.
        in_order: Whether what is put must follow upon what was put before.
    """

    form: Form
    put: Callable[[bytes | memoryview, int], None]
    in_order: bool


def _gzip(out: IO[bytes]) -> Any:
    return gzip.GzipFile("", "wb", 6, out, mtime=0)


def _zstd(out: IO[bytes]) -> Any:
    compressor = _zstandard().ZstdCompressor(level=3, write_checksum=True, threads=_THREADS)
    return compressor.stream_writer(out, closefd=False)


def _zstandard() -> Any:
    try:
        import zstandard
    except ImportError:
        raise UsageError("writing .tar.zst needs zstandard: pip install 'archpack[zstd]'") from None
    return zstandard


_KINDS: dict[str, tuple[Callable[[int], Form], Callable[[IO[bytes]], Any] | None]] = {
    "zip": (Zip, None),
    "tar": (Tar, None),
    "tar.gz": (Tar, _gzip),
    "tar.zst": (Tar, _zstd),
}
SERIALIZATIONS = tuple(_KINDS)
"""The forms in which a bag can be written into one file, which are the endings of their names."""


def check(serialization: str) -> None:
    """Refuse a form that cannot be written here.

    Raises:
        UsageError: It is not known, or its library is not installed.
    """
    if serialization not in _KINDS:
        known = ", ".join(_KINDS)
        raise UsageError(f"no serialization is named {serialization!r}; known are {known}")
    if serialization == "tar.zst":
        _zstandard()


def serialization_of(path: Path) -> str:
    """The form of an archive, by its name.

    Raises:
        UsageError: It is named for none.
    """
    found = next((kind for kind in _KINDS if path.name.endswith(f".{kind}")), None)
    if found is None:
        raise UsageError(f"{path} is named for no archive that can be written: " + ", ".join(_KINDS))
    return found


@contextmanager
def archive(handle: int, serialization: str, moment: int) -> Iterator[ArchiveOut]:
    """An archive that is written into an open file.

    Args:
        handle: The file; it stays open.
        serialization: One of `SERIALIZATIONS`.
        moment: The time of every member, in seconds since 1970.
    """
    form, compressed = _KINDS[serialization]
    if compressed is None:
        yield ArchiveOut(form=form(moment), put=partial(write_at, handle), in_order=False)
        return
    with os.fdopen(os.dup(handle), "wb", buffering=1 << 20) as out:
        with compressed(out) as packed:
            yield ArchiveOut(form=form(moment), put=lambda data, _: packed.write(data), in_order=True)
        out.flush()
