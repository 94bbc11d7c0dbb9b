"""What the libraries for archives raise, said in one manner."""

import gzip
import lzma
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from archpack.bag.archive_members import ArchiveError

FAULTS: tuple[type[Exception], ...] = (
    *(tarfile.TarError, zipfile.BadZipFile, zlib.error, gzip.BadGzipFile, EOFError),
    *(lzma.LZMAError, struct.error),
    *(ValueError, RuntimeError, OverflowError, RecursionError),
)
"""What the libraries raise about archives that are damaged, or made to deceive."""


@contextmanager
def told() -> Iterator[None]:
    """Say as an ArchiveError what is wrong with an archive that is read meanwhile."""
    try:
        yield
    except NotImplementedError as error:  # what zipfile raises at a method that it does not know
        how = str(error).rstrip(".")
        raise ArchiveError(
            f"is packed in a way that is not known here ({how}); pack it anew with deflate, or none", "AP897"
        ) from None
    except FAULTS as error:
        raise ArchiveError(f"is damaged: {str(error) or type(error).__name__}") from None
    except OSError as error:
        raise ArchiveError(f"cannot be read: {error.strerror or error}") from None
    except MemoryError:
        raise ArchiveError("asks for more memory than there is", "AP895") from None
