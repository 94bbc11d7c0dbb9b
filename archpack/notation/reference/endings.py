"""Where a value, or what is said about it, ends in the text of a reference."""

import re

from archpack.notation.reference import patterns


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
