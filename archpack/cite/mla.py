"""MLA's works cited and citations in the text, 9th edition."""

from types import MappingProxyType

from archpack.cite import books, dates, names, narrative, titles
from archpack.cite.style import Style, Wish
from archpack.crosswalk.csl_json import Item


def _view(item: Item, wish: Wish) -> Item:
    names.turnable(item, wish)
    made = titles.supplied(titles.with_original(titles.shortened(item), wish), wish)
    made = dates.accessed(_dated(names.spelt_out(made), wish), wish)
    made = titles.quoted(made) if wish.language == "en" else titles.unquoted(made, wish)
    if wish.form == "bibliography":
        made = names.joined(names.in_brackets(made, inverted=True), wish, most=(2, 1))
        return books.printed(made, wish.language)
    made = names.in_short_brackets(names.told_apart(made))
    return narrative.led(names.joined(made, wish, short=True), wish)


def _dated(item: Item, wish: Wish) -> Item:
    """The item with a date that CSL cannot say: day first, a doubt as `?`; none where there is none."""
    if dates.is_left_to_csl(item, wish.language) and not item.get("issued", {}).get("circa"):
        return item
    made = {name: value for name, value in item.items() if name != "issued"}
    if wish.language == "en":
        said = dates.written(item, "en-GB", form="abbreviated", bracketed=False).replace("ca. ", "circa ")
    else:
        said = dates.written(item, wish.language, bracketed=False)
    if said and "translator" not in item:
        said = said[0].upper() + said[1:]
    return {**made, "event-date": {"literal": said}} if said else made


STYLE = Style(
    name="mla",
    title="MLA Handbook, 9th edition: works cited and citations in the text",
    forms=MappingProxyType({"bibliography": "bibliography", "in-text": "citation", "narrative": "citation"}),
    view=_view,
    finish=narrative.opened,
    same_year="title",
)
