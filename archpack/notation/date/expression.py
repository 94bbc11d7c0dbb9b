"""EDTF expressions and their values (ISO 8601-2: level 0, level 1, and of level 2 what documents need)."""

import re
from collections.abc import Sequence

from archpack.model.edtf import CalendarDate, DatePart, EdtfDate
from archpack.notation.date.bounds import SEASONS, first_day, last_day

_LONGEST = 2000
"""Characters in an expression: room for a set of some 180 days."""

_Q = "([?~%]?)"
_POINT = re.compile(
    rf"{_Q}([0-9X]{{4}}|-[0-9]{{4}}){_Q}(?:-{_Q}([0-9X]{{2}}){_Q}(?:-{_Q}([0-9X]{{2}}){_Q})?)?"
)
_LONG_YEAR = re.compile(r"Y-?[1-9][0-9]{4,17}")
_TIME = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:Z|[+-](?:0[0-9]|1[0-4])(?::[0-5][0-9])?)?")
_SIGNS = {(False, False): "", (True, False): "?", (False, True): "~", (True, True): "%"}
_PARTS: tuple[DatePart, ...] = ("year", "month", "day")


def parse(text: str) -> EdtfDate | None:
    """The value of an EDTF expression.

    Levels 0 and 1, and of level 2: digits not known in any place, parts qualified by themselves, sets, and
    all parts of the year. Left out are years with an exponent or with significant digits (`Y17E7`, `1950S2`).

    Returns:
        None where the text is no EDTF, names a day that the calendar does not have (`1960-02-31`), or an
        interval or run that ends before it begins.
    """
    if not 4 <= len(text) <= _LONGEST:
        return None
    if text[0] in "[{":
        return _set(text)
    if "/" in text:
        return _interval(text)
    stem, mark, time = text.partition("T")
    point = _point(stem)
    if point is None or (mark and (not _TIME.fullmatch(time) or not _is_plain_day(point))):
        return None
    if mark:
        point = CalendarDate(year=point.year, month=point.month, day=point.day, time=time)
    return EdtfDate(text=text, kind="date", dates=(point,))


def point_text(point: CalendarDate) -> str:
    """The EDTF expression of one calendar date."""
    written = {"year": point.year, "month": point.month, "day": point.day}
    given = [part for part in _PARTS if written[part] is not None]
    partly = bool(point.uncertain_parts or point.approximate_parts)
    signs = {part: _SIGNS[_qualified(point, part)] for part in given}
    if len(set(signs.values())) == 1 or not partly:
        text = "-".join(written[part] or "" for part in given) + signs[given[-1]]
    else:
        text = "-".join(f"{signs[part]}{written[part]}" for part in given)
    return f"{text}T{point.time}" if point.time else text


def date_of(point: CalendarDate) -> EdtfDate:
    """The value of one calendar date that stands alone."""
    return EdtfDate(text=point_text(point), kind="date", dates=(point,))


def interval_of(
    start: CalendarDate | None, end: CalendarDate | None, *, open_start: bool = False, open_end: bool = False
) -> EdtfDate:
    """The value of an interval; an end that is None is unknown, or open where that is said."""
    before = point_text(start) if start else ".." if open_start else ""
    after = point_text(end) if end else ".." if open_end else ""
    return EdtfDate(
        text=f"{before}/{after}",
        kind="interval",
        dates=tuple(point for point in (start, end) if point),
        open_start=open_start,
        open_end=open_end,
        unknown_start=not before,
        unknown_end=not after,
    )


def set_of(
    dates: Sequence[CalendarDate],
    *,
    every: bool = False,
    runs: Sequence[int] = (),
    open_start: bool = False,
    open_end: bool = False,
) -> EdtfDate:
    """The value of a set: one of its dates, or with `every` all of them."""
    text = ".." if open_start else ""
    for place, point in enumerate(dates):
        joint = ".." if place in runs else "," if place < len(dates) - 1 else ""
        text += point_text(point) + joint
    text += ".." if open_end else ""
    return EdtfDate(
        text=f"{{{text}}}" if every else f"[{text}]",
        kind="all_of" if every else "one_of",
        dates=tuple(dates),
        runs=tuple(runs),
        open_start=open_start,
        open_end=open_end,
    )


def _point(text: str) -> CalendarDate | None:
    """A calendar date with its qualifications (ISO 8601-2, 8.2 and 8.3), if the calendar has it."""
    if _LONG_YEAR.fullmatch(text):
        return CalendarDate(year=text)
    match = _POINT.fullmatch(text)
    if match is None:
        return None
    before_year, year, after_year, before_month, month, after_month, before_day, day, after_day = (
        match.groups("")
    )
    # A sign after a part qualifies it with all that stand to its left; before it, that part alone.
    signs = (
        before_year + after_year + after_month + after_day,
        before_month + after_month + after_day,
        before_day + after_day,
    )
    given = [part for part, number in zip(_PARTS, (year, month, day), strict=True) if number]
    uncertain = tuple(part for part, sign in zip(given, signs, strict=False) if set(sign) & {"?", "%"})
    approximate = tuple(part for part, sign in zip(given, signs, strict=False) if set(sign) & {"~", "%"})
    point = CalendarDate(
        year=year,
        month=month or None,
        day=day or None,
        uncertain=bool(uncertain),
        approximate=bool(approximate),
        uncertain_parts=uncertain if len(uncertain) < len(given) else (),
        approximate_parts=approximate if len(approximate) < len(given) else (),
    )
    return point if _exists(point) else None


def _exists(point: CalendarDate) -> bool:
    if point.year == "-0000" or (point.month in SEASONS and point.day):
        return False
    return first_day(point) is not None


def _interval(text: str) -> EdtfDate | None:
    before, _, after = text.partition("/")
    start, end = _point(before), _point(after)
    if (start is None and before not in ("", "..")) or (end is None and after not in ("", "..")):
        return None
    if (start is None and end is None) or (start and end and _descends(start, end)):
        return None
    return EdtfDate(
        text=text,
        kind="interval",
        dates=tuple(point for point in (start, end) if point),
        open_start=before == "..",
        open_end=after == "..",
        unknown_start=not before,
        unknown_end=not after,
    )


def _set(text: str) -> EdtfDate | None:
    if text[0] + text[-1] not in ("[]", "{}"):
        return None
    inside = text[1:-1]
    open_start, open_end = inside.startswith(".."), inside.endswith("..")
    inside = inside[2 * open_start : len(inside) - 2 * open_end]
    dates: list[CalendarDate] = []
    runs: list[int] = []
    for member in inside.split(","):
        ends = [_point(end) for end in member.removeprefix(" ").split("..")]
        if len(ends) > 2:
            return None
        for end in ends:
            if end is None:
                return None
            dates.append(end)
        if len(ends) == 2:
            runs.append(len(dates) - 2)
    if any(_descends(dates[place], dates[place + 1]) for place in runs):
        return None
    return EdtfDate(
        text=text,
        kind="one_of" if text[0] == "[" else "all_of",
        dates=tuple(dates),
        runs=tuple(runs),
        open_start=open_start,
        open_end=open_end,
    )


def _descends(start: CalendarDate, end: CalendarDate) -> bool:
    first, last = first_day(start), last_day(end)
    return bool(first and last and first > last)


def _is_plain_day(point: CalendarDate) -> bool:
    return (
        point.day is not None
        and not (point.uncertain or point.approximate)
        and "X" not in point.year + (point.month or "") + point.day
    )


def _qualified(point: CalendarDate, part: DatePart) -> tuple[bool, bool]:
    return (
        point.uncertain and (not point.uncertain_parts or part in point.uncertain_parts),
        point.approximate and (not point.approximate_parts or part in point.approximate_parts),
    )
