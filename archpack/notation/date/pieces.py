"""The pieces of a date in words: days, years, and the point in time that they make."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from archpack.notation.date.lexemes import Lexeme

DASHES = frozenset("-–—−‒")
_LOOKED_AHEAD = 16
"""How far beyond the end of a text a piece may look: every step is taken from something that is there, and
the longest look from there is shorter."""

_OPENING, _CLOSING = "«\"“„'‘", "»\"”“'’"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A point in time as far as a text gives it, before it is known to exist.

    Attributes:
        year: Four digits or `X`; two where the century is left out; None where the text gives none.
        month: A month, 1 to 12, or an EDTF season; for figures the number that stands in its place.
        day: The day; for figures the number that stands in its place.
        separator: For figures: what stands between the numbers, so that the order of day and month is
            open. The first number is `day`, the second `month` until that is settled.
        doubted_day: Whether a question mark stands at the day.
        doubted_year: Whether a question mark stands at the year.
        other_day: Another number that the text puts beside the last in brackets (`27 [28?]`).
    """

    year: str | None = None
    month: int | None = None
    day: int | None = None
    separator: str = ""
    doubted_day: bool = False
    doubted_year: bool = False
    other_day: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """One or two points that stand together (`3-10 March 1964`), and where they end.

    Attributes:
        points: The points in order.
        joint: How two of them are joined: `-`, `/`, `(`, `and`, `or`.
        after: The place of the first lexeme after them.
    """

    points: tuple[Point, ...]
    after: int
    joint: str = ""


Days = tuple[tuple[Point, ...], str, int]
"""Points that have days only, their joint, and the place after them."""


class Reader:
    """A text in lexemes, from which pieces are taken.

    Attributes:
        lexemes: All of them, closed by empty ones.
        field: Whether the text is a whole field that holds nothing but a date. In running text more is
            asked of a number before it is taken for a year.
    """

    __slots__ = ("_days", "field", "lexemes")

    def __init__(self, lexemes: Sequence[Lexeme], *, field: bool) -> None:
        self.lexemes = (*lexemes, *(lexemes[-1],) * _LOOKED_AHEAD)
        self.field = field
        self._days: tuple[int, Days | None] = (-1, None)

    def at(self, place: int) -> Lexeme:
        """The lexeme at a place; beyond the last the empty one that closes the text."""
        return self.lexemes[place]

    def is_at(self, place: int, *signs: str) -> bool:
        """Whether one of some signs stands at a place."""
        return self.at(place).text in signs

    def skip(self, place: int, *signs: str) -> int:
        """The place after a sign, if one of these stands here."""
        return place + 1 if self.is_at(place, *signs) else place

    def skip_kind(self, place: int, kind: str, most: int = 1) -> int:
        """The place after words of a kind."""
        while most and kind in self.at(place).kinds:
            place, most = place + 1, most - 1
        return place

    def small(self, place: int, most: int) -> int:
        """The number of one or two digits at a place, if it is 1 to `most`, else 0."""
        number = self.at(place).number
        return int(number) if number and len(number) <= 2 and int(number) <= most else 0

    def long_year(self, place: int) -> str:
        """The four digits of a year at a place, else empty."""
        lexeme = self.at(place)
        year = lexeme.number
        return year if len(year) == 4 and "1000" <= year <= "2099" and not lexeme.decade else ""

    def day(self, place: int) -> tuple[Point, int] | None:
        """A day: `29`, `«29»`, `29th`, `[29?]`, `27 [28?]`."""
        opened = self.at(place).text
        if opened and (opened in _OPENING or opened == "["):
            number, after = self.small(place + 1, 31), place + 2
            doubted = self.is_at(after, "?")
            closed = self.at(after + doubted).text
            right = closed == "]" if opened == "[" else bool(closed) and closed in _CLOSING
            return (Point(day=number, doubted_day=doubted), after + doubted + 1) if number and right else None
        number = self.small(place, 31)
        if not number:
            return None
        point, after = Point(day=number), place + 1
        if self.is_at(after, "?") and not self.at(after).spaced:
            return replace(point, doubted_day=True), after + 1
        if self.is_at(after, "[") and (other := self.small(after + 1, 31)) and self.is_at(after + 2, "?"):
            closed_at = after + 3
            if self.is_at(closed_at, "]"):
                return replace(point, other_day=other), closed_at + 1
        return point, after

    def days(self, place: int) -> Days | None:
        """One day, or two with what joins them: `3-10`, `11/12`, `9 (22)`, `3.–10.`, `3 и 4`."""
        if self._days[0] != place:
            self._days = (place, self._read_days(place))
        return self._days[1]

    def _read_days(self, place: int) -> Days | None:
        found = self.day(place)
        if found is None:
            return None
        first, after = found
        joint, begin = self.joint(self._full_stop(after))
        second = self.day(begin) if joint else None
        if joint == "(" and second and not self.is_at(second[1], ")"):
            second = None
        if second is None:
            return (first,), "", after
        return (first, second[0]), joint, second[1] + (joint == "(")

    def joint(self, place: int) -> tuple[str, int]:
        """What joins two dates here, and the place after it; empty where nothing does."""
        lexeme = self.at(place)
        if lexeme.text and lexeme.text in DASHES:
            return "-", place + 1
        if lexeme.text in ("/", "("):
            return lexeme.text, place + 1
        for kind, joint in (("or", "or"), ("and", "and"), ("to", "to"), ("until", "to")):
            if kind in lexeme.kinds:
                return joint, self.skip_kind(place + 1, "filler")
        return "", place

    def year_after(self, place: int, *, roman: bool = False) -> tuple[Point, int] | None:
        """The year that follows a day and month, with its sign (`, 1960`, `-60`, ` г.`)."""
        sign = self.at(place).text
        begin = self.skip(place, ",", ".", "/", *DASHES)
        begin = self.skip_kind(begin, "filler")
        if self.is_at(begin, "["):
            doubted = self.is_at(begin + 2, "?")
            year = self.long_year(begin + 1)
            closed = self.is_at(begin + 2 + doubted, "]")
            if year and closed:
                return Point(year=year, doubted_year=doubted), self.year_sign(begin + 3 + doubted)
            return None
        year = self.long_year(begin)
        if year:
            return Point(year=year), self.year_sign(begin + 1)
        short = self.is_at(begin, "'", "’", "‘")
        number = self.at(begin + short).number
        after = self.year_sign(begin + short + 1)
        written = short or roman or self.field or sign in DASHES or sign == "/"
        marked = after > begin + short + 1
        if len(number) == 2 and (written or marked) and not self.at(begin + short).ordinal:
            return Point(year=number), after
        return None

    def year_sign(self, place: int) -> int:
        """The place after the sign of a year (`г.`, `года`, `р.`)."""
        return self.skip_kind(place, "year")

    def _full_stop(self, place: int) -> int:
        """The place after a full stop between a day and a joint (`3.–10.`)."""
        return place + 1 if self.is_at(place, ".") and self.joint(place + 1)[0] else place


def with_year(points: tuple[Point, ...], year: Point | None) -> tuple[Point, ...]:
    """The points with a year that they share."""
    if year is None:
        return points
    return tuple(replace(point, year=year.year, doubted_year=year.doubted_year) for point in points)


def with_month(points: tuple[Point, ...], month: int) -> tuple[Point, ...]:
    """The points with a month that they share."""
    return tuple(replace(point, month=month) for point in points)
