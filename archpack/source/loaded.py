"""A record file as it was read: its data, where they stand, and the record that they make."""

import re
from pathlib import Path

from archpack.model import SCHEMA_ID, Record
from archpack.model.value import ShapeError, Value, from_data
from archpack.problem import Problem, has_errors
from archpack.source import faults
from archpack.source.decode import decode
from archpack.source.files import read_bytes
from archpack.source.parsed import MAX_BYTES, Data, Parsed
from archpack.source.places import Lines, Places, step
from archpack.source.wording import shown


class Loaded(Value, frozen=True, kw_only=True):
    """A record file.

    Attributes:
        path: The file.
        text: Its text without byte order mark, or nothing where it could not be decoded.
        data: Its plain data, or None where it could not be read.
        places: Where each value stands.
        record: The record, or None where the data do not make one; then `problems` says why.
        problems: What is wrong with the file, in its order: its text, and the first fault of its shape.
            The whole of the shape, and the sense, are for `archpack.validate`.
    """

    path: Path
    text: str
    data: Data
    places: Places
    record: Record | None
    problems: tuple[Problem, ...]


def load(path: Path) -> Loaded:
    """Read a record file, YAML or JSON.

    Raises:
        UnreadableError: There is no such file, it is a folder, or it must not be read.
    """
    return loads(read_bytes(path, limit=MAX_BYTES), path)


def loads(content: bytes | str, path: Path) -> Loaded:
    """Read the content of a record file.

    Args:
        content: The content; bytes are UTF-8.
        path: The file's name, for places; `.json` asks for JSON, `.yaml` and `.yml` for YAML, and otherwise
            a text that begins with `{` is JSON.
    """
    text, problems = decode(content, path)
    if text is None:
        places = Places(lines=Lines(starts=(0,)), values={}, keys={})
        return Loaded(path=path, text="", data=None, places=places, record=None, problems=tuple(problems))
    parsed = parse(text, path)
    problems += parsed.problems
    record = None
    if not has_errors(problems):
        record, fault = _record(parsed, path)
        if fault:
            problems.append(fault)
    return Loaded(
        path=path,
        text=text,
        data=parsed.data,
        places=parsed.places,
        record=record,
        problems=tuple(problems),
    )


def is_json(text: str, path: Path) -> bool:
    """Whether the text of a file is to be read as JSON."""
    suffix = path.suffix.lower()
    return suffix == ".json" or (suffix not in {".yaml", ".yml"} and text.lstrip().startswith("{"))


def parse(text: str, path: Path) -> Parsed:
    """The data of a text that is decoded, free of forbidden characters and within bounds."""
    if is_json(text, path):
        from archpack.source import json_text

        return json_text.parse(text, path)
    from archpack.source import yaml_text

    return yaml_text.parse(text, path)


def _record(parsed: Parsed, path: Path) -> tuple[Record | None, Problem | None]:
    try:
        record = from_data(parsed.data, Record)
    except ShapeError as error:
        pointer, message = explain_shape(str(error))
        return None, faults.WRONG_SHAPE.at(parsed.places.where(path, pointer), message, pointer)
    if record.schema != SCHEMA_ID:
        message = f"'schema' is {shown(record.schema)}; this version reads {shown(SCHEMA_ID)}"
        return None, faults.WRONG_SHAPE.at(parsed.places.where(path, "/schema"), message, "/schema")
    return record, None


_PLACE = re.compile(r" - at `(?:key in )?\$(.*)`$", re.DOTALL)
_STEP = re.compile(r"\.([A-Za-z_]+)|\[([0-9]+)\]")
_UNKNOWN = re.compile(r"Object contains unknown field `(.*)`", re.DOTALL)
_WORDS = (
    (re.compile(r"Object missing required field `(.*)`", re.DOTALL), "the key {} is missing"),
    (re.compile(r"Invalid enum value (.*)", re.DOTALL), "{} is not one of the values that may stand here"),
)
_KINDS = {
    "`str`": "text",
    "`array`": "a list",
    "`object`": "a mapping",
    "`int`": "a number",
    "`float`": "a number",
    "`bool`": "a truth value",
    "`null`": "nothing",
}
_EXPECTED = re.compile(r"Expected `(.*)`, got `(.*)`", re.DOTALL)


def explain_shape(said: str) -> tuple[str, str]:
    """The pointer and the message that the model's complaint comes to."""
    found = _PLACE.search(said)
    pointer = ""
    for key, index in _STEP.findall(found[1] if found else ""):
        pointer = step(pointer, key or int(index))
    complaint = said[: found.start()] if found else said
    if unknown := _UNKNOWN.fullmatch(complaint):
        return step(pointer, unknown[1]), f"the key {shown(unknown[1])} is unknown here"
    for pattern, message in _WORDS:
        match = pattern.fullmatch(complaint)
        if match:
            return pointer, message.format(shown(match[1].strip("'")))
    expected = _EXPECTED.fullmatch(complaint)
    if expected:
        wanted = " or ".join(
            _KINDS.get(f"`{kind}`", kind) for kind in expected[1].split(" | ") if kind != "null"
        )
        return pointer, f"{wanted} should stand here, not {_KINDS.get(f'`{expected[2]}`', expected[2])}"
    return pointer, f"this is no record: {complaint}"
