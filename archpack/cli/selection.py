"""Which records a person wants to have checked: paths, standard input, what has changed since a revision."""

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import archpack
from archpack.cli.messages import tell_unreadable
from archpack.errors import ArchpackError, UsageError
from archpack.source import RecordFile

STANDARD_INPUT = Path("-")
Wanted = Callable[[RecordFile], bool]


def standard_input(paths: Sequence[Path], name: Path | None) -> Mapping[Path, bytes]:
    """The content of standard input by the name it goes by, where one of the paths is `-`."""
    if STANDARD_INPUT not in paths:
        if name is not None:
            raise UsageError("--stdin-filename names what is read from standard input; give '-' as a path")
        return {}
    limit = archpack.source.MAX_BYTES
    return {name or STANDARD_INPUT: sys.stdin.buffer.read(limit + 1)}


def records(paths: Sequence[Path]) -> tuple["archpack.source.Found", int]:
    """The records that paths stand for; of paths that cannot be read the person is told, and 3 comes back."""
    refused: list[ArchpackError] = []
    named = [path for path in paths if path != STANDARD_INPUT]
    found = archpack.source.find(named, refused=refused.append)
    return found, tell_unreadable(refused)


def changed(revision: str | None, paths: Sequence[Path]) -> Wanted:
    """Whether a record, a file of its folder, or the settings for it have changed since a revision."""
    if revision is None:
        return lambda _: True
    files: set[Path] = set()
    folders: set[Path] = set()
    for folder in dict.fromkeys(_folder(path) for path in paths):
        there = archpack.source.changed_since(revision, folder)
        files |= there.files
        folders |= there.folders
    settings: dict[Path, Path | None] = {}

    def wanted(file: RecordFile) -> bool:
        own = file.path.resolve()
        if own in files or (file.folder is not None and own.parent in folders):
            return True
        judge = archpack.source.nearest_settings(file.folder or file.path.parent, settings)
        return judge is not None and judge.resolve() in files

    return wanted


def _folder(path: Path) -> Path:
    """The nearest folder that there is: a pattern, and standard input, stand for files below it."""
    while not path.is_dir():
        path = path.parent
    return path
