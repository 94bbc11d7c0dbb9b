"""The date of a record as CSL's `issued`."""

from typing import Any

from archpack.model import CalendarDate, EdtfDate, Record
from archpack.notation import date


class UnsayableError(ValueError):
    """A record cannot be cited so that it would be right; `str(error)` says why."""


class NoEdtfError(UnsayableError):
    """A record's date is no EDTF."""


def issued(record: Record) -> dict[str, Any] | None:
    """The date of creation; None for a document that bears none.

    What CSL can say is said with `date-parts`: days, months, years, ranges of them, and all of these
    approximate (`circa`). What it cannot (a decade, a season, a date that may be wrong, an open range)
    becomes a `literal` in English, in square brackets unless it is a season.

    Raises:
        NoEdtfError: The date is no EDTF.
    """
    if record.dates is None or record.dates.created is None:
        return None
    text = record.dates.created.date
    value = date.parse(text)
    if value is None:
        raise NoEdtfError(f"the date of {record.id} cannot be cited: {date.explain(text)}")
    if all(set(one.year) == {"X"} for one in value.dates):
        return None
    parts = [_parts(one) for one in value.dates]
    if not _is_plain(value) or any(part is None for part in parts):
        words = date.write(value, brackets=False)
        return {"literal": words if _is_season(value) else f"[{words}]"}
    circa = any(one.approximate for one in value.dates)
    return {"date-parts": parts, **({"circa": True} if circa else {})}


def _is_plain(value: EdtfDate) -> bool:
    """Whether CSL has words for it: a date, or a range with both ends, approximate or not."""
    if value.kind == "date":
        return True
    return value.kind == "interval" and len(value.dates) == 2


def _is_season(value: EdtfDate) -> bool:
    one = value.dates[0]
    plain = not (one.uncertain or one.approximate or one.uncertain_parts or one.approximate_parts)
    return value.kind == "date" and plain and one.year.isdigit() and (one.month or "").isdigit()


def _parts(one: CalendarDate) -> list[int] | None:
    """`[year, month, day]` as far as they are known, or None where CSL has no numbers for it."""
    if one.uncertain or one.approximate_parts or one.time:
        return None
    parts = [part for part in (one.year, one.month, one.day) if part is not None]
    if not all(part.isascii() and part.isdigit() for part in parts):
        return None
    numbers = [int(part) for part in parts]
    return numbers if len(numbers) < 2 or numbers[1] <= 12 else None


def accessed(record: Record) -> dict[str, Any] | None:
    """The day on which the document's page was read, where the record says so."""
    seen = {url.type: url.accessed for url in record.urls if url.accessed}
    text = seen.get("canonical") or seen.get("captured")
    value = date.parse(text) if text else None
    parts = _parts(value.dates[0]) if value and value.kind == "date" else None
    return {"date-parts": [parts]} if parts else None
