"""A date is written as EDTF (ISO 8601-2), and exists.

`1960-08-29` is a day, `1960-08?` a month that may be wrong, `1953~` a year that is near,
`1956-10-23/1956-11-04` a stretch of days, `196X` some year of a decade, `XXXX` no known date. `1960-02-30`
looks like a date, and is none: citations, exports and every rule about the order of
dates need days that the calendar has.
"""

from collections.abc import Iterator

from archpack.model.value import to_data
from archpack.notation import date
from archpack.validate.rule import Example, Finding, Pointer, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every date that is no EDTF, or no day of the calendar."""
    for place, text in _dates(subject):
        if date.parse(text) is None:
            yield place, date.explain(text)


def _dates(subject: RecordSubject) -> Iterator[tuple[Pointer, str]]:
    record = subject.record
    if record.dates:
        for event, statement in to_data(record.dates).items():
            yield ("dates", event, "date"), statement["date"]
    for index, url in enumerate(record.urls):
        if url.accessed is not None:
            yield ("urls", index, "accessed"), url.accessed
    if record.classification and record.classification.declassified is not None:
        yield ("classification", "declassified"), record.classification.declassified
    if record.conditions_of_access and record.conditions_of_access.until is not None:
        yield ("conditions_of_access", "until"), record.conditions_of_access.until
    for index, publication in enumerate(record.publications):
        if publication.date is not None:
            yield ("publications", index, "date"), publication.date
    for index, revision in enumerate(record.revisions):
        yield ("revisions", index, "date"), revision.date


_CREATED = 'dates:\n  created:\n    date: "{}"\n'

RULE = Rule(
    code="AP201",
    name="date-not-edtf",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        Example(record=_CREATED.format("1960-02-30")),
        Example(record=_CREATED.format("1960-13")),
        Example(record=_CREATED.format("1960/1959")),
        Example(record=_CREATED.format("29.8.1960")),
        Example(record="classification:\n  declassified: 1992--\n"),
        Example(record="conditions_of_access:\n  status: closed\n  until: 30-01-01\n"),
        Example(record="publications:\n  - type: book\n    title: A\n    date: '[1998'\n"),
        Example(record="urls:\n  - type: other\n    url: https://example.org\n    accessed: '2026-1-2'\n"),
        Example(record="revisions:\n  - date: '2026-11-31'\n    agent: A\n    note: b\n"),
    ),
    good=(
        *(
            Example(record=_CREATED.format(day))
            for day in (
                "1960-08-29",
                "1960-08?",
                "1953~",
                "1956-10-23/1956-11-04",
                "196X",
                "XXXX",
                "1960-02-29",
            )
        ),
    ),
)
