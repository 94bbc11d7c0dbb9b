"""Checking one record after the other, and remembering what rules over the collection look at."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from archpack.errors import UnreadableError
from archpack.model import ListedRepository
from archpack.model.value import Value
from archpack.problem import Problem, Where, in_file_order
from archpack.source import countries as listed_countries
from archpack.source import load
from archpack.source import repositories as listed_repositories
from archpack.source.collection import CollectionFile, nearest, read
from archpack.source.faults import WRONG_SHAPE
from archpack.source.folder import RecordFile
from archpack.source.languages import language_subtags
from archpack.source.loaded import Loaded
from archpack.validate.excerpts import with_line
from archpack.validate.judgement import Judgement, judged, judgement
from archpack.validate.member import member
from archpack.validate.sense import Known, among_records, in_record
from archpack.validate.settings import problems
from archpack.validate.shape import faults, with_shape
from archpack.validate.shape_faults import RULES_NOT_RUN
from archpack.validate.subject import Member
from archpack.validate.suppression import Suppressions

Settings = tuple[CollectionFile, Judgement]


class Kept(Value, frozen=True, kw_only=True):
    """What is kept of a record when it has been checked.

    Attributes:
        member: What rules over the collection are given.
        judging: How bad its collection takes faults to be.
        suppressions: What its comments ask for, or None.
    """

    member: Member
    judging: Judgement
    suppressions: Suppressions | None


class Checker:
    """Checks records; what it finds is judged as their collection wants it, and ignored where they say so."""

    def __init__(self, repositories: Mapping[str, ListedRepository] | None) -> None:
        self.known = Known(
            repositories=listed_repositories() if repositories is None else repositories,
            countries=listed_countries(),
            languages=language_subtags(),
        )
        self.kept: list[Kept] = []
        self.settings: dict[Path | None, Settings] = {None: (CollectionFile(), {})}
        self.untold: dict[Path | None, tuple[Problem, ...]] = {}
        self.nearest: dict[Path, Path | None] = {}

    def check(self, loaded: Loaded, file: RecordFile) -> Iterator[Problem]:
        """The problems of one record, in no order."""
        settings, judging = self.settings_of(loaded, file)
        # What is wrong with settings is told once, with the first record that they hold for.
        yield from self.untold.pop(settings.path, ())
        suppressions = Suppressions(loaded)
        for problem in self._found(loaded, file, settings, suppressions):
            kept = judged(problem, judging)
            if kept is not None and not suppressions.cover(kept):
                # Where the rules did not run is where the first error is told, with its line.
                yield kept if kept.code == RULES_NOT_RUN.code else with_line(kept, loaded)

    def settings_of(self, loaded: Loaded, file: RecordFile) -> Settings:
        """What the collection of a record asks for."""
        path = nearest(file.folder or loaded.path.parent, self.nearest)
        if path is not None and path not in self.settings:
            settings = read(path)
            self.settings[path] = settings, judgement(settings)
            self.untold[path] = tuple(problems(settings, self.settings[path][1], self.known))
        return self.settings[path]

    def _found(
        self, loaded: Loaded, file: RecordFile, settings: CollectionFile, suppressions: Suppressions
    ) -> Iterator[Problem]:
        shape = of_shape(loaded)
        yield from shape
        if loaded.record is None or any(problem.severity == "error" for problem in shape):
            message = "the rules about sense were not run on this file, for its shape is wrong"
            yield RULES_NOT_RUN.at(_first(shape), message)
            return
        yield from in_record(loaded.record, loaded.places, file, self.known, settings.defaults)
        self.remember(loaded, suppressions, self.settings[settings.path][1])
        yield from suppressions.problems
        yield from suppressions.idle()

    def remember(self, loaded: Loaded, suppressions: Suppressions, judging: Judgement) -> None:
        """Keep of a record what rules over the collection need."""
        asked = suppressions if suppressions.ignored else None
        self.kept.append(Kept(member=member(loaded), judging=judging, suppressions=asked))

    def take(self) -> list[Kept]:
        """What has been kept since the last time, which is forgotten here."""
        kept, self.kept = self.kept, []
        return kept

    def note(self, loaded: Loaded, file: RecordFile) -> None:
        """Remember a record without checking it, for others are to be compared with it."""
        if loaded.record is not None:
            self.remember(loaded, Suppressions(loaded), self.settings_of(loaded, file)[1])


def among(kept: Sequence[Kept], read_again: Callable[[Path], Loaded] = load) -> Iterator[Problem]:
    """The problems that show when records are looked at together, in no order.

    Args:
        kept: What has been kept of each record, in the order of the records.
        read_again: Reads a record once more, for the line that is shown with a problem.
    """
    by_path = {one.member.path: one for one in kept}
    lines: dict[Path, Loaded | None] = {}
    for problem in among_records(tuple(one.member for one in kept)):
        path = problem.where.path
        mine = by_path[path]
        found = judged(problem, mine.judging)
        if found is None or (mine.suppressions is not None and mine.suppressions.cover(found)):
            continue
        if path not in lines:
            lines = {path: _read(path, read_again)}
        loaded = lines[path]
        yield with_line(found, loaded) if loaded else found


def _read(path: Path, read_again: Callable[[Path], Loaded]) -> Loaded | None:
    """A record file once more, for the line that is shown; without it the problem is told all the same."""
    try:
        return read_again(path)
    except UnreadableError:
        return None


def _first(problems: Sequence[Problem]) -> Where:
    """Where the first error lies."""
    return next(problem.where for problem in in_file_order(problems) if problem.severity == "error")


def of_shape(loaded: Loaded) -> tuple[Problem, ...]:
    """The problems of the text, and those of the shape."""
    if loaded.data is None:
        return loaded.problems
    found = faults(loaded.data, loaded.places, loaded.path)
    return with_shape(loaded.problems, found, first=WRONG_SHAPE)
