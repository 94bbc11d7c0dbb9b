"""Where a document lies, as choices have it: the archive's name, ranges of leaves, the way it is cited."""

import re

from archpack import source
from archpack.cite.style import Wish
from archpack.crosswalk.csl_json import Item
from archpack.model import ListedRepository

# An abbreviation has two capitals at least; what else stands in parentheses belongs to the name.
_NAMED = re.compile(r"(?P<name>.+) \((?P<abbreviation>(?=(?:[^()]*[A-ZА-ЯЄІЇҐ]){2})[^()]{2,24})\)")
_RANGE = re.compile(r"(?<![\w–-])(\d+)–(\d+)(?![\w–-])")
_DIGITAL = frozenset({"publisher", "URL", "DOI", "note", "accessed", "translator"})


def abbreviation_of(item: Item) -> tuple[str, str] | None:
    """The abbreviation of the archive and its name, if the item gives both."""
    found = _NAMED.fullmatch(item.get("archive", ""))
    return (found["abbreviation"], found["name"]) if found else None


def listed(item: Item) -> ListedRepository | None:
    """The archive of the item in the list that comes with archpack."""
    known = abbreviation_of(item)
    short = known[0] if known else item.get("archive")
    archives = source.repositories().values()
    return next((one for one in archives if short and short in {one.key, one.abbreviation, one.name}), None)


def chosen(item: Item, wish: Wish) -> Item:
    """The item as the choices have it."""
    made = dict(item)
    choices = wish.choices
    if choices.via == "archive" and item.get("archive"):
        made = {name: value for name, value in made.items() if name not in _DIGITAL}
    if choices.archive_name == "abbreviated":
        known = abbreviation_of(item)
        made["archive"] = known[0] if known else made.get("archive", "")
    elif choices.archive_name == "romanised" and wish.language == "en":
        made["archive"] = item.get("custom", {}).get("archive-romanised") or made.get("archive", "")
    if choices.ranges == "short" and "archive_location" in made:
        made["archive_location"] = with_short_ranges(made["archive_location"])
    if str(made.get("medium", "-")).casefold() in str(made.get("archive_location", "")).casefold():
        # "Microfilm M1945, reel 12" says already what it is.
        made.pop("medium", None)
    if not made.get("archive"):
        made.pop("archive", None)
    return made


def with_short_ranges(text: str) -> str:
    """Ranges of numbers with the second cut as CMOS 18, 9.63 has it; those with letters or versos in full."""
    return _RANGE.sub(lambda found: f"{found[1]}–{_cut(found[1], found[2])}", text)


def _cut(first: str, last: str) -> str:
    low, high = int(first), int(last)
    if len(first) != len(last) or low < 100 or low % 100 == 0 or high <= low or first[0] == "0":
        return last
    same = next(index for index in range(len(first)) if first[index] != last[index])
    # From 101 to 109 only what changes, else two digits at least.
    kept = len(first) - same if low % 100 < 10 else max(2, len(first) - same)
    return last[len(last) - kept :]
