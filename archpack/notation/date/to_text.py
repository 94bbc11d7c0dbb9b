"""Dates written in words for citations and pages."""

from archpack.errors import UsageError
from archpack.model.edtf import CalendarDate, EdtfDate
from archpack.notation.date.expression import point_text
from archpack.notation.date.languages import LANGUAGES
from archpack.notation.date.languages.language import Language
from archpack.notation.date.point_text import Form, Parts, day_text, parts_of, qualified, whole, without_year


def write(value: EdtfDate, *, language: str = "en", form: Form = "long", brackets: bool = True) -> str:
    """A date in words.

    Args:
        value: The date.
        language: A language of `LANGUAGES` as a BCP 47 tag (`en`, `en-GB`, `ru`, `uk`, `de`, `fr`); a
            regional one that is not listed is taken for its language.
        form: `long` (`August 29, 1960`), `abbreviated` (`Aug. 29, 1960`), `numeric` (`29.08.1960`; only
            days), `year` (`1960`, `1956–1957`), `month_day` (`August 29`; empty where there is none).
        brackets: Whether a date that is near or doubted stands in brackets (`[ca. 1953]`, `[1960?]`), as
            CMOS 18, 14.44 has it for dates that do not stand in the source.

    Returns:
        The words. Times of day and hemispheres are not said, a doubted part is said of the whole. What has
        no words in the language is written as EDTF. `n.d.` and its like where nothing is known.

    Raises:
        UsageError: The language is not known.
    """
    speech = _language(language)
    if not any(_says_something(point) for point in value.dates):
        return "" if form == "month_day" else speech.undated
    text = _interval(value, speech, form) if value.kind == "interval" else _date_or_set(value, speech, form)
    doubted = any(point.uncertain or point.approximate for point in value.dates)
    return f"[{text}]" if doubted and brackets and text and form != "month_day" else text


def _language(name: str) -> Language:
    found = LANGUAGES.get(name) or LANGUAGES.get(name.split("-")[0])
    if found is None:
        raise UsageError(f"dates cannot be written in {name!r}; known are {', '.join(LANGUAGES)}")
    return found


def _says_something(point: CalendarDate) -> bool:
    return point.year != "XXXX" or point.month not in (None, "XX")


def _date_or_set(value: EdtfDate, language: Language, form: Form) -> str:
    dates = value.dates
    if form == "month_day" and (value.kind != "date" and len(dates) > 1):
        return " – ".join(dict.fromkeys(filter(None, (_words(point, language, form) for point in dates))))
    if len(dates) == 1 and not (value.open_start or value.open_end):
        return _words(dates[0], language, form)
    if form == "month_day":
        return _words(dates[0], language, form)
    ends_open = value.open_start or value.open_end
    if value.kind == "one_of" and len(dates) == 1 and not (value.open_start and value.open_end):
        relation = "not_later" if value.open_start else "not_earlier"
        return language.relations[relation].format(date=_words(dates[0], language, form, inside=True))
    if len(dates) != 2 or ends_open or (value.runs and value.kind == "all_of"):
        return value.text
    relation = "between" if value.runs else "or" if value.kind == "one_of" else "and"
    first, last = (_words(point, language, form, inside=bool(value.runs)) for point in dates)
    return first if first == last else language.relations[relation].format(first=first, last=last)


def _interval(value: EdtfDate, language: Language, form: Form) -> str:
    start_missing, end_missing = value.open_start or value.unknown_start, value.open_end or value.unknown_end
    if start_missing or end_missing:
        point = value.dates[0]
        opened = value.open_start or value.open_end
        text = _words(point, language, form, inside=opened and not value.open_start)
        if form == "month_day":
            return text
        if opened:
            return language.relations["until" if value.open_start else "from"].format(date=text)
        return f"?–{text}" if start_missing else f"{text}–?"
    first, last = value.dates
    if form == "month_day":
        return _range(first, last, language, form)
    same_doubt = (first.approximate, first.uncertain) == (last.approximate, last.uncertain)
    if not same_doubt:
        ends = (_words(point, language, form, inside=True) for point in (first, last))
        start, end = ends
        return language.relations["to"].format(first=start, last=end)
    return qualified(_range(first, last, language, form), first, language)


def _words(point: CalendarDate, language: Language, form: Form, *, inside: bool = False) -> str:
    text = whole(point, language, form, inside=inside or point.approximate)
    return text if form == "month_day" else qualified(text, point, language)


def _range(first: CalendarDate, last: CalendarDate, language: Language, form: Form) -> str:
    """Two dates with a dash, what they share said once (CMOS 18, 6.83)."""
    one, other = parts_of(first, language), parts_of(last, language)
    dash = " – " if language.spaced_dash else "–"
    if one is None or other is None or bool(one.year) != bool(other.year):
        return f"{point_text(first)}/{point_text(last)}" if form != "month_day" else ""
    if form == "year":
        return one.year if one.year == other.year else f"{one.year}–{other.year}"
    months = max(one.month, other.month) <= "12" if one.month and other.month else False
    if months and bool(one.day) == bool(other.day) and form != "numeric":
        if one.year == other.year or form == "month_day":
            stem = _range_in_year(one, other, language, form)
            return _with_year(stem, one, language) if form != "month_day" else stem
    elif not (one.month or other.month) and form != "month_day" and one.sign == other.sign:
        return one.sign.replace(language.year, language.years).format(year=f"{one.year}–{other.year}")
    ends = whole(first, language, form), whole(last, language, form)
    return dash.join(end for end in ends if end)


def _range_in_year(one: Parts, other: Parts, language: Language, form: Form) -> str:
    if one.month == other.month and one.day:
        first, last = day_text(one.day, language), day_text(other.day, language)
        days = f"{first}{language.day_dash}{last}"
        stem = without_year(one, language, form)
        return (
            stem.replace(first, days, 1) if language.month_first is False else f"{stem[: -len(first)]}{days}"
        )
    dash = " – " if one.day and language.spaced_dash else "–"
    return f"{without_year(one, language, form)}{dash}{without_year(other, language, form)}"


def _with_year(stem: str, parts: Parts, language: Language) -> str:
    if not parts.year:
        return stem
    return f"{stem}{language.before_year if parts.day else ' '}{parts.sign.format(year=parts.year)}"
