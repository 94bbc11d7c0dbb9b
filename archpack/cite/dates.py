"""The date of an item as its style wants it: left to CSL where CSL says it rightly, else in words.

CSL has words for English dates made of days, months, years and ranges of them. A date that is doubted, or
near, or in another language, is written here. The words stand where `styles/*.csl` look for them: those of a
date that is not the document's own, in brackets, in `event-date`; in styles that part the year from the day,
the year in `event-date` and month and day in `submitted`.
"""

import re
from typing import Any

from archpack.cite.style import Wish
from archpack.crosswalk.csl_json import Item
from archpack.model import CalendarDate, EdtfDate
from archpack.notation import date

_UNKNOWN = re.compile(r"\d-XX")
_END = re.compile(r"[\s.,;:!?’”\"'»)\]]+$")


def value_of(item: Item, name: str = "issued") -> EdtfDate | None:
    """The date of an item as EDTF; None where it has none, or only words."""
    known = item.get("custom", {}).get("edtf") if name == "issued" else None
    if known:
        return date.parse(known)
    given = item.get(name)
    if not isinstance(given, dict):
        return None
    if given.get("raw"):
        return date.parse(str(given["raw"]))
    ends = [_edtf(parts) for parts in given.get("date-parts", ())]
    near = "~" if given.get("circa") else ""
    return date.parse("/".join(f"{end}{near}" for end in ends)) if ends else None


def _edtf(parts: list[Any]) -> str:
    numbers = [int(part) for part in parts]
    return "-".join([f"{numbers[0]:04d}", *(f"{number:02d}" for number in numbers[1:])])


def is_left_to_csl(item: Item, language: str) -> bool:
    """Whether CSL says the date of an item rightly by itself."""
    return language == "en" and ("issued" not in item or "date-parts" in item["issued"])


def as_whole(item: Item, wish: Wish, *, sentence: bool = False) -> Item:
    """The item with its date in one piece, in the midst of a sentence or at the beginning of one."""
    if "status" in item or is_left_to_csl(item, wish.language):
        return item
    made = {name: value for name, value in item.items() if name != "issued"}
    said = written(item, wish.language, bracketed=True)
    if said.startswith("["):
        return {**made, "event-date": {"literal": said}}
    said = said or undated(wish.language)
    if sentence and "recipient" not in item:
        said = said[0].upper() + said[1:]
    return {**made, "issued": {"literal": said}}


def in_parts(item: Item, wish: Wish, *, bracketed: bool) -> Item:
    """The item with its year apart from month and day, for references of the author-date kind.

    Args:
        item: The item, its year letter in `year-suffix`.
        wish: What is asked for.
        bracketed: Whether a date that is doubted or near stands in brackets.
    """
    if is_left_to_csl(item, wish.language):
        return item
    made = {name: value for name, value in item.items() if name not in {"issued", "year-suffix"}}
    letter = item.get("year-suffix", "")
    year = written(item, wish.language, form="year", bracketed=bracketed)
    if wish.language == "en" and not bracketed and year.endswith("?"):
        # APA knows no doubt of a date but "ca.".
        year = f"ca. {year.removeprefix('ca. ').removesuffix('?')}"
    if not year:
        year, letter = undated(wish.language), f"-{letter}" if letter else ""
    closing = year.endswith("]")
    made["event-date"] = {"literal": f"{year[:-1]}{letter}]" if closing else f"{year}{letter}"}
    value = value_of(item)
    rest = _month_and_day(value, wish.language) if value else ""
    if rest:
        made["submitted"] = {"literal": rest}
    return made


def _month_and_day(value: EdtfDate, language: str) -> str:
    """What of a date is more than its year: month and day, or a season."""
    if value.kind == "date" and _is_month(value.dates[0]):
        # Whatever is doubtful of it is said with the year, and alone the month stands in the nominative.
        value = date.parse(f"{value.dates[0].year}-{value.dates[0].month}") or value
    rest = date.write(value, language=language, form="month_day")
    whole = date.write(value, language=language, brackets=False)
    year = date.write(value, language=language, form="year", brackets=False)
    if not rest and value.kind == "date" and value.dates[0].month and year in whole:
        rest = whole.partition(year)[0].strip().capitalize()
    return rest


def _is_month(one: CalendarDate) -> bool:
    return one.day is None and f"{one.year}{one.month}".isdigit()


def day_begun(item: Item) -> Item:
    """The item whose month and day, in words, begin a sentence."""
    said = item.get("submitted", {}).get("literal")
    return {**item, "submitted": {"literal": said[0].upper() + said[1:]}} if said else item


def undated(language: str) -> str:
    """What is said of a document without a date."""
    nothing = date.parse("XXXX")
    assert nothing is not None  # noqa: S101
    return date.write(nothing, language=language)


def written(item: Item, language: str, *, form: date.Form = "long", bracketed: bool) -> str:
    """The date in words; empty where there is none."""
    value = value_of(item)
    if value is None:
        return str(item.get("issued", {}).get("literal", ""))
    if all(set(one.year) == {"X"} for one in value.dates):
        return ""
    words = date.write(value, language=language, form=form, brackets=False)
    year = date.parse(value.dates[0].year) if _UNKNOWN.search(words) else None
    if year and len(value.dates) == 1:
        # There are no words for a day of no known month; there are for the year.
        words = date.write(year, language=language, form=form, brackets=False)
    return f"[{words}]" if bracketed and not _is_plain(value) else words


def _is_plain(value: EdtfDate) -> bool:
    """Whether a date may be the document's own words, so that no brackets are due (CMOS 18, 14.44)."""
    doubted = any(one.uncertain or one.approximate for one in value.dates)
    known = all("X" not in f"{one.year}{one.month}{one.day}" for one in value.dates)
    whole = value.kind == "date" or (value.kind == "interval" and len(value.dates) == 2)
    return known and whole and not doubted


def ends_with_its_date(item: Item) -> bool:
    """Whether the title ends with the date of the document, in whatever words."""
    title, value = item.get("title", ""), value_of(item)
    if not title or value is None:
        return False
    found = date.find(title)
    end = len(_END.sub("", title))
    return any(one.end >= end and value.text in {each.text for each in one.readings} for one in found)


def without_day(item: Item) -> Item:
    """The item with no more of its date than the year, for styles whose year leads."""
    value = value_of(item)
    if value is None:
        return item
    years = [[int(one.year)] for one in value.dates if one.year.isdigit()]
    custom = {key: known for key, known in item.get("custom", {}).items() if key != "edtf"}
    near = any(one.approximate or one.uncertain for one in value.dates)
    issued = {"date-parts": years, **({"circa": True} if near else {})}
    return {**item, "issued": issued, "custom": custom} if len(years) == len(value.dates) else item


def accessed(item: Item, wish: Wish) -> Item:
    """The item with the day of access in words, where CSL has none in the language."""
    value = value_of(item, "accessed")
    if wish.language == "en" or value is None:
        return item
    return {**item, "accessed": {"literal": date.write(value, language=wish.language, form="numeric")}}
