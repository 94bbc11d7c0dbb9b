"""The defaults of a collection: `archpack.toml` at its root."""

import re
from pathlib import Path

from archpack.model import CollectionDefaults, Record
from archpack.model.value import ShapeError, from_data, replace
from archpack.problem import Problem, Where
from archpack.source import faults
from archpack.source.decode import decode
from archpack.source.files import read_bytes, unreadable
from archpack.source.loaded import explain_shape
from archpack.source.parsed import MAX_BYTES

NAME = "archpack.toml"

_HEADER = re.compile(r"\s*\[\[?\s*([^\[\]]+?)\s*\]\]?")
_KEY = re.compile(r"""\s*([A-Za-z0-9_\-."']+(?:\s*\.\s*[A-Za-z0-9_\-"']+)*)\s*=""")
_TOML_PLACE = re.compile(r" \(at line ([0-9]+), column ([0-9]+)\)$")


def defaults(folder: Path) -> tuple[CollectionDefaults, tuple[Problem, ...]]:
    """The defaults that hold for a folder: those of the nearest `archpack.toml`, in it or above it.

    Where there is none, nothing is said; where it is faulty, the problems say so, and nothing else is.

    Raises:
        UnreadableError: There is an `archpack.toml` that must not be read.
    """
    path = nearest(folder)
    return (CollectionDefaults(), ()) if path is None else read(path)


def with_defaults(record: Record, given: CollectionDefaults) -> Record:
    """The record with what its collection says for it, where it is silent itself."""
    return replace(
        record,
        rights=record.rights or given.rights,
        source_organization=record.source_organization or given.source_organization,
    )


def nearest(folder: Path) -> Path | None:
    """The path of the nearest `archpack.toml`, in a folder or above it, or None."""
    above = folder
    while not _is_file(above / NAME):
        if above.name not in ("", ".."):
            above = above.parent
            continue
        # A relative path goes on upwards with `..`, so that the working directory need not be known.
        below, above = above, above / ".."
        if _is_same(below, above):
            return None
    return above / NAME


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError as error:
        raise unreadable(path, error) from None


def _is_same(folder: Path, other: Path) -> bool:
    try:
        return folder.samefile(other)
    except OSError:
        return True


def read(path: Path) -> tuple[CollectionDefaults, tuple[Problem, ...]]:
    """The defaults that an `archpack.toml` gives.

    Raises:
        UnreadableError: There is no such file, or it must not be read.
    """
    import tomllib

    text, problems = decode(read_bytes(path, limit=MAX_BYTES), path)
    if text is None:
        return CollectionDefaults(), tuple(problems)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return CollectionDefaults(), (*problems, _syntax(path, str(error)))
    except RecursionError:
        message = "the values are nested too deeply"
        return CollectionDefaults(), (*problems, faults.NOT_TOML.at(Where(path=path), message))
    try:
        return from_data(data, CollectionDefaults), tuple(problems)
    except ShapeError as error:
        pointer, message = explain_shape(str(error))
        where = Where(path=path, line=_line(text, pointer))
        return CollectionDefaults(), (*problems, faults.BAD_DEFAULTS.at(where, message, pointer))


def _syntax(path: Path, said: str) -> Problem:
    place = _TOML_PLACE.search(said)
    where = Where(path=path, line=int(place[1]), column=int(place[2])) if place else Where(path=path)
    return faults.NOT_TOML.at(where, f"this is not TOML: {_TOML_PLACE.sub('', said)}")


def _line(text: str, pointer: str) -> int | None:
    """The line on which the value of a pointer, or else what holds it, is given; near enough for a person."""
    table = ""
    found: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        header = _HEADER.match(line)
        key = _KEY.match(line)
        if header:
            table = _pointer(header[1])
            found.setdefault(table, number)
        elif key:
            found.setdefault(table + _pointer(key[1]), number)
    while pointer not in found and pointer:
        pointer = pointer.rpartition("/")[0]
    return found.get(pointer)


def _pointer(dotted: str) -> str:
    return "".join(f"/{part.strip().strip(chr(34)).strip(chr(39))}" for part in dotted.split("."))
