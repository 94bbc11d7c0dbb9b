"""Checking records: the file, its shape, then its sense, alone and among the others."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from archpack.errors import UnreadableError
from archpack.model import ListedRepository
from archpack.model.value import Value
from archpack.problem import Problem, in_file_order
from archpack.source import find, load, loads
from archpack.source.folder import Found, RecordFile, alone
from archpack.source.loaded import Loaded
from archpack.validate.checker import Checker


class Outcome(Value, frozen=True, kw_only=True):
    """What came of checking records.

    Attributes:
        problems: All problems of all files, in file order.
        records: How many record files there were.
        loaded: The record files as they were read, where they were to be kept.
        unreadable: The files that were found but could not be read.
    """

    problems: tuple[Problem, ...]
    records: int
    loaded: tuple[Loaded, ...]
    unreadable: tuple[UnreadableError, ...]


def _every(_: RecordFile) -> bool:
    return True


def run(
    paths: Iterable[Path] | Found,
    *,
    contents: Mapping[Path, bytes] | None = None,
    wanted: Callable[[RecordFile], bool] = _every,
    repositories: Mapping[str, ListedRepository] | None = None,
    keep: bool = True,
) -> Outcome:
    """Check all records that paths stand for.

    Args:
        paths: Record files, records' folders, folders of records, bags, and patterns of such paths; or what
            `archpack.source.find` found for them.
        contents: Further record files by path, whose content is given and not read from the disk.
        wanted: Which records to check; the others are only what these are compared with.
        repositories: The list of archives by key; without it the one that comes with archpack.
        keep: Whether to hand back every record as it was read. Without it the memory that is needed grows
            only by what rules over the collection look at.

    Raises:
        UnreadableError: One of the paths is missing or must not be read.
    """
    given = contents or {}

    def read(path: Path) -> Loaded:
        return loads(given[path], path) if path in given else load(path)

    checker = Checker(repositories)
    found = paths if isinstance(paths, Found) else find(paths)
    problems = list(found.problems)
    loaded: list[Loaded] = []
    unreadable: list[UnreadableError] = []
    files = (*found.records, *map(_given, given))
    for file in files:
        try:
            one = read(file.path)
            if wanted(file):
                problems += checker.check(one, file)
            else:
                checker.note(one, file)
            loaded += [one] if keep else []
        except UnreadableError as error:
            unreadable.append(error)
    problems += checker.collection(read)
    return Outcome(
        problems=in_file_order(problems),
        records=len(files),
        loaded=tuple(loaded),
        unreadable=tuple(unreadable),
    )


def _given(path: Path) -> RecordFile:
    """The record file of content that is given: it has a folder where there is one of that name."""
    file = alone(path)
    return file if file.folder is not None and file.folder.is_dir() else RecordFile(path=path)


def check(
    loaded: Loaded, *, repositories: Mapping[str, ListedRepository] | None = None
) -> tuple[Problem, ...]:
    """Check one record that has been read, with the files of its folder.

    Args:
        loaded: The record file.
        repositories: The list of archives by key; without it the one that comes with archpack.

    Returns:
        Its problems in file order, those that reading found among them.

    Raises:
        UnreadableError: A file beside the record must not be read.
    """
    return in_file_order(Checker(repositories).check(loaded, alone(loaded.path)))
