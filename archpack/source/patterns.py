"""Patterns of paths, for shells that leave them to the program: `collection/*/record.yaml`, `**`."""

import fnmatch
import os
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

_MAGIC = re.compile(r"[*?\[]")


def is_pattern(path: Path) -> bool:
    """Whether a path holds characters that a pattern is made of."""
    return bool(_MAGIC.search(os.fspath(path)))


def matching(pattern: Path, left_alone: Callable[[Path], bool]) -> Iterator[Path]:
    """The paths that a pattern fits, sorted part by part.

    `*`, `?` and `[…]` stand for a part of a name, `**` for any number of folders. Hidden names are fitted
    only by a part that begins with a dot, links to folders are not followed by `**`.

    Args:
        pattern: The pattern.
        left_alone: Whether a folder is not to be looked into.
    """
    parts = pattern.parts
    # Several `**` in a row mean what one does, and take far longer.
    parts = tuple(part for before, part in pairwise(("", *parts)) if (before, part) != ("**", "**"))
    fixed = 0
    while fixed < len(parts) and not _MAGIC.search(parts[fixed]):
        fixed += 1
    seen: set[Path] = set()
    for path in _fit(Path(*parts[:fixed]), parts[fixed:], left_alone):
        if path not in seen:
            seen.add(path)
            yield path


def _fit(folder: Path, parts: tuple[str, ...], left_alone: Callable[[Path], bool]) -> Iterator[Path]:
    if not parts:
        yield folder
        return
    part, rest = parts[0], parts[1:]
    if part == "**":
        yield from _fit(folder, rest, left_alone)
    elif not _MAGIC.search(part):
        if os.path.lexists(folder / part):
            yield from _fit(folder / part, rest, left_alone)
        return
    for name, is_folder, is_link in _names(folder):
        if name.startswith(".") and not part.startswith("."):
            continue
        path = folder / name
        if part == "**":
            if is_folder and not is_link and not left_alone(path):
                yield from _fit(path, parts, left_alone)
        elif fnmatch.fnmatchcase(name, part) and (is_folder or not rest) and not left_alone(path):
            yield from _fit(path, rest, left_alone)


def _names(folder: Path) -> list[tuple[str, bool, bool]]:
    """The names in a folder; where it cannot be read, no pattern fits anything in it."""
    try:
        with os.scandir(folder) as entries:
            return sorted((entry.name, entry.is_dir(), entry.is_symlink()) for entry in entries)
    except OSError:
        return []
