"""What two bags differ in, by their manifests alone: no payload file is read."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from archpack.bag import names
from archpack.bag.archive import opened
from archpack.bag.archive_members import USUAL_LIMITS, Limits
from archpack.bag.loading import Bag, load
from archpack.bag.manifest import Manifest
from archpack.errors import UnreadableError


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One difference, from the first bag to the second.

    Attributes:
        kind: `added`, `removed`, `changed`, `renamed` (payload), or `tag`.
        name: The payload file, or the label of the tag.
        before: Its digest, or the value of the tag, in the first bag; '' where it has none.
        after: The same in the second bag; of a file that is renamed, its new name.
    """

    kind: str
    name: str
    before: str = ""
    after: str = ""

    def facts(self) -> dict[str, str | None]:
        """The members of a JSON object, null for what is not there."""
        there = {"before": self.before or None, "after": self.after or None}
        return {"kind": self.kind, "name": self.name, **there}

    def __str__(self) -> str:
        sign = {"added": "+", "removed": "-", "changed": "!", "renamed": ">", "tag": "#"}[self.kind]
        if self.kind == "tag":
            return f"{sign} {self.name}: {self.before or '(none)'} -> {self.after or '(none)'}"
        name = names.shown(self.name)[1:-1]
        return (
            f"{sign} {name} -> {names.shown(self.after)[1:-1]}"
            if self.kind == "renamed"
            else f"{sign} {name}"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Info:
    """What a bag says of itself, unverified.

    Attributes:
        version: The version of BagIt.
        algorithms: Those of its payload manifests.
        tags: Labels and values of bag-info.txt.
        files: Payload files that are there.
        size: Their bytes.
        to_fetch: How many entries fetch.txt has.
    """

    version: str
    algorithms: tuple[str, ...]
    tags: tuple[tuple[str, str], ...]
    files: int
    size: int
    to_fetch: int

    def facts(self) -> dict[str, object]:
        """The members of a JSON object; the tags are pairs, as a label may be there more than once."""
        return {
            "version": self.version,
            "algorithms": list(self.algorithms),
            "files": self.files,
            "bytes": self.size,
            "to_fetch": self.to_fetch,
            "tags": [{"label": label, "value": value} for label, value in self.tags],
        }


def info(bag: Path, *, limits: Limits = USUAL_LIMITS) -> Info:
    """What a bag in a folder or an archive says of itself.

    Args:
        bag: The folder or archive.
        limits: What an archive may unpack to before it is taken for a bomb.

    Raises:
        UnreadableError: It is no bag.
    """
    from archpack.bag.checks import payload_of

    found = _load(bag, limits)
    files, size = payload_of(found)
    return Info(
        version=".".join(map(str, found.version)),
        algorithms=tuple(one.algorithm for one in found.payload_manifests),
        tags=tuple((tag.label, tag.value) for tag in found.tags),
        files=files,
        size=size,
        to_fetch=len(found.fetch),
    )


def differences(one: Path, other: Path, *, limits: Limits = USUAL_LIMITS) -> tuple[Difference, ...]:
    """What the second bag has otherwise than the first, by its payload manifests and its bag-info.txt.

    Args:
        one: The first bag, a folder or an archive.
        other: The second.
        limits: What an archive may unpack to before it is taken for a bomb.

    Raises:
        UnreadableError: One is no bag, or has tag files that cannot be read, or they share no algorithm, so
            that nobody can tell.
    """
    first, second = _readable(one, limits), _readable(other, limits)
    shared = {m.algorithm: m for m in first.payload_manifests}
    pair = next(((shared[m.algorithm], m) for m in second.payload_manifests if m.algorithm in shared), None)
    if pair is None:
        raise UnreadableError(f"{one} and {other} share no algorithm by which they could be compared")
    return (*_of_payload(*pair), *_of_tags(first, second))


def _load(bag: Path, limits: Limits) -> Bag:
    with opened(bag, limits) as container:
        found = load(container)
    if not container.whole:
        fault = next(problem for problem in found.problems if problem.severity == "error")
        raise UnreadableError(f"{bag} cannot be read as a bag: {fault.message}")
    if "bagit.txt" not in found.tree.files or not found.payload_manifests:
        raise UnreadableError(f"{bag} is no bag: it has no bagit.txt, or no manifest that can be read")
    return found


def _readable(path: Path, limits: Limits) -> Bag:
    """A bag all of whose lines can be read: what is left out silently would be no difference."""
    found = _load(path, limits)
    fault = next((problem for problem in found.problems if problem.severity == "error"), None)
    if fault is not None:
        raise UnreadableError(f"{path} cannot be compared; verify it first: {fault.where}: {fault.message}")
    return found


def _of_payload(first: Manifest, second: Manifest) -> Iterator[Difference]:
    gone = {path: first.digest(path) for path in sorted(first) if path not in second}
    new = {path: second.digest(path) for path in sorted(second) if path not in first}
    came_as = {digest: path for path, digest in reversed(new.items())}
    for path, digest in gone.items():
        if digest in came_as:
            now = came_as.pop(digest)
            del new[now]
            yield Difference(kind="renamed", name=path, before=digest, after=now)
        else:
            yield Difference(kind="removed", name=path, before=digest)
    for path, digest in new.items():
        yield Difference(kind="added", name=path, after=digest)
    for path in sorted(first):
        if path in second and first.digest(path) != second.digest(path):
            yield Difference(kind="changed", name=path, before=first.digest(path), after=second.digest(path))


def _of_tags(first: Bag, second: Bag) -> Iterator[Difference]:
    labels = list(dict.fromkeys(tag.label for tag in (*first.tags, *second.tags)))
    for label in labels:
        old = "; ".join(tag.value for tag in first.tags if tag.label == label)
        new = "; ".join(tag.value for tag in second.tags if tag.label == label)
        if old != new:
            yield Difference(kind="tag", name=label, before=old, after=new)
