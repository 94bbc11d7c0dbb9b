"""Whether data have the shape that a schema describes: the door to `jsonschema`, built once, when needed."""

import json
from collections.abc import Iterator
from functools import cache
from itertools import chain, islice
from pathlib import Path
from typing import Any

from archpack.fault import Fault
from archpack.problem import Problem
from archpack.resources import schema_path
from archpack.source.parsed import MAX_PROBLEMS, Data
from archpack.source.places import Places
from archpack.validate.telling import tell
from archpack.validate.verdict import Verdict, compiled
from archpack.validate.violation import Violation, misspelt, problems

_BRACKETED = frozenset({".json", ".toml"})
"""Files in which lists stand in brackets."""


@cache
def _verdict(name: str) -> Verdict:
    return compiled(_schema(name))


def _schema(name: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(schema_path(name).read_bytes())
    return schema


@cache
def _validator(name: str) -> Any:
    # This import takes most of the time of checking one record, so it waits until there is data to judge.
    from jsonschema import Draft202012Validator

    return Draft202012Validator(_schema(name))


def faults(data: Data, places: Places, path: Path, *, schema: str = "record") -> tuple[Problem, ...]:
    """What is wrong with the shape of data, one problem for each fault, at most `MAX_PROBLEMS`.

    Args:
        data: Plain data.
        places: Where each value stands.
        path: The file, for places.
        schema: The name of the schema, `record` or `collection`.
    """
    if _verdict(schema)(data):
        return ()
    violations = list(
        islice(_violations(data, schema, is_yaml=path.suffix.lower() not in _BRACKETED), MAX_PROBLEMS)
    )
    if not violations:
        return ()
    tellings = chain.from_iterable(tell(violation) for violation in violations)
    return tuple(problems(tellings, misspelt(violations), places, path))


def with_shape(told: tuple[Problem, ...], found: tuple[Problem, ...], *, first: Fault) -> tuple[Problem, ...]:
    """The problems that reading has told, and those of the shape.

    Reading stops at the first fault of shape, which is told as `first`; here all take its place. What is told
    of a value already is not told again.
    """
    if not found:
        return told
    kept = tuple(problem for problem in told if problem.code != first.code)
    known = {problem.pointer for problem in kept if problem.severity == "error"}
    return kept + tuple(problem for problem in found if problem.pointer not in known)


def _violations(data: Data, schema: str, *, is_yaml: bool) -> Iterator[Violation]:
    for error in _validator(schema).iter_errors(data):
        yield Violation(
            keyword=error.validator,
            way=tuple(error.absolute_path),
            value=error.instance,
            asked=error.validator_value,
            schema=error.schema,
            is_yaml=is_yaml,
        )
