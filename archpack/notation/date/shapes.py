"""The shapes in which dates are written: day first, month first, year first, in figures, seasons, years."""

from collections.abc import Callable
from dataclasses import replace

from archpack.notation.date.lexemes import Lexeme
from archpack.notation.date.pieces import DASHES, Point, Reader, Shape, with_month, with_year

_SEPARATORS = frozenset("./") | DASHES
_BEFORE_DAY = frozenset("[«\"“„'‘")
_AFTER_DAY = frozenset("./([?,»\"”’'") | DASHES
_Shape = Callable[[Reader, int], Shape | None]


def shape_at(reader: Reader, place: int) -> Shape | None:
    """The date that is written at a place, in the first shape that fits."""
    lexeme = reader.at(place)
    if len(lexeme.number) > 2:
        shapes: tuple[_Shape, ...] = (year_first, years)
    elif lexeme.number or lexeme.text in _BEFORE_DAY:
        if lexeme.number and _leads_nowhere(reader.at(place + 1)):
            return None
        shapes = (day_first, figures, figures_without_year, month_in_figures, part_of_year, years)
    elif lexeme.month:
        shapes = (month_first,)
    elif lexeme.season or lexeme.roman or lexeme.kinds:
        shapes = (season, part_of_year, month_in_figures, years)
    else:
        return None
    for shape in shapes:
        found = shape(reader, place)
        if found:
            return found
    return None


def _leads_nowhere(after: Lexeme) -> bool:
    """Whether what follows a number of two digits makes no date of it."""
    return not (after.text in _AFTER_DAY or after.month or after.roman or after.kinds)


def day_first(reader: Reader, place: int) -> Shape | None:
    """`29 August 1960`, `24.III.50`, `14. IV-46`, `«29» августа 1960 г.`, `3-10 March 1964`, `24/25/X/62`."""
    days = reader.days(place)
    if days is None:
        return None
    points, joint, after = days
    after = reader.skip(reader.skip(after, "."), "/", *DASHES)
    month = reader.at(reader.skip_kind(after, "filler", 2))
    if month.month:
        after = reader.skip_kind(after, "filler", 2) + 1
        # A full stop may close the sentence, or the abbreviation that the table lists without one.
        year = reader.year_after(after) or reader.year_after(reader.skip(after, "."))
        points = with_year(with_month(points, month.month), year[0] if year else None)
        return Shape(points=points, joint=joint, after=year[1] if year else after)
    month = reader.at(after)
    if not 1 <= month.roman <= 12:
        return None
    year = reader.year_after(after + 1, roman=True) or reader.year_after(
        reader.skip(after + 1, "."), roman=True
    )
    if year is None and not (reader.field and reader.is_at(after - 1, ".", "/", *DASHES)):
        return None
    points = with_year(with_month(points, month.roman), year[0] if year else None)
    return Shape(points=points, joint=joint, after=year[1] if year else after + 1)


def month_first(reader: Reader, place: int) -> Shape | None:
    """`August 29, 1960`, `March 3–10, 1964`, `April, 1955`, `August`."""
    month = reader.at(place).month
    if not month:
        return None
    after = reader.skip(place + 1, ".")
    days = reader.days(reader.skip_kind(after, "filler"))
    if days:
        points, joint, end = days
        year = reader.year_after(end)
        points = with_year(with_month(points, month), year[0] if year else None)
        return Shape(points=points, joint=joint, after=year[1] if year else end)
    year = reader.year_after(after)
    if year and (len(year[0].year or "") == 4 or reader.field):
        return Shape(points=with_month((year[0],), month), after=year[1])
    return Shape(points=(Point(month=month),), after=place + 1)


def year_first(reader: Reader, place: int) -> Shape | None:
    """`1972 July 1`, `1960, August 29`, `1960. VIII. 29.`, `1960/08/29`, `1960 August`."""
    year = reader.long_year(place)
    if not year:
        return None
    point = Point(year=year)
    begin = reader.skip(reader.year_sign(place + 1), ",", ".", "/", *DASHES)
    month = reader.at(begin)
    roman = month.roman if month.roman <= 12 and begin > place + 1 else 0
    if month.month or roman:
        after = reader.skip(begin + 1, ".", ",", "/", *DASHES)
        days = reader.days(after)
        points = with_year(with_month(days[0] if days else (point,), month.month or roman), point)
        if days:
            return Shape(points=points, joint=days[1], after=reader.skip(days[2], ".") if roman else days[2])
        return None if roman else Shape(points=points, after=begin + 1)
    sign = reader.at(begin - 1).text
    number, day = reader.small(begin, 31), reader.small(begin + 2, 31)
    if begin == place + 2 and number and day and reader.is_at(begin + 1, sign) and sign in _SEPARATORS:
        # The year leads, so the month follows it, unless that is impossible.
        number, day = (day, number) if number > 12 else (number, day)
        return Shape(points=(replace(point, month=number, day=day),), after=begin + 3)
    return None


def figures(reader: Reader, place: int) -> Shape | None:
    """`13.6.51`, `8-18-60`, `13/5-50`, `10.27 [28?].1962`, `3.–10.3.1964`."""
    pair = reader.days(place)
    if pair and pair[1] in ("-", "/", "("):
        found = _figures(reader, pair[0], pair[2], frozenset("."))
        if found:
            return replace(found, joint=pair[1])
    single = reader.day(place)
    return _figures(reader, (single[0],), single[1]) if single else None


def _figures(
    reader: Reader, days: tuple[Point, ...], place: int, signs: frozenset[str] = _SEPARATORS
) -> Shape | None:
    """The month and year that follow days in figures."""
    first = reader.at(place)
    if first.text not in signs or (first.text != "." and first.spaced):
        return None
    found = reader.day(place + 1)
    if found is None:
        return None
    second, after = found
    separator = reader.at(after)
    if separator.text not in _SEPARATORS or (separator.text != "." and reader.at(after + 1).spaced):
        return None
    year = reader.year_after(after, roman=True)
    if year is None:
        return None
    return Shape(points=tuple(_in_figures(day, second, year[0], first.text) for day in days), after=year[1])


def _in_figures(first: Point, second: Point, year: Point, separator: str) -> Point:
    """Two numbers and a year; the first number stands for the day until it is known which does."""
    return Point(
        year=year.year,
        month=second.day,
        day=first.day,
        separator=separator,
        doubted_day=first.doubted_day or second.doubted_day,
        other_day=second.other_day,
    )


def figures_without_year(reader: Reader, place: int) -> Shape | None:
    """`23.10` before a dash or the like: its year follows with the other date."""
    day, month = reader.small(place, 31), reader.small(place + 2, 12)
    if not (day and month and reader.is_at(place + 1, ".")):
        return None
    after = reader.skip(place + 3, ".")
    if reader.joint(after)[0] not in ("-", "/", "to") or not reader.small(reader.joint(after)[1], 31):
        return None
    return Shape(points=(Point(day=day, month=month, separator="."),), after=after)


def month_in_figures(reader: Reader, place: int) -> Shape | None:
    """`02.1950`, `2/1950`, `II.1950`, where a field holds nothing else."""
    month = reader.small(place, 12) or reader.at(place).roman
    sign = reader.at(place + 1).text
    year = reader.long_year(place + 2)
    if not (reader.field and 1 <= month <= 12 and sign and sign in "./" and year):
        return None
    return Shape(points=(Point(year=year, month=month),), after=reader.year_sign(place + 3))


def season(reader: Reader, place: int) -> Shape | None:
    """`spring 1960`, `весной 1960 г.`."""
    number = reader.at(place).season
    year = reader.year_after(reader.skip_kind(place + 1, "filler")) if number else None
    if year is None or len(year[0].year or "") != 4:
        return None
    return Shape(points=with_month((year[0],), int(number)), after=year[1])


def part_of_year(reader: Reader, place: int) -> Shape | None:
    """`I квартал 1953 г.`, `first half of 1953`, `2. Halbjahr 1953`."""
    lexeme = reader.at(place)
    named = [n for n, kind in enumerate(("first", "second", "third", "fourth"), 1) if kind in lexeme.kinds]
    number = named[0] if named else lexeme.roman or reader.small(place, 4)
    after = reader.skip(place + 1, ".")
    kinds = reader.at(after).kinds
    most, base = (4, 32) if "quarter" in kinds else (2, 39) if "half" in kinds else (0, 0)
    if not 1 <= number <= most:
        return None
    year = reader.year_after(reader.skip_kind(after + 1, "filler"))
    if year is None or len(year[0].year or "") != 4:
        return None
    return Shape(points=with_month((year[0],), base + number), after=year[1])


def years(reader: Reader, place: int) -> Shape | None:
    """`1960`, `1960 г.`, `1960s`, `années 1960`, `20th century`, `XX в.`."""
    lexeme = reader.at(place)
    if "decade" in lexeme.kinds:
        number = reader.at(place + 1).number
        place, ends_decade = place + 1, True
    else:
        number, ends_decade = lexeme.number, lexeme.decade
    if ends_decade and len(number) == 4 and number[3] == "0":
        return Shape(points=(Point(year=f"{number[:3]}X"),), after=reader.year_sign(place + 1))
    century = lexeme.roman or (reader.small(place, 21) if lexeme.number else 0)
    after = reader.skip(place + 1, ".")
    if 10 < century <= 21 and "century" in reader.at(after).kinds:
        return Shape(points=(Point(year=f"{century - 1}XX"),), after=after + 1)
    year = reader.long_year(place)
    return Shape(points=(Point(year=year),), after=reader.year_sign(place + 1)) if year else None
