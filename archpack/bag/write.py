"""Writing a bag: the originals copied first, the files derived from them second, whole or not at all."""

import errno
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from archpack.bag import algorithms, manifest, names, reading, system, tag_file
from archpack.bag.content import USUAL, Derived, Options, PayloadFile
from archpack.bag.copying import Copy, copy
from archpack.bag.draft import Draft
from archpack.bag.files import Seen
from archpack.bag.judging import judge_derived, judge_sources, judge_whole, problem_of
from archpack.bag.spreading import spread
from archpack.bag.stage import Stage, check_destination
from archpack.bag.tree import walk
from archpack.errors import UnwritableError, UsageError
from archpack.event import Advanced, Finished, Listener, Started, silent
from archpack.model.context import FileFixity
from archpack.problem import Problem, has_errors, in_file_order

_TASK = "pack"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What came of writing a bag.

    Attributes:
        bag: Where the bag is, or None when problems stood against it and nothing was written.
        problems: Errors, which are why there is no bag, and warnings.
        fixity: Every payload file by path below `data/`.
    """

    bag: Path | None
    problems: tuple[Problem, ...]
    fixity: Mapping[str, FileFixity] = field(default_factory=lambda: MappingProxyType({}))

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
    bag_info: Sequence[tuple[str, str]] = (),
    options: Options = USUAL,
    listener: Listener = silent,
) -> Written:
    """Write a bag of version 1.0 (RFC 8493), so that it appears at its destination whole or not at all.

    The same files, tags and algorithms give the same bytes in every file, whatever the machine.

    Args:
        destination: The folder that is to be the bag. Missing folders above it are made.
        payload: The originals. None may be a link or anything else but a regular file.
        derived: Called once, with the fixity of the originals by path below `data/`; its files are written.
        derived_names: Paths below `data/` of derived files that are known beforehand, so that an original of
            the same name is refused before anything is copied.
        bag_info: Tags of bag-info.txt in their order; Payload-Oxum is added.
        options: How the bag is to be written.
        listener: Hears of the originals as they are copied.

    Returns:
        The bag, or the problems that stood against it.

    Raises:
        UnwritableError: The destination exists, or cannot be written.
        UsageError: No algorithm is given, or one that cannot be computed here.
    """
    chosen = _algorithms(options.algorithms)
    check_destination(destination, replace=options.replace)
    problems, seen = judge_sources(payload, derived_names, portable=options.portable_names)
    problems += judge_whole(payload, bag_info, destination)
    if has_errors(problems):
        return Written(bag=None, problems=in_file_order(problems))
    with _blocked(destination), Stage(destination) as stage:
        draft = Draft(stage, chosen)
        problems += _fill(draft, payload, seen, derived, bag_info, options.processes, listener)
        if has_errors(problems):
            return Written(bag=None, problems=in_file_order(problems))
        _publish(stage, draft, replace=options.replace)
    fixity = MappingProxyType(dict(sorted(draft.payload.items())))
    return Written(bag=destination, problems=in_file_order(problems), fixity=fixity)


@contextmanager
def _blocked(destination: Path) -> Iterator[None]:
    """Say which destination an error of the operating system kept from being written."""
    try:
        yield
    except OSError as error:
        advice = "; make room and pack again" if error.errno in {errno.ENOSPC, errno.EDQUOT} else ""
        raise UnwritableError(
            f"{destination} cannot be written: {error.strerror or error}{advice}"
        ) from error


def _fill(
    draft: Draft,
    payload: Sequence[PayloadFile],
    seen: Mapping[str, Seen],
    derived: Callable[[Mapping[str, FileFixity]], Derived],
    bag_info: Sequence[tuple[str, str]],
    processes: int,
    listener: Listener,
) -> list[Problem]:
    """Write every file of the bag, and return what stood against it."""
    problems = _copy(draft, payload, seen, processes, listener)
    if has_errors(problems):
        return problems
    made = derived(MappingProxyType(dict(sorted(draft.payload.items()))))
    problems += judge_derived(payload, made, draft.stage.destination)
    if not has_errors(problems):
        _complete(draft, made, bag_info)
    return problems


def _publish(stage: Stage, draft: Draft, *, replace: bool) -> None:
    _check(draft)
    system.flush(stage.handle, draft.files(), draft.folders())
    try:
        stage.publish(replace=replace)
    except FileExistsError as error:
        raise UnwritableError(f"{stage.destination} was made by somebody else meanwhile") from error


def _algorithms(asked: Sequence[str]) -> tuple[str, ...]:
    chosen = tuple(sorted({algorithms.normal_name(name) for name in asked}))
    unknown = [name for name in chosen if not algorithms.is_known(name)]
    if unknown or not chosen:
        known = ", ".join(algorithms.names())
        raise UsageError(f"no checksum algorithm named {', '.join(unknown) or '(none)'}; known are {known}")
    return chosen


def _copy(
    draft: Draft, payload: Sequence[PayloadFile], seen: Mapping[str, Seen], processes: int, listener: Listener
) -> list[Problem]:
    """Copy and hash the originals."""
    jobs = [
        Copy(
            source=os.fspath(file.source),
            target=os.fspath(draft.path(f"data/{file.name}")),
            expected=seen[file.name],
        )
        for file in payload
    ]
    problems = []
    listener(Started(task=_TASK, total=sum(job.expected.size for job in jobs)))
    for index, result in spread(
        lambda job, advance: copy(job, draft.algorithms, advance),
        jobs,
        lambda job: job.expected.size,
        processes=processes,
        advance=lambda amount: listener(Advanced(task=_TASK, amount=amount)),
    ):
        if isinstance(result, reading.Fault):
            problems.append(problem_of(payload[index], result))
        else:
            digests = dict(zip(draft.algorithms, result, strict=True))
            draft.payload[payload[index].name] = FileFixity(size=jobs[index].expected.size, digests=digests)
    listener(Finished(task=_TASK))
    return problems


def _complete(draft: Draft, made: Derived, bag_info: Sequence[tuple[str, str]]) -> None:
    """Write everything that is not an original."""
    for name, data in sorted(made.payload.items()):
        draft.payload[name] = draft.put(f"data/{name}", data)
    for name, data in sorted(made.tags.items()):
        draft.tags[name] = draft.put(name, data)
    size = sum(one.size for one in draft.payload.values())
    oxum = (tag_file.OXUM, f"{size}.{len(draft.payload)}")
    own = {
        "bagit.txt": tag_file.declaration(),
        "bag-info.txt": tag_file.bag_info((*bag_info, oxum)),
    }
    paths = {f"data/{name}": one for name, one in draft.payload.items()}
    for algorithm in draft.algorithms:
        own[f"manifest-{algorithm}.txt"] = manifest.text(paths, algorithm).encode("utf-8")
    for name, data in own.items():
        draft.tags[name] = draft.put(name, data)
    # RFC 8493, 2.2.1: every tag file but the tag manifests themselves.
    listed = dict(draft.tags)
    for algorithm in draft.algorithms:
        name = f"tagmanifest-{algorithm}.txt"
        draft.tags[name] = draft.put(name, manifest.text(listed, algorithm).encode("utf-8"))


def _check(draft: Draft) -> None:
    """See that the file system kept every name and every size: some change or merge them.

    Raises:
        UnwritableError: It did not.
    """
    tree = walk(draft.stage.folder)
    kept = {name: one.size for name, one in tree.files.items()}
    wanted = draft.sizes()
    if kept == wanted and not tree.strange and not tree.closed:
        return
    lost = next((name for name in wanted if kept.get(name) != wanted[name]), "a file")
    raise UnwritableError(
        f"the disk of {draft.stage.destination} did not keep {names.shown(lost)} as it was written; "
        "choose a destination on another disk"
    )
