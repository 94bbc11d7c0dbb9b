"""The text of manifests: lines in, entries out, and back (RFC 8493, 2.1.3). Pure."""

import re
from array import array
from collections.abc import Iterable, Iterator, Mapping

from archpack.bag import names
from archpack.bag.files import Files
from archpack.bag.remark import Remark
from archpack.model.context import FileFixity

_NAME = re.compile(r"(tag)?manifest-(.+)\.txt")
_LINE = re.compile(r"([0-9A-Fa-f]+)[ \t]+(.+)", re.DOTALL)


class Manifest:
    """A manifest that has been read, kept compactly: a bag may list a million files.

    A digest and four bytes for each file that is there; more for one that is only listed.

    Attributes:
        file: The manifest's own name.
        algorithm: The normal name of its algorithm.
        tag: Whether it is a tag manifest.
        width: Bytes of one digest.
    """

    __slots__ = ("_digests", "_files", "_lines", "_others", "algorithm", "file", "tag", "width")

    def __init__(
        self, *, file: str, algorithm: str, tag: bool, width: int, files: Files | None = None
    ) -> None:
        """An empty manifest; `files` are those of the bag, most of which it will list."""
        self.file, self.algorithm, self.tag, self.width = file, algorithm, tag, width
        self._files = Files() if files is None else files
        self._digests = bytearray(width * len(self._files))
        self._lines = array("I", bytes(4 * len(self._files)))
        self._others: dict[str, tuple[bytes, int]] = {}

    def __contains__(self, path: str) -> bool:
        index = self._files.index(path)
        return bool(self._lines[index]) if index >= 0 else path in self._others

    def lists(self, index: int) -> bool:
        """Whether the file of the bag at this position is listed (for payload manifests)."""
        return bool(self._lines[index])

    def __iter__(self) -> Iterator[str]:
        for index, line in enumerate(self._lines):
            if line:
                yield self._files.name(index)
        yield from self._others

    def __len__(self) -> int:
        return sum(1 for line in self._lines if line) + len(self._others)

    def absent(self, files: Files) -> Iterator[str]:
        """The paths that are listed and are none of the files of the bag."""
        return (path for path in self._others if path not in files)

    def digest(self, path: str) -> str:
        """The digest listed for a path, in lower-case hexadecimal."""
        index = self._files.index(path)
        if index < 0:
            return self._others[path][0].hex()
        return self._digests[index * self.width : (index + 1) * self.width].hex()

    def line(self, path: str) -> int:
        """The 1-based line on which a path is listed first."""
        index = self._files.index(path)
        return self._others[path][1] if index < 0 else self._lines[index]

    def add(self, path: str, digest: bytes, line: int) -> None:
        """List a path."""
        index = self._files.index(path)
        if index < 0:
            self._others[path] = digest, line
        else:
            self._digests[index * self.width : (index + 1) * self.width] = digest
            self._lines[index] = line


def is_manifest(file: str) -> bool:
    """Whether a file at the top of a bag is a payload or tag manifest by its name."""
    return _NAME.fullmatch(file) is not None


def parts_of(file: str) -> tuple[bool, str] | None:
    """Whether the file is a tag manifest, and its algorithm as spelled; None for other files."""
    found = _NAME.fullmatch(file)
    return (found[1] is not None, found[2]) if found else None


def text(fixity: Mapping[str, FileFixity], algorithm: str, *, version: tuple[int, int] = (1, 0)) -> str:
    """The text of a manifest: one line for every path, sorted by code points.

    Digest and path stand apart by two spaces, so that `sha512sum -c` reads the manifest as well.
    """
    lines = (
        f"{fixity[path].digests[algorithm]}  {names.encode(path, version=version)}\n"
        for path in sorted(fixity)
    )
    return "".join(lines)


def parse(manifest: Manifest, lines: Iterable[str], *, version: tuple[int, int]) -> Iterator[Remark]:
    """Add the entries of the lines to a manifest, and remark upon those that are wrong, as it goes.

    Args:
        manifest: An empty manifest.
        lines: The lines without their ends.
        version: The version of BagIt that the bag declares.
    """
    for number, line in enumerate(lines, 1):
        found = _LINE.fullmatch(line)
        # Nearly every line of nearly every bag, without a closer look.
        if found and len(found[1]) == 2 * manifest.width and not names.needs_care(found[2]):
            path = found[2]
            if path.startswith(names.PAYLOAD) is not manifest.tag and path not in manifest:
                manifest.add(path, bytes.fromhex(found[1]), number)
                continue
        yield from _read_line(manifest, number, line, version)


def _read_line(manifest: Manifest, number: int, line: str, version: tuple[int, int]) -> Iterator[Remark]:
    if number == 1 and line.startswith("\ufeff"):
        yield Remark(line=1, code="AP828", message="a byte order mark begins the manifest", warning=True)
        line = line[1:]
    if not line:
        yield Remark(line=number, code="AP829", message="the line is empty", warning=True)
        return
    found = _LINE.fullmatch(line)
    if not found:
        message = f"the line is not 'checksum filepath' (RFC 8493, 2.1.3): {names.shown(line[:80])}"
        yield Remark(line=number, code="AP830", message=message)
        return
    digest, spelled = found.groups()
    if len(digest) != 2 * manifest.width:
        message = (
            f"{names.shown(spelled[:200])}: a checksum of {manifest.algorithm} has {2 * manifest.width} "
            f"hexadecimal digits, not {len(digest)} (RFC 8493, 2.1.3)"
        )
        yield Remark(line=number, code="AP830", message=message)
        return
    path, remarks = _path(manifest, number, spelled, version)
    yield from remarks
    if path:
        yield from _enter(manifest, number, path, bytes.fromhex(digest), version)


def _path(manifest: Manifest, line: int, spelled: str, version: tuple[int, int]) -> tuple[str, list[Remark]]:
    """The path that a line means, or '' when it may not be used."""
    remarks = []
    if spelled.startswith("*") and not manifest.tag:
        message = "an asterisk, as md5sum writes it for binary files, stands before the path"
        remarks.append(Remark(line=line, code="AP831", message=message, warning=True))
        spelled = spelled[1:]
    path = names.decode(spelled, version=version)
    if names.unsafe(path):
        message = f"{names.shown(path)} leads out of the bag; it is not followed (RFC 8493, 5.1)"
        return "", [Remark(line=line, code="AP832", message=message)]
    if names.plain(path) != path:
        path = names.plain(path)
        message = f"the path is written in a roundabout way ('.', '//'); {names.shown(path)} is meant"
        remarks.append(Remark(line=line, code="AP831", message=message, warning=True))
    if version >= (1, 0) and names.has_bare_percent(spelled):
        message = f"{names.shown(spelled)}: a '%' in a name is to be written '%25' (RFC 8493, 2.1.3)"
        remarks.append(Remark(line=line, code="AP831", message=message, warning=True))
    if not path or (not manifest.tag and not path.startswith(names.PAYLOAD)):
        hint = "; folders are parted by '/', not by '\\'" if "\\" in path else ""
        message = f"{names.shown(path)} is no file that may be listed here{hint} (RFC 8493, 2.1.3, 2.2.1)"
        return "", [Remark(line=line, code="AP833", message=message)]
    if manifest.tag and (path.startswith(names.PAYLOAD) or path == "data"):
        message = f"{names.shown(path)} is a payload file, in a manifest of tag files (RFC 8493, 2.2.1)"
        return "", [Remark(line=line, code="AP833", message=message)]
    return path, remarks


def _enter(
    manifest: Manifest, line: int, path: str, digest: bytes, version: tuple[int, int]
) -> Iterator[Remark]:
    if path not in manifest:
        manifest.add(path, digest, line)
        return
    where = f"{names.shown(path)} is listed on line {manifest.line(path)} already"
    if manifest.digest(path) == digest.hex():
        message = f"{where}, with the same checksum"
        yield Remark(line=line, code="AP834", message=message, warning=version < (1, 0))
    else:
        message = f"{where}, with another checksum: {manifest.digest(path)} there, {digest.hex()} here"
        yield Remark(line=line, code="AP835", message=message)
