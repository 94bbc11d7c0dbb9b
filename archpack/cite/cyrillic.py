"""An item in Latin letters made ready for a list in Cyrillic, as far as that can be done rightly."""

import re
from typing import Any

from archpack import source
from archpack.cite import places
from archpack.cite.style import Wish
from archpack.crosswalk import csl_language
from archpack.crosswalk.csl_json import Item
from archpack.errors import UncitableError
from archpack.model import ListedRepository
from archpack.notation import reference

_CYRILLIC = re.compile("[Ѐ-ӿ]")
_CONTRIBUTED = re.compile(r"contributed by (.+)", re.IGNORECASE)


def of(item: Item, wish: Wish) -> Item:
    """The item in the language that is asked for.

    One that was made for that language, from a record, is as it should be. In another, from CSL-JSON, the
    archive, its place and the reference are put into it where the list of archives knows them.

    Raises:
        UncitableError: The archive's own language is Cyrillic, and the title or an author is not.
    """
    if csl_language.primary(str(item.get("language", "en"))) == wish.language or wish.language == "en":
        return item
    made = dict(item)
    if "archive-place" in made:
        place = csl_language.place(str(made.pop("archive-place")), wish.language)
        if place:
            made["archive-place"] = place
    found = _CONTRIBUTED.fullmatch(str(item.get("note", "")))
    if found:
        made["note"] = csl_language.contributed([found[1]], wish.language)
    archive = places.listed(item)
    if wish.language not in csl_language.CYRILLIC or archive is None:
        return made
    if archive.native_language not in csl_language.CYRILLIC or not archive.native_abbreviation:
        return made
    _check(item)
    made.pop("translator", None)
    name = archive.native_name or archive.native_abbreviation
    made["archive"] = f"{name} ({archive.native_abbreviation})"
    return {**made, **_location(item, archive, wish.language)}


def _check(item: Item) -> None:
    said: list[Any] = [item.get("title") or item.get("genre")]
    said += [name.get("literal") or name.get("family") for name in item.get("author", ())]
    latin = next((text for text in said if text and not _CYRILLIC.search(text)), None)
    if latin:
        raise UncitableError(
            f"{item['id']} cannot be cited in Cyrillic: {latin!r} is in Latin letters; give it as the "
            "document has it"
        )


def _location(item: Item, archive: ListedRepository, language: str) -> Item:
    """The reference in Cyrillic.

    Raises:
        UncitableError: It is in words that archpack does not understand.
    """
    location = item.get("archive_location")
    if not location or _CYRILLIC.search(location):
        return {}
    parsed = reference.parse(f"{archive.abbreviation}, {location}", source.repositories())
    if len(parsed) != 1 or not parsed[0].levels or parsed[0].rest:
        raise UncitableError(
            f"{item['id']} cannot be cited in Cyrillic: its reference {location!r} is not understood; "
            "write it in Cyrillic"
        )
    whole = reference.to_reference(parsed[0], source.repositories())
    return {"archive_location": reference.write(whole, archive, language=language, sentences=False)}
