"""A date with all that people say about it: about, not later than, between, from and to, old style."""

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace as replaced
from typing import Literal

from archpack.notation.date.found import Event
from archpack.notation.date.lead import Before, Relation, before_date
from archpack.notation.date.pieces import DASHES, Point, Reader
from archpack.notation.date.shapes import shape_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One date of a phrase with its qualifications.

    Attributes:
        points: One point, or two that are joined.
        joint: How two are joined.
        approximate: Whether it is said to be near.
        uncertain: Whether it is doubted.
    """

    points: tuple[Point, ...]
    joint: str = ""
    approximate: bool = False
    uncertain: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A whole date in words, before it is known what it means.

    Attributes:
        sides: One date, or the two ends of a longer phrase; none where it says that there is no date.
        joint: How the two are joined: `-`, `to`, `/`, `(`, `and`, `or`.
        relation: What stands before them.
        style: `old` or `new` where the calendar is named.
        notes: What else it says.
        event: The event that it is said to date.
        start: The place of the first lexeme.
        after: The place after the last lexeme.
    """

    sides: tuple[Side, ...]
    joint: str = ""
    relation: Relation = ""
    style: Literal["", "old", "new"] = ""
    notes: tuple[str, ...] = ()
    event: Event | None = None
    start: int
    after: int


def phrase_at(reader: Reader, place: int) -> Phrase | None:
    """The longest phrase of a date that begins at a place."""
    before = before_date(reader, place)
    if reader.is_at(before.after, "?") and reader.at(before.after + 1).text in DASHES and not before.relation:
        before.relation, before.after = "unknown_start", before.after + 2
    if "undated" in reader.at(before.after).kinds:
        return _undated(reader, place, before)
    first = _side(reader, before.after) or _day_of_bounds(reader, before)
    if first is None:
        return None
    side, after = first
    found = _second(reader, side, after, before)
    joint, other, after = found or ("", None, after)
    if before.relation == "unknown_end":
        after += 2
    if other is None and not _stands_alone(reader, side):
        return None
    sides: tuple[Side, ...] = (side,) if other is None else (side, other)
    if before.approximate or before.uncertain:
        # "ca. 1953–1955" says it of both, "ca. 1953 to 1955" of one.
        shared = joint in ("-", "/")
        sides = tuple(
            replaced(
                s,
                approximate=s.approximate or (before.approximate and (shared or s is side)),
                uncertain=s.uncertain or (before.uncertain and (shared or s is side)),
            )
            for s in sides
        )
    phrase = Phrase(
        sides=sides,
        joint=joint,
        relation=before.relation,
        notes=tuple(before.notes),
        event=before.event,
        start=place,
        after=after,
    )
    return _closed(reader, phrase, before)


def _undated(reader: Reader, place: int, before: Before) -> Phrase | None:
    """`[undated]`, and `undated [1955]`."""
    inner = before.after + 1
    after = reader.skip(inner, "]", ")") if before.bracket else inner
    if reader.is_at(after, "[", "(", ",") and reader.field:
        supplied = phrase_at(reader, after + reader.is_at(after, ","))
        if supplied and supplied.sides:
            notes = (*supplied.notes, "the source calls the document undated and supplies this date")
            return replaced(supplied, start=place, notes=notes)
    return Phrase(sides=(), start=place, after=after, event=before.event)


def _side(reader: Reader, place: int) -> tuple[Side, int] | None:
    shape = shape_at(reader, place)
    if shape is None:
        return None
    uncertain, after = _doubt(reader, shape.after)
    approximate = reader.is_at(after, "~") and not reader.at(after).spaced
    return (
        Side(points=shape.points, joint=shape.joint, uncertain=uncertain, approximate=approximate),
        after + approximate,
    )


def _day_of_bounds(reader: Reader, before: Before) -> tuple[Side, int] | None:
    """A day whose month stands with the other bound: `not earlier than 3 and not later than 5 March`."""
    found = reader.day(before.after) if before.relation == "not_earlier" else None
    bounded = _upper_bound(reader, found[1]) if found else 0
    upper = _side(reader, bounded) if bounded else None
    if found is None or upper is None or upper[0].points[0].day is None:
        return None
    return Side(points=(replaced(found[0], month=upper[0].points[0].month),)), found[1]


def _doubt(reader: Reader, place: int) -> tuple[bool, int]:
    """Whether a question mark stands here: `?`, `(?)`, `[?]`."""
    if reader.is_at(place, "?") and (reader.field or not reader.at(place).spaced):
        return True, place + 1
    if reader.is_at(place, "(", "[") and reader.is_at(place + 1, "?") and reader.is_at(place + 2, ")", "]"):
        return True, place + 3
    return False, place


def _second(reader: Reader, side: Side, after: int, before: Before) -> tuple[str, Side, int] | None:
    """The other date of a phrase, with what joins them."""
    bounded = before.relation == "not_earlier" and _upper_bound(reader, after)
    joint, begin = ("and", bounded) if bounded else reader.joint(after)
    if bounded:
        before.relation = "between"
    if joint == "-" and reader.is_at(begin, "?") and not before.relation:
        before.relation = "unknown_end"
        return None
    if not joint or (joint == "to" and not before.relation and reader.at(after).text.lower() in ("à", "до")):
        return None
    if side.joint and joint not in ("-", "to"):
        return None
    approximate = "circa" in reader.at(begin).kinds
    begin += approximate
    while reader.at(begin).weekday or "filler" in reader.at(begin).kinds:
        begin += 1
    short = _short_year(reader, side, begin) if joint in ("-", "/") else None
    found = short or _side(reader, begin)
    if found is None:
        return None
    other, end = found
    if joint == "(":
        if not reader.is_at(end, ")"):
            return None
        other, end = _year_after_bracket(reader, other, end + 1)
    first, last = side.points[0], other.points[-1]
    if (first.year is None) != (last.year is None) and first.month is None and last.month is None:
        return None
    if joint in ("-", "/") and other.uncertain:
        side = replaced(side, uncertain=True)
    return joint, replaced(other, approximate=other.approximate or approximate), end


def _upper_bound(reader: Reader, place: int) -> int:
    """The place after "and not later than", which closes what "not earlier than" opened; else 0."""
    joint, begin = reader.joint(place)
    begin = begin if joint in ("and", "-") else reader.skip(place, ",")
    return begin + 1 if "not_later" in reader.at(begin).kinds else 0


def _year_after_bracket(reader: Reader, other: Side, place: int) -> tuple[Side, int]:
    """The year that both dates share, after the second in parentheses (`25 октября (7 ноября) 1917 г.`)."""
    year = reader.year_after(place) if other.points[0].year is None else None
    if year is None:
        return other, place
    points = tuple(replaced(point, year=year[0].year) for point in other.points)
    return replaced(other, points=points), year[1]


def _short_year(reader: Reader, side: Side, place: int) -> tuple[Side, int] | None:
    """The second year of `1956-57`, which has two digits."""
    first, lexeme = side.points[0], reader.at(place)
    alone = first.month is None and len(first.year or "") == 4 and (first.year or "").isdigit()
    if not alone or len(lexeme.number) != 2 or lexeme.spaced or lexeme.ordinal:
        return None
    year = f"{(first.year or '')[:2]}{lexeme.number}"
    if year <= (first.year or ""):
        return None
    doubt, after = _doubt(reader, reader.year_sign(place + 1))
    return Side(points=(Point(year=year),), uncertain=doubt), after


def _stands_alone(reader: Reader, side: Side) -> bool:
    """Whether a date is more than a month's name or, in running text, more than a bare number."""
    point = side.points[0]
    if point.year is None and point.day is None:
        return reader.field
    return not (point.separator and point.year is None)


def _closed(reader: Reader, phrase: Phrase, before: Before) -> Phrase | None:
    """The phrase with what follows it: the calendar's name, doubt, a closing bracket."""
    after, style, notes = phrase.after, phrase.style, phrase.notes
    opened = reader.is_at(after, "(", "[", ",")
    kinds = reader.at(after + opened).kinds
    if kinds & {"old_style", "new_style"}:
        style = "old" if "old_style" in kinds else "new"
        after += opened + 1
        after = reader.skip(after, ")", "]") if opened else after
    sides = phrase.sides
    if before.bracket:
        if not reader.is_at(after, "]" if before.bracket == "[" else ")"):
            return None
        after += 1
        if before.bracket == "[":
            notes = (*notes, "in brackets, so supplied by an editor")
        doubted, after = _doubt(reader, after)
        sides = tuple(replaced(side, uncertain=side.uncertain or doubted) for side in sides)
    return replaced(phrase, after=after, style=style, notes=notes, sides=sides)


def phrases(reader: Reader) -> Iterator[Phrase]:
    """All dates of running text, in order, the longest at each place."""
    place = 0
    while reader.at(place).text:
        phrase = phrase_at(reader, place)
        if phrase and phrase.sides:
            yield _without_fillers(reader, phrase)
            place = phrase.after
        else:
            place += 1


def _without_fillers(reader: Reader, phrase: Phrase) -> Phrase:
    """The phrase without the prepositions and articles before it (`on August 29, 1960`)."""
    start = phrase.start
    while reader.at(start).kinds and reader.at(start).kinds <= {"filler", "created"}:
        start += 1
    return replaced(phrase, start=start)
