"""Problems to text, for people and for programs."""

import json
from pathlib import Path

import pytest

from archpack.problem import Excerpt, Problem, Where
from archpack.report import REPORTS, Report, summary

AT = Where(path=Path("a/record.yaml"), line=3, column=5)
ERROR = Problem(code="AP101", message="the record needs the key 'id'", where=AT, pointer="")
WARNING = Problem(code="AP301", message="there is no file", where=Where(path=Path("a")), severity="warning")
HINT = Problem(code="AP014", message="NO", where=Where(path=Path("a"), line=1), severity="hint")
HOSTILE = Problem(
    code="AP102", message="\x1b[31m\u202ered\nline\udc80", where=Where(path=Path("a\x07b\udcff\n.yaml"))
)


def test_a_line_says_where_how_bad_which_and_what() -> None:
    assert REPORTS["text"].render([ERROR, WARNING, HINT]) == (
        "a/record.yaml:3:5: error AP101 the record needs the key 'id'\n"
        "a: warning AP301 there is no file\n"
        "a:1: hint AP014 NO\n"
    )


@pytest.mark.parametrize(
    ("excerpt", "shown"),
    [
        (Excerpt(text="opsi: 1", start=0, length=4), ["    3 | opsi: 1", "      | ^^^^"]),
        (Excerpt(text="a:\tb", start=3), ["    3 | a: b", "      |    ^"]),
        (Excerpt(text="ж: 中文 x", start=6), ["    3 | ж: 中文 x", "      |         ^"]),
        (Excerpt(text="e\u0301: x", start=4), ["    3 | e\u0301: x", "      |    ^"]),
        (Excerpt(text="a \x1b b", start=4), ["    3 | a \\x1b b", "      |        ^"]),
        (Excerpt(text="abc", start=1, cut=(True, True)), ["    3 | …abc…", "      |   ^"]),
        (Excerpt(text="abc", start=3), ["    3 | abc", "      |    ^"]),
    ],
)
def test_the_line_is_shown_with_a_caret_under_what_is_meant(excerpt: Excerpt, shown: list[str]) -> None:
    problem = Problem(code="AP102", message="m", where=AT, excerpt=excerpt)
    assert REPORTS["text"].render([problem]).splitlines()[1:] == shown
    coloured = REPORTS["text"].render([problem], color=True)
    assert "\x1b[31m^" in coloured


@pytest.mark.parametrize(
    ("problems", "records", "said"),
    [
        ([], 1, "1 record: 0 errors"),
        ([], 0, "0 records: 0 errors"),
        ([ERROR, ERROR, HINT], 2, "2 records: 2 errors, 1 hint"),
        ([WARNING], 1, "1 record: 0 errors, 1 warning"),
    ],
)
def test_the_last_line_counts(problems: list[Problem], records: int, said: str) -> None:
    assert summary(problems, records=records) == said
    assert REPORTS["text"].render(problems, records=records).splitlines()[-1] == said


def test_no_problems_in_who_knows_how_many_records_make_no_text() -> None:
    assert REPORTS["text"].render([]) == ""


def test_colour_is_there_when_asked_for_and_only_then() -> None:
    plain, coloured = (REPORTS["text"].render([ERROR, WARNING, HINT], color=color) for color in (False, True))
    assert "\x1b" not in plain
    assert coloured.count("\x1b[0m") == 6


def test_no_name_and_no_message_can_steer_a_terminal() -> None:
    assert REPORTS["text"].render([HOSTILE]) == (
        "a\\x07b\\xff\\n.yaml: error AP102 \\x1b[31m\\u202ered\\nline\\x80\n"
    )


def test_json_holds_everything() -> None:
    told = json.loads(REPORTS["json"].render([ERROR, WARNING, HINT], records=2))
    counts = {key: told[key] for key in ("records", "errors", "warnings", "hints")}
    assert counts == {"records": 2, "errors": 1, "warnings": 1, "hints": 1}
    assert told["problems"][0] == {
        "path": "a/record.yaml",
        "line": 3,
        "column": 5,
        "severity": "error",
        "code": "AP101",
        "message": "the record needs the key 'id'",
        "pointer": "",
        "name": None,
        "replacement": None,
    }
    assert told["problems"][1]["line"] is None


@pytest.mark.parametrize("report", REPORTS.values(), ids=lambda report: report.name)
def test_every_report_can_be_written_in_utf8_and_is_the_same_each_time(report: Report) -> None:
    problems = [ERROR, HOSTILE]
    text = report.render(problems, records=1)
    assert text.encode()
    assert text.endswith("\n")
    assert report.render(problems, records=1) == text
    assert report.title
    assert "\n" not in report.title


def test_json_gives_back_the_very_names_of_files() -> None:
    told = json.loads(REPORTS["json"].render([HOSTILE]))
    assert told["problems"][0]["path"] == str(HOSTILE.where.path)
