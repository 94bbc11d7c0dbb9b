"""Writing a bag: the originals copied first, the files derived from them second, whole or not at all."""

import errno
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from archpack.bag import algorithms, filling, seal, serialize, stage_file
from archpack.bag.archive_draft import ArchiveDraft
from archpack.bag.content import USUAL, Derived, Options, PayloadFile
from archpack.bag.draft import FolderDraft
from archpack.bag.facts import foreseen
from archpack.bag.files import Seen
from archpack.bag.filling import AnyDraft
from archpack.bag.judging import judge_sources, judge_tag_names, judge_whole
from archpack.bag.previous import Previous
from archpack.bag.profile import INFO
from archpack.bag.stage import Stage, check_destination, sweep
from archpack.bag.stage_file import FileStage
from archpack.bag.verify import verify
from archpack.bag.wishes import Tags, tags_of
from archpack.errors import UnwritableError, UsageError
from archpack.event import Listener, silent
from archpack.model.context import FileFixity
from archpack.problem import Problem, Where, has_errors, in_file_order


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What came of writing a bag.

    Attributes:
        bag: Where the bag is, or None when problems stood against it and nothing was written.
        problems: Errors, which are why there is no bag, and warnings.
        fixity: Every payload file by path below `data/`.
        unchanged: Whether the bag was in line already, so that nothing was written.
    """

    bag: Path | None
    problems: tuple[Problem, ...]
    fixity: Mapping[str, FileFixity] = field(default_factory=lambda: MappingProxyType({}))
    unchanged: bool = False

    @property
    def files(self) -> int:
        """How many files the payload has."""
        return len(self.fixity)

    @property
    def size(self) -> int:
        """How many bytes the payload has."""
        return sum(one.size for one in self.fixity.values())


def nothing_derived(fixity: Mapping[str, FileFixity]) -> Derived:
    """Derive no files."""
    return Derived()


def write(
    destination: Path,
    *,
    payload: Sequence[PayloadFile],
    derived: Callable[[Mapping[str, FileFixity]], Derived] = nothing_derived,
    derived_names: Sequence[str] = (),
    derived_tag_names: Sequence[str] = (),
    lasting: Mapping[str, bytes] = MappingProxyType({}),
    bag_info: Sequence[tuple[str, str]] = (),
    options: Options = USUAL,
    listener: Listener = silent,
) -> Written:
    """Write a bag (RFC 8493) that appears whole or not at all, with the same bytes on every machine.

    Args:
        destination: What is to be the bag, a folder or an archive. Missing folders above it are made.
        payload: The originals. None may be a link or anything else but a regular file.
        derived: Called once, with the fixity of the originals by path below `data/`; its files are written.
        derived_names: Paths below `data/` of derived files, as far as they are known beforehand.
        derived_tag_names: Paths of derived tag files, as far as they are known beforehand.
        lasting: Derived files whose bytes are the same on every day, by path below `data/`.
        bag_info: Tags of bag-info.txt in their order; Payload-Oxum is added.
        options: How the bag is to be written.
        listener: Hears of the originals as they are copied.

    Raises:
        UnwritableError: The destination exists, or cannot be written.
        UsageError: No algorithm is given, or one that cannot be computed here.
    """
    chosen = _algorithms(options.chosen)
    _check_destination(destination, options)
    tags = tags_of(bag_info, options)
    problems, seen = _judged(payload, derived_names, derived_tag_names, tags, options, destination)
    previous = _previous(destination, options, chosen, problems)
    if has_errors(problems):
        return Written(bag=None, problems=in_file_order(problems))
    if previous is not None and previous.is_as(payload, seen, derived_names, lasting, tags, options):
        _sweep(destination, options)
        return Written(bag=destination, problems=in_file_order(problems), unchanged=True)

    def fill(draft: AnyDraft) -> bool:
        found = filling.fill(draft, payload, seen, derived, tags, options, previous, listener)
        problems.extend(found)
        return not has_errors(found)

    with _blocked(destination):
        draft = _written(destination, chosen, options, previous, fill)
    if draft is None:
        return Written(bag=None, problems=in_file_order(problems))
    return Written(bag=destination, problems=in_file_order(problems), fixity=draft.in_order())


def _judged(
    payload: Sequence[PayloadFile],
    derived_names: Sequence[str],
    derived_tag_names: Sequence[str],
    tags: Tags,
    options: Options,
    destination: Path,
) -> tuple[list[Problem], dict[str, Seen]]:
    """What stands against the bag before anything is copied, and what the originals were then."""
    problems, seen = judge_sources(payload, derived_names, portable=options.portable_names)
    problems += judge_whole(payload, tags, destination)
    problems += judge_tag_names([*options.tag_files, *(file for file in tags if file != INFO)], destination)
    if options.profile is not None:
        names = [*(file.name for file in payload), *derived_names]
        tag_files = [*derived_tag_names, *options.tag_files]
        problems += foreseen(options.profile, options, names, tags, tag_files, destination)
    return problems, seen


def _previous(
    destination: Path, options: Options, chosen: tuple[str, ...], problems: list[Problem]
) -> Previous | None:
    """The bag that is updated; one that is not complete, or another's, is a problem."""
    if options.previous is None:
        return None
    if options.previous != destination:
        message = f"this bag is not that of {destination.name}: an update keeps the name"
        problems.append(Problem(code="AP819", message=message, where=Where(path=options.previous)))
        return None
    found = verify(options.previous, completeness_only=True)
    fault = next((problem for problem in found.problems if problem.severity == "error"), None)
    with _blocked(destination):
        previous = Previous(options.previous, chosen)
    fault = fault or previous.fault()  # a disk may read well once and not again
    if fault is not None:
        message = f"only a complete bag can be updated: {fault.message}"
        problems.append(Problem(code="AP819", message=message, where=fault.where))
        return None
    return previous


def _check_destination(destination: Path, options: Options) -> None:
    if options.key is not None:
        seal.check_key(options.key)
    if not options.serialization:
        check_destination(destination, replace=options.replace)
        return
    serialize.check(options.serialization)
    if not destination.name.endswith(f".{options.serialization}"):
        raise UsageError(f"an archive is to be named for its kind: {destination}.{options.serialization}")
    stage_file.check_destination(destination, replace=options.replace)


def _sweep(destination: Path, options: Options) -> None:
    """Do what every run does that gets so far: remove what a crash has left."""
    with _blocked(destination):
        (stage_file.sweep if options.serialization else sweep)(destination.parent)


def _written(
    destination: Path,
    chosen: tuple[str, ...],
    options: Options,
    previous: Previous | None,
    fill: Callable[[AnyDraft], bool],
) -> AnyDraft | None:
    """The bag as it was written, or None where problems stood against it."""
    write_ = _write_archive if options.serialization else _write_folder
    return write_(destination, chosen, options, previous, fill)


def _write_folder(
    destination: Path,
    chosen: tuple[str, ...],
    options: Options,
    previous: Previous | None,
    fill: Callable[[AnyDraft], bool],
) -> AnyDraft | None:
    with Stage(destination) as stage:
        draft = FolderDraft(stage, chosen, None if options.paranoid else previous)
        if not fill(draft):
            return None
        draft.finish()
        _publish(stage, options)
    return draft


def _write_archive(
    destination: Path,
    chosen: tuple[str, ...],
    options: Options,
    previous: Previous | None,
    fill: Callable[[AnyDraft], bool],
) -> AnyDraft | None:
    top = destination.name.removesuffix(f".{options.serialization}")
    with FileStage(destination) as stage:
        try:
            with serialize.archive(stage.handle, options.serialization, options.moment) as archive:
                draft = ArchiveDraft(stage, archive, top, chosen)
                _unless_spoilt(fill(draft))
                draft.finish()
        except _SpoiltError:
            return None
        _publish(stage, options)
    return draft


class _SpoiltError(Exception):
    """What stands in an archive cannot be taken back, so nothing of it is kept."""


def _unless_spoilt(good: bool) -> None:
    if not good:
        raise _SpoiltError


@contextmanager
def _blocked(destination: Path) -> Iterator[None]:
    """Say which destination an error of the operating system kept from being written."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            reason += "; make room and pack again"
        elif isinstance(error, FileExistsError) and error.filename and not Path(error.filename).exists():
            reason = f"{error.filename} is a link that leads nowhere"
        raise UnwritableError(f"{destination} cannot be written: {reason}") from error


def _publish(stage: Stage | FileStage, options: Options) -> None:
    try:
        stage.publish(replace=options.replace)
    except FileExistsError as error:
        raise UnwritableError(f"{stage.destination} was made by somebody else meanwhile") from error


def _algorithms(asked: Sequence[str]) -> tuple[str, ...]:
    chosen = tuple(sorted({algorithms.normal_name(name) for name in asked}))
    unknown = [name for name in chosen if not algorithms.is_known(name)]
    if unknown or not chosen:
        known = ", ".join(algorithms.names())
        raise UsageError(f"no checksum algorithm named {', '.join(unknown) or '(none)'}; known are {known}")
    return chosen
