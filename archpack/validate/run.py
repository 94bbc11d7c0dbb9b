"""Checking records: the file, its shape, then its sense, alone and among the others."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from archpack.errors import UnreadableError
from archpack.model import CollectionDefaults, ListedRepository
from archpack.model.value import Value
from archpack.problem import Problem, in_file_order
from archpack.source import countries as listed_countries
from archpack.source import find, load
from archpack.source import repositories as listed_repositories
from archpack.source.collection import nearest, read
from archpack.source.folder import RecordFile, alone
from archpack.source.languages import language_subtags
from archpack.source.loaded import Loaded
from archpack.validate.sense import COLLECTION_PLACES, Known, among_records, in_record
from archpack.validate.shape import faults
from archpack.validate.shape_faults import RULES_NOT_RUN
from archpack.validate.subject import Member


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


def run(
    paths: Iterable[Path],
    *,
    repositories: Mapping[str, ListedRepository] | None = None,
    keep: bool = True,
) -> Outcome:
    """Check all records that paths stand for.

    Args:
        paths: Record files, records' folders, folders of records, bags.
        repositories: The list of archives by key; without it the one that comes with archpack.
        keep: Whether to hand back every record as it was read. Without it the memory that is needed grows
            only by what rules over the collection look at.

    Raises:
        UnreadableError: One of the paths is missing or must not be read.
    """
    checker = _Checker(repositories)
    found = find(paths)
    problems = list(found.problems)
    loaded: list[Loaded] = []
    unreadable: list[UnreadableError] = []
    for file in found.records:
        try:
            one = load(file.path)
            problems += checker.check(one, file)
        except UnreadableError as error:
            unreadable.append(error)
            continue
        if keep:
            loaded.append(one)
    problems += checker.collection()
    return Outcome(
        problems=in_file_order(problems),
        records=len(found.records),
        loaded=tuple(loaded),
        unreadable=tuple(unreadable),
    )


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
    return in_file_order(_Checker(repositories).check(loaded, alone(loaded.path)))


class _Checker:
    """Checks one record after the other, and remembers what rules over the collection look at."""

    def __init__(self, repositories: Mapping[str, ListedRepository] | None) -> None:
        self.known = Known(
            repositories=listed_repositories() if repositories is None else repositories,
            countries=listed_countries(),
            languages=language_subtags(),
        )
        self.members: list[Member] = []
        self.defaults: dict[Path | None, CollectionDefaults] = {None: CollectionDefaults()}

    def check(self, loaded: Loaded, file: RecordFile) -> Iterator[Problem]:
        shape = _shape(loaded)
        yield from shape
        if loaded.record is None or any(problem.severity == "error" for problem in shape):
            message = "the rules about sense were not run on this file; mend what is above first"
            yield RULES_NOT_RUN.at(loaded.places.at(loaded.path, 0), message)
            return
        path = nearest(file.folder or loaded.path.parent)
        if path not in self.defaults:
            assert path is not None  # noqa: S101  None is there from the beginning
            self.defaults[path], problems = read(path)
            yield from problems
        yield from in_record(loaded.record, loaded.places, file, self.known, self.defaults[path])
        places = loaded.places.only(COLLECTION_PLACES)
        self.members.append(Member(path=loaded.path, record=loaded.record, places=places))

    def collection(self) -> Iterator[Problem]:
        return among_records(tuple(self.members))


def _shape(loaded: Loaded) -> tuple[Problem, ...]:
    """The problems of the text, and those of the shape; what is told of a value already is not told again."""
    if loaded.data is None:
        return loaded.problems
    found = faults(loaded.data, loaded.places, loaded.path)
    told = {problem.pointer for problem in loaded.problems if problem.severity == "error"}
    if found:
        # Reading stops at the first fault of shape; here are all of them.
        kept = tuple(problem for problem in loaded.problems if problem.code != "AP100")
        told -= {problem.pointer for problem in loaded.problems if problem.code == "AP100"}
        return kept + tuple(problem for problem in found if problem.pointer not in told)
    return loaded.problems
