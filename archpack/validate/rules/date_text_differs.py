"""A date and the words of the source for it mean the same day.

`date` is what machines sort and citations print; `text` is how the source writes it. Where the words can be
read, and none of their readings fits the date, one of the two was mistyped.
"""

from collections.abc import Iterator

from archpack.model import DateStatement
from archpack.notation import date
from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.spans import in_words, parsed, span
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every date that no reading of its own words fits."""
    dates = subject.record.dates
    for event in ("created", "event", "sent", "received", "recorded") if dates else ():
        statement: DateStatement | None = getattr(dates, event)
        if statement is None or statement.text is None:
            continue
        value = parsed(statement.date)
        if value is None or statement.text in (
            date.write(value, language="en"),
            date.write(value, language="en-GB"),
        ):
            continue
        stated = span(value)
        read = date.from_text(statement.text)
        meant = [days for reading in read.readings if (days := span(reading))] if read else []
        if read and stated and meant and not any(days.meets(stated) for days in meant):
            message = (
                f"{shown(statement.text)} means {in_words(read.readings[0].text)}, "
                f"and 'date' says {in_words(statement.date)}"
            )
            yield ("dates", event, "text"), message


def _record(day: str, words: str) -> Example:
    return Example(record=f'dates:\n  created:\n    date: "{day}"\n    text: "{words}"\n')


RULE = Rule(
    code="AP218",
    name="date-text-differs",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        _record("1960-08-29", "August 28, 1960"),
        _record("1961-03-14", "14 апреля 1961 г."),
        _record("1960-08-29", "8-18-60"),
    ),
    good=(
        _record("1960-08-29", "August 29, 1960"),
        _record("1960-08-29", "29.VIII.60"),
        _record("1960-08", "29 августа 1960 г."),
        _record("1960-08-29", "the day after the summit"),
    ),
)
