"""A bag from disk: what lies in it and what its tag files say, with every fault of their text."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from archpack.bag import algorithms, fetch_file, manifest, reading, tag_file
from archpack.bag.container import Container
from archpack.bag.fetch_file import Fetch
from archpack.bag.manifest import Manifest
from archpack.bag.names import shown
from archpack.bag.remark import Remark
from archpack.bag.tag_file import Declaration, Tag
from archpack.bag.tree import Tree
from archpack.problem import Problem, Severity, Where, in_file_order

_MOST = 10_000
"""Problems of one kind that are kept; a bag made to exhaust us has a fault in every line."""
_SMALL = 1 << 16
_LARGE = 1 << 26
"""Bytes that bagit.txt, and bag-info.txt or fetch.txt, may have before they are refused."""


@dataclass(slots=True, kw_only=True)
class Bag:
    """A bag as it was found.

    Attributes:
        container: The folder or archive that it is.
        problems: What was found wrong so far.
        declaration: What bagit.txt says.
        payload_manifests: Those that could be read.
        tag_manifests: Those that could be read.
        unknown: Manifests that could not be read or used.
        tags: The tags of bag-info.txt.
        fetch: The entries of fetch.txt.
        spellings: The paths as listed of files that are listed in another spelling than they have.
        counts: How many problems there are of each code and severity.
    """

    container: Container
    problems: list[Problem] = field(default_factory=list)
    declaration: Declaration = field(default_factory=Declaration)
    payload_manifests: list[Manifest] = field(default_factory=list)
    tag_manifests: list[Manifest] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    fetch: list[Fetch] = field(default_factory=list)
    spellings: dict[str, str] = field(default_factory=dict)
    counts: Counter[tuple[str, Severity]] = field(default_factory=Counter)

    @property
    def path(self) -> Path:
        """Where it is."""
        return self.container.path

    @property
    def tree(self) -> Tree:
        """Everything in it."""
        return self.container.tree

    @property
    def version(self) -> tuple[int, int]:
        """The version of BagIt that the bag declares, or the newest."""
        return self.declaration.version

    @property
    def info_name(self) -> str:
        """The name of the file of tags, which was another before version 0.96."""
        return "bag-info.txt" if self.version >= (0, 96) else "package-info.txt"

    @property
    def is_none(self) -> bool:
        """Whether it has nothing of a bag: neither declaration, nor manifests, nor payload."""
        manifests = self.payload_manifests or self.tag_manifests or self.unknown
        return not ("bagit.txt" in self.tree.files or manifests or "data" in self.tree.folders)

    def report(
        self, code: str, name: str, message: str, line: int | None = None, severity: Severity = "error"
    ) -> None:
        """Note a problem of one file of the bag ('' for the bag itself)."""
        self.counts[code, severity] += 1
        if self.counts[code, severity] > _MOST:
            return
        where = Where(path=self.path / name if name else self.path, line=line)
        self.problems.append(Problem(code=code, message=message, where=where, severity=severity))

    def report_remark(self, name: str, remark: Remark) -> None:
        """Note what a reader of a tag file remarked."""
        severity: Severity = "warning" if remark.warning else "error"
        self.report(remark.code, name, remark.message, remark.line, severity)

    def all_problems(self) -> tuple[Problem, ...]:
        """The problems in file order, and how many more there are of kinds that fill the room."""
        more = [
            Problem(
                code=code,
                message=f"{count - _MOST} more problems of the kind {code} are not told one by one",
                where=Where(path=self.path),
                severity=severity,
            )
            for (code, severity), count in sorted(self.counts.items())
            if count > _MOST
        ]
        return in_file_order(self.problems + more)


def load(container: Container) -> Bag:
    """Read the tag files of a bag; their faults are in its problems."""
    bag = Bag(container=container)
    for code, name, message, severity in container.remarks:
        bag.report(code, name, message, severity=severity)
    if container.whole or "bagit.txt" in bag.tree.files:
        _load_declaration(bag)
    manifests = [
        (algorithms.normal_name(parts[1]) != parts[1], name, parts)
        for name in bag.tree.files
        if "/" not in name and (parts := manifest.parts_of(name))
    ]
    for _, name, parts in sorted(manifests):  # those that are named as they should be come first
        _load_manifest(bag, name, *parts)
    _load_tags(bag)
    _load_fetch(bag)
    return bag


def _load_declaration(bag: Bag) -> None:
    if "bagit.txt" not in bag.tree.files:
        bag.report("AP820", "", f"this is no bag: it has no file bagit.txt{_nearby(bag)} (RFC 8493, 2.1.1)")
        return
    try:
        with bag.container.open("bagit.txt") as file:
            data = file.read(_SMALL)
    except OSError as error:
        bag.report("AP821", "bagit.txt", f"bagit.txt {reading.fault_of(error).reason}")
        return
    if len(data) == _SMALL:
        bag.report("AP821", "bagit.txt", f"bagit.txt has {_SMALL} bytes or more (RFC 8493, 2.1.1)")
        return
    bag.declaration = tag_file.parse_declaration(data)
    for remark in bag.declaration.remarks:
        bag.report_remark("bagit.txt", remark)


def _nearby(bag: Bag) -> str:
    """Where a bag is that may be meant instead."""
    inner = [name for name in bag.tree.files if name.count("/") == 1 and name.endswith("/bagit.txt")]
    if inner:
        return f"; {len(inner)} of the folders in it have one, such as {shown(inner[0].partition('/')[0])}"
    return "; the folder above it has one" if (bag.path.resolve().parent / "bagit.txt").is_file() else ""


def _load_manifest(bag: Bag, name: str, tag: bool, spelled: str) -> None:
    algorithm = algorithms.normal_name(spelled)
    if not algorithms.is_known(algorithm):
        message = (
            f"no algorithm {shown(spelled)} is known here, so what {shown(name)} says cannot be verified"
        )
        bag.report("AP826", name, f"{message} (RFC 8493, 2.4)")
        bag.unknown.append(name)
        return
    if algorithm != spelled:
        message = f"{shown(name)} should be named with {algorithm!r} in it (RFC 8493, 2.4)"
        bag.report("AP827", name, message, severity="warning")
    same = bag.tag_manifests if tag else bag.payload_manifests
    twin = next((one.file for one in same if one.algorithm == algorithm), None)
    if twin:
        message = f"{shown(name)} and {shown(twin)} are manifests of one algorithm; the latter was used"
        bag.report("AP827", name, f"{message} (RFC 8493, 2.4)")
        bag.unknown.append(name)
        return
    found = Manifest(
        file=name,
        algorithm=algorithm,
        tag=tag,
        width=algorithms.length(algorithm),
        files=None if tag else bag.tree.files,
    )
    for remark in manifest.parse(found, _lines(bag, name), version=bag.version):
        bag.report_remark(name, remark)
    same.append(found)


def _load_tags(bag: Bag) -> None:
    if not _is_readable(bag, bag.info_name):
        return
    for found in tag_file.parse_bag_info(_lines(bag, bag.info_name)):
        if isinstance(found, Tag):
            bag.tags.append(found)
        else:
            bag.report_remark(bag.info_name, found)


def _load_fetch(bag: Bag) -> None:
    if not _is_readable(bag, "fetch.txt"):
        return
    for found in fetch_file.parse(_lines(bag, "fetch.txt"), version=bag.version):
        if isinstance(found, Fetch):
            bag.fetch.append(found)
        else:
            bag.report_remark("fetch.txt", found)


def _is_readable(bag: Bag, name: str) -> bool:
    found = bag.tree.files.get(name)
    if found is not None and found.size > _LARGE:
        bag.report("AP828", name, f"{name} has {found.size} bytes, more than {_LARGE}; it was not read")
        return False
    return found is not None


def _lines(bag: Bag, name: str) -> Iterator[str]:
    """The lines of a tag file, up to the first that cannot be read, which is reported."""
    try:
        yield from reading.lines(lambda: bag.container.open(name), bag.declaration.encoding)
    except reading.LineError as error:
        bag.report("AP828", name, f"{name} cannot be read further: {error} (RFC 8493, 2.3)", error.line)
