"""Chicago's notes and bibliography, 18th edition."""

from types import MappingProxyType

from archpack.cite import books, dates, names, titles
from archpack.cite.style import Style, Wish
from archpack.crosswalk.csl_json import Item


def _view(item: Item, wish: Wish) -> Item:
    names.turnable(item, wish)
    made = titles.shortened(titles.with_original(item, wish))
    made = titles.supplied(made, wish)
    made = titles.quoted(made) if wish.language == "en" else titles.unquoted(made, wish)
    made = dates.as_whole(made, wish, sentence=wish.form == "bibliography")
    made = books.printed(dates.accessed(made, wish), wish.language)
    if wish.form in {"short", "subsequent"}:
        made = names.in_short_brackets(names.abbreviated_bodies(names.told_apart(made), in_list=False))
    else:
        inverted = wish.form == "bibliography"
        made = names.in_brackets(made, inverted=inverted)
        made = names.joined(made, wish, most=(6, 3)) if inverted else made
    if wish.form == "subsequent" and made.get("author") and "recipient" not in made:
        # CMOS 18, 14.34: the title of what has just been cited is left out.
        made = {name: value for name, value in made.items() if name not in _TITLES}
    return lowered(made)


_TITLES = frozenset({"title", "title-short", "original-title", "genre"})


def lowered(item: Item) -> Item:
    """The item whose "Copy in possession of ..." is lower case: it is a description, and no name."""
    archive = item.get("archive", "")
    if not archive.startswith("Copy in "):
        return item
    return {**item, "archive": archive[0].lower() + archive[1:]}


STYLE = Style(
    name="chicago-notes",
    title="Chicago Manual of Style, 18th edition: notes and bibliography",
    forms=MappingProxyType(
        {
            "note": "citation",
            "short": "subsequent",
            "subsequent": "subsequent",
            "bibliography": "bibliography",
        }
    ),
    view=_view,
)
