"""An item made ready for a style: its text tidied, what cannot be cited refused, the choices carried out."""

import re
from collections.abc import Mapping
from typing import Any

from archpack.cite import cyrillic, dates, markup, names, places, quotation
from archpack.cite.style import Style, Wish
from archpack.crosswalk.csl_json import Item
from archpack.errors import UncitableError

_SPACE = re.compile(r"[ \t\r\n\f\v\x85\u2028\u2029]+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")

ARCHIVAL = frozenset(
    {
        *("bill", "collection", "document", "figure", "graphic", "hearing", "interview", "manuscript", "map"),
        *("motion_picture", "musical_score", "pamphlet", "personal_communication", "report", "song"),
        *("speech", "standard", "treaty", "regulation", "legislation", "legal_case", "event", "performance"),
    }
)
"""The types of CSL that an archive's document may have. What is published (a book, an article) has rules of
its own, which our styles do not know."""


def prepared(item: Item, style: Style, wish: Wish) -> Item:
    """The item as the style is to set it.

    Raises:
        UncitableError: Only a wrong citation could be made of it.
    """
    tidied = ((name, _tidied(value)) for name, value in item.items())
    tidy = {name: value for name, value in tidied if value not in ("", [], {})}
    check(tidy, archival=style.file is None)
    ordered = names.in_own_order(_printed(_untagged(tidy), wish.language), style, wish)
    made = places.chosen(cyrillic.of(ordered, wish), wish)
    if wish.choices.date == "once" and dates.ends_with_its_date(made):
        made = _dated_in_title(made, style)
    return style.view(made, wish)


def _dated_in_title(item: Item, style: Style) -> Item:
    """The item whose title says its date, which is not said again; the year stays where it leads."""
    if style.same_year == "letter":
        return dates.without_day(item)
    custom = {key: value for key, value in item.get("custom", {}).items() if key != "edtf"}
    made = {name: value for name, value in item.items() if name != "issued"}
    return {**made, "status": "dated in its title", "custom": custom}


def check(item: Item, *, archival: bool = True) -> None:
    """Refuse an item of which only a wrong citation could be made.

    Args:
        item: The item.
        archival: Whether the style is for documents in archives alone.

    Raises:
        UncitableError: It has nothing to be called by, a control character, or is no archival document.
    """
    is_letter = item.get("author") and item.get("recipient")
    if not (item.get("title") or item.get("genre") or is_letter):
        raise UncitableError(
            f"{item['id']} cannot be cited: it has neither a title nor a genre; give it one of them"
        )
    if not _is_clean(item):
        raise UncitableError(f"{item['id']} cannot be cited: it holds a control character; take it out")
    kind = item.get("type")
    if not archival:
        return
    if kind not in ARCHIVAL or item.get("container-title"):
        raise UncitableError(
            f"{item['id']} cannot be cited: it is a published work ({kind}), and our styles are for "
            "documents in archives; use a general style for it"
        )


def _tidied(value: object) -> object:
    """Text with single spaces, all the way down."""
    if isinstance(value, str):
        if value.isprintable() and "  " not in value and not value.startswith(" ") and value[-1:] != " ":
            return value
        return _SPACE.sub(" ", value).strip(" ")
    if isinstance(value, dict | Mapping):
        return {key: _tidied(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_tidied(one) for one in value]
    return value


TAGGED = ("title", "title-short", "original-title", "genre", "archive_collection")
"""Where CSL-JSON may have italics in tags; in a record a tag is text."""


def _untagged(item: Item) -> Item:
    """The item with the italics of CSL-JSON marked, where it comes from there."""
    if not item.get("custom", {}).get("tags"):
        return item
    return {name: markup.of_tags(value) if name in TAGGED else value for name, value in item.items()}


_CODES = frozenset({"id", "type", "language", "URL", "DOI"})


def _printed(value: Any, language: str) -> Any:
    """Text with its quotation marks and apostrophes as printers set them, all the way down."""
    if isinstance(value, str):
        return quotation.curled(value, language)
    if isinstance(value, dict | Mapping):
        return {key: one if key in _CODES else _printed(one, language) for key, one in value.items()}
    return [_printed(one, language) for one in value] if isinstance(value, list) else value


def _is_clean(value: object) -> bool:
    """Whether no text in a value holds a control character."""
    if isinstance(value, str):
        return value.isprintable() or not (markup.has_marks(value) or _CONTROL.search(value))
    if isinstance(value, dict | Mapping):
        return all(map(_is_clean, value.values()))
    if isinstance(value, list | tuple):
        return all(map(_is_clean, value))
    return True
