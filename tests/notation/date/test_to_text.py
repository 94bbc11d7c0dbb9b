"""Dates written in five languages and in every form, and read again as what they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.errors import UsageError
from archpack.model.edtf import EdtfDate
from archpack.notation.date import LANGUAGES, from_text, parse, write

DAYS = st.dates().filter(lambda day: 1000 <= day.year <= 2099).map(str)
MONTHS = DAYS.map(lambda day: day[:7])
YEARS = DAYS.map(lambda day: day[:4])
READ = ("en", "en-GB", "ru", "uk", "de", "fr")


def value_of(text: str) -> EdtfDate:
    value = parse(text)
    assert value is not None
    return value


EXAMPLES = [
    ("1960-08-29", "en", "long", "August 29, 1960"),
    ("1960-08-29", "en-GB", "long", "29 August 1960"),
    ("1960-08-29", "ru", "long", "29 августа 1960 г."),
    ("1960-08-29", "uk", "long", "29 серпня 1960 р."),
    ("1960-08-29", "de", "long", "29. August 1960"),
    ("1960-08-29", "fr", "long", "29 août 1960"),
    ("1956-03-01", "fr", "long", "1er mars 1956"),
    ("1960-08-29", "en", "abbreviated", "Aug. 29, 1960"),
    ("1960-08-29", "en", "month_day", "August 29"),
    ("1960-08-29", "ru", "month_day", "29 августа"),
    ("1960-08-29", "en", "year", "1960"),
    ("1960-08-29", "ru", "numeric", "29.08.1960"),
    ("1960-08", "en", "long", "August 1960"),
    ("1960-08", "ru", "long", "август 1960 г."),
    ("1960", "en", "long", "1960"),
    ("1956-10-23/1956-11-04", "en", "long", "October 23–November 4, 1956"),
    ("1956-10-23/1956-11-04", "ru", "long", "23 октября – 4 ноября 1956 г."),
    ("1956-10-23/1956-11-04", "de", "long", "23. Oktober – 4. November 1956"),
    ("1956-10-23/1956-10-25", "en", "long", "October 23–25, 1956"),
    ("1956-10-23/1956-10-25", "de", "long", "23.–25. Oktober 1956"),
    ("1956-10-23/1956-11-04", "en", "month_day", "October 23–November 4"),
    ("1956-10-23/1956-11-04", "en", "year", "1956"),
    ("1956-12-30/1957-01-02", "en", "long", "December 30, 1956–January 2, 1957"),
    ("1955/1957", "en", "long", "1955–1957"),
    ("1955/1957", "ru", "long", "1955–1957 гг."),
    ("XXXX", "en", "long", "n.d."),
    ("XXXX", "ru", "long", "б. д."),
    ("XXXX", "de", "long", "o. D."),
    ("XXXX", "fr", "long", "s. d."),
    ("XXXX", "en", "month_day", ""),
    ("1953~", "en", "long", "[ca. 1953]"),
    ("1953~", "ru", "long", "[ок. 1953 г.]"),
    ("1960?", "en", "long", "[1960?]"),
    ("[..1953-03-05]", "en", "long", "not later than March 5, 1953"),
    ("[..1953-03-05]", "ru", "long", "не позднее 5 марта 1953 г."),
    ("[1953-03..]", "en", "long", "not earlier than March 1953"),
    ("[1953..1955]", "en", "long", "between 1953 and 1955"),
    ("1953/..", "en", "long", "from 1953"),
    ("../1953", "en", "long", "until 1953"),
    ("196X", "en", "long", "1960s"),
    ("196X", "ru", "long", "1960-е гг."),
    ("19XX", "en", "long", "20th century"),
    ("19XX", "ru", "long", "XX в."),
    ("1956-21", "en", "long", "spring 1956"),
    ("XXXX-08-29", "en", "long", "August 29"),
]


@pytest.mark.parametrize(("text", "language", "form", "words"), EXAMPLES)
def test_a_date_is_written_as_the_language_has_it(text: str, language: str, form: str, words: str) -> None:
    assert write(value_of(text), language=language, form=form) == words  # type: ignore[arg-type]


@given(DAYS | MONTHS | YEARS, st.sampled_from(READ), st.sampled_from(["", "~", "?"]))
def test_what_is_written_is_read_as_what_it_was(text: str, language: str, sign: str) -> None:
    words = write(value_of(text + sign), language=language, brackets=False)
    found = from_text(words, languages=(language.split("-")[0],))
    assert found is not None and found.readings[0].text == text + sign


@given(DAYS | MONTHS | YEARS, DAYS | MONTHS | YEARS, st.sampled_from(READ))
def test_an_interval_in_words_is_read_as_what_it_was(one: str, other: str, language: str) -> None:
    value = parse("/".join(sorted([one, other])))
    if value is None or len(one) != len(other) or one == other:
        return
    found = from_text(write(value, language=language), languages=(language.split("-")[0],))
    assert found is not None and found.readings[0].text == value.text


@given(st.sampled_from([text for text, *_ in EXAMPLES]), st.sampled_from(sorted(LANGUAGES)))
def test_every_date_has_words_in_every_language_and_form(text: str, language: str) -> None:
    for form in ("long", "abbreviated", "numeric", "year"):
        assert write(value_of(text), language=language, form=form)  # type: ignore[arg-type]


def test_a_language_that_is_not_known_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(UsageError, match="known are en"):
        write(value_of("1960"), language="xx")


def test_a_region_that_is_not_listed_is_taken_for_its_language() -> None:
    assert write(value_of("1960-08-29"), language="de-AT") == "29. August 1960"
