"""Writing a bag: the originals copied first, the files derived from them second, whole or not at all."""

import errno
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from archpack.bag import algorithms, manifest, names, reading, system, tag_file
from archpack.bag.draft import Draft, write_all
from archpack.bag.stage import Stage, check_destination
from archpack.bag.tree import Seen
from archpack.bag.verify import verify
from archpack.errors import UnwritableError, UsageError
from archpack.event import Advanced, Finished, Listener, Started, silent
from archpack.model.context import FileFixity
from archpack.problem import Problem, Where, has_errors, in_file_order

_TASK = "pack"
_OURS = frozenset({"bagit.txt", "bag-info.txt", "package-info.txt", "fetch.txt"})
_CODES = {"link": "AP811", "strange": "AP812", "missing": "AP813", "unreadable": "AP813", "changed": "AP814"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PayloadFile:
    """A file to be copied into the payload.

    Attributes:
        name: Its path below `data/`, '/' separated.
        source: The file, which is only read.
    """

    name: str
    source: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """The files that are made from the fixity of the originals.

    Attributes:
        payload: Bytes by path below `data/`.
        tags: Bytes by path below the bag itself, for files that describe the bag.
    """

    payload: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))
    tags: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))


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
    algorithms: Sequence[str] = ("sha512",),
    replace: bool = False,
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
        algorithms: Normal names of the algorithms of the manifests.
        replace: Put the bag in the place of one that exists. At no moment is there no complete bag, where the
            system can exchange names.
        listener: Hears of the originals as they are copied.

    Returns:
        The bag, or the problems that stood against it.

    Raises:
        UnwritableError: The destination exists, or cannot be written.
        UsageError: No algorithm is given, or one that cannot be computed here.
    """
    chosen = _algorithms(algorithms)
    check_destination(destination, replace=replace)
    problems, seen = _judge(payload, derived_names)
    problems += [
        Problem(code="AP818", message=message, where=Where(path=destination / "bag-info.txt"))
        for message in tag_file.faults_of_tags(bag_info)
    ]
    if has_errors(problems):
        return Written(bag=None, problems=in_file_order(problems))
    try:
        with Stage(destination) as stage:
            draft = Draft(stage, chosen)
            problems += _fill(draft, payload, seen, derived, bag_info, listener)
            if has_errors(problems):
                return Written(bag=None, problems=in_file_order(problems))
            _publish(stage, draft, replace=replace)
    except FileExistsError as error:
        raise UnwritableError(f"{destination} was made by somebody else meanwhile") from error
    except OSError as error:
        advice = "; make room and pack again" if error.errno in {errno.ENOSPC, errno.EDQUOT} else ""
        raise UnwritableError(
            f"{destination} cannot be written: {error.strerror or error}{advice}"
        ) from error
    fixity = MappingProxyType(dict(sorted(draft.payload.items())))
    return Written(bag=destination, problems=in_file_order(problems), fixity=fixity)


def _fill(
    draft: Draft,
    payload: Sequence[PayloadFile],
    seen: Mapping[str, Seen],
    derived: Callable[[Mapping[str, FileFixity]], Derived],
    bag_info: Sequence[tuple[str, str]],
    listener: Listener,
) -> list[Problem]:
    """Write every file of the bag, and return what stood against it."""
    problems = _copy(draft, payload, seen, listener)
    if has_errors(problems):
        return problems
    made = derived(MappingProxyType(dict(draft.payload)))
    problems += _judge_derived(payload, made, draft.stage.destination)
    if not has_errors(problems):
        _complete(draft, made, bag_info)
    return problems


def _publish(stage: Stage, draft: Draft, *, replace: bool) -> None:
    _check(stage)
    system.flush(stage.handle, *draft.written())
    stage.publish(replace=replace)


def _algorithms(asked: Sequence[str]) -> tuple[str, ...]:
    chosen = tuple(sorted({algorithms.normal_name(name) for name in asked}))
    unknown = [name for name in chosen if not algorithms.is_known(name)]
    if unknown or not chosen:
        known = ", ".join(algorithms.names())
        raise UsageError(f"no checksum algorithm named {', '.join(unknown) or '(none)'}; known are {known}")
    return chosen


def _judge(
    payload: Sequence[PayloadFile], derived_names: Iterable[str]
) -> tuple[list[Problem], dict[str, Seen]]:
    """What is wrong before anything is copied, and what the sources were then."""
    problems: list[Problem] = []
    places: dict[str, Path] = {}
    seen: dict[str, Seen] = {}
    for file in payload:
        if file.name in places:
            message = f"two files are to be packed as {names.shown(file.name)}: {places[file.name]} as well"
            problems.append(Problem(code="AP810", message=message, where=Where(path=file.source)))
            continue
        places[file.name] = file.source
        found = reading.look(file.source)
        if isinstance(found, Seen):
            seen[file.name] = found
        else:
            problems.append(_problem(file, found))
    problems += [_taken(name, places[name]) for name in derived_names if name in places]
    problems += names.judge(places)
    if not payload:
        message = "there is no file to pack, and a bag without payload is refused by most readers"
        problems.append(Problem(code="AP815", message=message, where=Where(path=Path("data"))))
    return problems, seen


def _problem(file: PayloadFile, fault: reading.Fault) -> Problem:
    advice = {"link": ": put a copy of the file in its place", "changed": ": pack again when it rests"}
    message = f"{names.shown(file.name)} {fault.reason}{advice.get(fault.kind, '')}"
    return Problem(code=_CODES[fault.kind], message=message, where=Where(path=file.source))


def _taken(name: str, place: Path) -> Problem:
    message = f"{names.shown(name)} is a name that archpack gives to a file of its own: rename yours"
    return Problem(code="AP816", message=message, where=Where(path=place))


def _judge_derived(payload: Sequence[PayloadFile], made: Derived, destination: Path) -> list[Problem]:
    """What is wrong with the names of derived files, by themselves and beside the originals."""
    originals = {file.name: file.source for file in payload}
    problems = [_taken(name, originals[name]) for name in made.payload if name in originals]
    below = destination / "data"
    all_names = originals | {name: below / name for name in made.payload if name not in originals}
    # What there is to say of the originals alone was said before they were copied.
    said = set(names.judge(originals))
    problems += [problem for problem in names.judge(all_names) if problem not in said]
    problems += names.judge({name: destination / name for name in made.tags})
    for name in made.tags:
        top = names.folded(name.partition("/")[0])
        if top in _OURS or top == "data" or manifest.is_manifest(top) or name != name.strip():
            message = f"{names.shown(name)} cannot name a tag file: BagIt keeps the name for itself"
            problems.append(Problem(code="AP816", message=message, where=Where(path=destination / name)))
    return problems


def _copy(
    draft: Draft, payload: Sequence[PayloadFile], seen: Mapping[str, Seen], listener: Listener
) -> list[Problem]:
    """Copy and hash the originals in one loop."""
    problems = []
    listener(Started(task=_TASK, total=sum(one.size for one in seen.values())))
    for file in payload:
        handle = draft.create(f"data/{file.name}")

        def take(chunk: memoryview, handle: int = handle) -> None:
            write_all(handle, chunk)
            listener(Advanced(task=_TASK, amount=len(chunk)))

        expected = seen[file.name]
        try:
            result = reading.fixity(file.source, expected, draft.algorithms, take)
            # An original keeps the time at which it was last changed, as `cp -p` would.
            os.utime(handle, ns=(expected.modified, expected.modified))
        finally:
            os.close(handle)
        if isinstance(result, reading.Fault):
            problems.append(_problem(file, result))
        else:
            draft.payload[file.name] = result
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


def _check(stage: Stage) -> None:
    """See that the file system kept every name and every size: some change or merge them.

    Raises:
        UnwritableError: It did not.
    """
    errors = [p for p in verify(stage.folder, completeness_only=True).problems if p.severity == "error"]
    if errors:
        first = errors[0].message
        raise UnwritableError(f"the disk of {stage.destination} did not keep what was written to it: {first}")
