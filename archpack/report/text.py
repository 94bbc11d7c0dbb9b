"""Problems for people: one a line, `path:line:column: severity CODE message`."""

from collections import Counter
from collections.abc import Mapping, Sequence

from archpack.problem import Problem, Severity
from archpack.report.report import Report

_COLORS: dict[Severity, str] = {"error": "\x1b[31m", "warning": "\x1b[33m", "hint": "\x1b[36m"}
_BOLD = "\x1b[1m"
_PLAIN = "\x1b[0m"
_SEVERITIES: tuple[Severity, ...] = ("error", "warning", "hint")


def render(
    problems: Sequence[Problem],
    *,
    color: bool = False,
    records: int | None = None,
    facts: Mapping[str, object] | None = None,
) -> str:
    """A line for each problem and, where there is something to sum up, a last one that counts them.

    Nothing at all comes of no problems in an unknown number of records.
    """
    lines = [_line(problem, color) for problem in problems]
    if records is not None:
        lines.append(summary(problems, records=records))
    return "".join(f"{line}\n" for line in lines)


def summary(problems: Sequence[Problem], *, records: int) -> str:
    """One line that counts: `2 records: 0 errors, 3 warnings`; that there are no errors is always said."""
    counted = Counter(problem.severity for problem in problems)
    severities = [one for one in _SEVERITIES if counted[one] or one == "error"]
    told = ", ".join(_count(counted[severity], severity) for severity in severities)
    return f"{_count(records, 'record')}: {told}"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _line(problem: Problem, color: bool) -> str:
    where, message = printable(str(problem.where)), printable(problem.message)
    severity: str = problem.severity
    if color:
        where = f"{_BOLD}{where}{_PLAIN}"
        severity = f"{_COLORS[problem.severity]}{severity}{_PLAIN}"
    return f"{where}: {severity} {problem.code} {message}"


def printable(text: str) -> str:
    """The text with an escape for whatever could steer a terminal, or that no encoding can carry."""
    if text.isprintable():
        return text
    return "".join(character if character.isprintable() else _escape(character) for character in text)


def _escape(character: str) -> str:
    number = ord(character)
    # A byte of a file name that is not UTF-8 comes from the system as a lone surrogate (PEP 383).
    if 0xDC80 <= number <= 0xDCFF:
        return f"\\x{number - 0xDC00:02x}"
    return character.encode("unicode_escape", "surrogatepass").decode("ascii")


REPORT = Report(name="text", title="one problem a line, for people and editors", render=render)
