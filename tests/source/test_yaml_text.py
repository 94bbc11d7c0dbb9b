"""YAML to data with places, by both parsers, however hostile the text."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from archpack.source import loads
from archpack.source.parsed import MAX_DEPTH, MAX_PROBLEMS, Data, Parsed
from archpack.source.yaml_text import LOADERS, parse

PATH = Path("file.yaml")
TEXT = """\
# a comment
id: a-1
notes:
  - "é": x
    "a/b~c": [u, v]
  - plain text over
    two lines
long: |
  one
  two
"""


@pytest.fixture(params=LOADERS, ids=lambda loader: loader.__name__)
def loader(request: pytest.FixtureRequest) -> type[yaml.SafeLoader]:
    found: type[yaml.SafeLoader] = request.param
    return found


def codes(parsed: Parsed) -> list[str]:
    return [problem.code for problem in parsed.problems]


def test_every_value_has_its_place(loader: type[yaml.SafeLoader]) -> None:
    parsed = parse(TEXT, PATH, loader=loader)
    assert parsed.data == {
        "id": "a-1",
        "notes": [{"é": "x", "a/b~c": ["u", "v"]}, "plain text over two lines"],
        "long": "one\ntwo\n",
    }
    places = {pointer: str(parsed.places.where(PATH, pointer)) for pointer in parsed.places.values}
    assert places == {
        "": "file.yaml:2:1",
        "/id": "file.yaml:2:1",
        "/notes": "file.yaml:3:1",
        "/notes/0": "file.yaml:4:5",
        "/notes/0/é": "file.yaml:4:5",
        "/notes/0/a~1b~0c": "file.yaml:5:5",
        "/notes/0/a~1b~0c/0": "file.yaml:5:15",
        "/notes/0/a~1b~0c/1": "file.yaml:5:18",
        "/notes/1": "file.yaml:6:5",
        "/long": "file.yaml:8:1",
    }


def test_the_place_of_a_value_that_is_not_there_is_that_of_what_would_hold_it() -> None:
    places = parse(TEXT, PATH).places
    assert str(places.where(PATH, "/notes/0/nothing/at/all")) == "file.yaml:4:5"
    assert str(places.where_value(PATH, "/id")) == "file.yaml:2:5"


def test_lines_are_counted_as_editors_count_them(loader: type[yaml.SafeLoader]) -> None:
    # For YAML 1.1 U+2028 and U+0085 end lines; for an editor only CR and LF do.
    parsed = parse('a: "x\u2028y\x85z"\r\nb: 052\n', PATH, loader=loader)
    assert str(parsed.places.where(PATH, "/b")) == "file.yaml:2:1"


@pytest.mark.parametrize(
    "text", ["052", "1.10", "110:30", "NO", "1960-08-29", "null", "~", "0x1F", "yes", "1e3"]
)
def test_a_scalar_is_the_text_that_was_typed(text: str, loader: type[yaml.SafeLoader]) -> None:
    parsed = parse(f"a: {text}\nb: '{text}'\n", PATH, loader=loader)
    assert parsed.data == {"a": text, "b": text}
    (problem,) = parsed.problems
    assert problem.code in {"AP013", "AP014"}
    assert str(problem.where) == "file.yaml:1:4"


@given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), min_size=1, max_size=12))
def test_a_scalar_without_a_warning_is_text_for_yaml_1_1_readers_too(text: str) -> None:
    source = f"a: {text}\n"
    loaded = loads(source, PATH)
    if loaded.problems or not isinstance(loaded.data, dict):
        return
    value = loaded.data.get("a")
    # An empty value is told by the shape: text is never empty.
    if isinstance(value, str) and value:
        assert yaml.safe_load(source) == {"a": value}


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "a: " + "{b: " * 100_000,
        "\n".join(" " * depth + "a:" for depth in range(1_000)),
        "- " * 50_000,
        "? " * 50_000,
        "&a " * 50_000,
        "!" * 50_000,
        "%" * 50_000,
        "a: " + '"' + "\\" * 50_001,
        "a: 'x",
        "a: |9\n x",
        "a: >+-\n",
        "%YAML 3.0\n---\na",
        "%YAML 1.1\n%YAML 1.1\n---\n",
        "a: !<tag:x> b",
        "*a : b",
        "a: *",
        "<<: *a",
        "---\n---\n",
        "--- a\n... b\n",
        '"\\ud800": x',
        "a: @b",
        "a: `b",
        "[a, b",
        "{a: b",
        "{a b c: [}",
        "a: b: c",
        "- a\nb: c\n",
        "a:\n\t- b\n",
        ": \n: \n",
        "? a\n? a\n",
        "#",
        "---",
        "",
    ],
    ids=lambda text: repr(text[:12]),
)
def test_hostile_text_comes_back_as_problems(text: str, loader: type[yaml.SafeLoader]) -> None:
    parsed = parse(text, PATH, loader=loader)
    assert parsed.problems
    assert all(problem.message and problem.where.line and problem.where.column for problem in parsed.problems)


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("id: x\ngenre:record of\ndates: y\n", "2:6", "a space is missing after this ':'"),
        ("id: x\ngenre：letter\ndates: y\n", "2:6", "this is no ':' to YAML (U+FF1A)"),
        ("id: x\ngenre\ndates: y\n", "2:1", "a ':' is missing after the key"),
        ("id: x\ngenre:\u00a0letter\ndates: y\n", "2:7", "(U+00A0, no-break space)"),
        ('a:\n\u2003\u2003name: X\n  number: "1"\n', "2:1", "(U+2003, em space)"),
        ("a: *record*\n", "1:4", "a value cannot begin with '*'; put it in quotation marks"),
        ("a: &\n", "1:4", "a value cannot begin with '&'"),
        ('a:\n  b: "0001\n  c: \'"R" x\'\nd: "e"\n', "2:6", "opens here closes only in line 3"),
        ("a: 'it's here'\n", "1:7", "a ' within is written ''"),
        ('a: "say "no" twice"\n', "1:9", 'a " within is written \\"'),
        ("notes: - a\n", "1:8", "starts on a line of its own"),
        ("a: !!python/name:x y\n", "1:4", "the tag '!!python/name:x' is not allowed"),
    ],
)
def test_a_slip_is_told_where_it_was_made_and_not_where_the_parser_noticed(
    text: str, place: str, message: str, loader: type[yaml.SafeLoader]
) -> None:
    (problem,) = parse(text, PATH, loader=loader).problems
    assert str(problem.where) == f"file.yaml:{place}"
    assert message in problem.message


@given(st.text("abc012:-?[]{}#&*!|>'\"%@` \n\t\\,.~<=", max_size=60))
def test_no_text_is_a_traceback_and_both_parsers_say_as_much(text: str) -> None:
    found = [parse(text, PATH, loader=loader) for loader in LOADERS]
    if all(not parsed.problems for parsed in found):
        assert found[0].data == found[1].data


@given(st.text(max_size=80) | st.binary(max_size=80))
def test_no_content_is_a_traceback(content: str | bytes) -> None:
    loaded = loads(content, PATH)
    assert loaded.record is None
    assert loaded.problems


def depth_of(data: Data) -> int:
    below = data if isinstance(data, list) else list(data.values()) if isinstance(data, dict) else []
    return 1 + max(map(depth_of, below), default=0)


def test_nesting_is_allowed_up_to_its_bound() -> None:
    assert depth_of(parse("[" * MAX_DEPTH + "a" + "]" * MAX_DEPTH, PATH).data) == MAX_DEPTH + 1
    assert codes(parse("[" * (MAX_DEPTH + 1) + "a" + "]" * (MAX_DEPTH + 1), PATH)) == ["AP004"]


def test_a_long_line_is_read_and_a_longer_one_refused() -> None:
    assert loads("a: " + "x " * 1_000_000, PATH).data == {"a": ("x " * 1_000_000).strip()}
    assert [problem.code for problem in loads(b"a: " + b"x" * 10_000_000, PATH).problems] == ["AP003"]


def test_aliases_do_not_multiply() -> None:
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for here, there in zip("bcdefghi", "abcdefgh", strict=True):
        bomb += f"{here}: &{here} [{', '.join([f'*{there}'] * 9)}]\n"
    loaded = loads(bomb, PATH)
    assert {problem.code for problem in loaded.problems} == {"AP008"}
    assert len(loaded.places.values) < 200


def test_so_many_values_are_no_record() -> None:
    assert codes(parse("a: [" + "x, " * 250_000 + "]", PATH))[-1] == "AP003"


def test_so_many_faults_end_the_reading() -> None:
    found = codes(parse("- 1\n" * 3_000, PATH))
    assert found == ["AP013"] * MAX_PROBLEMS + ["AP019"]


def test_what_stands_under_a_refused_key_leaves_no_trace() -> None:
    parsed = parse("a: 1x\na: {b: c}\n[x, z]: {z: w}\nd: e\n", PATH)
    assert parsed.data == {"a": "1x", "d": "e"}
    assert set(parsed.places.values) == {"", "/a", "/d"}
    assert codes(parsed) == ["AP007", "AP017"]
