"""APA's references and citations in the text, 7th edition."""

import re
from types import MappingProxyType

from archpack.cite.style import Style
from archpack.crosswalk.csl_json import Item
from archpack.source import countries

_LEVELS = re.compile(r"\b(box|folder|file|fond|reel|volume)(?= )")


def _view(item: Item) -> Item:
    made = dict(item)
    location = made.get("archive_location")
    if location:
        location = made["archive_location"] = _LEVELS.sub(lambda word: word[1].capitalize(), location)
    archive = made.get("archive", "")
    if location and archive.endswith(")") and "archive_collection" not in made:
        # One pair of parentheses, never two in a row.
        made["archive"] = f"{archive[:-1]}; {location})"
        del made["archive_location"]
    country = countries().get(made.get("custom", {}).get("country", ""))
    if country and "archive-place" in made:
        made["archive-place"] = f"{made['archive-place']}, {country}"
    return made


STYLE = Style(
    name="apa",
    title="Publication Manual of the APA, 7th edition: reference and citation in the text",
    forms=MappingProxyType({"bibliography": "bibliography", "in-text": "citation"}),
    view=_view,
)
