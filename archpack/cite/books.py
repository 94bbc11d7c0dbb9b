"""Where a document has been printed, in the words of a note."""

from collections.abc import Mapping
from typing import Any

from archpack.cite import names
from archpack.crosswalk.csl_json import Item
from archpack.notation import date

_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {"ed": "ed.", "vol": "vol.", "no": "no.", "doc": "doc.", "and": "and"},
    "ru": {"ed": "под ред.:", "vol": "т.", "no": "№", "doc": "док.", "and": "и"},
    "uk": {"ed": "за ред.:", "vol": "т.", "no": "№", "doc": "док.", "and": "і"},
    "de": {"ed": "hrsg. von", "vol": "Bd.", "no": "Nr.", "doc": "Dok.", "and": "und"},
}


def printed(item: Item, language: str) -> Item:
    """The item with its printed edition, where nobody publishes it online.

    The title of the book or journal stands in `container-title`, what follows it after a space in
    `volume-title`, and what follows after a comma in `references`.
    """
    known = item.get("custom", {}).get("publication")
    if not known or item.get("publisher") or item.get("container-title"):
        return item
    say = _journal if known["type"] == "journal" else _book
    spaced, rest = say(known, _WORDS[language], language)
    said = {"container-title": known["title"], "volume-title": spaced, "references": rest}
    return {**item, **{name: text for name, text in said.items() if text}}


def reprinted(item: Item) -> Item:
    """The same as APA has it for what is printed elsewhere: all of it follows after a comma (APA 7, 10.3)."""
    made = printed(item, "en")
    known = made.get("custom", {}).get("publication", {})
    if "container-title" not in made or made is item:
        return item
    pages = _pages(known)
    editors = [names.last_turned(name) for name in known.get("editors", [])]
    steps = [
        f"Vol. {known['volume']}" if "volume" in known else "",
        f"No. {known['issue']}" if "issue" in known else "",
        f"{'pp.' if '–' in pages else 'p.'} {pages}" if pages else "",
        f"by {_names(editors, '&')}, Ed{'s' if len(editors) > 1 else ''}." if editors else "",
        _year(known, "en"),
        known.get("publisher", ""),
    ]
    made = {name: text for name, text in made.items() if name not in {"volume-title", "references"}}
    rest = ", ".join(step for step in steps if step)
    return {**made, "references": rest} if rest else made


def _book(known: Mapping[str, Any], words: Mapping[str, str], language: str) -> tuple[str, str]:
    place = ": ".join(known[key] for key in ("place", "publisher") if key in known)
    imprint = ", ".join(part for part in (place, _year(known, language)) if part)
    imprint = f"({imprint})" if imprint else ""
    editors = _names(known.get("editors", []), words["and"])
    steps = [
        f"{words['ed']} {editors}" if editors else "",
        f"{words['vol']} {known['volume']}" if "volume" in known else "",
    ]
    said = ", ".join(step for step in steps if step)
    spaced, said = ("", f"{said} {imprint}".strip()) if said else (imprint, "")
    document = f"{words['doc']} {known['document']}" if "document" in known else ""
    return spaced, ", ".join(part for part in (said, document, _pages(known)) if part)


def _journal(known: Mapping[str, Any], words: Mapping[str, str], language: str) -> tuple[str, str]:
    year = _year(known, language)
    end = ": ".join(part for part in (f"({year})" if year else "", _pages(known)) if part)
    volume, issue = known.get("volume", ""), known.get("issue")
    if issue is None:
        return f"{volume} {end}".strip(), ""
    return volume, f"{words['no']} {issue} {end}".strip()


def _pages(known: Mapping[str, Any]) -> str:
    return str(known.get("pages", "")).replace("-", "–")


def _year(known: Mapping[str, Any], language: str) -> str:
    value = date.parse(known.get("date", ""))
    return date.write(value, language=language, form="year") if value else ""


def _names(names: list[str], conjunction: str) -> str:
    if len(names) > 2:
        return f"{', '.join(names[:-1])}, {conjunction} {names[-1]}"
    return f" {conjunction} ".join(names)
