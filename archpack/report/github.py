"""Problems as annotations of a change: the commands that GitHub Actions reads from a job's output."""

from collections.abc import Collection, Mapping, Sequence

from archpack.problem import Kind, Problem, Severity
from archpack.report.printable import printable
from archpack.report.report import FAILING, NO_KINDS, Report
from archpack.report.text import summary

_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "hint": "notice"}


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
    """One workflow command a line: `::error file=…,line=…,col=…,title=…::message`."""
    lines = [_command(problem, kinds) for problem in problems]
    if records is not None:
        lines.append(summary(problems, records=records, known=known))
    return "".join(f"{line}\n" for line in lines)


def _command(problem: Problem, kinds: Mapping[str, Kind]) -> str:
    where = problem.where
    title = f"{problem.code} {kinds[problem.code].name}" if problem.code in kinds else problem.code
    properties = {"file": printable(where.path.as_posix()), "line": where.line, "col": where.column}
    given = {**properties, "title": title}
    told = ",".join(f"{key}={_property(str(value))}" for key, value in given.items() if value is not None)
    return f"::{_LEVELS[problem.severity]} {told}::{_data(printable(problem.message))}"


def _data(text: str) -> str:
    """The text as the runner's toolkit escapes it (`escapeData`)."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """The text as the toolkit escapes it where colons and commas have a meaning (`escapeProperty`)."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


REPORT = Report(name="github", title="annotations in GitHub Actions", render=render)
