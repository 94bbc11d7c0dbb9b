"""TOML with places: what stands at a place is what `tomllib` reads there."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.source.toml_text import Tables, parse

PATH = Path("archpack.toml")
TEXT = '''\
# a comment = "with a key"
plain = "a # b"   # said
dotted . "key with \\" and ]" .'third' = 'x'
several = [ "a", # one
  [1, 2.5],
  {x = 1, y.z = "}"},
]
long = """
[table] = "no"
a "quoted" \\""" word"""""
literal = \'\'\'
it's \\ so\'\'\'\'
when = 1979-05-27 07:32:00Z # then
day = 1979-05-27
yes = true

[ table . "a/b~c" ]
inside = 5
[[entries]]
name = "first"
[[entries.parts]]
n = 1
[[entries.parts]]
n = 2
[entries.sub]
k = [[]]
[[entries]]
name = "second"
[entries.sub]
k = {}
'''


def each(data: Any, pointer: str = "") -> list[tuple[str, Any]]:
    """Every value that is no table, with its pointer."""
    if isinstance(data, dict):
        steps = {key.replace("~", "~0").replace("/", "~1"): value for key, value in data.items()}
    elif isinstance(data, list):
        steps = {str(number): value for number, value in enumerate(data)}
    else:
        return [(pointer, data)]
    return [found for key, value in steps.items() for found in each(value, f"{pointer}/{key}")]


def assert_true_places(text: str, tables: Tables) -> None:
    for pointer, value in each(tables.data):
        begin, end = tables.places.values[pointer]
        assert tomllib.loads(f"k = {text[begin:end]}") == {"k": value}


def test_every_value_is_found_where_it_stands() -> None:
    tables = parse(TEXT, PATH)
    assert not tables.problems
    assert_true_places(TEXT, tables)


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        ("/plain", "2:1"),
        ('/dotted/key with " and ]/third', "3:31"),
        ("/several/2/y/z", "6:13"),
        ("/table/a~1b~0c", "17:11"),
        ("/entries/0/name", "20:1"),
        ("/entries/0/parts/1/n", "24:1"),
        ("/entries/0/sub/k", "26:1"),
        ("/entries/1", "27:1"),
        ("/entries/1/sub/k", "30:1"),
        ("/nothing/there", "1:1"),
    ],
)
def test_a_key_is_found_however_it_is_written(pointer: str, place: str) -> None:
    assert str(parse(TEXT, PATH).places.where(PATH, pointer)) == f"archpack.toml:{place}"


@pytest.mark.parametrize(
    ("text", "place"), [('a = "b', "1:7"), ("a = 1\na = 2\n", "2:6"), ("a = ", "1:5"), ("[a\n", "1:3")]
)
def test_what_is_no_toml_is_told_with_line_and_column(text: str, place: str) -> None:
    tables = parse(text, PATH)
    assert tables.data is None
    (problem,) = tables.problems
    assert str(problem.where) == f"archpack.toml:{place}"
    assert "(at" not in problem.message


@given(
    st.lists(
        st.sampled_from(["a", '"b"', "'c'", ".", " = ", "[", "]", "{", "}", ",", "\n", "#", "1", '"""']),
        max_size=14,
    )
)
def test_no_text_is_a_traceback_and_every_place_is_true(parts: list[str]) -> None:
    text = "".join(parts)
    tables = parse(text, PATH)
    if tables.problems:
        assert tables.data is None
    else:
        assert_true_places(text, tables)
