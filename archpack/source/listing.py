"""The files that lie in a record's folder."""

import os
import stat
from pathlib import Path
from typing import Literal

from archpack.model.value import Value
from archpack.source.files import unreadable

MAX_FILES = 100_000
"""Files of one record's folder that are looked at."""


class ListedFile(Value, frozen=True, kw_only=True):
    """One file of a folder.

    Attributes:
        path: Its path below the folder, `/` between parts.
        kind: `file`; `link` for a symbolic link to anything; `special` for pipes, sockets and devices;
            `folder` only where it is hidden, and then nothing in it is listed.
        size: Its bytes.
        hidden: Whether its own name begins with a dot.
    """

    path: str
    kind: Literal["file", "link", "special", "folder"]
    size: int
    hidden: bool


def listing(folder: Path) -> tuple[ListedFile, ...]:
    """The files in a folder and its folders, sorted by path; nothing is opened, no link is followed.

    Raises:
        UnreadableError: One of the folders must not be read.
    """
    found: list[ListedFile] = []
    waiting = [""]
    while waiting and len(found) < MAX_FILES:
        below = waiting.pop()
        try:
            with os.scandir(folder / below) as entries:
                for entry in entries:
                    _take(entry, below, found, waiting)
        except OSError as error:
            raise unreadable(folder / below, error) from None
    return tuple(sorted(found[:MAX_FILES], key=lambda file: file.path))


def _take(entry: os.DirEntry[str], below: str, found: list[ListedFile], waiting: list[str]) -> None:
    path = f"{below}/{entry.name}" if below else entry.name
    hidden = entry.name.startswith(".")
    status = entry.stat(follow_symlinks=False)
    kind: Literal["file", "link", "special", "folder"] = "special"
    if stat.S_ISDIR(status.st_mode):
        if not hidden:
            waiting.append(path)
            return
        kind = "folder"
    elif stat.S_ISREG(status.st_mode):
        kind = "file"
    elif stat.S_ISLNK(status.st_mode):
        kind = "link"
    found.append(ListedFile(path=path, kind=kind, size=status.st_size, hidden=hidden))
