"""Why a text is no EDTF, with the nearest expression that is."""

import calendar
import re

from archpack.notation.date.expression import parse
from archpack.notation.date.in_words import from_text

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})[?~%]?")
_EXAMPLES = "'1960-08-29', '1960-08', '1960', '1960~', '196X', '1956-10-23/1956-11-04'"
_LONGEST_SHOWN = 60

_EARLIER_DRAFTS = (
    ("unknown", ""),
    ("open", ".."),
    ("u", "X"),
    ("x", "X"),
    ("?~", "%"),
    ("~?", "%"),
    ("y", "Y"),
)
"""What was written before ISO 8601-2 of 2019, with what is written now."""


def explain(text: str) -> str:
    """A sentence that says why a text is no EDTF, with what may have been meant.

    `'29.8.1960' is no EDTF date; did you mean '1960-08-29'?`
    """
    shown = repr(text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…")
    if parse(text) is not None:
        return f"{shown} is an EDTF date"
    written = text.strip()
    day = _DAY.fullmatch(written)
    if day:
        return f"{shown} is no day of the calendar: {_shortcoming(*(int(number) for number in day.groups()))}"
    before, solidus, after = written.partition("/")
    if solidus and parse(before) and parse(after) and parse(f"{after}/{before}"):
        return f"{shown} ends before it begins; did you mean '{after}/{before}'?"
    meant = _meant(written)
    if meant:
        return f"{shown} is no EDTF date; did you mean {' or '.join(repr(one) for one in meant)}?"
    return f"{shown} is no EDTF date; dates are written like {_EXAMPLES}, and 'XXXX' where none is known"


def _shortcoming(year: int, month: int, day: int) -> str:
    if not 1 <= month <= 12:
        return f"there is no month {month:02}"
    if day == 0:
        return "days are counted from 01"
    days = calendar.monthrange(2000 + year % 400, month)[1]
    return f"{year:04}-{month:02} has {days} days"


def _meant(written: str) -> tuple[str, ...]:
    if parse(written):
        return (written,)
    if len(written) <= 100:
        renewed = written
        for old, new in _EARLIER_DRAFTS:
            renewed = renewed.replace(old, new)
        if parse(renewed):
            return (renewed,)
    found = from_text(written)
    return tuple(reading.text for reading in found.readings) if found else ()
