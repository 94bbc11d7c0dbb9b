"""EDTF values: dates with what is not known of them (ISO 8601-2)."""

from typing import Literal

from archpack.model.value import Value


class CalendarDate(Value, frozen=True, kw_only=True):
    """One end of an EDTF value, in the proleptic Gregorian calendar.

    Attributes:
        year: Four digits, or `X` for digits that are not known (`1960`, `196X`, `XXXX`).
        month: Two digits, `XX`, or a season `21` to `24`; None where the date has year precision.
        day: Two digits or `XX`; None where the date has month precision.
        uncertain: `?`: the date may be wrong.
        approximate: `~`: the date is near.
    """

    year: str
    month: str | None = None
    day: str | None = None
    uncertain: bool = False
    approximate: bool = False


class EdtfDate(Value, frozen=True, kw_only=True):
    """A whole EDTF expression.

    Attributes:
        text: The expression as written (`1956-10-23/1956-11-04`).
        kind: `date`, `interval` (`a/b`), `one_of` (`[a, b]`) or `all_of` (`{a, b}`).
        dates: The calendar dates in order. For an interval those of its ends that are given.
        open_start: For an interval: `..` before the solidus.
        open_end: For an interval: `..` after the solidus.
        unknown_start: For an interval: nothing before the solidus.
        unknown_end: For an interval: nothing after the solidus.
    """

    text: str
    kind: Literal["date", "interval", "one_of", "all_of"]
    dates: tuple[CalendarDate, ...]
    open_start: bool = False
    open_end: bool = False
    unknown_start: bool = False
    unknown_end: bool = False
