"""Problems that a collection had before it was checked: counted, so that only new ones fail.

A baseline counts problems by file, code and kind of place, and not by line: what stands further up may
change, entries of a list may move, and messages may be worded better, without a known problem becoming a new
one.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from archpack.model.value import ShapeError, Value, from_data
from archpack.problem import Problem

_VERSION = "archpack-baseline-1"
_NUMBER = re.compile(r"/[0-9]+(?=/|$)")

Key = tuple[str, str, str]
Name = Callable[[Problem], str]
"""What a baseline calls the file of a problem."""


class _Known(Value, frozen=True, kw_only=True):
    """The content of a baseline file: how many, by file, code and pointer with `*` for every index."""

    format: str
    problems: dict[str, dict[str, dict[str, int]]]


class Compared(Value, frozen=True, kw_only=True):
    """Problems beside a baseline.

    Attributes:
        new: The problems that are not known, or of which there are more than are known.
        known: How many are known.
    """

    new: tuple[Problem, ...]
    known: int


def dumps(problems: Iterable[Problem], name: Name) -> str:
    """The text of a baseline that knows these problems: JSON, in an order of its own, made for git."""
    nested: dict[str, dict[str, dict[str, int]]] = {}
    for (file, code, place), count in sorted(_counted(problems, name).items()):
        nested.setdefault(file, {}).setdefault(code, {})[place] = count
    return json.dumps({"format": _VERSION, "problems": nested}, indent=1) + "\n"


def loads(content: bytes) -> Mapping[Key, int]:
    """The problems that a baseline knows, and how many of each.

    Raises:
        ValueError: It is no baseline; the error says why.
    """
    try:
        data: Any = json.loads(content)
        known = from_data(data, _Known)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    except ShapeError as error:
        raise ValueError(str(error)) from None
    if known.format != _VERSION:
        raise ValueError(f"its format is {known.format!r}; this version reads {_VERSION!r}")
    return {
        (file, code, place): count
        for file, codes in known.problems.items()
        for code, places in codes.items()
        for place, count in places.items()
    }


def compared(problems: Iterable[Problem], known: Mapping[Key, int], name: Name) -> Compared:
    """What is new in problems.

    Of problems that cannot be told apart, should there be more than are known, all are told: which of them
    is the new one nobody can say.
    """
    problems = tuple(problems)
    counted = _counted(problems, name)
    fresh = {key for key, count in counted.items() if count > known.get(key, 0)}
    new = tuple(problem for problem in problems if _key(problem, name) in fresh)
    return Compared(new=new, known=len(problems) - len(new))


def _counted(problems: Iterable[Problem], name: Name) -> Counter[Key]:
    return Counter(_key(problem, name) for problem in problems)


def _key(problem: Problem, name: Name) -> Key:
    return name(problem), problem.code, _NUMBER.sub("/*", problem.pointer or "")
