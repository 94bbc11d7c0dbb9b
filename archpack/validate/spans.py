"""The stretches of days that the dates of a record can mean, so that they can be compared."""

import datetime
from functools import lru_cache

from archpack.model import DateStatement, EdtfDate
from archpack.model.value import Value
from archpack.notation import date


class Span(Value, frozen=True, kw_only=True):
    """A stretch of days.

    Attributes:
        first: The first day; the first that there is where the beginning is open.
        last: The last day; the last that there is where the end is open.
    """

    first: datetime.date
    last: datetime.date

    def meets(self, other: "Span") -> bool:
        """Whether the two have a day in common."""
        return self.first <= other.last and other.first <= self.last


@lru_cache(maxsize=1024)
def parsed(text: str) -> EdtfDate | None:
    """What `date.parse` says; several rules ask for the same few dates of a record."""
    return date.parse(text)


def span(value: EdtfDate | None) -> Span | None:
    """The days that a date can mean, or None where nothing is known of it."""
    if value is None:
        return None
    first, last = date.earliest(value), date.latest(value)
    if first is None and last is None:
        return None
    return Span(first=first or datetime.date.min, last=last or datetime.date.max)


def is_firm(statement: DateStatement) -> bool:
    """Whether a date is stated without doubt: neither `probable`, nor marked with `?` or `~`."""
    return statement.certainty in (None, "certain") and not any(mark in statement.date for mark in "?~%")


def in_words(text: str) -> str:
    """An EDTF date as a message writes it (`29 August 1960`); what is none as it stands."""
    value = parsed(text)
    return text if value is None else date.write(value, language="en-GB")
