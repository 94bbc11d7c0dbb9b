"""Problems as SARIF 2.1.0 (OASIS): what code scanning services and editors read."""

import os
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from archpack import __version__
from archpack.problem import Kind, Problem, Severity
from archpack.report.json import dumps
from archpack.report.printable import printable
from archpack.report.report import FAILING, NO_KINDS, Report

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
# SARIF 2.1.0, 3.27.10.
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "hint": "note"}


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
    """A log of one run, with the rules of the codes that occur."""
    codes = sorted({problem.code for problem in problems})
    numbers = {code: number for number, code in enumerate(codes)}
    driver = {
        "name": "archpack",
        "semanticVersion": __version__,
        "rules": [_rule(code, kinds.get(code)) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        # 3.14.17: the columns of a place count characters.
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, numbers[problem.code]) for problem in problems],
    }
    return dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(code: str, kind: Kind | None) -> dict[str, Any]:
    if kind is None:
        return {"id": code}
    rule: dict[str, Any] = {
        "id": code,
        "name": kind.name,
        "defaultConfiguration": {"level": _LEVELS[kind.severity]},
    }
    if kind.why:
        first, _, rest = kind.why.strip().partition("\n\n")
        rule["shortDescription"] = {"text": " ".join(first.split())}
        rule["fullDescription"] = {"text": " ".join(f"{first} {rest}".split())}
        rule["help"] = {"text": kind.why.strip()}
    return rule


def _result(problem: Problem, rule: int) -> dict[str, Any]:
    where = problem.where
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(problem)}}
    if where.line is not None:
        physical["region"] = {"startLine": where.line}
        if where.column is not None:
            physical["region"]["startColumn"] = where.column
    location: dict[str, Any] = {"physicalLocation": physical}
    if problem.pointer:
        location["logicalLocations"] = [{"fullyQualifiedName": problem.pointer, "kind": "member"}]
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": _LEVELS[problem.severity],
        "message": {"text": printable(problem.message)},
        "locations": [location],
    }


def _uri(problem: Problem) -> str:
    """The path as a reference (RFC 3986): the bytes that it has on disk, escaped."""
    from urllib.parse import quote

    path = problem.where.path
    escaped = quote(os.fsencode(path.as_posix()))
    return f"file://{escaped}" if path.is_absolute() else escaped


REPORT = Report(name="sarif", title="SARIF 2.1.0, for code scanning", render=render)
