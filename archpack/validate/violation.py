"""Violations of a schema, and the problems that they come to."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from archpack.fault import Fault
from archpack.model.value import Value
from archpack.problem import Problem
from archpack.source.parsed import MAX_PROBLEMS
from archpack.source.places import Places, step
from archpack.source.wording import nearest

Way = tuple[str | int, ...]
"""The way to a value: keys, and indices from 0."""

_SUGGESTIONS = 200


class Violation(Value, frozen=True, kw_only=True):
    """One thing that a schema refuses.

    Attributes:
        keyword: The keyword of the schema that refuses it.
        way: The way to the value.
        value: The value.
        asked: What the keyword asks for.
        schema: The part of the schema in which the keyword stands.
        is_yaml: Whether the file is YAML, in which lists are written otherwise than in JSON and TOML.
    """

    keyword: str
    way: Way
    value: Any
    asked: Any
    schema: Mapping[str, Any]
    is_yaml: bool = True


class Telling(Value, frozen=True, kw_only=True):
    """One fault in words.

    Attributes:
        fault: Which fault it is.
        way: The way to the value at which it is told.
        message: The words.
        missing: The key that is missing there, where that is the fault.
        of_value: Whether the value itself is refused; then one telling is enough.
    """

    fault: Fault
    way: Way
    message: str
    missing: str | None = None
    of_value: bool = True


def problems(
    tellings: Iterator[Telling], misspelt: set[Way], places: Places, path: Path
) -> Iterator[Problem]:
    """The problems of tellings, one for each fault.

    A value that is refused for two reasons is told once, for the first. A key that is missing because it is
    misspelt is told as misspelt.
    """
    seen: set[tuple[Way, str]] = set()
    for telling in islice(tellings, MAX_PROBLEMS):
        if telling.missing is not None and (*telling.way, telling.missing) in misspelt:
            continue
        mark = (telling.way, "" if telling.of_value else telling.message)
        if mark not in seen:
            seen.add(mark)
            pointer = as_pointer(telling.way)
            yield telling.fault.at(places.where(path, pointer), telling.message, pointer)


def misspelt(violations: Sequence[Violation]) -> set[Way]:
    """The ways to the missing keys that unknown keys beside them are likely to have been meant for."""
    found: set[Way] = set()
    left = _SUGGESTIONS
    for violation in violations:
        if violation.keyword == "additionalProperties" and left > 0:
            missing = [key for key in violation.schema.get("properties", {}) if key not in violation.value]
            for key in islice(extras(violation), left):
                left -= 1
                meant = missing if listed_under(key, violation) else [nearest(key, missing)]
                found.update((*violation.way, key) for key in meant if key)
    return found


def extras(violation: Violation) -> Iterator[str]:
    """The keys of a mapping that its schema does not know."""
    known = violation.schema.get("properties", {})
    return (key for key in violation.value if key not in known)


def listed_under(word: str, violation: Violation) -> str | None:
    """The key of a mapping that takes one of a list of words, and this one is among them; or None."""
    properties = violation.schema.get("properties", {})
    return next((key for key, part in properties.items() if word in part.get("enum", ())), None)


def as_pointer(way: Way) -> str:
    """The JSON Pointer (RFC 6901) of a way."""
    pointer = ""
    for part in way:
        pointer = step(pointer, part)
    return pointer
