"""APA's references and citations in the text, 7th edition."""

import re
from types import MappingProxyType

from archpack.cite import books, dates, names, narrative, places, titles
from archpack.cite.style import Style, Wish
from archpack.crosswalk.csl_json import Item
from archpack.source import countries

_LEVELS = re.compile(
    r"\b(?:box|boxes|folders?|files?|fond|reel|roll|frames?|volume|series|subseries|item|part|piece)(?= \S)"
)
_INNER = str.maketrans("()", "[]")


def _view(item: Item, wish: Wish) -> Item:
    names.turnable(item, wish)
    made = titles.with_original(titles.in_sentence_case(titles.shortened(item)), wish)
    made = dates.in_parts(titles.supplied(made, wish), wish, bracketed=False)
    if wish.form == "bibliography":
        made = names.presumed(names.explained_bodies(made, wish))
        return _placed(books.reprinted(names.joined(made, wish, turned=True)), wish)
    made = names.explained_bodies(names.told_apart(made), wish)
    return narrative.led(names.joined(made, wish, short=True), wish)


def _placed(item: Item, wish: Wish) -> Item:
    """The item with its location in the parentheses of the archive's abbreviation, and its country."""
    made = dict(item)
    location = made.get("archive_location")
    if location:
        location = (
            _LEVELS.sub(lambda word: word[0].capitalize(), location) if wish.language == "en" else location
        )
        # One pair of parentheses, never two in a row nor one within another.
        location = made["archive_location"] = location.translate(_INNER)
    archive = made.get("archive", "")
    if location and archive.endswith(")") and "archive_collection" not in made:
        made["archive"] = f"{archive[:-1]}; {location})"
        del made["archive_location"]
    country = countries().get(_country(item) or "") if wish.language == "en" else None
    if country and "archive-place" in made:
        made["archive-place"] = f"{made['archive-place']}, {country}"
    return made


def _country(item: Item) -> str | None:
    """The country of the archive: said by the record, or known of an archive in the list that lies there."""
    known = item.get("custom", {}).get("country")
    if known:
        return str(known)
    found = places.listed(item)
    return found.country if found and found.place == item.get("archive-place") else None


STYLE = Style(
    name="apa",
    title="Publication Manual of the APA, 7th edition: reference and citation in the text",
    forms=MappingProxyType({"bibliography": "bibliography", "in-text": "citation", "narrative": "citation"}),
    view=_view,
    finish=narrative.opened,
    order="date",
    same_year="letter",
    # In a list initials follow every family name: Mao, Z.
    own_order=frozenset({"recipient"}),
)
