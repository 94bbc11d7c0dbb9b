"""Whatever stands in a record file, checking it says what is wrong and never fails."""

import copy
import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from archpack.resources import schema_path
from archpack.source import load, loads
from archpack.source.parsed import Data
from archpack.validate import check
from archpack.validate.verdict import UnknownKeywordError, compiled

SPECIMEN = load(Path(__file__).parents[2] / "records" / "specimen-0001" / "record.yaml")
POINTERS = sorted(SPECIMEN.places.values)
SCHEMA = json.loads(schema_path("record").read_bytes())
JUDGE = Draft202012Validator(SCHEMA)
SCALARS = st.none() | st.booleans() | st.integers(-9, 9) | st.sampled_from(
    ["", "other", "052", "1960-02-30", "/x", "../x", "con", "RGANI", "RU", "UK", "http://[", "a" * 70]
)  # fmt: skip
# Control characters are refused with the text (AP012), where no schema is asked.
LETTERS = st.characters(min_codepoint=0x20, max_codepoint=0x24F, exclude_categories=["Cc"])
JUNK = st.recursive(
    SCALARS | st.text(LETTERS, max_size=8),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["text", "id", "level", "value", "x"]), inner, max_size=2)
    ),
    max_leaves=4,
)


def changed(data: Data, pointer: str, value: object) -> Data:
    """A copy of data with one value replaced."""
    whole: dict[str, Any] = {"": copy.deepcopy(data)}
    here: Any = whole
    steps = [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")]
    for step in steps[:-1]:
        here = here[int(step) if isinstance(here, list) else step]
    here[int(steps[-1]) if isinstance(here, list) else steps[-1]] = value
    found: Data = whole[""]
    return found


QUICK = compiled(SCHEMA)
OTHER_JUDGE = jsonschema_rs.Draft202012Validator(SCHEMA)


@settings(max_examples=100)
@given(st.sampled_from(POINTERS), JUNK)
def test_a_record_with_any_value_anywhere_is_judged_as_the_schema_judges_it(
    pointer: str, value: object
) -> None:
    data = changed(SPECIMEN.data, pointer, value)
    loaded = loads(json.dumps(data), Path("draft.json"))
    problems = check(loaded)
    of_shape = [problem for problem in problems if "AP100" <= problem.code < "AP199"]
    of_text = [problem for problem in problems if problem.code < "AP100"]
    assert bool(of_shape or of_text) is not JUDGE.is_valid(data)
    for problem in problems:
        assert problem.where.line == 1
        assert problem.where.column
        assert problem.message.isprintable()
        assert len(problem.message) < 1000


@given(st.sampled_from(POINTERS), JUNK | st.text(max_size=8) | st.text(LETTERS).map("http://a".__add__))
def test_the_quick_verdict_is_that_of_two_judges(pointer: str, value: object) -> None:
    data = changed(SPECIMEN.data, pointer, value)
    assert QUICK(data) is JUDGE.is_valid(data) is OTHER_JUDGE.is_valid(data)


@pytest.mark.parametrize("character", "\x00\x1c\x85\xa0\u180e\u200b\u2028\u3000\ufeff\U0001f600", ids=ascii)
def test_all_agree_on_every_kind_of_space(character: str) -> None:
    for pointer in ("/urls/0/url", "/components/0/path", "/rights/statement", "/languages/0", "/id"):
        for text in (f"http://a{character}b", f"a{character}", character):
            data = changed(SPECIMEN.data, pointer, text)
            assert QUICK(data) is JUDGE.is_valid(data) is OTHER_JUDGE.is_valid(data)


PARTS = st.sampled_from(
    [
        {"type": "string"},
        {"type": ["object", "array"]},
        {"minLength": 2},
        {"maxLength": 1},
        {"pattern": "a"},
        {"enum": ["a", "b"]},
        {"const": "a"},
        {"minItems": 1},
        {"required": ["a"]},
        {"additionalProperties": False},
        {"$ref": "#/$defs/self"},
        {"$ref": "#/$defs/text", "maxLength": 2},
        {"title": "t", "description": "d", "examples": []},
        {},
    ]
)
SCHEMAS = st.recursive(
    PARTS,
    lambda inner: (
        st.fixed_dictionaries({}, optional={"properties": st.dictionaries(st.sampled_from("ab"), inner)})
        | st.fixed_dictionaries(
            {}, optional=dict.fromkeys(("items", "contains", "not", "additionalProperties"), inner)
        )
        | st.fixed_dictionaries({"if": inner}, optional={"then": inner, "else": inner})
        | st.lists(inner, min_size=1, max_size=2).map(lambda parts: {"allOf": parts})
        | st.tuples(inner, inner).map(lambda two: {**two[0], **two[1]})
    ),
    max_leaves=6,
)
VALUES = st.recursive(
    st.sampled_from(["", "a", "ab", "b", 0, 1.5, True, None, [], {}]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=5,
)


@given(SCHEMAS, VALUES)
def test_the_quick_verdict_by_any_schema_is_that_of_a_judge(schema: dict[str, object], value: object) -> None:
    defs = {
        "self": {"properties": {"a": {"$ref": "#/$defs/self"}}},
        "text": {"type": "string", "minLength": 1},
    }
    whole = {**schema, "$defs": defs}
    try:
        quick = compiled(whole)
    except UnknownKeywordError:
        return
    assert quick(value) is Draft202012Validator(whole).is_valid(value)


@pytest.mark.parametrize("name", ["record", "collection"])
def test_our_schemas_have_no_keyword_that_the_quick_verdict_does_not_know(name: str) -> None:
    assert compiled(json.loads(schema_path(name).read_bytes()))


@pytest.mark.parametrize(
    "schema", [{"oneOf": []}, {"type": "integer"}, {"enum": [1]}, {"then": {}}, {"$ref": "http://x"}], ids=str
)
def test_what_it_does_not_know_it_does_not_judge(schema: dict[str, object]) -> None:
    with pytest.raises(UnknownKeywordError):
        compiled(schema)
