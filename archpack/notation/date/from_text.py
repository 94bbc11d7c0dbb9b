"""Dates in the words of people, read from a field or found in running text."""

import re
from collections.abc import Sequence

from archpack.notation.date.expression import parse
from archpack.notation.date.found import FoundDate

_MONTHS = (
    "January February March April May June July August September October November December"  # noqa: SIM905
).split()
_POINT = re.compile(
    rf"(?:(?P<month>{'|'.join(_MONTHS)})(?: (?P<day>[0-9]{{1,2}}))?,? )?(?P<year>1[0-9]{{3}}|20[0-9]{{2}})",
    re.IGNORECASE,
)


def from_text(text: str, *, languages: Sequence[str] = ("en", "ru", "uk", "de", "fr")) -> FoundDate | None:
    """The date that a whole field holds."""
    value = parse(text.strip())
    match = _POINT.fullmatch(text.strip())
    if match and not value:
        month = f"-{_MONTHS.index(match['month'].title()) + 1:02}" if match["month"] else ""
        value = parse(f"{match['year']}{month}" + (f"-{int(match['day']):02}" if match["day"] else ""))
    if value is None:
        return None
    return FoundDate(start=0, end=len(text), text=text, readings=(value,))
