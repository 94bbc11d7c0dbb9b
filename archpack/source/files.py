"""Reading a file's bytes, and no more of them than are wanted."""

from pathlib import Path

from archpack.errors import UnreadableError

PAGE_BYTES = 64 * 1024 * 1024
"""The most that is read of a file unless something else is asked."""


def read_bytes(path: Path, *, limit: int = PAGE_BYTES) -> bytes:
    """The bytes of a file, at most `limit` + 1: one more than the limit says that there are too many.

    Raises:
        UnreadableError: There is no such file, it is a folder, or it must not be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(limit + 1)
    except OSError as error:
        raise unreadable(path, error) from None


def unreadable(path: Path, error: OSError) -> UnreadableError:
    """The error that says that a path cannot be read, and why."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return UnreadableError(f"{path}: there is no such file or folder")
    if isinstance(error, PermissionError):
        return UnreadableError(f"{path}: you are not allowed to read this")
    if isinstance(error, IsADirectoryError):
        return UnreadableError(f"{path}: this is a folder; a file is wanted")
    return UnreadableError(f"{path}: {error.strerror or error}")
