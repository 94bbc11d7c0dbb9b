"""EDTF expressions: which texts are some, and that writing is the inverse of reading."""

import datetime
import re
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.notation.date import date_of, earliest, interval_of, latest, parse, set_of, sort_key

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # its names of pyparsing's functions are old
    from edtf_validate.valid_edtf import is_valid

SIGNS = st.sampled_from(["", "", "", "?", "~", "%"])
YEARS = st.sampled_from(["1960", "1917", "0850", "196X", "19XX", "1X60", "XXXX", "-0044"])
MONTHS = st.sampled_from(["01", "02", "08", "12", "XX", "1X", "21", "24", "33", "41", "00", "13", "42"])
DAYS = st.sampled_from(["01", "28", "29", "31", "XX", "2X", "X1", "00", "32"])
POINTS = st.one_of(
    st.tuples(YEARS, SIGNS),
    st.tuples(SIGNS, YEARS, st.just("-"), MONTHS, SIGNS),
    st.tuples(YEARS, SIGNS, st.just("-"), SIGNS, MONTHS, st.just("-"), DAYS, SIGNS),
).map("".join)
ENDS = POINTS | st.sampled_from(["", ".."])
SETS = st.builds(
    lambda brackets, members, joint: brackets[0] + joint.join(members) + brackets[1],
    st.sampled_from(["[]", "{}", "[}"]),
    st.lists(ENDS, max_size=3),
    st.sampled_from([",", ", ", ".."]),
)
EXPRESSIONS = st.one_of(POINTS, st.tuples(ENDS, st.just("/"), ENDS).map("".join), SETS)


@given(EXPRESSIONS | st.text("0123456789X-/?~%.,[]{}Y", max_size=20) | st.text(max_size=20))
def test_what_is_read_is_written_as_it_was(text: str) -> None:
    value = parse(text)
    if value is None:
        return
    if value.kind == "date":
        again = date_of(*value.dates)
    elif value.kind == "interval":
        start = None if value.open_start or value.unknown_start else value.dates[0]
        end = None if value.open_end or value.unknown_end else value.dates[-1]
        again = interval_of(start, end, open_start=value.open_start, open_end=value.open_end)
    else:
        again = set_of(
            value.dates,
            every=value.kind == "all_of",
            runs=value.runs,
            open_start=value.open_start,
            open_end=value.open_end,
        )
    second = parse(again.text)
    assert second is not None
    assert second.dates == value.dates and second.runs == value.runs and second.kind == value.kind
    assert sort_key(second)[:4] == sort_key(value)[:4]


@given(POINTS)
def test_what_we_take_for_edtf_another_reader_takes_for_it_too(text: str) -> None:
    # That reader joins no two of: unknown digits, a qualification, a part of the year.
    special = (
        "X" in text,
        bool(set("?~%") & set(text)),
        bool(re.search(r"-[?~%]?(?:2[1-9]|3|4)\d?[?~%]?$", text)),
    )
    if parse(text) and sum(special) < 2:
        assert is_valid(text)


@pytest.mark.parametrize(
    "text",
    [
        "1960-08-29",
        "1960-08",
        "1960",
        "1960?",
        "1960~",
        "1960%",
        "1960-08?",
        "196X",
        "19XX",
        "XXXX",
        "1960-XX",
        "1960-XX-XX",
        "1960-08-XX",
        "1956-10-23/1956-11-04",
        "1960/",
        "/1960",
        "../1960",
        "1960/..",
        "[1960,1961]",
        "{1960,1961}",
        "[..1960]",
        "[1960..]",
        "[1960..1963]",
        "1960-21",
        "1960-41",
        "?1960-08",
        "1960-?08-29",
        "1960?-08-29",
        "1XXX",
        "1560-XX-25",
        "15XX-12-25",
        "-0044",
        "Y17000",
        "1960-08-29T10:20:30Z",
        "XXXX-12-XX",
        "1X99",
        "1960-1X",
        "2004-06-~01/2004-06-~20",
        "[1667,1668,1670..1672]",
        "1960-02-29",
        "1960~/1961?",
    ],
)
def test_examples_of_the_standard_are_read(text: str) -> None:
    assert parse(text) is not None
    assert is_valid(text)


@pytest.mark.parametrize(
    "text",
    [
        "1960-13",
        "1960-02-30",
        "1959-02-29",
        "1960/1959",
        "1960-42",
        "1960-8-29",
        "19600829",
        "1960-08-29T25:00:00Z",
        "../..",
        "/",
        "[]",
        "-0000",
        "29.8.1960",
        "1960-00-10",
        "1960-08-00",
        "196x",
        "19uu",
        "open",
        "1960-21-05",
        "[1963..1960]",
        "{1960",
        "August-1960",
    ],
)
def test_what_is_no_edtf_or_no_day_is_refused(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize("text", ["1950S2", "Y17E7"])
def test_years_with_exponents_and_significant_digits_are_left_out(text: str) -> None:
    assert is_valid(text)
    assert parse(text) is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1960-08-29", (1960, 8, 29), (1960, 8, 29)),
        ("1960-02", (1960, 2, 1), (1960, 2, 29)),
        ("196X", (1960, 1, 1), (1969, 12, 31)),
        ("1960-XX-31", (1960, 1, 31), (1960, 12, 31)),
        ("1960-24", (1960, 1, 1), (1961, 3, 31)),
        ("1960-33", (1960, 1, 1), (1960, 3, 31)),
        ("1956-10-23/1956-11-04", (1956, 10, 23), (1956, 11, 4)),
        ("[1953-03..1955]", (1953, 3, 1), (1955, 12, 31)),
    ],
)
def test_a_date_has_a_first_and_a_last_day(
    text: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    value = parse(text)
    assert value is not None
    assert (earliest(value), latest(value)) == (datetime.date(*first), datetime.date(*last))


def test_dates_are_sorted_by_what_they_can_mean_at_first() -> None:
    ordered = ["../1955", "1956", "1956-10-23/1956-11-04", "196X", "1960", "1960~", "1960-08", "1960-08-29"]
    ordered += ["1960-08-29?", "1961", "XXXX"]
    values = [parse(text) for text in ordered]
    assert [value.text for value in sorted(values, key=sort_key) if value] == ordered
    assert sort_key(None) > sort_key(parse("9999-12-31"))


@given(st.lists(EXPRESSIONS, max_size=6))
def test_no_two_expressions_share_a_sort_key(texts: list[str]) -> None:
    values = [value for text in sorted(set(texts)) if (value := parse(text))]
    assert len({sort_key(value) for value in values}) == len(values)
