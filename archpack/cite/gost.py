"""References to archival documents as GOST R 7.0.5-2008 has them.

A reference names the leaf that is meant in the place of all leaves of the document; `Л.` stands for one leaf
or many. (GOST R 7.0.100-2018 is for bibliographic records, and not for references.)
"""

import re
from types import MappingProxyType

from archpack.cite import books, dates, locators, names, places, titles
from archpack.cite.style import Style, Wish
from archpack.crosswalk.csl_json import Item

_STEP = re.compile(r", (?![^()\[\]]*[)\]])(?![^“”]*”)(?![^«»]*»)")
"""What parts the steps of a reference: a comma that is not within brackets nor within quotation marks."""
_LEAVES = re.compile(r"(?:лл?|арк|сс?|ll?|pp?|bl|ark|s)\. ?\d", re.IGNORECASE)
_LATIN_LEAVES = re.compile(r"^ll\. ")
_SAME = frozenset({"author", "title", "title-short", "original-title", "genre", "recipient"})


def _view(item: Item, wish: Wish) -> Item:
    made = {name: value for name, value in titles.shortened(item).items() if name != "translator"}
    made = books.printed(dates.accessed(dates.as_whole(made, wish), wish), wish.language)
    made = names.in_one_bracket(titles.supplied(made, wish))
    known = places.abbreviation_of(item)
    if known:
        made["archive"] = known[0]
    steps = _steps(made.pop("archive_location", ""))
    if wish.locator and wish.form == "note":
        steps = [step for step in steps if not _LEAVES.match(step)]
        steps.append(locators.labelled(wish.locator, wish.language))
    if steps:
        said = (_LATIN_LEAVES.sub("l. ", step).rstrip(".") for step in steps)
        made["archive_location"] = ". ".join(step[0].upper() + step[1:] for step in said)
    if wish.form == "subsequent":
        made = {name: value for name, value in made.items() if name not in _SAME}
    return made


def _steps(location: str) -> list[str]:
    """The steps of a reference; a number alone belongs to the step before it (`л. 1, 3`)."""
    steps: list[str] = []
    for step in _STEP.split(location) if location else ():
        if steps and step[:1].isdigit():
            steps[-1] += f", {step}"
        else:
            steps.append(step)
    return steps


def _capital(text: str, _: Item, wish: Wish) -> str:
    """The text whose leaf begins a sentence also where it has a verso, which the engine takes as it is."""
    said = locators.written(wish.locator, wish.language) if wish.locator else ""
    begun = re.compile(f"(?<=[.?!…»] ){re.escape(said)}")
    return begun.sub(lambda found: found[0][0].upper() + found[0][1:], text) if said else text


STYLE = Style(
    name="gost",
    title="ГОСТ Р 7.0.5-2008: ссылки на архивные документы",
    forms=MappingProxyType(
        {
            "note": "citation",
            "short": "subsequent",
            "subsequent": "subsequent",
            "bibliography": "bibliography",
        }
    ),
    view=_view,
    finish=_capital,
    language="ru",
    languages=("ru", "uk"),
)
