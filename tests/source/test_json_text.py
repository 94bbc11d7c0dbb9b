"""JSON to data with places: the same data as the standard library's, and never a traceback."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.model import SCHEMA_ID
from archpack.source import loads
from archpack.source.json_text import parse

PATH = Path("record.json")
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**14), 10**14)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(
        st.characters(
            codec="utf-8",
            min_codepoint=0x20,
            exclude_characters="\x7f\ufffe\uffff",
            max_codepoint=0xFFFF,
            exclude_categories=["Cc", "Cs"],
        )
        | st.characters(min_codepoint=0x10000)
    ),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text("ab/~é", max_size=3), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(VALUES, st.booleans(), st.sampled_from([None, 2]))
def test_data_are_those_that_the_standard_library_reads(
    value: Any, ascii_only: bool, indent: int | None
) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    parsed = parse(text, PATH)
    assert parsed.problems == ()
    assert parsed.data == value
    assert type(parsed.data) is type(value)


def test_every_value_has_its_place() -> None:
    parsed = parse('{\n  "a": [1, {"b/c": "x"}],\n  "d": null\n}\n', PATH)
    places = {pointer: str(parsed.places.where(PATH, pointer)) for pointer in sorted(parsed.places.values)}
    assert places == {
        "": "record.json:1:1",
        "/a": "record.json:2:3",
        "/a/0": "record.json:2:9",
        "/a/1": "record.json:2:12",
        "/a/1/b~1c": "record.json:2:13",
        "/d": "record.json:3:3",
    }


@pytest.mark.parametrize(
    "text",
    [
        "", " \n", "[" * 100_000, '{"a":' * 100_000, "[1 2]", "[1,]", "{,}", '{"a" 1}', '{"a":}', "{a: 1}",
        "nul", "NaN", "Infinity", "01", "+1", "'a'", '"a', '"\\x"', '"\\u12"', '"a\nb"', "[] []", "\ufeff1",
        '{"a":1,"a":2}', '"\\ud800"', '"\\udc00\\ud800"', "// a\n1", "1e", "-",
    ],
    ids=lambda text: repr(text[:12]),
)  # fmt: skip
def test_hostile_text_comes_back_as_problems(text: str) -> None:
    parsed = parse(text, PATH)
    assert parsed.problems
    assert all(problem.message and problem.where.line and problem.where.column for problem in parsed.problems)


@given(st.text('{}[]",:\\u0019dDea-+.tfn \n', max_size=60))
def test_what_the_standard_library_refuses_is_refused(text: str) -> None:
    def no_constant(word: str) -> None:
        raise ValueError(word)

    try:
        json.loads(text, parse_constant=no_constant)
        valid = True
    except ValueError:
        valid = False
    parsed = parse(text, PATH)
    refused = any(problem.code in {"AP006", "AP011"} for problem in parsed.problems)
    assert refused is not valid


def test_a_surrogate_pair_in_escapes_is_one_character() -> None:
    assert parse('"\\uD83D\\uDE00 \\u00e9 \\n \\/"', PATH).data == "😀 é \n /"


def test_a_number_of_any_length_is_read_and_left_to_the_shape() -> None:
    assert parse("9" * 10_000, PATH).problems == ()


def test_a_json_record_makes_the_same_record_as_a_yaml_one() -> None:
    as_json = loads(json.dumps({"schema": SCHEMA_ID, "id": "a-1", "genre": "letter"}), Path("record.json"))
    as_yaml = loads(f"schema: {SCHEMA_ID}\nid: a-1\ngenre: letter\n", Path("record.yaml"))
    assert as_json.record == as_yaml.record is not None


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ('{"a": ["x"],\n}', "1:12", "no ',' may stand before '}'"),
        ('{"a": "x"\n "b": "y"}', "2:2", "a ',' or '}' is missing before this"),
        ('{"a": "x", // said\n "b": "y"}', "1:12", "JSON knows no comments"),
        ('# said\n{"a": "x"}', "1:1", "JSON knows no comments"),
    ],
)
def test_a_slip_is_told_where_it_was_made(text: str, place: str, message: str) -> None:
    (problem,) = parse(text, PATH).problems
    assert str(problem.where) == f"record.json:{place}"
    assert message in problem.message
