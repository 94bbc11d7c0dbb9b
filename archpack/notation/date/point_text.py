"""One calendar date in words."""

from dataclasses import dataclass
from typing import Literal

from archpack.model.edtf import CalendarDate
from archpack.notation.date.expression import point_text
from archpack.notation.date.languages.language import Language

Form = Literal["long", "abbreviated", "numeric", "year", "month_day"]
"""How much of a date is written: `August 29, 1960`, `Aug. 29, 1960`, `1960-08-29`, `1960`, `August 29`."""

_ROMANS = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The parts of a date that are said.

    Attributes:
        year: As it is said, without its sign (`1960`, `1960s`); empty where none is.
        sign: The template that gives the year its sign, `{year}`.
        month: A month's or season's two digits; empty where none is said.
        day: Empty where none is said.
    """

    year: str
    sign: str
    month: str
    day: str


def parts_of(point: CalendarDate, language: Language) -> Parts | None:
    """The parts of a date that words can say, or None where they cannot say it (`1960-1X`, `-0044`)."""
    month = "" if point.month in (None, "XX") else point.month or ""
    day = "" if point.day in (None, "XX") else point.day or ""
    if not f"{month}{day}".isdigit() and (month or day):
        return None
    if (day and not month) or (int(month or 0) > 36 and not 40 <= int(month) <= 41):
        return None
    year = point.year
    if year.isdigit():
        return Parts(
            year=year.lstrip("0") if month or day else year, sign=language.year, month=month, day=day
        )
    if year == "XXXX":
        return Parts(year="", sign="{year}", month=month, day=day)
    if month or day or not year.replace("X", "0").isdigit():
        return None
    known = year.rstrip("X")
    if len(known) == 3 and known.isdigit():
        decade = language.decade.format(year=f"{known}0")
        return Parts(year=decade, sign=language.years, month="", day="")
    if len(known) == 2 and known.isdigit() and 10 <= int(known) <= 20:
        number = int(known) + 1
        century = language.century.format(
            number=number, roman=_roman(number), ordinal=language.ordinal(number)
        )
        return Parts(year=century, sign="{year}", month="", day="")
    return None


def without_year(parts: Parts, language: Language, form: Form, *, inside: bool = False) -> str:
    """Day and month, or month alone; `inside` where a word that governs it stands before it."""
    if not parts.month or int(parts.month) > 12:
        return ""
    month = language.months[int(parts.month) - 1]
    name = month[2] if form == "abbreviated" else month[0] if parts.day or inside else month[1]
    return language.day.format(day=day_text(parts.day, language), month=name) if parts.day else name


def day_text(day: str, language: Language) -> str:
    """The number of a day without a leading zero."""
    return language.first_day if day == "01" else day.lstrip("0")


def whole(point: CalendarDate, language: Language, form: Form, *, inside: bool = False) -> str:
    """A calendar date without its qualifications; as EDTF where the language has no words for it."""
    parts = parts_of(point, language)
    if parts is None and form == "month_day":
        return ""
    if parts is None:
        return point_text(CalendarDate(year=point.year, month=point.month, day=point.day))
    if form == "year":
        return parts.year or language.undated
    if form == "numeric" and parts.day and parts.year:
        return language.numeric.format(day=parts.day, month=parts.month, year=parts.year.zfill(4))
    stem = without_year(parts, language, form, inside=inside)
    if form == "month_day" or not parts.year:
        return stem
    year = parts.sign.format(year=parts.year)
    if parts.month and int(parts.month) > 12:
        return _part_of_year(int(parts.month), year, language)
    joint = language.before_year if parts.day else " "
    return f"{stem}{joint}{year}" if stem else year


def qualified(text: str, point: CalendarDate, language: Language) -> str:
    """The words of a date with what is doubted of it: `ca. 1953`, `1960?`."""
    if not text:
        return ""
    doubted = f"{text}?" if point.uncertain else text
    return language.circa.format(date=doubted) if point.approximate else doubted


def _part_of_year(number: int, year: str, language: Language) -> str:
    if number >= 33:
        template, nth = (language.quarter, number - 32) if number < 40 else (language.half, number - 39)
        return template.format(number=nth, roman=_roman(nth), ordinal=language.ordinal(nth), year=year)
    return f"{language.seasons[(number - 21) % 4][0]} {year}"


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMANS:
        count, number = divmod(number, value)
        text += letters * count
    return text
