"""Problems for programs: a JSON object that holds them all."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence

from archpack.problem import Problem
from archpack.report.report import Report


def render(
    problems: Sequence[Problem],
    *,
    color: bool = False,
    records: int | None = None,
    facts: Mapping[str, object] | None = None,
) -> str:
    """The problems as JSON in UTF-8's characters.

    Places and pointers that are not known are null; `records` is null where their number is not told. A
    file name that is not UTF-8 keeps its bytes as lone surrogates in escapes (PEP 383).
    """
    counted = Counter(problem.severity for problem in problems)
    told = {
        "records": records,
        "errors": counted["error"],
        "warnings": counted["warning"],
        "hints": counted["hint"],
        **(facts or {}),
        "problems": [facts_of(problem) for problem in problems],
    }
    text = json.dumps(told, ensure_ascii=False, indent=2)
    return "".join(_whole(character) for character in text) + "\n" if not _encodable(text) else text + "\n"


def facts_of(problem: Problem) -> dict[str, str | int | None]:
    """A problem as the members of a JSON object."""
    return {
        "path": str(problem.where.path),
        "line": problem.where.line,
        "column": problem.where.column,
        "severity": problem.severity,
        "code": problem.code,
        "message": problem.message,
        "pointer": problem.pointer,
    }


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _whole(character: str) -> str:
    return f"\\u{ord(character):04x}" if "\ud800" <= character <= "\udfff" else character


REPORT = Report(name="json", title="one JSON object, for programs", render=render)
