"""Problems for people: `path:line:column: severity CODE message`, and below it the line that is meant."""

import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from archpack.problem import Excerpt, Kind, Problem, Severity
from archpack.report.printable import printable
from archpack.report.report import FAILING, NO_KINDS, Report

_COLORS: dict[Severity, str] = {"error": "\x1b[31m", "warning": "\x1b[33m", "hint": "\x1b[36m"}
_BOLD = "\x1b[1m"
_FAINT = "\x1b[2m"
_PLAIN = "\x1b[0m"
_SEVERITIES: tuple[Severity, ...] = ("error", "warning", "hint")


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
    """Each problem with its line and, where there is something to sum up, a last line that counts them.

    Nothing at all comes of no problems in an unknown number of records.
    """
    lines = [line for problem in problems for line in _lines(problem, color)]
    if records is not None:
        lines.append(summary(problems, records=records, known=known))
    return "".join(f"{line}\n" for line in lines)


def summary(problems: Sequence[Problem], *, records: int, known: int = 0) -> str:
    """One line that counts: `2 records: 0 errors, 3 warnings`; that there are no errors is always said."""
    counted = Counter(problem.severity for problem in problems)
    severities = [one for one in _SEVERITIES if counted[one] or one == "error"]
    told = ", ".join(_count(counted[severity], severity) for severity in severities)
    more = f"; {known} known before" if known else ""
    return f"{_count(records, 'record')}: {told}{more}"


def statistics(problems: Sequence[Problem], *, kinds: Mapping[str, Kind] = NO_KINDS) -> str:
    """A line for each code that occurs, the most frequent first: how often, the code, its name."""
    counted = Counter(problem.code for problem in problems)
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    names = {code: f" {kinds[code].name}" if code in kinds else "" for code in counted}
    width = len(str(ranked[0][1])) if ranked else 0
    return "".join(f"{number:>{width}} {code}{names[code]}\n" for code, number in ranked)


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _lines(problem: Problem, color: bool) -> Iterator[str]:
    where, message = printable(str(problem.where)), printable(problem.message)
    severity: str = problem.severity
    if color:
        where = f"{_BOLD}{where}{_PLAIN}"
        severity = f"{_COLORS[problem.severity]}{severity}{_PLAIN}"
    yield f"{where}: {severity} {problem.code} {message}"
    if problem.excerpt is not None and problem.where.line is not None:
        yield from _excerpt(problem.excerpt, problem.where.line, _COLORS[problem.severity] if color else "")


def _excerpt(excerpt: Excerpt, line: int, color: str) -> Iterator[str]:
    """The line, and carets under what is meant."""
    before, after = ("…" if cut else "" for cut in excerpt.cut)
    end = excerpt.start + excerpt.length
    head, meant, tail = (
        _shown(part)
        for part in (excerpt.text[: excerpt.start], excerpt.text[excerpt.start : end], excerpt.text[end:])
    )
    number = f"{line:>5}"
    space = " " * (_width(before) + _width(head))
    carets = "^" * max(1, _width(meant))
    faint, plain = (_FAINT, _PLAIN) if color else ("", "")
    yield f"{faint}{number} |{plain} {before}{head}{meant}{tail}{after}".rstrip()
    yield f"{faint}{' ' * len(number)} |{plain} {space}{color}{carets}{plain}"


def _shown(text: str) -> str:
    return printable(text.replace("\t", " "))


def _width(text: str) -> int:
    """How many cells of a terminal a text takes (Unicode, Annex 11)."""
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.category(character) in ("Mn", "Me")
        else 2
        if unicodedata.east_asian_width(character) in "WF"
        else 1
        for character in text
    )


REPORT = Report(name="text", title="each problem with its line, for people and editors", render=render)
