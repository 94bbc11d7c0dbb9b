"""The foot of a transcript bears a date that the record does not know.

Typed documents end with who interpreted and recorded, a file number, and a stamp of the day on which they
were typed or registered. Where that day is none of the record's dates, either one of them is wrong, or the
stamp tells of another event (`dates/recorded`, `dates/received`). Both are kept as they stand: only a person
can say.

Looked at are the short lines among the last fifteen that are not empty, after the last turn of a speaker; a
year alone is no stamp.
"""

from collections.abc import Iterator

from archpack.model import Record
from archpack.notation import date
from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, InFile, Rule
from archpack.validate.spans import in_words, parsed, span
from archpack.validate.subject import TranscriptSubject

_LINES = 15
_SHORT = 80
_TURN = "**"
"""What the turn of a speaker begins with: dates in it are what is spoken of."""


def find(subject: TranscriptSubject) -> Iterator[Finding]:
    """Every date in the closing block, none of whose readings fits a date of the record."""
    known = [days for text in _known(subject.record) if (days := span(parsed(text)))]
    created = subject.record.dates and (subject.record.dates.created or subject.record.dates.event)
    if not known or not created:
        return
    for number, line in _closing(subject.lines):
        for found in date.find(line):
            readings = [reading for reading in found.readings if reading.dates and reading.dates[0].month]
            spans = [days for reading in readings if (days := span(reading))]
            if spans and not any(days.meets(other) for days in spans for other in known):
                said = in_words(readings[0].text)
                message = (
                    f"the transcript's closing block bears {shown(found.text)} ({said}), "
                    f"the record says {in_words(created.date)}; both are kept"
                )
                yield InFile(path=subject.component.path, line=number, column=found.start + 1), message


def _known(record: Record) -> Iterator[str]:
    dates = record.dates
    if dates:
        for statement in (dates.created, dates.event, dates.sent, dates.received, dates.recorded):
            if statement:
                yield statement.date
    if record.classification and record.classification.declassified:
        yield record.classification.declassified


def _closing(lines: tuple[str, ...]) -> list[tuple[int, str]]:
    """The short lines of the closing block, with their numbers from 1."""
    filled = [(number, line) for number, line in enumerate(lines, 1) if line.strip()][-_LINES:]
    turns = [place for place, (_, line) in enumerate(filled) if line.startswith(_TURN)]
    after = filled[turns[-1] + 1 :] if turns else filled
    return [(number, line) for number, line in after if len(line.strip()) <= _SHORT]


def _record(day: str) -> str:
    return f'dates:\n  created:\n    date: "{day}"\ncomponents:\n  - path: t.en.md\n    role: translation\n'


_FILES = {"t.en.md": "Khrushchev. Good day.\n\nRecorded: Tugarinov I.I.\n\nIsk. 837/86-ne\n\n8-18-60\n"}

RULE = Rule(
    code="AP403",
    name="closing-date-contradicts",
    severity="warning",
    scope="transcript",
    find=find,
    why=__doc__,
    bad=(Example(record=_record("1960-08-29"), files=_FILES),),
    good=(
        Example(record=_record("1960-08-18"), files=_FILES),
        Example(record=_record("1960-08"), files=_FILES),
        Example(
            record=_record("1960-08-29"), files={"t.en.md": "We met on August 18, 1960, and in May. " * 5}
        ),
        Example(record=_record("1960-08-29"), files={"t.en.md": "8-18-60\n" + "Then he spoke.\n" * 20}),
        Example(record=_record("1960-08-29"), files={"t.en.md": "**Suzuki.** On 8-18-60 we met.\n"}),
        Example(record="components:\n  - path: t.en.md\n    role: translation\n", files=_FILES),
    ),
)
