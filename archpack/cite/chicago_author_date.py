"""Chicago's author-date references and citations in the text, 18th edition."""

from types import MappingProxyType

from archpack.cite import books, dates, names, narrative, titles
from archpack.cite.style import Style, Wish
from archpack.crosswalk.csl_json import Item


def _view(item: Item, wish: Wish) -> Item:
    names.turnable(item, wish)
    made = titles.supplied(titles.with_original(titles.shortened(item), wish), wish)
    made = dates.accessed(dates.in_parts(made, wish, bracketed=True), wish)
    made = titles.quoted(made) if wish.language == "en" else titles.unquoted(made, wish)
    if wish.form == "bibliography":
        made = names.abbreviated_bodies(names.in_brackets(dates.day_begun(made), inverted=True), in_list=True)
        return books.printed(names.joined(made, wish, most=(6, 3)), wish.language)
    made = names.abbreviated_bodies(names.told_apart(made), in_list=False)
    return narrative.led(names.joined(names.in_short_brackets(made), wish, short=True), wish)


STYLE = Style(
    name="chicago-author-date",
    title="Chicago Manual of Style, 18th edition: references and citations in the text",
    forms=MappingProxyType({"bibliography": "bibliography", "in-text": "citation", "narrative": "citation"}),
    view=_view,
    finish=narrative.opened,
    order="year",
    same_year="letter",
)
