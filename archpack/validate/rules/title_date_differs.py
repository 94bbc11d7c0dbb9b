"""The title names a day that is none of the record's dates.

Titles of records of conversation end in their date, and one of the two places is easily mistyped. But reports
follow the events that they are about, and letters answer other letters: so this is a hint, for a person who
knows the document. Looked at are dates with a month at least.
"""

from collections.abc import Iterator

from archpack.model import Dates, Title
from archpack.notation import date
from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Pointer, Rule
from archpack.validate.spans import Span, in_words, parsed, span
from archpack.validate.subject import RecordSubject

_LONGEST = 2000


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every date in a title, none of whose readings fits a date of the record."""
    title, dates = subject.record.title, subject.record.dates
    main = (dates.created or dates.event) if dates else None
    if title is None or dates is None or main is None:
        return
    known = list(_spans(dates))
    if not known:
        return
    usual = {main.text, in_words(main.date), *_american(main.date)} - {None}
    for place, text in _titles(title):
        # Reading dates takes time, and most titles have no other number than those of the record's own date.
        rest = text
        for words in usual:
            rest = rest.replace(str(words), "")
        for found in date.find(text) if any(map(str.isdigit, rest)) else ():
            readings = [reading for reading in found.readings if reading.dates and reading.dates[0].month]
            meant = [days for reading in readings if (days := span(reading))]
            if meant and not any(one.meets(other) for one in meant for other in known):
                message = f"the title names {shown(found.text)}, the document is dated {in_words(main.date)}"
                yield place, f"{message}; right where it treats of an earlier event"


def _american(text: str) -> Iterator[str]:
    value = parsed(text)
    if value is not None:
        yield date.write(value, language="en-US")


def _titles(title: Title) -> Iterator[tuple[Pointer, str]]:
    yield ("title", "text"), title.text[:_LONGEST]
    if title.original:
        yield ("title", "original", "text"), title.original.text[:_LONGEST]


def _spans(dates: Dates) -> Iterator[Span]:
    for statement in (dates.created, dates.event, dates.sent, dates.received, dates.recorded):
        days = span(parsed(statement.date)) if statement else None
        if days:
            yield days


def _record(title: str, day: str) -> Example:
    return Example(record=f'title:\n  text: {title}\ndates:\n  created:\n    date: "{day}"\n')


RULE = Rule(
    code="AP217",
    name="title-date-differs",
    severity="hint",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        _record("Record of Conversation with M. Suzuki on August 28, 1960", "1960-08-29"),
        _record("Report on the Events of 23 October 1956", "1956-12-01"),
        _record("Запись беседы 14 марта 1961 г.", "1961-03-15"),
    ),
    good=(
        _record("Record of Conversation with M. Suzuki on August 29, 1960", "1960-08-29"),
        _record("Record of Conversation with M. Suzuki on August 29, 1960", "1960-08"),
        _record("Plan for 1962", "1961-03-15"),
        Example(record="title:\n  text: Letter of August 29, 1960\n"),
    ),
)
