"""The names of files in a bag: how a manifest spells them, and which of them travel badly."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from archpack.problem import Problem, Severity, Where

PAYLOAD = "data/"
"""What every path of a payload file begins with (RFC 8493, 2.1.2)."""

_LONGEST_COMPONENT = 255
"""Bytes of UTF-8 that one component may have on the file systems of today."""
_LONGEST_NAME = 2048
"""Bytes of a whole name beyond which not even Linux can be relied upon, whose paths end at 4096."""
_LONGEST_PORTABLE = 240
"""Characters that still fit below a short folder on Windows, whose programs stop at 260."""

_DEVICES = frozenset(f"{device}{number}" for device in ("COM", "LPT") for number in "0123456789¹²³") | {
    "CON",
    "PRN",
    "AUX",
    "NUL",
    "CONIN$",
    "CONOUT$",
}
_ORDINARY = re.compile(
    # A component begins with no device's letters, and ends with neither dot nor space.
    r"(?:(?!con|prn|aux|nul|com|lpt)[a-z0-9_](?:[a-z0-9_. -]{0,78}[a-z0-9_-])?(?:/|\Z)){1,3}(?<!/)",
    re.ASCII | re.IGNORECASE,
)
"""What nearly every name is like: such a name has neither faults nor doubts, and is not looked at closely."""
_NOT_ON_WINDOWS = frozenset('<>:"|?*\\')
_LINE_ENDS = frozenset("\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")
_CARE = re.compile(r"[/\\~*.]|[A-Za-z]:|data\Z")
_ENCODED = re.compile("%(0[AaDd]|25)")
_ENCODED_BEFORE_1_0 = re.compile("%(0[AaDd])")


def encode(name: str, *, version: tuple[int, int] = (1, 0)) -> str:
    """The name as a manifest spells it: CR, LF and % encoded, and nothing else (RFC 8493, 2.1.3).

    Before version 1.0 only line ends were encoded.
    """
    if version >= (1, 0):
        name = name.replace("%", "%25")
    return name.replace("\r", "%0D").replace("\n", "%0A")


def decode(text: str, *, version: tuple[int, int] = (1, 0)) -> str:
    """The name that a manifest spells; before version 1.0 only line ends were encoded."""
    if "%" not in text:
        return text
    pattern = _ENCODED if version >= (1, 0) else _ENCODED_BEFORE_1_0
    return pattern.sub(lambda found: chr(int(found[1], 16)), text)


def has_bare_percent(text: str) -> bool:
    """Whether a manifest of version 1.0 spells a `%` that encodes nothing."""
    return "%" in text and "%" in _ENCODED.sub("", text)


def shown(name: str) -> str:
    """The name in quotes for a message, with everything escaped that a terminal could obey or not show."""
    if name.isprintable():
        return f"'{name}'"
    return "'" + "".join(c if c.isprintable() else _escaped(c) for c in name) + "'"


def _escaped(character: str) -> str:
    return character.encode("unicode_escape", "surrogatepass").decode("ascii")


def normal(name: str) -> str:
    """The name in Unicode's composed form, by which names that look alike are found."""
    return name if name.isascii() else unicodedata.normalize("NFC", name)


def folded(name: str) -> str:
    """The name as a file system sees it that keeps case and normalization apart from nothing."""
    return normal(normal(name).casefold())


def stumbles(name: str) -> bool:
    """Whether bagit-python, and tools built on it, refuse a bag with a file of this name though it is right.

    They do not decode `%25`, decode no more than a few line ends, break lines at every character that Python
    takes for a line end, and cut white space from the end of a line.
    """
    return "%" in name or name != name.rstrip() or not _LINE_ENDS.isdisjoint(name)


def judge(places: Mapping[str, str | Path]) -> list[Problem]:
    """What is wrong or unwise about names that are to be packed together."""
    return judge_each(places) + judge_together(places)


def judge_each(places: Mapping[str, str | Path]) -> list[Problem]:
    """What is wrong or unwise about names that are to be packed, each by itself.

    Args:
        places: For every name, '/' separated, the file to speak of when the name is at fault.

    Returns:
        Errors for names that cannot be packed safely, warnings for names that travel badly.
    """
    problems = []
    for name, place in places.items():
        if _ORDINARY.fullmatch(name):
            continue
        found = list(_faults(name)) or list(_doubts(name))
        problems += [
            Problem(code=code, message=message, where=Where(path=Path(place)), severity=severity)
            for code, severity, message in found
        ]
    return problems


def _faults(name: str) -> Iterator[tuple[str, Severity, str]]:
    components = name.split("/")
    if not {"", ".", ".."}.isdisjoint(components) or unsafe(PAYLOAD + name):
        yield (
            "AP801",
            "error",
            f"{shown(name)} is no path inside a bag: give one without '..', '.', '//' and '/' at its ends",
        )
        return
    try:
        size = len(name.encode("utf-8"))
    except UnicodeEncodeError:
        yield (
            "AP802",
            "error",
            f"{shown(name)} is not text in any Unicode encoding, and manifests are UTF-8: rename the file",
        )
        return
    long = max((len(c.encode("utf-8")) for c in components), default=0)
    if long > _LONGEST_COMPONENT:
        yield (
            "AP803",
            "error",
            f"{shown(name[:40])}… has a part of {long} bytes, and file systems end at 255: shorten it",
        )
    if size > _LONGEST_NAME:
        yield "AP803", "error", f"{shown(name[:40])}… has {size} bytes, more than {_LONGEST_NAME}: shorten it"


def _doubts(name: str) -> Iterator[tuple[str, Severity, str]]:
    for component in name.split("/"):
        if component.split(".")[0].rstrip(" ").upper() in _DEVICES:
            yield "AP806", "warning", f"{shown(name)}: Windows keeps the name {shown(component)} for a device"
        elif component.endswith((".", " ")):
            yield (
                "AP806",
                "warning",
                f"{shown(name)}: Windows drops the dot or space at the end of {shown(component)}",
            )
        bad = sorted(_NOT_ON_WINDOWS.intersection(component))
        if bad:
            yield "AP806", "warning", f"{shown(name)}: no name on Windows can have {' '.join(bad)}"
    if stumbles(name):
        yield (
            "AP807",
            "warning",
            f"{shown(name)}: bagit-python and the tools built on it refuse a bag with such a name (%, line "
            "ends, space at the end), though RFC 8493, 2.1.3 allows it",
        )
    elif any(unicodedata.category(c) == "Cc" for c in name):
        yield "AP807", "warning", f"{shown(name)} holds control characters, which some readers lose"
    if name != normal(name):
        yield (
            "AP808",
            "warning",
            f"{shown(name)} is not in Unicode's composed form (NFC), and some systems change such names",
        )
    if len(name) > _LONGEST_PORTABLE:
        yield "AP809", "warning", f"{shown(name[:40])}… has {len(name)} characters, and Windows ends at 260"


def judge_together(places: Mapping[str, str | Path]) -> list[Problem]:
    """Names that cannot stand side by side on every system, or on none.

    Args:
        places: For every name, '/' separated, the file to speak of when the name is at fault.
    """
    if _are_plainly_apart(places):
        return []
    problems = []
    first: dict[str, str] = {}
    folders: dict[str, str] = {}
    for name in sorted(places):
        key = folded(name)
        for folder in _folders(key):
            if folder in folders:
                break  # and so are those above it
            folders[folder] = name
        other = first.setdefault(key, name)
        if other == name:
            continue
        if normal(other) == normal(name):
            code, how = "AP804", "the form of their Unicode characters (NFC, NFD)"
        else:
            code, how = "AP805", "upper and lower case"
        message = f"{shown(name)} and {shown(other)} differ only in {how}; many systems keep only one"
        problems.append(Problem(code=code, message=message, where=Where(path=Path(places[name]))))
    for folder in sorted(folders.keys() & first.keys()):
        name = folders[folder]
        message = f"{shown(first[folder])} cannot be a file, and the folder of {shown(name)}"
        problems.append(Problem(code="AP810", message=message, where=Where(path=Path(places[name]))))
    return problems


def _are_plainly_apart(all_names: Collection[str]) -> bool:
    """Whether nothing is to be said of names together, as of nearly all that there are; told quickly."""
    if not all(map(str.isascii, all_names)):
        return False
    folded_ones = set(map(str.lower, all_names))
    folders = {name.rpartition("/")[0] for name in folded_ones}
    folders.update([above for folder in folders for above in _folders(folder)])
    return len(folded_ones) == len(all_names) and folded_ones.isdisjoint(folders)


def _folders(name: str) -> Iterator[str]:
    """The folders above a name, the nearest first."""
    end = name.rfind("/")
    while end > 0:
        yield name[:end]
        end = name.rfind("/", 0, end)


def unsafe(path: str) -> bool:
    """Whether a path in a manifest could lead out of the bag on some system (RFC 8493, 5.1).

    Absolute paths, `~`, drive letters, UNC paths, and `..` between slashes of either kind.
    """
    return (
        path.startswith(("/", "\\", "~"))
        or bool(re.match("[A-Za-z]:", path))
        or "\0" in path
        or ".." in re.split(r"[/\\]", path)
    )


def needs_care(spelled: str) -> bool:
    """Whether a path in a manifest is encoded, roundabout, unsafe, or anything else but what it seems."""
    return (
        "%" in spelled
        or ".." in spelled
        or "//" in spelled
        or "/." in spelled
        or "\0" in spelled
        or spelled.endswith("/")
        or _CARE.match(spelled) is not None
    )


def plain(path: str) -> str:
    """The path without `.` and empty components: `./data//a` as `data/a`."""
    return "/".join(c for c in path.split("/") if c not in {"", "."})
