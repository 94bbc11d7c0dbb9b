"""Zotero's own JSON, as its interface and Better BibTeX give it: items that are documents of an archive."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from archpack.importers import library_item
from archpack.importers.gathering import Gathered
from archpack.importers.importer import Importer, Page, Passed, Reading
from archpack.importers.json_items import JsonItem, items
from archpack.importers.library_item import LibraryItem
from archpack.model import ListedRepository

_KINDS = {
    "artwork": "graphic",
    "audioRecording": "song",
    "blogPost": "post-weblog",
    "book": "book",
    "bookSection": "chapter",
    "case": "legal_case",
    "computerProgram": "software",
    "conferencePaper": "paper-conference",
    "dataset": "dataset",
    "dictionaryEntry": "entry-dictionary",
    "encyclopediaArticle": "entry-encyclopedia",
    "film": "motion_picture",
    "forumPost": "post",
    "journalArticle": "article-journal",
    "letter": "personal_communication",
    "magazineArticle": "article-magazine",
    "newspaperArticle": "article-newspaper",
    "podcast": "broadcast",
    "radioBroadcast": "broadcast",
    "statute": "legislation",
    "tvBroadcast": "broadcast",
    "videoRecording": "motion_picture",
}
"""Zotero's types by the names that CSL has for them; others are called alike."""

_NAMES = {
    "title": "title",
    "shortTitle": "short title",
    "DOI": "doi",
    "abstractNote": "summary",
    "language": "language",
    "url": "address",
    "date": "date",
    "accessDate": "accessed",
    "rights": "rights",
    "numPages": "extent",
    "archive": "archive",
    "archiveLocation": "location",
    "callNumber": "call number",
    "place": "place",
    "manuscriptType": "genre",
    "letterType": "genre",
    "reportType": "genre",
    "interviewMedium": "genre",
    "mapType": "genre",
    "artworkMedium": "genre",
}
_PEOPLE = {
    "author": "authors",
    "artist": "authors",
    "interviewee": "authors",
    "recipient": "recipients",
    "contributor": "contributors",
    "translator": "translators",
    "editor": "editors",
}
_OWN = frozenset(
    """
    itemType key itemKey version uri select itemID libraryID citationKey dateAdded dateModified relations
    collections
    """.split()  # noqa: SIM905  a list of so many names is not read more easily in quotation marks
)
_OF_SITE = _OWN | {"archive", "libraryCatalog", "publisher", "place"}


def _recognises(page: Page) -> bool:
    return page.medium == "json" and any("itemType" in _data(item) for item in items(page.text))


def _read(page: Page, repositories: Mapping[str, ListedRepository]) -> tuple[Reading | Passed, ...]:
    found = [_item(item) for item in items(page.text)]
    return library_item.readings(found, repositories)


def _data(item: JsonItem) -> Mapping[str, Any]:
    """What an item says; Zotero's interface wraps it once more."""
    data = item.data.get("data")
    return data if isinstance(data, dict) and "itemType" in data else item.data


def _item(item: JsonItem) -> LibraryItem:
    data, found = _data(item), Gathered()
    is_site = library_item.is_of_site([value for value in data.values() if isinstance(value, str)])
    for key, value in data.items():
        name = _NAMES.get(key)
        if value in ("", [], {}, None):
            continue
        if is_site and key in _OF_SITE:
            found.furniture.append(item.placed(_written(key, value)))
        elif name and name not in found.single and isinstance(value, str | int):
            found.single[name] = item.placed(" ".join(str(value).split()))
        elif key == "creators" and isinstance(value, list):
            for role, person in _people(value):
                if role:
                    found.add(role, item.placed(person))
                else:
                    found.remainder.append(item.placed(person))
        elif key == "tags" and isinstance(value, list):
            for tag in _tags(value):
                found.add("subjects", item.placed(tag))
        else:
            (found.furniture if key in _OWN else found.remainder).append(item.placed(_written(key, value)))
    kind = str(data.get("itemType", ""))
    return found.item(
        kind=_KINDS.get(kind, kind),
        key=str(data.get("key") or data.get("itemKey") or ""),
        excerpt=item.text,
        first_line=item.line,
        is_site=is_site,
    )


def _written(key: str, value: object) -> str:
    return f"{key}: {value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)}"


def _people(creators: list[Any]) -> Iterator[tuple[str | None, str]]:
    """The role of each person, None where a record has none for it, and the name or both in words."""
    for one in creators:
        if not isinstance(one, dict):
            continue
        parts = [str(one[key]) for key in ("lastName", "firstName") if one.get(key)]
        name = str(one["name"]) if one.get("name") else ", ".join(parts)
        role = str(one.get("creatorType", ""))
        if name:
            yield (_PEOPLE[role], name) if role in _PEOPLE else (None, f"{role}: {name}")


def _tags(tags: list[Any]) -> Iterator[str]:
    for tag in tags:
        name = tag.get("tag") if isinstance(tag, dict) else tag
        if isinstance(name, str) and name.strip():
            yield name


IMPORTER = Importer(
    name="zotero-json",
    title="a library of Zotero's own JSON (Better BibTeX): its documents of archives",
    recognises=_recognises,
    read=_read,
)
