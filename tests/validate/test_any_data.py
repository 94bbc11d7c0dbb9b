"""Whatever stands in a record file, checking it says what is wrong and never fails."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from archpack.resources import schema_path
from archpack.source import load, loads
from archpack.source.parsed import Data
from archpack.validate import check
from archpack.validate.shape import compiled_verdict, plain_verdict

SPECIMEN = load(Path(__file__).parents[2] / "records" / "specimen-0001" / "record.yaml")
POINTERS = sorted(SPECIMEN.places.values)
JUDGE = Draft202012Validator(json.loads(schema_path("record").read_bytes()))
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


# The accelerator may be missing where archpack is used, but not where it is made.
QUICK = (plain_verdict("record"), compiled_verdict("record"))


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
def test_the_quick_verdicts_are_that_of_the_schema(pointer: str, value: object) -> None:
    data = changed(SPECIMEN.data, pointer, value)
    assert [quick(data) for quick in QUICK] == [JUDGE.is_valid(data)] * 2


@pytest.mark.parametrize("character", "\x00\x1c\x85\xa0\u180e\u200b\u2028\u3000\ufeff\U0001f600", ids=ascii)
def test_the_quick_verdicts_agree_on_every_kind_of_space(character: str) -> None:
    for pointer in ("/urls/0/url", "/components/0/path", "/rights/statement", "/languages/0", "/id"):
        for text in (f"http://a{character}b", f"a{character}", character):
            data = changed(SPECIMEN.data, pointer, text)
            assert [quick(data) for quick in QUICK] == [JUDGE.is_valid(data)] * 2
