"""Chicago's notes and bibliography, 18th edition."""

import re
from types import MappingProxyType

from archpack.cite.style import Style
from archpack.crosswalk.csl_json import Item

_INNER = MappingProxyType({"“": "‘", "”": "’"})
_STRAIGHT = re.compile(r'"([^"]*)"')


def _view(item: Item) -> Item:
    made = dict(item)
    for name in ("title", "title-short"):
        if name in made:
            made[name] = _inner_quotes(made[name])
    archive = made.get("archive", "")
    # "Copy in possession of ..." is a description and no name: in the midst of a note it is lower case.
    if archive.startswith("Copy in "):
        made["archive"] = archive[0].lower() + archive[1:]
    return made


def _inner_quotes(title: str) -> str:
    """A title as it stands between quotation marks: those inside it are single (CMOS 18, 6.11)."""
    curled = _STRAIGHT.sub(r"‘\1’", title)
    return "".join(_INNER.get(letter, letter) for letter in curled)


STYLE = Style(
    name="chicago-notes",
    title="Chicago Manual of Style, 18th edition: notes and bibliography",
    forms=MappingProxyType({"note": "citation", "short": "subsequent", "bibliography": "bibliography"}),
    view=_view,
)
