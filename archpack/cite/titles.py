"""Titles as styles print them: quotation marks within, short forms, original and translation."""

import re

from archpack.cite.quotation import inner
from archpack.cite.style import Wish
from archpack.crosswalk.csl_json import Item

_ARTICLE = re.compile(r"(?:A|An|The) ", re.IGNORECASE)
_OUTSIDE = re.compile("([^,])(’?”), ")
_NAMED = ("title", "title-short", "original-title")


def quoted(item: Item) -> Item:
    """The item with its titles as they stand between quotation marks, those inside single (CMOS 18, 6.11)."""
    return {name: inner(text) if name in _NAMED else text for name, text in item.items()}


def with_original(item: Item, wish: Wish) -> Item:
    """The item with its original title in Latin letters, where it is the original that is cited.

    The translation then stands in brackets after it (CMOS 18, 13.101; APA 7, 9.38). A reader of the
    translation is given the title that stands above what was read.
    """
    made = dict(item)
    romanised = item.get("custom", {}).get("title-romanised")
    original = not item.get("custom", {}).get("translated") or wish.choices.via == "archive"
    if wish.language == "en" and romanised and original and "title" in made:
        made.setdefault("original-title", romanised)
    elif wish.language != "en" or romanised:
        made.pop("original-title", None)
    return made


def shortened(item: Item) -> Item:
    """The item without a short title that does not take the title's own first words (CMOS 17, 14.33)."""
    short, title = item.get("title-short"), item.get("title", "")
    if not short:
        return item
    if _words(title).startswith(_words(short)):
        return item
    return {name: value for name, value in item.items() if name != "title-short"}


def _words(title: str) -> str:
    """A title as it is compared: without an article at its beginning, case and quotation marks."""
    letters = (
        _ARTICLE.sub("", title.lstrip("“‘\"'«"), count=1) if _ARTICLE.match(title.lstrip("“‘\"'«")) else title
    )
    return re.sub(r"[“”‘’\"'«»„]", "", letters).casefold()


def in_sentence_case(item: Item) -> Item:
    """The item with its title in sentence case, where the record has it; it is never computed."""
    title = item.get("custom", {}).get("sentence-case")
    if not title or "title" not in item:
        return item
    made = {**item, "title": title}
    short = item.get("title-short", "")
    if short:
        made["title-short"] = title[: len(short)] if title.casefold().startswith(short.casefold()) else title
    return made


def unquoted(item: Item, wish: Wish) -> Item:
    """The item with its title where no quotation marks are: archives are cited so in other languages."""
    made = dict(item)
    title = made.pop("title", None)
    short = made.pop("title-short", None) or title
    if title:
        made["genre"] = short if wish.form in {"short", "in-text", "narrative"} else title
    return made


def supplied(item: Item, wish: Wish) -> Item:
    """The item whose supplied title gives way to its short form, in forms that are short."""
    short, title = item.get("title-short"), item.get("genre", "")
    if "title" in item or not short:
        return item
    made = {name: value for name, value in item.items() if name != "title-short"}
    if wish.form in {"short", "subsequent", "in-text", "narrative"} and _words(title).startswith(
        _words(short)
    ):
        made["genre"] = short
    return made


def closed(text: str) -> str:
    """The text with the comma or full stop inside the quotation marks, where no date follows the title."""
    return _OUTSIDE.sub(r"\1,\2 ", text).replace(".”. ", ".” ")
