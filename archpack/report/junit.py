"""Problems as JUnit XML: what CI services show as failed tests, a suite for each file."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby

from archpack.problem import Kind, Problem, Severity
from archpack.report.printable import printable
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
    """A test case for each problem: a failure where it fails the run, else a case that passes and says so.

    Where there are no problems one case passes, for a report without cases is taken for a run that broke.
    """
    failures = sum(problem.severity in failing for problem in problems)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append(
        f'<testsuites name="archpack" tests="{len(problems) or 1}" failures="{failures}" errors="0">'
    )
    for path, found in groupby(problems, key=lambda problem: str(problem.where.path)):
        lines.extend(_suite(printable(path), list(found), failing, kinds))
    if not problems:
        counted = "" if records is None else f" in {records} record{'' if records == 1 else 's'}"
        lines.append('  <testsuite name="archpack" tests="1" failures="0" errors="0">')
        lines.append(f'    <testcase classname="archpack" name="no problems{counted}"/>')
        lines.append("  </testsuite>")
    lines.append("</testsuites>\n")
    return "\n".join(lines)


def _suite(
    path: str, problems: list[Problem], failing: Collection[Severity], kinds: Mapping[str, Kind]
) -> Iterator[str]:
    failures = sum(problem.severity in failing for problem in problems)
    yield (f'  <testsuite name={_quoted(path)} tests="{len(problems)}" failures="{failures}" errors="0">')
    for problem in problems:
        name = f"{problem.code} {kinds[problem.code].name}" if problem.code in kinds else problem.code
        place = printable(str(problem.where))
        message = printable(problem.message)
        said = f"{place}: {problem.severity} {problem.code} {message}"
        yield f"    <testcase classname={_quoted(path)} name={_quoted(f'{name} at {place}')}>"
        if problem.severity in failing:
            attributes = f"type={_quoted(name)} message={_quoted(message)}"
            yield f"      <failure {attributes}>{_escaped(said)}</failure>"
        else:
            yield f"      <system-out>{_escaped(said)}</system-out>"
        yield "    </testcase>"
    yield "  </testsuite>"


def _escaped(text: str) -> str:
    # The standard library's own brings half a web client with it.
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _quoted(text: str) -> str:
    return '"' + _escaped(text).replace('"', "&quot;") + '"'


REPORT = Report(name="junit", title="JUnit XML, for CI services", render=render)
