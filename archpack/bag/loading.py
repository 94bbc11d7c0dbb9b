"""A bag from disk: what lies in it and what its tag files say, with every fault of their text."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from archpack.bag import algorithms, fetch_file, manifest, reading, tag_file
from archpack.bag.fetch_file import Fetch
from archpack.bag.manifest import Manifest, Remark
from archpack.bag.names import shown
from archpack.bag.tag_file import Declaration
from archpack.bag.tree import Tree
from archpack.problem import Problem, Severity, Where

_SMALL = 1 << 16
_LARGE = 1 << 26
"""Bytes that bagit.txt, and bag-info.txt or fetch.txt, may have before they are refused."""


@dataclass(slots=True, kw_only=True)
class Bag:
    """A bag as it was found.

    Attributes:
        path: Where it is.
        tree: Everything below it.
        problems: What was found wrong so far.
        declaration: What bagit.txt says.
        payload_manifests: Those that could be read.
        tag_manifests: Those that could be read.
        unknown: Manifests that could not be read or used.
        tags: Line, label and value of every tag of bag-info.txt.
        fetch: The entries of fetch.txt.
    """

    path: Path
    tree: Tree
    problems: list[Problem] = field(default_factory=list)
    declaration: Declaration = field(default_factory=Declaration)
    payload_manifests: list[Manifest] = field(default_factory=list)
    tag_manifests: list[Manifest] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    tags: list[tuple[int, str, str]] = field(default_factory=list)
    fetch: list[Fetch] = field(default_factory=list)

    @property
    def version(self) -> tuple[int, int]:
        """The version of BagIt that the bag declares, or the newest."""
        return self.declaration.version

    @property
    def info_name(self) -> str:
        """The name of the file of tags, which was another before version 0.96."""
        return "bag-info.txt" if self.version >= (0, 96) else "package-info.txt"

    def report(
        self, code: str, name: str, message: str, line: int | None = None, severity: Severity = "error"
    ) -> None:
        """Note a problem of one file of the bag ('' for the bag itself)."""
        where = Where(path=self.path / name if name else self.path, line=line)
        self.problems.append(Problem(code=code, message=message, where=where, severity=severity))


def load(path: Path, tree: Tree) -> Bag:
    """Read the tag files of a bag; their faults are in its problems."""
    bag = Bag(path=path, tree=tree)
    _load_declaration(bag)
    for name in tree.files:
        parts = manifest.parts_of(name) if "/" not in name else None
        if parts is not None:
            _load_manifest(bag, name, *parts)
    _load_tags(bag)
    _load_fetch(bag)
    return bag


def _load_declaration(bag: Bag) -> None:
    if "bagit.txt" not in bag.tree.files:
        bag.report("AP820", "", "this is no bag: it has no file bagit.txt (RFC 8493, 2.1.1)")
        return
    data = reading.content(bag.path / "bagit.txt", bag.tree.files["bagit.txt"], _SMALL)
    if isinstance(data, reading.Fault):
        bag.report("AP821", "bagit.txt", f"bagit.txt {data.reason}")
        return
    bag.declaration = tag_file.parse_declaration(data)
    for code, line, message in bag.declaration.faults:
        severity: Severity = "warning" if code.endswith("?") else "error"
        bag.report(code.removesuffix("?"), "bagit.txt", message, line, severity)


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
    found = Manifest(file=name, algorithm=algorithm, tag=tag, width=algorithms.length(algorithm))
    manifest.parse(found, _lines(bag, name), version=bag.version)
    _report_all(bag, name, found.remarks)
    found.remarks.clear()
    (bag.tag_manifests if tag else bag.payload_manifests).append(found)


def _load_tags(bag: Bag) -> None:
    if not _is_readable(bag, bag.info_name):
        return
    bag.tags, faults = tag_file.parse_bag_info(_lines(bag, bag.info_name))
    for line, message in faults:
        bag.report("AP850", bag.info_name, f"{message} (RFC 8493, 2.2.2)", line)


def _load_fetch(bag: Bag) -> None:
    if not _is_readable(bag, "fetch.txt"):
        return
    bag.fetch, remarks = fetch_file.parse(_lines(bag, "fetch.txt"), version=bag.version)
    _report_all(bag, "fetch.txt", remarks)


def _is_readable(bag: Bag, name: str) -> bool:
    found = bag.tree.files.get(name)
    if found is not None and found.size > _LARGE:
        bag.report("AP828", name, f"{name} has {found.size} bytes, more than {_LARGE}; it was not read")
        return False
    return found is not None


def _lines(bag: Bag, name: str) -> Iterator[str]:
    """The lines of a tag file, up to the first that cannot be read, which is reported."""
    try:
        yield from reading.lines(bag.path / name, bag.declaration.encoding)
    except reading.LineError as error:
        bag.report("AP828", name, f"{name} cannot be read further: {error} (RFC 8493, 2.3)", error.line)


def _report_all(bag: Bag, name: str, remarks: list[Remark]) -> None:
    for remark in remarks:
        severity: Severity = "warning" if remark.warning else "error"
        bag.report(remark.code, name, remark.message, remark.line, severity)
