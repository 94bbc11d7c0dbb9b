"""What a language must say for its dates to be read and written."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

WordKind = Literal[
    "circa",
    "before",
    "after",
    "not_later",
    "not_earlier",
    "from",
    "until",
    "between",
    "to",
    "and",
    "or",
    "undated",
    "uncertain",
    "year",
    "century",
    "quarter",
    "half",
    "first",
    "second",
    "third",
    "fourth",
    "early",
    "middle",
    "late",
    "old_style",
    "new_style",
    "sent",
    "received",
    "recorded",
    "created",
    "decade",
    "filler",
]
"""What a word or phrase does in a date. `decade` stands before one (`années 1960`); `filler` says nothing of
its own (`the`, `of`, `on`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The words and forms of one language. All templates take their parts by name.

    Attributes:
        name: BCP 47 tag.
        months: For each month its forms: after a day, alone, abbreviated; then others that are read.
        seasons: For spring to winter: the form that is written, then others that are read.
        weekdays: All forms, in lower case.
        words: Words and phrases by what they do, in lower case; those that are abbreviations end with a full
            stop, which may be missing from a text.
        day: `{day}` with `{month}`.
        before_year: What stands between day and month and the year.
        year: `{year}` with its sign.
        years: The same for two years, a decade and the like.
        numeric: `{day}`, `{month}`, `{year}` as two and four digits.
        day_dash: What stands between two days of one month.
        spaced_dash: Whether a dash between parts of several words stands between spaces.
        first_day: How the first day of a month is written.
        month_first: Whether `{month}` stands before `{day}`.
        decade: `{year}` of a decade.
        century: `{number}`, `{roman}` or `{ordinal}` of a century.
        quarter: A quarter (`{number}`, `{roman}`, `{ordinal}`) of a `{year}` that has its sign.
        half: A half of a year, likewise.
        circa: `{date}` that is near.
        relations: `{date}` after or before a word, by what it does; `between`, `or`, `and` and `to` take
            `{first}` and `{last}`.
        undated: What is written for no date.
        ordinals: How numbers from one on are written as ordinals in figures.
    """

    name: str
    months: tuple[tuple[str, ...], ...]
    seasons: tuple[tuple[str, ...], ...]
    weekdays: tuple[str, ...]
    words: Mapping[WordKind, tuple[str, ...]]
    day: str = "{day} {month}"
    before_year: str = " "
    year: str = "{year}"
    years: str = "{year}"
    numeric: str = "{day}.{month}.{year}"
    day_dash: str = "–"
    spaced_dash: bool = True
    month_first: bool = False
    first_day: str = "1"
    decade: str
    century: str
    quarter: str
    half: str
    circa: str
    relations: Mapping[str, str]
    undated: str
    ordinals: tuple[str, ...] = ("{number}.",)

    def ordinal(self, number: int) -> str:
        """A number as an ordinal in figures (`21st`)."""
        teens = 10 < number % 100 < 20
        last = 0 if teens else number % 10
        return self.ordinals[last if last < len(self.ordinals) else 0].format(number=number)
