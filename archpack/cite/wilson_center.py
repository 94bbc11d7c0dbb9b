"""The form in which the Wilson Center Digital Archive's pages cite themselves, for any digital archive."""

from types import MappingProxyType

from archpack.cite import dates, places, quotation, titles
from archpack.cite.style import Style, Wish
from archpack.crosswalk.csl_json import Item
from archpack.errors import UncitableError


def _view(item: Item, wish: Wish) -> Item:
    if "publisher" not in item:
        raise UncitableError(
            f"{item['id']} cannot be cited as on a page of a digital archive: none publishes it; give its "
            "collection, or choose another style"
        )
    made = dict(item)
    known = places.abbreviation_of(item)
    if known:
        made["archive"] = known[0]
    made = titles.quoted(dates.as_whole(made, wish))
    if "genre" in made and "recipient" not in made:
        made["genre"] = quotation.inner(made["genre"])
    return made


STYLE = Style(
    name="wilson-center",
    title="Wilson Center Digital Archive: its own suggested citation",
    forms=MappingProxyType({"note": "citation"}),
    view=_view,
    languages=("en",),
)
