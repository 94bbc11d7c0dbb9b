"""What holds for a collection: the `archpack.toml` at its root, or a table of its `pyproject.toml`."""

import os
import stat
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
from archpack.source.places import Lines, Places, step

NAME = "archpack.toml"
SHARED_NAME = "pyproject.toml"
"""A file that others use too; in it the table `[tool.archpack]` is what an `archpack.toml` would hold."""

_TABLE = ("tool", "archpack")
_SEVERITY = "/severity"
_NOWHERE = Places(lines=Lines(starts=(0,)), values={}, keys={})


class CollectionFile(Value, frozen=True, kw_only=True):
    """A file of defaults, as it was read.

    Attributes:
        path: The file, or None where there is none.
        text: Its text, or nothing where it could not be decoded.
        data: The defaults as plain data, or None where they could not be read.
        places: Where each of them stands, by JSON Pointer from their table.
        defaults: What they say; nothing where they are faulty.
        problems: What is wrong with the file: its text, and the first fault of its shape. The whole of the
            shape, and the sense, are for `archpack.validate`.
    """

    path: Path | None = None
    text: str = ""
    data: Any = None
    places: Places = _NOWHERE
    defaults: CollectionDefaults = CollectionDefaults()
    problems: tuple[Problem, ...] = ()

    def where(self, pointer: str) -> Where:
        """The place of a default, or else of what holds it."""
        assert self.path is not None  # noqa: S101  where there is no file there is no place
        return self.places.where(self.path, pointer)


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
    from archpack.source import toml_text

    text, problems = decode(read_bytes(path, limit=MAX_BYTES), path)
    if text is None:
        return CollectionFile(path=path, problems=tuple(problems))
    tables = toml_text.parse(text, path)
    if tables.data is None:
        problems.extend(tables.problems)
        return CollectionFile(path=path, text=text, places=tables.places, problems=tuple(problems))
    data, places = tables.data, tables.places
    for key in _TABLE if path.name == SHARED_NAME else ():
        data, places = data[key], places.below(step("", key))
    given = CollectionDefaults()
    try:
        given = from_data(data, CollectionDefaults)
    except ShapeError as error:
        pointer, message = explain_shape(str(error))
        if pointer == _SEVERITY and isinstance(data["severity"], dict):
            # Of a table with keys of any name the complaint does not say which one it means.
            unknown = (key for key, value in data["severity"].items() if value not in get_args(JudgedAs))
            pointer = step(pointer, next(unknown))
        problems.append(faults.BAD_DEFAULTS.at(places.where(path, pointer), message, pointer))
    return CollectionFile(
        path=path, text=text, data=data, places=places, defaults=given, problems=tuple(problems)
    )
