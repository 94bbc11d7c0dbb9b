"""Dates in the words of people, read from a field or found in running text."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from archpack.notation.date.expression import parse
from archpack.notation.date.found import FoundDate
from archpack.notation.date.lexemes import lex
from archpack.notation.date.phrase import Phrase, phrase_at, phrases
from archpack.notation.date.pieces import Reader
from archpack.notation.date.resolve import resolve

READ_LANGUAGES = ("en", "ru", "uk", "de", "fr")
"""The languages that are read where none are named, the likeliest first."""

_LONGEST_FIELD = 300
_REACH = 60
"""How far before and after a number the words of its date may stand, in characters."""

_DIGITS = re.compile(r"[0-9]+")
_BARE_YEARS = re.compile(r"[0-9]{4}(?:\s?[-–—/]\s?[0-9]{2,4})?")
_TIME = re.compile(
    r"[.,;\s]*(?:(?:at|в|о|um|à)\s+)?(?P<time>"
    r"[0-2]?[0-9][:.][0-5][0-9](?::[0-5][0-9])?(?:\s?[ap]\.?\s?m\.?)?"
    r"|[0-2][0-9][0-5][0-9](?=\s?h)"
    r"|[01]?[0-9]\s?[ap]\.?\s?m\b\.?"
    r"|[0-2]?[0-9]\s?(?:час(?:ов|а)?|ч|год)\b\.?(?:\s?[0-5][0-9]\s?(?:минут[аы]?|мин|м|хв)\b\.?)?)"
    r"\s?(?:h(?:ou)?rs?\b\.?|hs?\b\.?|Uhr\b|час\b\.?|ч\b\.?|год\b\.?)?\s*",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"[^\W\d_]{2,4}/(?=[0-9]{1,2}/[0-9]{1,2}/[IVX]{1,4}/)")
"""The letters of an office before the days on which it sent and received (`ON/24/25/X/62`)."""
_TAIL = re.compile(r"[\s.,;:]*")


def from_text(text: str, *, languages: Sequence[str] = READ_LANGUAGES) -> FoundDate | None:
    """The date that a whole field holds, as EDTF or in words.

    Args:
        text: The field (`August 29, 1960`, `13.6.51`, `не позднее 5 марта 1953 г.`, `[undated]`).
        languages: The languages it may be written in. With English first, figures with strokes are read
            month first before they are read day first.

    Returns:
        None where the field holds something else besides a date, or no date at all. A date that looks like
        one and does not exist (`February 31, 1960`) has no readings.
    """
    start = len(text) - len(text.lstrip())
    written = text.strip()
    if not written or len(written) > _LONGEST_FIELD:
        return None
    value = parse(written)
    if value is not None and not (value.kind == "one_of" and len(value.dates) == 1 and not value.open_start):
        return FoundDate(start=start, end=start + len(written), text=written, readings=(value,))
    normal = unicodedata.normalize("NFC", written)
    notes: tuple[str, ...] = ()
    reader = Reader(lex(normal, languages), field=True)
    phrase = phrase_at(reader, 0)
    if phrase is None:
        normal, notes = _without_lead(normal)
        reader = Reader(lex(normal, languages), field=True)
        phrase = phrase_at(reader, 0) if notes else None
    if phrase is None:
        return None
    after = phrase.after
    while reader.at(after).weekday or (reader.is_at(after, ",") and reader.at(after + 1).weekday):
        after += 1
    rest = normal[reader.at(after - 1).end :]
    time = _TIME.match(rest)
    if time:
        notes += (f"the time is {time['time'].strip()}",)
        rest = rest[time.end() :]
    if not _TAIL.fullmatch(rest):
        return None
    readings, certainty, said = resolve(phrase, month_first=languages[0] == "en")
    return FoundDate(
        start=start,
        end=start + len(written),
        text=written,
        readings=readings,
        certainty=certainty,
        notes=said + notes,
        event=phrase.event,
    )


def _without_lead(written: str) -> tuple[str, tuple[str, ...]]:
    """A field without the office or the hour that stands before its date, and what to say of that."""
    office = _OFFICE.match(written)
    if office:
        note = f"{office[0]!r} is an office's; the days may be those of sending and of receiving"
        return written[office.end() :], (note,)
    hour = _TIME.match(written)
    if hour and not re.fullmatch(r"[\d.]+", hour[0].strip()):  # `13.10` is rather a day
        return written[hour.end() :].lstrip(" ,;"), (f"the time is {hour['time'].strip()}",)
    return written, ()


def find(
    text: str, *, languages: Sequence[str] = READ_LANGUAGES, bare_years: bool = False
) -> tuple[FoundDate, ...]:
    """All dates in running text, in order.

    Args:
        text: Any text.
        languages: The languages it may be written in, the likeliest first.
        bare_years: Whether four digits that nothing marks as a year are one.

    Returns:
        What `from_text` would give for each, with its place. Statements that there is no date are left out.
    """
    found: list[FoundDate] = []
    for start, end in _stretches(text):
        reader = Reader(lex(text, languages, start, end), field=False)
        for phrase in phrases(reader):
            one = _found(text, reader, phrase, languages)
            if one and (bare_years or not _BARE_YEARS.fullmatch(one.text)):
                found.append(one)
    return tuple(found)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The parts of a text that have numbers in them, with the words around these."""
    start = end = -1
    for match in _DIGITS.finditer(text):
        if start >= 0 and match.start() - _REACH <= end:
            end = match.end() + _REACH
            continue
        if start >= 0:
            yield start, min(end, len(text))
        start, end = _word_start(text, max(0, match.start() - _REACH)), match.end() + _REACH
    if start >= 0:
        yield start, min(end, len(text))


def _word_start(text: str, place: int) -> int:
    """The next place that is not inside a word."""
    if place == 0:
        return 0
    while place < len(text) and text[place - 1].isalnum() and text[place].isalnum():
        place += 1
    return place


def _found(text: str, reader: Reader, phrase: Phrase, languages: Sequence[str]) -> FoundDate | None:
    first, last = reader.at(phrase.start), reader.at(phrase.after - 1)
    in_figures = any(point.separator for side in phrase.sides for point in side.points)
    if in_figures and (_is_in_number(text, first.start, -1) or _is_in_number(text, last.end, 1)):
        return None
    readings, certainty, notes = resolve(phrase, month_first=languages[0] == "en")
    if not readings and in_figures:
        return None
    return FoundDate(
        start=first.start,
        end=last.end,
        text=text[first.start : last.end],
        readings=readings,
        certainty=certainty,
        notes=notes,
        event=phrase.event,
    )


def _is_in_number(text: str, place: int, step: int) -> bool:
    """Whether figures go on beyond this edge of a date, so that it is none (`558.11.49.62`)."""
    edge = place - 1 if step < 0 else place
    beyond = edge + step
    if not (0 <= edge < len(text) and 0 <= beyond < len(text)):
        return False
    return text[edge] in "./-" and text[beyond].isdigit()
