"""Where a value, or what is said about it, ends in the text of a reference."""

import re

from archpack.notation.reference import patterns
from archpack.notation.reference.words import is_letters


def name_after_dash(text: str, value: str, stop: int) -> int:
    """Where a number ends that goes on as a name: `02/2-Politicke byro UV KSC`."""
    last = re.split("[-–]", value)[-1]
    if last == value or len(last) < 4 or not last.isalpha():
        return stop
    more = patterns.TO_THE_COMMA.match(text, stop)
    return more.end() if more else stop


def ends_sentence(text: str, stop: int) -> bool:
    """Whether a stop ends what is said, after a number or a whole word, and is no abbreviation's."""
    before, after = text[max(0, stop - 4) : stop], text[stop + 1 : stop + 2]
    return (after == "" or after.isspace()) and (
        before[-1:].isdigit() or (len(before) == 4 and before.isalpha() and before.islower())
    )


def bare_name(text: str, end: int) -> re.Match[str] | None:
    """A fond that is named by letters or a word: `f. ÚV KSČ`, `f. Kominform, op. 1`."""
    name = patterns.LETTERS_NAME.match(text, end) if text[end - 1] == "." else None
    if name and is_letters(name[1].split()[0]):
        return name
    return patterns.BARE_NAME.match(text, end)
