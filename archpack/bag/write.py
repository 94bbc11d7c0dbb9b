"""Writing a bag: the originals copied first, the files derived from them second, whole or not at all."""

import errno
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from archpack.bag import algorithms, manifest, reading, seal, serialize, stage_file, tag_file
from archpack.bag.content import USUAL, Derived, Options, PayloadFile
from archpack.bag.draft import ArchiveDraft, FolderDraft
from archpack.bag.facts import foreseen
from archpack.bag.files import Seen
from archpack.bag.judging import judge_derived, judge_sources, judge_whole, problem_of
from archpack.bag.profile import INFO
from archpack.bag.stage import Stage, check_destination
from archpack.bag.stage_file import FileStage
from archpack.bag.wishes import Tags, tags_of
from archpack.errors import UnwritableError, UsageError
from archpack.event import Advanced, Finished, Listener, Started, silent
from archpack.model.context import FileFixity
from archpack.problem import Problem, has_errors, in_file_order

_TASK = "pack"

AnyDraft = FolderDraft | ArchiveDraft


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
    derived_tag_names: Sequence[str] = (),
    bag_info: Sequence[tuple[str, str]] = (),
    options: Options = USUAL,
    listener: Listener = silent,
) -> Written:
    """Write a bag (RFC 8493) that appears whole or not at all, with the same bytes on every machine.

    Args:
        destination: What is to be the bag, a folder or an archive. Missing folders above it are made.
        payload: The originals. None may be a link or anything else but a regular file.
        derived: Called once, with the fixity of the originals by path below `data/`; its files are written.
        derived_names: Paths below `data/` of derived files that are known beforehand, so that an original of
            the same name is refused before anything is copied.
        derived_tag_names: Paths of derived tag files that are known beforehand, for a profile that asks.
        bag_info: Tags of bag-info.txt in their order; Payload-Oxum is added.
        options: How the bag is to be written.
        listener: Hears of the originals as they are copied.

    Raises:
        UnwritableError: The destination exists, or cannot be written.
        UsageError: No algorithm is given, or one that cannot be computed here.
    """
    chosen = _algorithms(options.chosen)
    _check_destination(destination, options)
    problems, seen = judge_sources(payload, derived_names, portable=options.portable_names)
    tags = tags_of(bag_info, options, sum(one.size for one in seen.values()))
    problems += judge_whole(payload, tags, destination)
    problems += _foreseen(payload, derived_names, derived_tag_names, tags, options, destination)
    if has_errors(problems):
        return Written(bag=None, problems=in_file_order(problems))

    def fill(draft: AnyDraft) -> bool:
        found = _fill(draft, payload, seen, derived, tags, options, listener)
        problems.extend(found)
        return not has_errors(found)

    with _blocked(destination):
        draft = (_write_archive if options.serialization else _write_folder)(
            destination, chosen, options, fill
        )
    if draft is None:
        return Written(bag=None, problems=in_file_order(problems))
    fixity = MappingProxyType(dict(sorted(draft.payload.items())))
    return Written(bag=destination, problems=in_file_order(problems), fixity=fixity)


def _foreseen(
    payload: Sequence[PayloadFile],
    derived_names: Sequence[str],
    derived_tag_names: Sequence[str],
    tags: Tags,
    options: Options,
    destination: Path,
) -> list[Problem]:
    """In what the bag will not be what its profile wants."""
    if options.profile is None:
        return []
    names = [*(file.name for file in payload), *derived_names]
    tag_files = [*derived_tag_names, *options.tag_files]
    return foreseen(options.profile, options, names, tags, tag_files, destination)


def _check_destination(destination: Path, options: Options) -> None:
    if not options.serialization:
        check_destination(destination, replace=options.replace)
        return
    serialize.check(options.serialization)
    if not destination.name.endswith(f".{options.serialization}"):
        raise UsageError(f"an archive is to be named for its kind: {destination}.{options.serialization}")
    stage_file.check_destination(destination, replace=options.replace)


def _write_folder(
    destination: Path, chosen: tuple[str, ...], options: Options, fill: Callable[[AnyDraft], bool]
) -> AnyDraft | None:
    with Stage(destination) as stage:
        draft = FolderDraft(stage, chosen)
        if not fill(draft):
            return None
        draft.finish()
        _publish(stage, options)
    return draft


def _write_archive(
    destination: Path, chosen: tuple[str, ...], options: Options, fill: Callable[[AnyDraft], bool]
) -> AnyDraft | None:
    top = destination.name.removesuffix(f".{options.serialization}")
    with FileStage(destination) as stage:
        try:
            with serialize.archive(stage.handle, options.serialization, options.moment) as writer:
                draft = ArchiveDraft(stage, writer, top, chosen)
                _unless_spoilt(fill(draft))
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
        advice = "; make room and pack again" if error.errno in {errno.ENOSPC, errno.EDQUOT} else ""
        raise UnwritableError(
            f"{destination} cannot be written: {error.strerror or error}{advice}"
        ) from error


def _fill(
    draft: AnyDraft,
    payload: Sequence[PayloadFile],
    seen: Mapping[str, Seen],
    derived: Callable[[Mapping[str, FileFixity]], Derived],
    tags: Tags,
    options: Options,
    listener: Listener,
) -> list[Problem]:
    """Write every file of the bag, and return what stood against it."""
    problems = _copy(draft, payload, seen, options.processes, listener)
    if has_errors(problems):
        return problems
    made = derived(MappingProxyType(dict(sorted(draft.payload.items()))))
    texts = {file: tag_file.bag_info(tags[file]) for file in tags if file != INFO}
    made = Derived(payload=made.payload, tags={**made.tags, **texts, **options.tag_files})
    problems += judge_derived(payload, made, draft.stage.destination)
    if not has_errors(problems):
        _complete(draft, made, tags, options)
    return problems


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


def _copy(
    draft: AnyDraft,
    payload: Sequence[PayloadFile],
    seen: Mapping[str, Seen],
    processes: int,
    listener: Listener,
) -> list[Problem]:
    """Copy and hash the originals."""
    problems = []
    listener(Started(task=_TASK, total=sum(seen[file.name].size for file in payload)))
    for index, result in draft.copy(
        payload, seen, processes, lambda amount: listener(Advanced(task=_TASK, amount=amount))
    ):
        if isinstance(result, reading.Fault):
            problems.append(problem_of(payload[index], result))
        else:
            draft.payload[payload[index].name] = result
    listener(Finished(task=_TASK))
    return problems


def _complete(draft: AnyDraft, made: Derived, tags: Tags, options: Options) -> None:
    """Write everything that is not an original."""
    for name, data in sorted(made.payload.items()):
        draft.payload[name] = draft.put(f"data/{name}", data)
    for name, data in sorted(made.tags.items()):
        draft.tags[name] = draft.put(name, data)
    size = sum(one.size for one in draft.payload.values())
    oxum = (tag_file.OXUM, f"{size}.{len(draft.payload)}")
    own = {
        "bagit.txt": tag_file.declaration(options.version),
        INFO: tag_file.bag_info((*tags[INFO], oxum)),
    }
    paths = {f"data/{name}": one for name, one in draft.payload.items()}
    for algorithm in draft.algorithms:
        own[f"manifest-{algorithm}.txt"] = manifest.text(paths, algorithm, version=options.version).encode()
    for name, data in own.items():
        draft.tags[name] = draft.put(name, data)
    # RFC 8493, 2.2.1: every tag file but the tag manifests themselves.
    listed = dict(draft.tags)
    for algorithm in draft.algorithms:
        name = f"tagmanifest-{algorithm}.txt"
        text = manifest.text(listed, algorithm, version=options.version).encode()
        draft.tags[name] = draft.put(name, text)
        if options.key is not None:
            draft.tags[name + seal.ENDING] = draft.put(name + seal.ENDING, seal.sign(text, options.key))
