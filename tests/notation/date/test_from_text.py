"""Dates in words: what they mean, and what is uncertain about them."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.notation.date import FoundDate, find, from_text, parse
from tests.notation.date.known import known, told

PIECES = [
    *(
        "29",
        "8",
        "1960",
        "60",
        "III",
        "X",
        "August",
        "Aug.",
        "августа",
        "серпня",
        "août",
        "März",
        "1er",
        "29th",
    ),
    *(
        "г.",
        "р.",
        ",",
        ".",
        "-",
        "–",
        "/",
        "[",
        "]",
        "(",
        ")",
        "?",
        "~",
        "ca.",
        "не позднее",
        "not later than",
    ),
    *(
        "and",
        "и",
        "bis",
        "с",
        "по",
        "undated",
        "б. д.",
        "spring",
        "весна",
        "1950s",
        "1950-е",
        "XX век",
        "Received:",
    ),
    *("12:30", "p.m.", "ст. ст.", "«", "»", "quarter", "first", "ON/24/25/X/62", "\n", "١٩٦٠", "²", "Ⅷ"),
]
TEXTS = st.text() | st.lists(st.sampled_from(PIECES) | st.text(max_size=2), max_size=14).flatmap(
    lambda pieces: st.sampled_from([" ".join(pieces), "".join(pieces)])
)


@pytest.mark.parametrize(("text", "meaning"), known(), ids=[text for text, _ in known()])
def test_a_date_means_what_a_reader_takes_it_to_mean(text: str, meaning: str) -> None:
    assert told(from_text(text)) == meaning


def sound(found: FoundDate, text: str) -> bool:
    """Whether a found date stands where it says, and means dates that exist."""
    return text[found.start : found.end] == found.text and all(
        parse(reading.text) == reading for reading in found.readings
    )


@given(TEXTS)
def test_any_field_can_be_read(text: str) -> None:
    found = from_text(text)
    assert found is None or (sound(found, text) and found.text == text.strip())


@given(TEXTS)
def test_dates_in_any_text_stand_where_they_say_one_after_the_other(text: str) -> None:
    ends = 0
    for found in find(text):
        assert sound(found, text)
        assert ends <= found.start < found.end
        ends = found.end


@given(st.dates(datetime.date(1000, 1, 1), datetime.date(2099, 12, 31)), st.sampled_from(["-", ".", "/"]))
def test_four_digits_of_a_year_that_lead_are_read_as_iso_8601_has_them(day: object, sign: str) -> None:
    found = from_text(str(day).replace("-", sign))
    assert found is not None and found.readings[0].text == str(day)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("13.6.51", "two digits"),
        ("8/7/1960", "cannot be told apart"),
        ("29 августа", "no year is given"),
        ("[1953]", "supplied by an editor"),
        ("undated [1955]", "calls the document undated"),
        ("9/22 March 1917", "old style"),
        ("5 марта 1917 г. (ст. ст.)", "old style"),
        ("11/12 September 1957", "stroke"),
        ("February 31, 1960", "no such day"),
        ("early March 1953", "the beginning"),
        ("ON/24/25/X/62", "sending and of receiving"),
        ("3 May 1960, 24:00", "the time is 24:00"),
    ],
)
def test_what_a_reading_leaves_out_is_said(text: str, note: str) -> None:
    found = from_text(text)
    assert found is not None and any(note in one for one in found.notes)


@pytest.mark.parametrize(
    ("languages", "first"), [(("en",), "1960-08-07"), (("ru",), "1960-07-08"), (("de", "en"), "1960-07-08")]
)
def test_the_language_says_whether_the_month_is_likelier_to_stand_first(
    languages: tuple[str, ...], first: str
) -> None:
    found = from_text("8/7/1960", languages=languages)
    assert found is not None
    assert (found.readings[0].text, len(found.readings)) == (first, 2)


def test_dates_are_found_in_running_text_and_shelfmarks_are_none() -> None:
    text = (
        "Received: 30.X 62. RGASPI 558.11.492.6 and FO 371/2767. On 29 августа 1960 г. he met (see d. 1960) "
        "the ambassador; between October 23 and November 4, 1956, and 1/2 p. Tel. 8-18-60."
    )
    found = [(one.text, one.readings[0].text, one.event) for one in find(text)]
    assert found == [
        ("Received: 30.X 62", "1962-10-30", "received"),
        ("29 августа 1960 г.", "1960-08-29", None),
        ("between October 23 and November 4, 1956", "[1956-10-23..1956-11-04]", None),
        ("8-18-60", "1960-08-18", None),
    ]
