"""Authors as styles print them: bodies with abbreviations, attributions, namesakes."""

import re
from collections.abc import Mapping
from typing import Any

from archpack.cite.markup import LEAD_END
from archpack.cite.style import Style, Wish
from archpack.crosswalk.csl_json import Item
from archpack.errors import UncitableError

Name = dict[str, Any]

_BODY = re.compile(r"(?P<name>.*\w.*?) \((?P<abbreviation>[^\s()]{2,16})\)")
_INITIAL = re.compile(r"\w")
AND = {"en": "and", "ru": "и", "uk": "і", "de": "und"}
"""What stands between two names, by language."""


_ROLES = ("author", "recipient", "translator", "editor", "contributor", "interviewer", "compiler")

ET_AL = {"en": "et al.", "ru": "и др.", "uk": "та ін.", "de": "u. a."}
"""What stands for further names, by language."""


def body(name: Name) -> tuple[str, str] | None:
    """The name and the abbreviation of a body that has one."""
    found = _BODY.fullmatch(name.get("literal", ""))
    return (found["name"], found["abbreviation"]) if found else None


def _authors(item: Item) -> list[Name]:
    return [dict(name) for name in item.get("author", ())]


def _with(item: Item, authors: list[Name]) -> Item:
    return {**item, "author": authors} if authors else item


def in_own_order(item: Item, style: Style, wish: Wish) -> Item:
    """The item whose Chinese and Korean names keep their order, also in a list: `Mao Zedong` (CMOS 18, 8.16).

    CSL says so with `static-ordering`, which few engines know: in forms that print whole names these are one
    piece here, in others the family name is what it always is.
    """
    made = dict(item)
    for role in _ROLES:
        if not any(isinstance(name, Mapping) and "static-ordering" in name for name in item.get(role, ())):
            continue
        as_one = role in style.own_order and wish.form in {"note", "bibliography"}
        made[role] = [_in_own_order(dict(name), as_one=as_one) for name in item[role]]
    return made


def _in_own_order(name: Name, *, as_one: bool) -> Name:
    if not name.pop("static-ordering", False) or not as_one:
        return name
    return {"literal": " ".join(part for part in (family(name), name.get("given")) if part)}


def turnable(item: Item, wish: Wish) -> None:
    """Refuse an item whose author cannot be turned for a list, nor cut for a short form.

    Raises:
        UncitableError: An author is a person, and what the family name is nobody has said.
    """
    unparted = item.get("custom", {}).get("unparted")
    if unparted and wish.form != "note":
        raise UncitableError(
            f"{item['id']} cannot be cited as {wish.form}: which part of {unparted[0]!r} is the family name "
            "is not said; give name.family, or 'kind: body'"
        )


def abbreviated_bodies(item: Item, *, in_list: bool) -> Item:
    """Bodies with their abbreviation first, alone in the text (CMOS 17, 15.37)."""
    authors = _authors(item)
    for name in authors:
        parts = body(name)
        if parts:
            name["literal"] = f"{parts[1]} ({parts[0]})" if in_list else parts[1]
    return _with(item, authors)


def explained_bodies(item: Item, wish: Wish) -> Item:
    """Bodies in full in the list, explained when first cited, abbreviated from then on (APA 7, 8.21)."""
    authors = _authors(item)
    for name in authors:
        parts = body(name)
        if parts and wish.form == "bibliography":
            name["literal"] = parts[0]
        elif parts and not wish.first:
            name["literal"] = parts[1]
        elif parts:
            # In a sentence the abbreviation stands with the date: Telegraph Agency (TASS, 1945).
            narrative = wish.form == "narrative" and len(authors) == 1
            name["literal"] = f"{parts[0]}{LEAD_END}{parts[1]}" if narrative else f"{parts[0]} [{parts[1]}]"
    return _with(item, authors)


def in_brackets(item: Item, *, inverted: bool) -> Item:
    """Authors whose attribution is not certain in brackets (CMOS 18, 13.81)."""
    authors = _authors(item)
    for index in item.get("custom", {}).get("unsure", ()):
        name = authors[index]
        if "literal" in name:
            name["literal"] = f"[{name['literal']}]"
            continue
        first, last = ("family", "given") if inverted and index == 0 else ("given", "family")
        first = first if name.get(first) else "family"
        last = "suffix" if name.get("suffix") else last if name.get(last) else "family"
        name[first] = f"[{name[first]}"
        name[last] = f"{name[last]}]"
    return _with(item, authors)


def in_one_bracket(item: Item) -> Item:
    """The same where every name is turned and followed by initials: `[Шомоди Ф.]`."""
    authors = _authors(item)
    for index in item.get("custom", {}).get("unsure", ()):
        authors[index] = {"literal": f"[{_turned(authors[index]).replace(', ', ' ')}]"}
    return _with(item, authors)


def spelt_out(item: Item) -> Item:
    """Bodies without their abbreviations, which MLA does not print."""
    authors = _authors(item)
    for name in authors:
        parts = body(name)
        if parts:
            name["literal"] = parts[0]
    return _with(item, authors)


def in_short_brackets(item: Item) -> Item:
    """The same for forms that print family names alone."""
    authors = _authors(item)
    for index in item.get("custom", {}).get("unsure", ()):
        key = "literal" if "literal" in authors[index] else "family"
        authors[index][key] = f"[{authors[index][key]}]"
    return _with(item, authors)


def presumed(item: Item) -> Item:
    """Authors whose attribution is not certain with `(presumed)` after them, for the list (APA 7)."""
    authors = _authors(item)
    for index in item.get("custom", {}).get("unsure", ()):
        authors[index] = {"literal": f"{_turned(authors[index])} (presumed)"}
    return _with(item, authors)


def _turned(name: Name) -> str:
    if "literal" in name:
        return str(name["literal"])
    family = " ".join(part for part in (name.get("non-dropping-particle"), name["family"]) if part)
    return ", ".join(part for part in (family, initials(name), name.get("suffix")) if part)


def initials(name: Name) -> str:
    """The initials of the given names: `A. B.`, `J.-P.`."""
    given = name.get("given", "")
    pieces = []
    for word in re.split(r"[\s.]+", given):
        parts = [found[0].upper() for part in word.split("-") if (found := _INITIAL.search(part))]
        if parts:
            pieces.append("-".join(f"{letter}." for letter in parts))
    return " ".join(pieces)


def told_apart(item: Item) -> Item:
    """The first author with initials, or the whole given name, where another author is called the same."""
    how = item.get("custom", {}).get("namesake")
    authors = _authors(item)
    if not how or not authors or "literal" in authors[0]:
        return item
    given = authors[0].get("given", "") if how == "given" else initials(authors[0])
    authors[0]["family"] = f"{given} {authors[0]['family']}".strip()
    return _with(item, authors)


def family(name: Mapping[str, Any]) -> str:
    """The family name with the particle that belongs to it."""
    return " ".join(part for part in (name.get("non-dropping-particle"), name["family"]) if part)


def joined(
    item: Item, wish: Wish, *, turned: bool = False, short: bool = False, most: tuple[int, int] = (20, 19)
) -> Item:
    """Several authors in one text, where the language joins them otherwise than English: no comma before `и`.

    Args:
        item: The item.
        wish: What is asked for.
        turned: Whether every family name comes first, or only that of the first author.
        short: Whether family names alone are wanted, and of more than two authors the first.
        most: How many authors there may be, and how many are named where there are more.
    """
    authors = _authors(item)
    if wish.language == "en" or len(authors) < 2:
        return item
    if short:
        said = [str(name.get("literal") or family(name)) for name in authors]
    else:
        said = [_turned(name) if turned else _in_list(name, first=name is authors[0]) for name in authors]
    least, shown = (2, 1) if short else most
    if len(said) > least:
        whole = f"{', '.join(said[:shown])} {ET_AL[wish.language]}"
    else:
        whole = f"{', '.join(said[:-1])} {AND[wish.language]} {said[-1]}"
    custom = {**item.get("custom", {}), "authors": authors}
    return {**item, "author": [{"literal": whole}], "custom": custom}


def _in_list(name: Name, *, first: bool) -> str:
    if "literal" in name:
        return str(name["literal"])
    parts = [name.get("given", ""), family(name)]
    return ", ".join(filter(None, reversed(parts))) if first else " ".join(filter(None, parts))


def last_turned(text: str) -> str:
    """A name in running order with initials before the family name: `Frances Sample`, `F. Sample`."""
    given, _, last = text.rpartition(" ")
    return f"{initials({'given': given})} {last}" if given else last
