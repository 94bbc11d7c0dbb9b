"""Checking records: the file, its shape, then its sense, alone and among the others."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from archpack.errors import UnreadableError
from archpack.model import ListedRepository
from archpack.model.value import Value
from archpack.problem import Problem, in_file_order
from archpack.source import find, load, loads
from archpack.source.collection import NAME, SHARED_NAME
from archpack.source.folder import Found, RecordFile, alone
from archpack.source.loaded import Loaded
from archpack.spreading import spread_in_order
from archpack.validate.checker import Checker, Kept, among

_SETTINGS = (NAME, SHARED_NAME)

_COST = 1 << 19
"""What one record costs, as bytes that could be hashed in the time."""


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
    processes: int = 1,
) -> Outcome:
    """Check all records that paths stand for.

    Args:
        paths: Record files, records' folders, folders of records, bags, and patterns of such paths; or what
            `archpack.source.find` found for them.
        contents: Further record files by path, whose content is given and not read from the disk.
        wanted: Which records on the disk to check; the others are only what these are compared with.
        repositories: The list of archives by key; without it the one that comes with archpack.
        keep: Whether to hand back every record as it was read. Without it the memory that is needed grows
            only by what rules over the collection look at.
        processes: How many processes may work, where nothing is to be kept.

    Raises:
        UnreadableError: One of the paths is missing or must not be read.
    """
    given = contents or {}

    def read(path: Path) -> Loaded:
        return loads(given[path], path) if path in given else load(path)

    checker = Checker(repositories)
    found = paths if isinstance(paths, Found) else find(paths)
    files = (*found.records, *map(_given, given))

    def work(file: RecordFile) -> _Checked:
        return _checked(checker, file, read, file.path in given or wanted(file), keep)

    checked = spread_in_order(work, files, _COST, processes=1 if keep else processes)
    kept = [one for each in checked for one in each.kept]
    problems = [*found.problems, *_once(each.problems for each in checked), *among(kept, read)]
    return Outcome(
        problems=in_file_order(problems),
        records=len(files),
        loaded=tuple(one for each in checked for one in each.loaded),
        unreadable=tuple(each.unreadable for each in checked if each.unreadable),
    )


class _Checked(Value, frozen=True, kw_only=True):
    """What came of one record."""

    problems: tuple[Problem, ...] = ()
    kept: tuple[Kept, ...] = ()
    loaded: tuple[Loaded, ...] = ()
    unreadable: UnreadableError | None = None


def _checked(
    checker: Checker, file: RecordFile, read: Callable[[Path], Loaded], wanted: bool, keep: bool
) -> _Checked:
    problems: list[Problem] = []
    loaded: tuple[Loaded, ...] = ()
    unreadable = None
    try:
        one = read(file.path)
        loaded = (one,) if keep else ()
        if wanted:
            for problem in checker.check(one, file):
                problems.append(problem)  # noqa: PERF402  what came before an error is to stay
        else:
            checker.note(one, file)
    except UnreadableError as error:
        # What was found before a file of the record's could not be read stays true.
        unreadable = error
    kept = tuple(checker.take())
    return _Checked(problems=tuple(problems), kept=kept, loaded=loaded, unreadable=unreadable)


def _once(each: Iterable[tuple[Problem, ...]]) -> Iterator[Problem]:
    """The problems of all records; what is wrong with settings each process has told once."""
    told: set[Problem] = set()
    for problems in each:
        for problem in problems:
            if problem.where.path.name not in _SETTINGS:
                yield problem
            elif problem not in told:
                told.add(problem)
                yield problem


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
