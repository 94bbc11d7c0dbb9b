"""What holds for a collection: the `archpack.toml` at its root, or a table of its `pyproject.toml`."""

import os
import re
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

from archpack.model import CollectionDefaults, Record
from archpack.model.collection import JudgedAs
from archpack.model.value import ShapeError, Value, from_data, replace
from archpack.problem import Problem, Where
from archpack.source import faults
from archpack.source.decode import decode
from archpack.source.files import read_bytes, unreadable
from archpack.source.loaded import explain_shape
from archpack.source.parsed import MAX_BYTES
from archpack.source.places import step

NAME = "archpack.toml"
SHARED_NAME = "pyproject.toml"
"""A file that others use too; in it the table `[tool.archpack]` is what an `archpack.toml` would hold."""

_SEVERITY = "/severity"
_HEADER = re.compile(r"\s*\[\[?\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
_PART = r"""(?:[A-Za-z0-9_\-]+|"[^"]*"|'[^']*')"""
_KEY = re.compile(rf"\s*({_PART}(?:\s*\.\s*{_PART})*)\s*=")
_ONE = re.compile(_PART)
_TOML_PLACE = re.compile(r" \(at line ([0-9]+), column ([0-9]+)\)$")


class CollectionFile(Value, frozen=True, kw_only=True):
    """A file of defaults, as it was read.

    Attributes:
        path: The file, or None where there is none.
        defaults: What it says; nothing where it is faulty.
        problems: What is wrong with it.
        lines: The line of each key, by JSON Pointer from its top; near enough for a person.
        table: The pointer to the table that holds the defaults.
    """

    path: Path | None = None
    defaults: CollectionDefaults = CollectionDefaults()
    problems: tuple[Problem, ...] = ()
    lines: Mapping[str, int] = {}
    table: str = ""

    def where(self, pointer: str) -> Where:
        """The line of a default, or else of what holds it."""
        assert self.path is not None  # noqa: S101  where there is no file there is no place
        pointer = self.table + pointer
        while pointer not in self.lines and pointer:
            pointer = pointer.rpartition("/")[0]
        return Where(path=self.path, line=self.lines.get(pointer))


def defaults(folder: Path) -> tuple[CollectionDefaults, tuple[Problem, ...]]:
    """The defaults that hold for a folder: those of the nearest file of defaults, in it or above it.

    Where there is none, nothing is said; where it is faulty, the problems say so, and nothing else is.

    Raises:
        UnreadableError: There is such a file, and it must not be read.
    """
    path = nearest(folder)
    found = CollectionFile() if path is None else read(path)
    return found.defaults, found.problems


def with_defaults(record: Record, given: CollectionDefaults) -> Record:
    """The record with what its collection says for it, where it is silent itself."""
    return replace(
        record,
        rights=record.rights or given.rights,
        source_organization=record.source_organization or given.source_organization,
    )


def nearest(folder: Path, known: dict[Path, Path | None] | None = None) -> Path | None:
    """The path of the nearest file of defaults, in a folder or above it, or None.

    Args:
        folder: The folder.
        known: What has been found for other folders; it is added to.
    """
    known = {} if known is None else known
    climbed: list[Path] = []
    found: Path | None = None
    while True:
        if folder in known:
            found = known[folder]
            break
        climbed.append(folder)
        found = _in(folder)
        if found is not None:
            break
        if folder.name not in ("", ".."):
            folder = folder.parent
            continue
        # A relative path goes on upwards with `..`, so that the working directory need not be known.
        below, folder = folder, folder / ".."
        if _is_same(below, folder):
            break
    known.update(dict.fromkeys(climbed, found))
    return found


def _in(folder: Path) -> Path | None:
    if _is_file(folder, NAME):
        return folder / NAME
    if _is_file(folder, SHARED_NAME) and _table_of(folder / SHARED_NAME) is not None:
        return folder / SHARED_NAME
    return None


def _table_of(path: Path) -> object:
    """The table `[tool.archpack]` of a file, or None; what is no TOML is for its other readers to refuse."""
    import tomllib

    content = read_bytes(path, limit=MAX_BYTES)
    if b"archpack" not in content:
        return None
    try:
        return tomllib.loads(content.decode()).get("tool", {}).get("archpack")
    except (ValueError, RecursionError, AttributeError):
        return None


def _is_file(folder: Path, name: str) -> bool:
    # Asked for every folder of a collection: a path is made only of what is there.
    place = f"{folder}{os.sep}{name}"
    try:
        return stat.S_ISREG(os.stat(place).st_mode)  # noqa: PTH116
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise unreadable(Path(place), error) from None


def _is_same(folder: Path, other: Path) -> bool:
    try:
        return folder.samefile(other)
    except OSError:
        return True


def read(path: Path) -> CollectionFile:
    """The defaults that an `archpack.toml`, or a `pyproject.toml`, gives.

    Raises:
        UnreadableError: There is no such file, or it must not be read.
    """
    import tomllib

    text, problems = decode(read_bytes(path, limit=MAX_BYTES), path)
    if text is None:
        return CollectionFile(path=path, problems=tuple(problems))
    try:
        data: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return CollectionFile(path=path, problems=(*problems, _syntax(path, str(error))))
    except RecursionError:
        nested = faults.NOT_TOML.at(Where(path=path), "the values are nested too deeply")
        return CollectionFile(path=path, problems=(*problems, nested))
    table = ""
    if path.name == SHARED_NAME:
        data, table = data["tool"]["archpack"], "/tool/archpack"
    found = CollectionFile(path=path, lines=dict(_lines(text)), table=table)
    given = CollectionDefaults()
    try:
        given = from_data(data, CollectionDefaults)
    except ShapeError as error:
        pointer, message = explain_shape(str(error))
        if pointer == _SEVERITY and isinstance(data["severity"], dict):
            # Of a table with keys of any name the complaint does not say which one it means.
            unknown = (key for key, value in data["severity"].items() if value not in get_args(JudgedAs))
            pointer = step(pointer, next(unknown))
        problems.append(faults.BAD_DEFAULTS.at(found.where(pointer), message, pointer))
    return CollectionFile(path=path, defaults=given, problems=tuple(problems), lines=found.lines, table=table)


def _syntax(path: Path, said: str) -> Problem:
    place = _TOML_PLACE.search(said)
    where = Where(path=path, line=int(place[1]), column=int(place[2])) if place else Where(path=path)
    return faults.NOT_TOML.at(where, f"this is not TOML: {_TOML_PLACE.sub('', said)}")


def _lines(text: str) -> Iterator[tuple[str, int]]:
    """The line of each table and key by pointer, the first of several last: TOML's reader tells no places.

    What looks like a key within a text of several lines is taken for one; it stands for no default, so nobody
    asks for it.
    """
    table = ""
    found: list[tuple[str, int]] = []
    for number, line in enumerate(text.split("\n"), 1):
        header = _HEADER.match(line)
        key = _KEY.match(line)
        if header:
            table = _pointer(header[1])
            found.append((table, number))
        elif key:
            found.append((table + _pointer(key[1]), number))
    return reversed(found)


def _pointer(dotted: str) -> str:
    pointer = ""
    for part in _ONE.findall(dotted):
        pointer = step(pointer, part[1:-1] if part[0] in "\"'" else part)
    return pointer
