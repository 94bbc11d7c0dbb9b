"""The order of a bibliography, and the letters that tell documents of one author and year apart."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

from archpack.cite import alphabet, dates, names
from archpack.cite.prepare import prepared
from archpack.cite.style import Style, Wish
from archpack.crosswalk.csl_json import Item
from archpack.notation import date
from archpack.notation.date import SortKey

Key = tuple[Any, ...]


def entry_key(item: Item, view: Item, style: Style, wish: Wish) -> Key:
    """What puts an entry in its place: who or what leads it, then title and date in the style's order.

    Args:
        item: The item.
        view: The item made ready for the style.
        style: The style of the list.
        wish: What is asked for.
    """
    title = alphabet.key(_title(view), wish.language)
    authors = [
        _name(name, wish.language) for name in view.get("custom", {}).get("authors") or view.get("author", ())
    ]
    lead = tuple(authors) if authors else ((title, ()),)
    when = _when(item, style)
    rest = {"title": (title, when), "year": (when[:2], title, when), "date": (when, title)}[style.order]
    return (lead, *rest, str(item["id"]))


def _title(view: Item) -> str:
    said = view.get("original-title") or view.get("title") or view.get("genre")
    if said and "recipient" not in view:
        return str(said)
    recipients = [str(name.get("literal") or names.family(name)) for name in view.get("recipient", ())]
    return " ".join([str(said or "letter"), "to", *recipients])


def _name(name: names.Name, language: str) -> tuple[alphabet.Key, alphabet.Key]:
    if "literal" in name:
        return alphabet.key(name["literal"], language), ()
    given = f"{name.get('given', '')} {name.get('suffix', '')}"
    return alphabet.key(names.family(name), language), alphabet.key(given, language)


def _when(item: Item, style: Style) -> tuple[int, int, SortKey]:
    """Undated first or last, the year, then the date: year alone before month and day."""
    value = dates.value_of(item)
    key = date.sort_key(value)
    # APA 7, 9.46: works without a date stand before those with one.
    undated = (0 if style.order == "date" else 2) if key[0] else 1
    return undated, 0 if key[0] else key[1][0], key


def told_apart(
    items: Sequence[Item], style: Style, wish: Wish, say: Callable[[list[Item]], list[str]]
) -> list[Item]:
    """The items with what tells each from the others in the text.

    Args:
        items: The items of one list.
        style: The style of the list.
        wish: What is asked for.
        say: The citation of each item in the text, as the style has it.
    """
    made = _namesakes(items)
    if style.same_year is None:
        return made
    groups: dict[str, list[int]] = defaultdict(list)
    for index, said in enumerate(say(made)):
        groups[said].append(index)
    for group in groups.values():
        if len(group) < 2:
            continue
        ordered = sorted(group, key=lambda index: _letter_key(made[index], style, wish))
        for number, index in enumerate(ordered):
            made[index] = {**made[index], "year-suffix": letters(number)}
    return made


def _letter_key(item: Item, style: Style, wish: Wish) -> Key:
    view = prepared(item, style, wish)
    title, when = alphabet.key(_title(view), wish.language), _when(item, style)
    return (when, title, str(item["id"])) if style.order == "date" else (title, when, str(item["id"]))


def letters(number: int) -> str:
    """a, b, ... z, aa, ab, ..."""
    text = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(ord("a") + rest) + text
    return text


def _namesakes(items: Sequence[Item]) -> list[Item]:
    """The items whose first author has a family name that another first author has too, marked so."""
    called: dict[str, set[str]] = defaultdict(set)
    first: names.Name
    for item in items:
        first = next(iter(item.get("author", ())), {})
        if "family" in first:
            called[names.family(first)].add(first.get("given", ""))
    made = []
    for item in items:
        first = next(iter(item.get("author", ())), {})
        others = called.get(names.family(first), set()) if "family" in first else set()
        if len(others) < 2:
            made.append(item)
            continue
        initials = {names.initials({"given": given}) for given in others}
        how = "initials" if len(initials) == len(others) else "given"
        made.append({**item, "custom": {**item.get("custom", {}), "namesake": how}})
    return made
