"""The date before and the date after another, of the same precision."""

import datetime

from archpack.model.edtf import CalendarDate
from archpack.model.value import replace


def next_to(point: CalendarDate, *, step: int) -> CalendarDate | None:
    """The day, month or year before (`step` -1) or after (1) a date, with its qualifications.

    None where digits are not known, for seasons, and outside the years 1 to 9999.
    """
    if not f"{point.year}{point.month or ''}{point.day or ''}".isdigit() or point.time:
        return None
    year, month = int(point.year), int(point.month or 1)
    if month > 12 or not 2 <= year <= 9998:
        return None
    if point.month is None:
        return replace(point, year=f"{year + step:04}")
    if point.day is None:
        over, month = divmod(month - 1 + step, 12)
        return replace(point, year=f"{year + over:04}", month=f"{month + 1:02}")
    day = datetime.date(year, month, int(point.day)) + datetime.timedelta(days=step)
    return replace(point, year=f"{day.year:04}", month=f"{day.month:02}", day=f"{day.day:02}")
