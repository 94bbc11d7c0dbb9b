"""EDTF values: dates with what is not known of them (ISO 8601-2)."""

from typing import Literal

from archpack.model.value import Value

DatePart = Literal["year", "month", "day"]
"""A part of a calendar date that may be qualified by itself."""


class CalendarDate(Value, frozen=True, kw_only=True):
    """One date of an EDTF expression, in the proleptic Gregorian calendar.

    Attributes:
        year: Four digits, or `X` for digits that are not known (`1960`, `196X`, `XXXX`); before the year 0
            with a minus sign (`-0044`), beyond four digits with `Y` (`Y17000`).
        month: Two digits, either of which may be `X`, or a season or part of the year, `21` to `41`
            (`21` spring, `24` winter, `33` first quarter, `40` first half); None where the date has year
            precision.
        day: Two digits, either of which may be `X`; None where the date has month precision.
        time: The time of day with its zone (`10:20:30Z`); only for a date that stands alone.
        uncertain: `?`: the date, or those of its parts that `uncertain_parts` names, may be wrong.
        approximate: `~`: the date, or those of its parts that `approximate_parts` names, is near.
        uncertain_parts: Which parts may be wrong, in order; empty where it is the whole date.
        approximate_parts: Which parts are near, in order; empty where it is the whole date.
    """

    year: str
    month: str | None = None
    day: str | None = None
    time: str | None = None
    uncertain: bool = False
    approximate: bool = False
    uncertain_parts: tuple[DatePart, ...] = ()
    approximate_parts: tuple[DatePart, ...] = ()


class EdtfDate(Value, frozen=True, kw_only=True):
    """A whole EDTF expression.

    Attributes:
        text: The expression as written (`1956-10-23/1956-11-04`).
        kind: `date`, `interval` (`a/b`), `one_of` (`[a, b]`) or `all_of` (`{a, b}`).
        dates: The calendar dates in order. For an interval those of its ends that are given.
        runs: For a set: the places in `dates` of those from which it runs on to the next (`a..b`).
        open_start: For an interval: `..` before the solidus. For a set: `..` before its first date.
        open_end: For an interval: `..` after the solidus. For a set: `..` after its last date.
        unknown_start: For an interval: nothing before the solidus.
        unknown_end: For an interval: nothing after the solidus.
    """

    text: str
    kind: Literal["date", "interval", "one_of", "all_of"]
    dates: tuple[CalendarDate, ...]
    runs: tuple[int, ...] = ()
    open_start: bool = False
    open_end: bool = False
    unknown_start: bool = False
    unknown_end: bool = False
