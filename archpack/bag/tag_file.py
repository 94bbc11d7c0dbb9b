"""The text of BagIt's own tag files, bagit.txt and bag-info.txt: strings in, bytes out, and back. Pure."""

import codecs
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from archpack.bag.remark import Remark

VERSIONS = ((0, 93), (0, 94), (0, 95), (0, 96), (0, 97), (1, 0))
"""The versions of BagIt that were ever published as such."""

OXUM = "Payload-Oxum"

_DECLARATION = (re.compile(r"BagIt-Version: (\d+)\.(\d+)"), re.compile(r"Tag-File-Character-Encoding: (\S+)"))
_LENIENT = (
    re.compile(r"BagIt-Version:[ \t]*(\d+)\.(\d+)[ \t]*"),
    re.compile(r"Tag-File-Character-Encoding:[ \t]*(\S+)[ \t]*"),
)
_BREAKS = re.compile("\r\n|[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f]")
_NO_CHARSETS = frozenset(
    {"idna", "punycode", "unicode_escape", "raw-unicode-escape", "unicode-escape", "raw_unicode_escape"}
    | {"undefined", "palmos", "mbcs", "oem"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A tag of bag-info.txt.

    Attributes:
        line: 1-based line on which it begins.
        label: What stands before the colon.
        value: What stands after it.
    """

    line: int
    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """What bagit.txt says.

    Attributes:
        version: Major and minor version of BagIt; (1, 0) where the file does not say.
        encoding: The encoding of the other tag files; UTF-8 where the file does not say, or says nonsense.
        remarks: What is wrong with it.
    """

    version: tuple[int, int] = (1, 0)
    encoding: str = "UTF-8"
    remarks: tuple[Remark, ...] = ()


def declaration(version: tuple[int, int] = (1, 0)) -> bytes:
    """The bytes of bagit.txt in the bags that we write (RFC 8493, 2.1.1)."""
    number = f"{version[0]}.{version[1]}"
    return f"BagIt-Version: {number}\nTag-File-Character-Encoding: UTF-8\n".encode()


def parse_declaration(data: bytes) -> Declaration:
    """Read bagit.txt: exactly two lines, in order, in UTF-8 without a byte order mark (RFC 8493, 2.1.1)."""
    remarks: list[Remark] = []

    def remark(message: str, *, line: int | None = None, code: str = "AP821", warning: bool = False) -> None:
        said = f"{message} (RFC 8493, 2.1.1)"
        remarks.append(Remark(line=line, code=code, message=said, warning=warning))

    if data.startswith(codecs.BOM_UTF8):
        remark("bagit.txt begins with a byte order mark", line=1)
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError:
        remark("bagit.txt is not UTF-8")
        return Declaration(remarks=tuple(remarks))
    lines = re.split("\r\n|\r|\n", text)
    if lines[-1] == "":
        lines.pop()
    version, encoding = _find(lines, 0), _find(lines, 1)
    if version is None:
        remark("bagit.txt has no line 'BagIt-Version: M.N'")
    if encoding is None:
        remark("bagit.txt has no line 'Tag-File-Character-Encoding: ...'")
    number = _version(version.groups()) if version else None
    if version and number is None:
        known = ", ".join(f"{major}.{minor}" for major, minor in VERSIONS)
        remark(f"{version[0][:60]!r} is not a known version ({known})", line=1, code="AP822")
    chosen = encoding[1] if encoding else "UTF-8"
    if not is_charset(chosen):
        remark(f"{chosen[:40]!r} is no encoding known here", line=2, code="AP823")
        chosen = "UTF-8"
    if version and encoding and not _exact(lines):
        # Before 1.0 the words were less strict, and extra lines are found in old bags.
        mild = number is not None and number < (1, 0)
        remark("bagit.txt is not two lines, in order, with one space after each colon", warning=mild)
    return Declaration(version=number or (1, 0), encoding=chosen, remarks=tuple(remarks))


def _find(lines: Sequence[str], which: int) -> re.Match[str] | None:
    return next((found for line in lines if (found := _LENIENT[which].fullmatch(line))), None)


def _exact(lines: Sequence[str]) -> bool:
    return len(lines) == 2 and all(
        pattern.fullmatch(line) for pattern, line in zip(_DECLARATION, lines, strict=True)
    )


def _version(parts: Sequence[str]) -> tuple[int, int] | None:
    found = [version for version in VERSIONS if (str(version[0]), str(version[1])) == tuple(parts)]
    return found[0] if found else None


def is_charset(name: str) -> bool:
    """Whether the name is an encoding of characters, and not one of Python's other codecs."""
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._:+()-]{0,39}", name):
        return False
    try:
        found = codecs.lookup(name)
        "".encode(name)  # refuses what turns bytes into bytes
    except (LookupError, UnicodeError):
        return False
    return found.name not in _NO_CHARSETS


def faults_of_tags(tags: Iterable[tuple[str, str]]) -> Iterator[str]:
    """What keeps tags from being written in bag-info.txt (RFC 8493, 2.2.2)."""
    for label, value in tags:
        if label != label.strip() or not label or ":" in label or not label.isprintable():
            yield f"{label!r} cannot label a tag: colons, line ends, and spaces at its ends are not allowed"
        elif label.casefold() == OXUM.casefold():
            yield f"{OXUM} is counted while the bag is written, and cannot be given"
        if _CONTROLS.search(value):
            yield f"the tag {label!r} holds control characters: {value[:60]!r}"
        try:
            (label + value).encode("utf-8")
        except UnicodeEncodeError:
            yield f"the tag {label!r} holds half a character (a lone surrogate): {value[:60]!r}"


def bag_info(tags: Iterable[tuple[str, str]]) -> bytes:
    """The bytes of bag-info.txt: the tags in their order.

    A line end in a value, of whatever kind, becomes a folded line: a line feed, and a space that opens the
    next line (RFC 8493, 2.2.2). White space around a value is not kept.
    """
    lines = (f"{label}: {_BREAKS.sub(chr(10) + ' ', value.strip())}\n" for label, value in tags)
    return "".join(lines).encode("utf-8")


def parse_bag_info(lines: Iterable[str]) -> Iterator[Tag | Remark]:
    """Read bag-info.txt (RFC 8493, 2.2.2), lines without their ends.

    A value of several lines is joined by line feeds; of each folded line one white space is taken away.
    """
    begun: tuple[int, str, list[str]] | None = None
    for number, text in enumerate(lines, 1):
        line = text.removeprefix("\ufeff") if number == 1 else text
        if line[:1] in {" ", "\t"} and begun:
            begun[2].append(line[1:])
        elif ":" in line and line[0] not in ": \t":
            if begun:
                yield _tag(*begun)
            label, _, value = line.partition(":")
            begun = (number, label.rstrip(" \t"), [value])
        elif line.strip():
            message = f"the line is neither 'label: value' nor folded (RFC 8493, 2.2.2): {line[:80]!r}"
            yield Remark(line=number, code="AP850", message=message)
    if begun:
        yield _tag(*begun)


def _tag(line: int, label: str, parts: list[str]) -> Tag:
    return Tag(line=line, label=label, value="\n".join(parts).strip())
