"""Dates for standards that know days, months, years and ranges of them alone (W3CDTF, RKMS-ISO8601)."""

from archpack.model import DateStatement, EdtfDate
from archpack.notation import date


def plain(value: EdtfDate) -> str | None:
    """A date as W3CDTF has it (`1960-08-29`, `1960-08`, `1960`); None if anything is in doubt."""
    if value.kind != "date":
        return None
    (one,) = value.dates
    parts = [part for part in (one.year, one.month, one.day) if part is not None]
    sure = not (one.uncertain or one.approximate or one.time)
    digits = all(part.isascii() and part.isdigit() for part in parts)
    return value.text if sure and digits and int(one.month or 1) <= 12 else None


def nearest(statement: DateStatement) -> str | None:
    """A date as W3CDTF or, where more or less is known, as the range of days that it can mean.

    An end that is not known is left out (`1953-03-05/`), as RKMS-ISO8601 has it. None where no day is known.
    """
    value = date.parse(statement.date)
    if value is None:
        return None
    written = plain(value)
    if written:
        return written
    first, last = date.earliest(value), date.latest(value)
    if first is None and last is None:
        return None
    if first == last and first:
        return first.isoformat()
    return f"{first.isoformat() if first else ''}/{last.isoformat() if last else ''}"
