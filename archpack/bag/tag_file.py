"""The text of BagIt's own tag files, bagit.txt and bag-info.txt: strings in, bytes out, and back. Pure."""

import codecs
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

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
class Declaration:
    """What bagit.txt says.

    Attributes:
        version: Major and minor version of BagIt; (1, 0) where the file does not say.
        encoding: The encoding of the other tag files; UTF-8 where the file does not say, or says nonsense.
        faults: Code, 1-based line or None, and message of every fault; a code that ends in '?' is a warning.
    """

    version: tuple[int, int] = (1, 0)
    encoding: str = "UTF-8"
    faults: tuple[tuple[str, int | None, str], ...] = ()


def declaration() -> bytes:
    """The bytes of bagit.txt in the bags that we write (RFC 8493, 2.1.1)."""
    return b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


def parse_declaration(data: bytes) -> Declaration:
    """Read bagit.txt: exactly two lines, in order, in UTF-8 without a byte order mark (RFC 8493, 2.1.1)."""
    faults: list[tuple[str, int | None, str]] = []
    if data.startswith(codecs.BOM_UTF8):
        faults.append(("AP821", 1, "bagit.txt begins with a byte order mark (RFC 8493, 2.1.1)"))
        data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return Declaration(faults=(("AP821", None, "bagit.txt is not UTF-8 (RFC 8493, 2.1.1)"),))
    lines = re.split("\r\n|\r|\n", text)
    if lines[-1] == "":
        lines.pop()
    version, encoding = _find(lines, 0), _find(lines, 1)
    if version is None:
        faults.append(("AP821", 1, "bagit.txt has no line 'BagIt-Version: M.N' (RFC 8493, 2.1.1)"))
    if encoding is None:
        faults.append(
            ("AP821", 2, "bagit.txt has no line 'Tag-File-Character-Encoding: ...' (RFC 8493, 2.1.1)")
        )
    number = _version(version.groups()) if version else None
    if number is not None and number not in VERSIONS:
        known = ", ".join(f"{major}.{minor}" for major, minor in VERSIONS)
        said = ".".join(version.groups()) if version else ""
        faults.append(("AP822", 1, f"BagIt {said[:40]} is not a known version ({known})"))
        number = None
    chosen = "UTF-8"
    if encoding:
        if is_charset(encoding[1]):
            chosen = encoding[1]
        else:
            message = f"{encoding[1][:40]!r} is no encoding known here (RFC 8493, 2.1.1)"
            faults.append(("AP823", 2, message))
    if version and encoding and not _exact(lines):
        mild = "?" if number is not None and number < (1, 0) else ""
        message = "bagit.txt is not two lines, in order, with one space after each colon (RFC 8493, 2.1.1)"
        faults.append((f"AP821{mild}", None, message))
    return Declaration(version=number or (1, 0), encoding=chosen, faults=tuple(faults))


def _find(lines: Sequence[str], which: int) -> re.Match[str] | None:
    return next((found for line in lines if (found := _LENIENT[which].fullmatch(line))), None)


def _exact(lines: Sequence[str]) -> bool:
    return len(lines) == 2 and all(
        pattern.fullmatch(line) for pattern, line in zip(_DECLARATION, lines, strict=True)
    )


def _version(parts: Sequence[str]) -> tuple[int, int]:
    major, minor = parts
    # Numbers of many digits are refused by Python itself, and no version has them.
    return (int(major), int(minor)) if len(major) < 5 and len(minor) < 5 else (-1, -1)


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


def parse_bag_info(lines: Iterable[str]) -> tuple[list[tuple[int, str, str]], list[tuple[int, str]]]:
    """Read bag-info.txt, lines without their ends.

    Returns:
        The tags as (line, label, value), values of several lines joined by line feeds, and the faults as
        (line, message).
    """
    tags: list[tuple[int, str, str]] = []
    faults: list[tuple[int, str]] = []
    for number, line in enumerate(lines, 1):
        line = line.removeprefix("\ufeff") if number == 1 else line
        if line[:1] in {" ", "\t"} and tags:
            opened, label, value = tags[-1]
            tags[-1] = (opened, label, f"{value}\n{line[1:]}")
        elif ":" in line and line[:1] not in {":", " ", "\t"}:
            label, _, value = line.partition(":")
            tags.append((number, label.rstrip(" \t"), value.lstrip(" \t")))
        elif line.strip():
            faults.append((number, f"the line is neither 'label: value' nor a folded line: {line[:80]!r}"))
    return [(n, label, value.strip()) for n, label, value in tags], faults
