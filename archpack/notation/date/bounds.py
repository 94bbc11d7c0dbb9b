"""The first and the last day that a date can mean, for comparing and sorting."""

import calendar
import datetime
from collections.abc import Iterator
from itertools import product

from archpack.model.edtf import CalendarDate, EdtfDate

Day = tuple[int, int, int]
"""Year, month and day; the year may lie outside what `datetime` can hold."""

SortKey = tuple[bool, Day, Day, bool, str]
"""What dates are ordered by: undated, first day, last day (the later first), qualified, the expression."""

SEASONS: dict[str, tuple[int, int]] = {
    # First and last month, generously: a season does not begin for everybody on one day, and "winter 1960"
    # may be January as well as December. Months beyond 12 are those of the next year.
    "21": (3, 6),
    "22": (6, 9),
    "23": (9, 12),
    "24": (1, 15),
    # ISO 8601-2, 4.8: of the northern hemisphere, of the southern, quarters, quadrimesters, semesters.
    "25": (3, 6),
    "26": (6, 9),
    "27": (9, 12),
    "28": (1, 15),
    "29": (9, 12),
    "30": (12, 15),
    "31": (3, 6),
    "32": (6, 9),
    "33": (1, 3),
    "34": (4, 6),
    "35": (7, 9),
    "36": (10, 12),
    "37": (1, 4),
    "38": (5, 8),
    "39": (9, 12),
    "40": (1, 6),
    "41": (7, 12),
}
"""The parts of a year that take the place of a month, with the months they can lie in."""

_UNDATED: Day = (10**20, 1, 1)


def first_day(point: CalendarDate) -> Day | None:
    """The first day that a calendar date can mean, or None where there is no such date (`1960-02-31`)."""
    return next(_days(point, last=False), None)


def last_day(point: CalendarDate) -> Day | None:
    """The last day that a calendar date can mean, or None where there is no such date."""
    return next(_days(point, last=True), None)


def earliest(value: EdtfDate) -> datetime.date | None:
    """The first day that a date can mean, qualifications left aside.

    None where it has no beginning (`../1960`, `/1960`, `[..1960]`), is not known at all (`XXXX`), or lies
    outside the years 1 to 9999.
    """
    if value.open_start or value.unknown_start:
        return None
    days = [day for point in value.dates if is_dated(point) and (day := first_day(point))]
    return _date(min(days)) if days and len(days) == len(value.dates) else None


def latest(value: EdtfDate) -> datetime.date | None:
    """The last day that a date can mean, qualifications left aside; None as with `earliest`."""
    if value.open_end or value.unknown_end:
        return None
    days = [day for point in value.dates if is_dated(point) and (day := last_day(point))]
    return _date(max(days)) if days and len(days) == len(value.dates) else None


def sort_key(value: EdtfDate | None) -> SortKey:
    """A key that puts dates in order.

    By the first day they can mean, the less precise before the more precise (`1960`, `1960-08`,
    `1960-08-01`), the certain before the qualified. A date without a beginning stands at its end. What is
    undated comes last. Two different expressions never have the same key.
    """
    points = [point for point in value.dates if is_dated(point)] if value else []
    firsts = [start for point in points if (start := first_day(point))]
    lasts = [end for point in points if (end := last_day(point))]
    if value is None or not firsts or not lasts:
        return (True, _UNDATED, _UNDATED, False, value.text if value else "")
    year, month, day = max(lasts)
    first = (year, month, day) if value.open_start or value.unknown_start else min(firsts)
    qualified = any(point.uncertain or point.approximate for point in points)
    return (False, first, (-year, -month, -day), qualified, value.text)


def is_dated(point: CalendarDate) -> bool:
    """Whether anything is known of the year; `XXXX` says that nothing is."""
    return point.year != "XXXX"


def _days(point: CalendarDate, *, last: bool) -> Iterator[Day]:
    """The days that a date can mean at the near or far end of its precision, from that end on."""
    if (
        point.month
        and point.day
        and f"{point.year}{point.month}{point.day}".isdigit()
        and point.month <= "12"
    ):
        # What nearly all dates are, without the search.
        year, month, day = int(point.year), int(point.month), int(point.day)
        if month and 1 <= day <= calendar.monthrange(_like(year), month)[1]:
            yield (year, month, day)
        return
    for year in _years(point.year, last=last):
        if point.month in SEASONS:
            month = SEASONS[point.month][last]
            over, month = divmod(month - 1, 12)
            yield _end_of(year + over, month + 1, last=last)
            continue
        for month in _numbers(point.month, 12, last=last):
            if point.day is None:
                yield _end_of(year, month, last=last)
            else:
                days = _numbers(point.day, calendar.monthrange(_like(year), month)[1], last=last)
                yield from ((year, month, day) for day in days)


def _end_of(year: int, month: int, *, last: bool) -> Day:
    return (year, month, calendar.monthrange(_like(year), month)[1] if last else 1)


def _like(year: int) -> int:
    """A year with the same calendar that `calendar` can count with."""
    return 2000 + year % 400


def _years(pattern: str, *, last: bool) -> Iterator[int]:
    if "X" not in pattern:
        yield int(pattern.removeprefix("Y"))
        return
    digits = "9876543210" if last else "0123456789"
    for choice in product(*(digits if char == "X" else char for char in pattern)):
        yield int("".join(choice))


def _numbers(pattern: str | None, most: int, *, last: bool) -> Iterator[int]:
    """The numbers from 1 that a two-digit pattern can stand for."""
    span = range(most, 0, -1) if last else range(1, most + 1)
    for number in span:
        if pattern is None or all(p in ("X", d) for p, d in zip(pattern, f"{number:02}", strict=True)):
            yield number


def _date(day: Day) -> datetime.date | None:
    return datetime.date(*day) if 1 <= day[0] <= 9999 else None
