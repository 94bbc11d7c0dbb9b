"""Telling documents apart whose citations in the text would be the same; citeproc-py does not try.

A style may ask for more words (`disambiguate="true"`) and for a letter after the year (1961a, 1961b). That it
asks for more names or given names is not carried out: `unresolved` says where this would be needed.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

_CSL = "{http://purl.org/net/xbiblio/csl}"
_LETTERS = 26


def tell_apart(bibliography: Any, render: Any) -> None:
    """Give items that a style's citations confuse what it has against that.

    Args:
        bibliography: The items, in the order of the bibliography.
        render: The citation of an item, by its key, as if it were the first of the text.
    """
    root = bibliography.style.root
    if any(element.get("disambiguate") == "true" for element in root.iter(f"{_CSL}if", f"{_CSL}else-if")):
        for keys in confused(bibliography.keys, render):
            for key in keys:
                bibliography.source[key]["disambiguate"] = True
    if root.citation.get("disambiguate-add-year-suffix") != "true":
        return
    for keys in confused(bibliography.keys, render):
        for place, key in enumerate(keys):
            _add_suffix(bibliography.source[key], _letters(place), explicit=root.has_year_suffix)


def confused(keys: Sequence[str], render: Any) -> list[list[str]]:
    """The keys of items with the same citation, in their order."""
    same: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        same[render(key)].append(key)
    return [keys for keys in same.values() if len(keys) > 1]


def _add_suffix(reference: Any, suffix: str, *, explicit: bool) -> None:
    reference["year_suffix"] = suffix
    issued = reference.get("issued")
    if issued is not None and not explicit:
        # Where the style has no place for the letter it follows the year.
        end = issued.get("end", issued)
        end["year_suffix"] = suffix


def _letters(place: int) -> str:
    """a, b, ..., z, aa, ab, ..."""
    letters = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, _LETTERS)
        letters = chr(ord("a") + letter) + letters
    return letters


def unresolved(bibliography: Any, render: Any) -> list[str]:
    """Two keys of items that the style would tell apart by names; nothing where none is confused.

    A style with a rule for all names shows initials wherever two people share a family name, even where no
    citation is confused.
    """
    citation = bibliography.style.root.citation
    by_names = {
        name
        for name in ("disambiguate-add-names", "disambiguate-add-givenname")
        if citation.get(name) == "true"
    }
    if not by_names:
        return []
    for keys in confused(bibliography.keys, render):
        if _differ(bibliography, keys):
            return keys[:2]
    rule = citation.get("givenname-disambiguation-rule", "by-cite")
    return _namesakes(bibliography) if "disambiguate-add-givenname" in by_names and rule != "by-cite" else []


def _differ(bibliography: Any, keys: list[str]) -> bool:
    """Whether the items are of different people, so that names would tell them apart."""
    people = {repr(bibliography.source[key].get("author")) for key in keys}
    return len(people) > 1


def _namesakes(bibliography: Any) -> list[str]:
    seen: dict[str, tuple[str, str]] = {}
    for key in bibliography.keys:
        for name in bibliography.source[key].get("author", ()):
            family, given = name.get("family"), name.get("given", "")
            if family is None:
                continue
            other, where = seen.setdefault(family, (given, key))
            if other != given:
                return [where, key]
    return []
