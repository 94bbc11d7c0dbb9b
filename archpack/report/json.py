"""Problems for programs: a JSON object that holds them all."""

import json
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from archpack.problem import Kind, Problem, Severity
from archpack.report.report import FAILING, NO_KINDS, Report


def render(
    problems: Sequence[Problem],
    *,
    color: bool = False,
    records: int | None = None,
    known: int = 0,
    failing: Collection[Severity] = FAILING,
    kinds: Mapping[str, Kind] = NO_KINDS,
    facts: Mapping[str, object] | None = None,
) -> str:
    """The problems as JSON in UTF-8's characters.

    Places and pointers that are not known are null; `records` is null where their number is not told. A
    file name that is not UTF-8 keeps its bytes as lone surrogates in escapes (PEP 383).
    """
    counted = Counter(problem.severity for problem in problems)
    return dumps(
        {
            "records": records,
            "errors": counted["error"],
            "warnings": counted["warning"],
            "hints": counted["hint"],
            "known": known,
            **(facts or {}),
            "problems": [facts_of(problem, kinds) for problem in problems],
        }
    )


def dumps(value: object) -> str:
    """JSON that can be written as UTF-8 whatever stands in it, with a line feed at its end."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return "".join(_whole(character) for character in text) + "\n" if not _encodable(text) else text + "\n"


def facts_of(problem: Problem, kinds: Mapping[str, Kind] = NO_KINDS) -> dict[str, str | int | None]:
    """A problem as the members of a JSON object."""
    return {
        "path": str(problem.where.path),
        "line": problem.where.line,
        "column": problem.where.column,
        "severity": problem.severity,
        "code": problem.code,
        "name": kinds[problem.code].name if problem.code in kinds else None,
        "message": problem.message,
        "pointer": problem.pointer,
        "replacement": problem.replacement,
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
