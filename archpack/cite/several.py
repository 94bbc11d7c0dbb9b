"""Several documents cited together: a sorted bibliography, notes one after another, a list of archives."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from operator import itemgetter

from archpack.cite import alphabet, places
from archpack.cite.markup import Line, Section
from archpack.cite.order import Key, entry_key, told_apart
from archpack.cite.prepare import prepared
from archpack.cite.render import (
    form_of,
    is_rendered_whole,
    language_of,
    marked,
    output_of,
    style_of,
    typeset,
)
from archpack.cite.style import Style, Wish
from archpack.crosswalk.csl_json import Item
from archpack.errors import UncitableError, UsageError
from archpack.model import CitationChoices
from archpack.spreading import spread_in_order

ALL = "all"
"""The name that stands for every form of a style."""

_WORDS = {
    "en": "Abbreviations",
    "ru": "Список сокращений",
    "uk": "Список скорочень",
    "de": "Abkürzungen",
}
_COST = 1 << 18
"""What one citation costs, as bytes that could be hashed in the time."""
_NUMBER = re.compile(r"(\d+)")


def document(
    items: Sequence[Item],
    *,
    style: str,
    form: str | None = None,
    to: str = "text",
    locator: str | None = None,
    choices: CitationChoices | None = None,
    engine: str = "citeproc",
    processes: int = 1,
) -> str:
    """Citations of several documents as a whole file.

    A bibliography is sorted; notes and citations in the text keep the order of the items. Documents of one
    author and year get their letters (1961a), namesakes their initials.

    Args:
        items: CSL items, each with an id of its own.
        style: The name of a style.
        form: One of its forms, or `all`; without it the usual one.
        to: The format of the output.
        locator: The leaf or page that is meant, in forms that take one.
        choices: What authors and presses decide for themselves.
        engine: What renders the style: `citeproc` or `pandoc`.
        processes: How many processes may work where there are many items.

    Raises:
        UsageError: There is no such style, form or format, or the form takes no locator.
        UncitableError: One of the documents cannot be cited rightly.
    """
    output = output_of(to)
    found = style_of(style)
    choices = choices or CitationChoices()
    wish = Wish(
        form=form_of(style, None), language=language_of(style, choices), choices=choices, engine=engine
    )
    if form == ALL:
        sections = []
        for name, layout in found.forms.items():
            there = None if layout == "bibliography" else locator
            sections += _sections(
                items, found, replace(wish, form=name, locator=there), processes, headed=True
            )
    else:
        wish = replace(wish, form=form_of(style, form), locator=locator)
        sections = _sections(items, found, wish, processes)
    return output.document(sections)


def _sections(
    items: Sequence[Item], style: Style, wish: Wish, processes: int, *, headed: bool = False
) -> list[Section]:
    heading = wish.form if headed else ""
    if wish.form != "bibliography" and is_rendered_whole(style, wish):
        return [Section(heading=heading, lines=_whole(items, style, wish))]
    if wish.form != "bibliography":
        return [Section(heading=heading, lines=_lines(items, style, wish, processes))]
    if wish.locator:
        raise UsageError("a bibliography entry stands for the whole document and takes no locator")
    if wish.choices.bibliography == "repositories":
        return archives(items, wish)
    if is_rendered_whole(style, wish):
        return [Section(heading=heading, lines=_whole(items, style, wish))]
    entries = Section(heading=heading, lines=_entries(items, style, wish, processes))
    short = abbreviations(items, wish) if wish.choices.archive_name == "abbreviated" else None
    return [entries, short] if short else [entries]


def _whole(items: Sequence[Item], style: Style, wish: Wish) -> tuple[Line, ...]:
    """The citations of items by an engine that takes them all at once."""
    from archpack.cite import any_style

    found = any_style.lines(items, style, wish)
    return tuple(Line(id=key, text=text) for key, text in found)


def _lines(items: Sequence[Item], style: Style, wish: Wish, processes: int) -> tuple[Line, ...]:
    """The citations of items in their order."""
    locator = " ".join(wish.locator.split()) if wish.locator else None
    wish = replace(wish, locator=locator)

    def line(item: Item) -> Line:
        return Line(id=str(item["id"]), text=marked(item, style, wish))

    told = apart(items, style, wish, processes)
    return tuple(spread_in_order(line, told, _COST, processes=processes))


def _entries(items: Sequence[Item], style: Style, wish: Wish, processes: int) -> tuple[Line, ...]:
    """The entries of items in the order of a bibliography."""

    def entry(item: Item) -> tuple[Key, Line]:
        view = prepared(item, style, wish)
        line = Line(id=str(item["id"]), text=typeset(view, style, wish))
        return entry_key(item, view, style, wish), line

    told = apart(items, style, wish, processes)
    entries = spread_in_order(entry, told, _COST, processes=processes)
    return tuple(line for _, line in sorted(entries, key=itemgetter(0)))


def apart(items: Sequence[Item], style: Style, wish: Wish, processes: int = 1) -> list[Item]:
    """The items with what tells each from the others in the text."""
    said = replace(wish, form="in-text", locator=None)

    def say(items: list[Item]) -> list[str]:
        return spread_in_order(lambda item: marked(item, style, said), items, _COST, processes=processes)

    return told_apart(items, style, said, say)


def archives(items: Sequence[Item], wish: Wish) -> list[Section]:
    """The archives that were used, each with its fonds and collections, as books list them.

    Raises:
        UncitableError: A document lies in no archive that is named.
    """
    used: dict[str, dict[str, str]] = defaultdict(dict)
    for item in items:
        chosen = places.chosen(item, wish)
        if "archive" not in chosen:
            raise UncitableError(f"{item['id']} cannot be listed by archive: it names none")
        where = ", ".join(chosen[name] for name in ("archive", "archive-place") if name in chosen)
        fond = fond_of(chosen)
        if fond:
            used[where].setdefault(fond, str(item["id"]))
        else:
            used[where] = used[where]
    return [
        Section(heading=where, lines=tuple(Line(text=fond) for fond in sorted(used[where], key=_natural)))
        for where in sorted(used, key=lambda where: alphabet.key(where, wish.language))
    ]


def fond_of(item: Item) -> str | None:
    """The collection, fond or record group of an item."""
    known = item.get("archive_collection") or item.get("custom", {}).get("fond")
    return str(known) if known else str(item.get("archive_location", "")).partition(", ")[0] or None


def _natural(text: str) -> list[tuple[int, int, alphabet.Key]]:
    """Numbers by their value, words by the alphabet."""
    pieces = _NUMBER.split(text)
    return [
        (0, int(piece), ()) if piece.isdecimal() else (1, 0, alphabet.key(piece)) for piece in pieces if piece
    ]


def abbreviations(items: Sequence[Item], wish: Wish) -> Section | None:
    """The abbreviations of the archives with what they stand for; None where there are none."""
    known: dict[str, Mapping[str, str]] = {}
    for item in items:
        parts = places.abbreviation_of(item)
        if parts:
            native = places.abbreviation_of({"archive": item.get("custom", {}).get("archive-romanised", "")})
            known[parts[0]] = {
                "name": parts[1],
                "romanised": native[1] if native and wish.language == "en" else "",
                "place": item.get("archive-place", ""),
            }
    lines = []
    for short in sorted(known, key=lambda short: alphabet.key(short, wish.language)):
        name, romanised, place = (known[short][part] for part in ("name", "romanised", "place"))
        whole = f"{romanised} ({name})" if romanised and romanised != name else name
        lines.append(Line(text=f"{short}: {whole}{f', {place}' if place else ''}"))
    return Section(heading=_WORDS[wish.language], lines=tuple(lines)) if lines else None
