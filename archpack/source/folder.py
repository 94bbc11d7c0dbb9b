"""Where records lie: from the paths that a person names to record files."""

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from archpack.errors import UnreadableError
from archpack.model.value import Value
from archpack.problem import Problem, Where
from archpack.source import faults, ignored
from archpack.source.files import unreadable
from archpack.source.ignored import Ignored, is_ignored
from archpack.source.patterns import is_pattern, matching

RECORD_NAMES = ("record.yaml", "record.json")
"""In folders, files of only these names are records."""

_RECORD_ENDINGS = (".yaml", ".yml", ".json")
_OTHERS_FOLDERS = frozenset({"node_modules", "__pycache__"})
_OTHERS_MARKS = ("pyvenv.cfg", "CACHEDIR.TAG")
"""Files by which a folder says that it is a virtual environment, or a cache."""


class RecordFile(Value, frozen=True, kw_only=True):
    """A record file that was found.

    Attributes:
        path: The file.
        folder: The folder whose files belong to the record, or None where the file stands for itself
            (one named directly that is not called `record.yaml` or `record.json`).
        bag: The bag that the folder is the payload of, or None.
    """

    path: Path
    folder: Path | None = None
    bag: Path | None = None


class Found(Value, frozen=True, kw_only=True):
    """What was found.

    Attributes:
        records: The record files, each once, in the order of the paths and then by name.
        problems: What a person should know about the folders.
    """

    records: tuple[RecordFile, ...]
    problems: tuple[Problem, ...]

    def __iter__(self) -> Iterator[Path]:
        """The paths of the record files."""
        return (record.path for record in self.records)


def _raise(error: UnreadableError) -> None:
    raise error


def find(paths: Iterable[Path], *, refused: Callable[[UnreadableError], object] = _raise) -> Found:
    """Find the record files that paths stand for.

    A file stands for itself. A folder is searched, its folders too, for `record.yaml` and `record.json`;
    what lies below a record's own folder belongs to that record. A bag is a folder with `bagit.txt` whose
    record lies in `data/`. Names that begin with a dot, virtual environments, caches, what node installs and
    what a `.gitignore` in the folder or below it names are left alone, links to folders are not followed. A
    path that is not there may be a pattern (`archpack.source.patterns`); it stands for the folders that it
    fits, and for the records among the files.

    Args:
        paths: The paths.
        refused: Is told of a path that cannot be searched; the others are searched all the same.

    Raises:
        UnreadableError: One of the paths is missing, or cannot be read, or is neither file nor folder, and
            nobody wanted to be told.
    """
    records: list[RecordFile] = []
    problems: list[Problem] = []
    seen: set[tuple[int, int]] = set()
    for path in paths:
        before = len(problems)
        try:
            found = [(record, _status(record.path)) for record in _at(path, problems)]
        except UnreadableError as error:
            refused(error)
            continue
        for record, status in found:
            if (status.st_dev, status.st_ino) not in seen:
                seen.add((status.st_dev, status.st_ino))
                records.append(record)
        if not found and not any(problem.severity == "error" for problem in problems[before:]):
            message = f"there is no {' or '.join(RECORD_NAMES)} in this folder or below it"
            problems.append(faults.NO_RECORD.at(Where(path=path), message))
    return Found(records=tuple(records), problems=tuple(problems))


def _status(path: Path) -> os.stat_result:
    try:
        return path.stat()
    except OSError as error:
        raise unreadable(path, error) from None


def _at(path: Path, problems: list[Problem]) -> Iterator[RecordFile]:
    if is_pattern(path) and not path.exists():
        fitting = list(matching(path, _is_left_alone))
        if not fitting:
            raise UnreadableError(f"{path}: no file and no folder fits this pattern")
        for one in fitting:
            if one.is_dir():
                yield from _below(one, problems)
            elif _is_record(one):
                yield alone(one)
        return
    mode = _status(path).st_mode
    if stat.S_ISDIR(mode):
        yield from _below(path, problems)
    elif stat.S_ISREG(mode) or stat.S_ISFIFO(mode):
        yield alone(path)
    else:
        raise UnreadableError(f"{path}: this is neither a file nor a folder")


def _is_record(path: Path) -> bool:
    """Whether a file that a pattern fits is meant: beside a record's file, the other files are its own."""
    if path.name in RECORD_NAMES:
        return True
    return path.suffix in _RECORD_ENDINGS and not any((path.parent / name).is_file() for name in RECORD_NAMES)


def _is_left_alone(folder: Path) -> bool:
    """Whether what lies below a folder is nobody's record."""
    return (
        folder.name.startswith(".")
        or folder.name in _OTHERS_FOLDERS
        or any((folder / mark).is_file() for mark in _OTHERS_MARKS)
    )


def alone(path: Path) -> RecordFile:
    """The record file that a path to a file stands for, with its folder where its name says it has one."""
    if path.name not in RECORD_NAMES:
        return RecordFile(path=path)
    folder = path.parent
    bag = folder.parent
    in_bag = folder.name == "data" and (bag / "bagit.txt").is_file()
    return RecordFile(path=path, folder=folder, bag=bag if in_bag else None)


def _below(top: Path, problems: list[Problem]) -> Iterator[RecordFile]:
    waiting: list[tuple[Path, tuple[Ignored, ...]]] = [(top, ())]
    while waiting:
        folder, said = waiting.pop()
        entries = _entries(folder)
        names = {entry.name for entry in entries if _is(entry.is_file)}
        if folder != top and not names.isdisjoint(_OTHERS_MARKS):
            continue
        here = [name for name in RECORD_NAMES if name in names]
        if here:
            if len(here) > 1:
                message = f"{' and '.join(RECORD_NAMES)} lie side by side; keep one of them"
                problems.append(faults.TWO_RECORDS.at(Where(path=folder), message))
            yield alone(folder / here[0])
        elif "bagit.txt" in names and (bagged := _in_bag(folder)) is not None:
            yield bagged
        else:
            if ignored.NAME in names:
                said = (*said, Ignored(folder))
            below = [path for path in _folders(folder, entries, problems) if not is_ignored(path, said)]
            waiting.extend((path, said) for path in reversed(below))


def _in_bag(bag: Path) -> RecordFile | None:
    # The package's own record.json lies beside the record; record.yaml is what the person wrote.
    for name in RECORD_NAMES:
        path = bag / "data" / name
        if path.is_file():
            return RecordFile(path=path, folder=bag / "data", bag=bag)
    return None


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        raise unreadable(folder, error) from None


def _is(kind: Callable[[], bool]) -> bool:
    """Whether an entry is of a kind; a link that leads in a circle is of none."""
    try:
        return kind()
    except OSError:
        return False


def _folders(folder: Path, entries: list[os.DirEntry[str]], problems: list[Problem]) -> Iterator[Path]:
    for entry in entries:
        if entry.name.startswith(".") or entry.name in _OTHERS_FOLDERS or not _is(entry.is_dir):
            continue
        path = folder / entry.name
        if entry.is_symlink():
            message = "this link to a folder is not followed; name the folder itself to have it searched"
            problems.append(faults.FOLDER_LINK.at(Where(path=path), message))
        else:
            yield path
