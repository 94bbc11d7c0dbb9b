"""What happened later bears a later date.

A document records what has happened, and is written before it is sent, and sent before it is received. Where
its dates say otherwise, one of them is wrong, or is given to the wrong event. Dates that are in doubt (`?`,
`~`, a `certainty` below `certain`) are not held against one another.
"""

from collections.abc import Iterator

from archpack.model import DateStatement
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.spans import in_words, is_firm, parsed, span
from archpack.validate.subject import RecordSubject

_IN_ORDER = (("event", "created"), ("event", "recorded"), ("created", "sent"), ("sent", "received"))
_ACROSS = ("created", "received")


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every date that lies wholly before the one it must follow."""
    dates = subject.record.dates
    if dates is None:
        return
    pairs = _IN_ORDER if dates.sent else (*_IN_ORDER, _ACROSS)
    for before, after in pairs:
        earlier: DateStatement | None = getattr(dates, before)
        later: DateStatement | None = getattr(dates, after)
        if earlier and later and is_firm(earlier) and is_firm(later):
            first, second = span(parsed(earlier.date)), span(parsed(later.date))
            if first and second and second.last < first.first:
                message = (
                    f"'{after}' ({in_words(later.date)}) lies before '{before}' ({in_words(earlier.date)}); "
                    "one of the two is wrong, or belongs to another event"
                )
                yield ("dates", after, "date"), message


def _dates(**days: str) -> Example:
    return Example(record="dates:\n" + "".join(f'  {key}:\n    date: "{day}"\n' for key, day in days.items()))


RULE = Rule(
    code="AP215",
    name="dates-out-of-order",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        _dates(created="1960-08-29", event="1960-09-01"),
        _dates(event="1960-08-18", recorded="1960-08-17"),
        _dates(created="1961-03-14", sent="1961-03-13"),
        _dates(sent="1961-03-16", received="1961-02"),
        _dates(created="1961", received="1960-12-31"),
    ),
    good=(
        _dates(created="1961-03-14", event="1961-03-14", sent="1961-03-16", received="1961-03-17"),
        _dates(created="1961-03", sent="1961-03-01"),
        _dates(created="1961-03-14", sent="1961-03-13?"),
        _dates(created="XXXX", sent="1961-03-13"),
    ),
)
