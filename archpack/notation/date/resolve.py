"""What a date in words can mean: its readings in EDTF."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from archpack.model.edtf import CalendarDate, DatePart, EdtfDate
from archpack.model.value import Certainty
from archpack.notation.date.bounds import first_day
from archpack.notation.date.expression import date_of, interval_of, parse, set_of
from archpack.notation.date.neighbour import next_to
from archpack.notation.date.phrase import Phrase, Side
from archpack.notation.date.pieces import Point
from archpack.notation.date.styles import are_styles_of_one_day, gregorian

_MONTH_FIRST_SIGNS = frozenset("/-")
_UNDATED = CalendarDate(year="XXXX")

Resolved = tuple[tuple[EdtfDate, ...], Certainty, tuple[str, ...]]
"""Readings, the certainty of the first, and notes."""


def resolve(phrase: Phrase, *, month_first: bool) -> Resolved:
    """The readings of a phrase.

    Args:
        phrase: The date in words.
        month_first: Whether in figures with strokes (`8/9/60`) the month is likelier to stand first.
    """
    notes = list(phrase.notes)
    if not phrase.sides:
        return (date_of(_UNDATED),), "certain", tuple(notes)
    certainty: Certainty = "certain"
    points = [point for side in phrase.sides for point in side.points]
    if any(len(point.year or "") == 2 for point in points):
        years = ", ".join(dict.fromkeys(f"19{p.year}" for p in points if len(p.year or "") == 2))
        notes.append(f"the year has two digits; read as {years}")
        certainty = "probable"
    if all(point.year is None for point in points):
        notes.append("no year is given")
    readings: dict[str, EdtfDate] = {}
    for sides in _orders(phrase.sides, month_first=month_first):
        for variant in _variants(sides):
            value, said = _value(replace(phrase, sides=variant))
            if value is not None and value.text not in readings:
                readings[value.text] = value
                notes.extend(note for note in said if note not in notes)
    if not readings:
        certainty = "uncertain"
        notes.append("there is no such day in the calendar, or it ends before it begins")
    if len(readings) > 1:
        dotted = all(point.separator in ("", ".") for point in points)
        certainty = "probable" if dotted else "uncertain"  # full stops go with the day first nearly always
        other = any(point.other_day for point in points)
        why = "the text gives two days" if other else "day and month cannot be told apart"
        notes.append(f"{why}: {' or '.join(readings)}")
    return tuple(readings.values()), certainty, tuple(notes)


def _orders(sides: tuple[Side, ...], *, month_first: bool) -> Iterator[tuple[Side, ...]]:
    """The sides with day and month in each order that figures allow, the likelier first."""
    points = [point for side in sides for point in side.points if point.separator]
    if not points:
        yield sides
        return
    if any(len(side.points) > 1 for side in sides) and all(1 <= (p.month or 0) <= 12 for p in points):
        yield sides  # "3.–10.3.1964": two numbers that are joined are days
        return
    swap_first = month_first and all(point.separator in _MONTH_FIRST_SIGNS for point in points)
    for swapped in (True, False) if swap_first else (False, True):
        turned = tuple(
            replace(side, points=tuple(_turned(p, swapped) for p in side.points)) for side in sides
        )
        # A date without its year beside one with it (23.10.–4.11.1956) has full stops: day first only.
        if all(1 <= (p.month or 1) <= 12 for side in turned for p in side.points if p.separator):
            yield turned


def _turned(point: Point, swapped: bool) -> Point:
    return replace(point, day=point.month, month=point.day) if swapped and point.separator else point


def _variants(sides: tuple[Side, ...]) -> Iterator[tuple[Side, ...]]:
    """The sides as they are, and with the other day that the text puts in brackets."""
    yield sides
    if any(point.other_day for side in sides for point in side.points):
        yield tuple(
            replace(side, points=tuple(replace(p, day=p.other_day or p.day) for p in side.points))
            for side in sides
        )


def _value(phrase: Phrase) -> tuple[EdtfDate | None, tuple[str, ...]]:
    """One reading of a phrase, checked against the calendar."""
    sides = _with_years(phrase)
    notes: list[str] = []
    ends: list[CalendarDate] = []
    joint = phrase.joint
    for side in sides:
        one_day = _one_day(side.points, side.joint, phrase.style, notes)
        if one_day is None:
            return None, ()
        ends.extend(_calendar_date(point, side) for point in one_day)
        joint = joint or (side.joint if len(one_day) > 1 else "")
    if len(ends) == 2 and joint in ("/", "("):
        points = (sides[0].points[0], sides[-1].points[-1])
        one_day = _one_day(points, joint, phrase.style, notes)
        if one_day and len(one_day) == 1:
            ends = [_calendar_date(one_day[0], sides[-1])]
    if not all(first_day(end) for end in ends):
        return None, ()
    value = _joined(phrase, ends, joint, notes)
    checked = parse(value.text) if value and len(ends) > 1 else value
    return checked, tuple(notes)


def _with_years(phrase: Phrase) -> tuple[Side, ...]:
    """The sides with the year that they share given to each (`October 23–November 4, 1956`)."""
    points = [point for side in phrase.sides for point in side.points]
    known = [replace(p, year=f"19{p.year}") if p.year and len(p.year) == 2 else p for p in points]
    for place in range(len(known) - 2, -1, -1):
        here, there = known[place], known[place + 1]
        if here.year is None and there.year is not None:
            turns = (here.month or 0) > (there.month or 0) and there.year.isdigit()
            known[place] = replace(here, year=str(int(there.year) - 1) if turns else there.year)
    for place in range(1, len(known)):
        if known[place].year is None:
            known[place] = replace(known[place], year=known[place - 1].year)
    given = iter(known)
    return tuple(replace(side, points=tuple(next(given) for _ in side.points)) for side in phrase.sides)


def _one_day(points: Sequence[Point], joint: str, style: str, notes: list[str]) -> Sequence[Point] | None:
    """The points with old style taken for what it is: a pair of one day is one point in new style."""
    if len(points) == 2 and joint in ("/", "("):
        old, new = points
        pair = [(int(p.year) if p.year else None, p.month or 0, p.day or 0) for p in points if _is_day(p)]
        if len(pair) == 2 and are_styles_of_one_day(pair[0], pair[1]):
            notes.append(f"day {old.day} in old style is day {new.day} in new style; read as new style")
            return (new,)
        return points
    if style == "old" and len(points) == 1 and points[0].year and _is_day(points[0]):
        found = gregorian(int(points[0].year), points[0].month or 0, points[0].day or 0)
        if found is None:
            return None
        notes.append(f"the text dates by the old style; read as {found[0]:04}-{found[1]:02}-{found[2]:02}")
        return (replace(points[0], year=str(found[0]), month=found[1], day=found[2]),)
    return points


def _is_day(point: Point) -> bool:
    return point.day is not None and point.month is not None and (point.year is None or point.year.isdigit())


def _calendar_date(point: Point, side: Side) -> CalendarDate:
    parts: tuple[DatePart, ...] = (
        *(("year",) if point.doubted_year else ()),
        *(("day",) if point.doubted_day else ()),
    )
    whole = side.uncertain or (bool(parts) and point.month is None)
    return CalendarDate(
        year=point.year or "XXXX",
        month=f"{point.month:02}" if point.month else None,
        day=f"{point.day:02}" if point.day else None,
        uncertain=whole or bool(parts),
        approximate=side.approximate,
        uncertain_parts=() if whole else parts,
    )


def _joined(phrase: Phrase, ends: list[CalendarDate], joint: str, notes: list[str]) -> EdtfDate | None:
    """One date, or what two make together."""
    first, last = ends[0], ends[-1]
    relation = phrase.relation
    if len(ends) == 1 or relation in ("before", "after", "not_later", "not_earlier"):
        return _related(relation, first, last, notes)
    if relation == "between":
        return set_of((first, last), runs=(0,))
    if joint == "or" or joint == "(":
        return set_of(ends)
    if joint == "and":
        return set_of(ends, every=True)
    if joint == "/":
        notes.append(
            "two dates with a stroke between them: the night between, the days from one to the other, or both"
        )
    return interval_of(first, last)


def _related(relation: str, first: CalendarDate, last: CalendarDate, notes: list[str]) -> EdtfDate | None:
    """A date with a word of relation before it."""
    if relation in ("before", "after"):
        edge = next_to(first if relation == "before" else last, step=-1 if relation == "before" else 1)
        if edge is None:
            notes.append(f"the text says {relation} this date")
            edge = first if relation == "before" else last
        return set_of((edge,), open_start=relation == "before", open_end=relation == "after")
    if relation == "not_later":
        return set_of((last,), open_start=True)
    if relation == "not_earlier":
        return set_of((first,), open_end=True)
    if relation == "from":
        return interval_of(first, None, open_end=True)
    if relation == "unknown_end":
        return interval_of(first, None)
    if relation == "unknown_start":
        return interval_of(None, last)
    if relation == "until":
        return interval_of(None, last, open_start=True)
    return None if relation == "between" else date_of(first)
