"""Values of a file are given other text, and every other byte stays."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.source import loads
from archpack.source.loaded import Loaded
from archpack.source.mending import mended
from tests.source.records import TEXTS

TEXT = """\
# yaml-language-server: $schema=x
top:   plain # and a comment
"quoted key": 'it''s single'   # kept
double: "with \\" and \\u00e9"
flow: [a, 052, 'b c',   "d",{k: v}]
nested:
  - one: 1.10
    two: plain over
      two lines   # said
  - literal: |
      first line

        indented
      last line
    folded: >-
      a folded text
      of two lines

      and a paragraph
  # between
  - 'single over
    two lines'
  -   "double over

    three lines"
keep: |+
  kept

end: last"""
YAML = loads(TEXT, Path("draft.yaml"))
JSON = loads('{ "a" : "x\\u00e9y", "b":[ "1", 2, null ],\n"c": {"d": ""} }', Path("draft.json"))


def texts(loaded: Loaded) -> list[str]:
    """The pointers to all texts of a file."""

    def below(value: Any, pointer: str) -> list[str]:
        if isinstance(value, str):
            return [pointer]
        items = (
            value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        )
        return [found for key, one in items for found in below(one, f"{pointer}/{key}")]

    return below(loaded.data, "")


def with_values(loaded: Loaded, replacements: dict[str, str]) -> Any:
    data = json.loads(json.dumps(loaded.data))
    for pointer, new in replacements.items():
        *way, last = pointer.split("/")[1:]
        here = data
        for part in way:
            here = here[int(part)] if isinstance(here, list) else here[part]
        here[int(last) if isinstance(here, list) else last] = new
    return data


@pytest.mark.parametrize("loaded", [YAML, JSON], ids=["yaml", "json"])
@given(data=st.data())
def test_the_values_are_other_and_nothing_else_is(loaded: Loaded, data: st.DataObject) -> None:
    replacements = data.draw(st.dictionaries(st.sampled_from(texts(loaded)), TEXTS, max_size=3))
    changed = mended(loaded, replacements)
    assert loads(changed, loaded.path).data == with_values(loaded, replacements)
    # What stands between the extents is there, in its order, to the byte.
    at = 0
    done = 0
    for begin, end in sorted(loaded.places.values[pointer] for pointer in replacements):
        between = loaded.text[done:begin]
        at = changed.index(between, at) + len(between)
        done = end
    assert changed.endswith(loaded.text[done:])


@pytest.mark.parametrize(
    ("pointer", "new", "before", "after"),
    [
        ("/flow/1", "052", "052", '"052"'),
        ("/top", "other", "plain #", "other #"),
        ("/top", "NO", "plain #", '"NO" #'),
        ("/quoted key", "it's a single", "'it''s single'", "'it''s a single'"),
        ("/nested/0/two", "plain over two rows", "two lines   #", "two rows   #"),
        ("/nested/1/literal", "first line\n\n  indent\nlast line\n", "  indented\n", "  indent\n"),
        ("/nested/1/folded", "a folded text of 2 lines\nand a paragraph", "of two lines", "of 2 lines"),
        ("/nested/2", "single over 2 lines", "two lines'", "2 lines'"),
        ("/double", 'with " and e', '"with \\" and \\u00e9"', '"with \\" and e"'),
    ],
)
def test_the_change_is_as_small_as_it_can_be(pointer: str, new: str, before: str, after: str) -> None:
    assert TEXT.count(before) == 1
    assert mended(YAML, {pointer: new}) == TEXT.replace(before, after)


def test_what_is_no_text_or_not_there_is_left_alone() -> None:
    assert mended(YAML, {"/flow": "x", "": "x", "/flow/9": "x", "/nothing": "x", "/top/below": "x"}) == TEXT
    assert mended(JSON, {"/b/1": "x", "/b/2": "x"}) == JSON.text


@pytest.mark.parametrize("text", ["", "a: [", "- 052\n- &a x\n- *a\n", "a: 1\na: 052\n", "{"])
def test_a_broken_file_is_not_made_worse(text: str) -> None:
    loaded = loads(text, Path("draft.yaml"))
    changed = mended(loaded, dict.fromkeys(loaded.places.values, "052"))
    assert len(loads(changed, loaded.path).problems) <= len(loaded.problems)


def test_spaces_at_the_ends_of_folded_lines_go_and_the_lines_stay() -> None:
    text = "a: >-\n  some text \n  and  more  \n  text\nb: c\n"
    loaded = loads(text, Path("draft.yaml"))
    assert loaded.data == {"a": "some text  and  more   text", "b": "c"}
    assert (
        mended(loaded, {"/a": "some text and more text"}) == "a: >-\n  some text\n  and more\n  text\nb: c\n"
    )
