"""Old and new style: the Julian and the Gregorian calendar."""

import calendar
import datetime

_REFORM = 1582


def gregorian(year: int, month: int, day: int) -> tuple[int, int, int] | None:
    """The Gregorian date of a day in the Julian calendar, or None where that has no such day."""
    leap_day = (month, day) == (2, 29) and year % 4 == 0
    if not 1 <= month <= 12 or not (leap_day or 1 <= day <= calendar.monthrange(2001, month)[1]):
        return None
    start = datetime.date(year, 2, 28) if leap_day else datetime.date(year, month, day)
    # From 29 February of a century year on the distance grows by a day, unless 400 divides the year.
    past_february = year - (month <= 2)
    shift = datetime.timedelta(days=past_february // 100 - past_february // 400 - 2 + leap_day)
    found = start + shift
    return found.year, found.month, found.day


def are_styles_of_one_day(old: tuple[int | None, int, int], new: tuple[int | None, int, int]) -> bool:
    """Whether two dates without or with a year are one day in old and new style (`9/22 March`).

    Without a year it is enough that they would be so in one of the last three centuries.
    """
    years = (old[0],) if old[0] is not None else (1950, 1850, 1750)
    for year in years:
        if year < _REFORM:
            continue
        found = gregorian(year, old[1], old[2])
        if found and found[1:] == new[1:] and new[0] in (None, found[0]):
            return True
    return False
