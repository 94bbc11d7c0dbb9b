"""CSL-JSON: items of a reference manager's library that are documents of an archive."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from archpack.importers import library_item
from archpack.importers.gathering import Gathered
from archpack.importers.importer import Importer, Page, Passed, Reading
from archpack.importers.json_items import JsonItem, items
from archpack.importers.library_item import LibraryItem
from archpack.model import ListedRepository

_NAMES = {
    "title": "title",
    "title-short": "short title",
    "DOI": "doi",
    "abstract": "summary",
    "language": "language",
    "URL": "address",
    "genre": "genre",
    "license": "rights",
    "number-of-pages": "extent",
    "archive": "archive",
    "archive_collection": "part",
    "archive_location": "location",
    "call-number": "call number",
    "archive-place": "archive-place",
    "publisher-place": "place",
}
_PEOPLE = {
    "author": "authors",
    "recipient": "recipients",
    "contributor": "contributors",
    "translator": "translators",
    "editor": "editors",
}
_DATES = {"issued": "date", "accessed": "accessed"}
_OWN = frozenset(["id", "type", "citation-key"])
_OF_SITE = _OWN | {"archive", "source", "publisher", "archive-place", "publisher-place"}


def _recognises(page: Page) -> bool:
    return page.medium == "json" and any(isinstance(item.data.get("type"), str) for item in items(page.text))


def _read(page: Page, repositories: Mapping[str, ListedRepository]) -> tuple[Reading | Passed, ...]:
    found = [_item(item) for item in items(page.text)]
    return library_item.readings(found, repositories)


def _item(item: JsonItem) -> LibraryItem:
    found = Gathered()
    is_site = library_item.is_of_site([value for value in item.data.values() if isinstance(value, str)])
    for key, value in item.data.items():
        name = _NAMES.get(key)
        said = _date(value) if key in _DATES else None
        if is_site and key in _OF_SITE:
            found.furniture.append(item.placed(_written(key, value)))
        elif name and isinstance(value, str | int) and str(value).strip():
            found.single[name] = item.placed(" ".join(str(value).split()))
        elif said:
            found.single[_DATES[key]] = item.placed(said)
        elif key in _PEOPLE and isinstance(value, list):
            for person in _people(value):
                found.add(_PEOPLE[key], item.placed(person))
        else:
            (found.furniture if key in _OWN else found.remainder).append(item.placed(_written(key, value)))
    kind = item.data.get("type")
    return found.item(
        kind=kind if isinstance(kind, str) else "document",
        key=str(item.data.get("id", "")).rpartition("/")[2],
        excerpt=item.text,
        first_line=item.line,
        is_site=is_site,
    )


def _written(key: str, value: object) -> str:
    return f"{key}: {value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)}"


def _date(value: object) -> str | None:
    """A CSL date as EDTF, an interval with a stroke, a circa date with a tilde; None where it is none."""
    if not isinstance(value, dict):
        return None
    about = "~" if value.get("circa") else ""
    parts = value.get("date-parts")
    if isinstance(parts, list) and parts and all(isinstance(one, list) and one for one in parts):
        points = ["-".join(str(part).zfill(2) for part in one[:3]) + about for one in parts[:2]]
        season = str(value.get("season", ""))
        # EDTF writes seasons as months from 21 on (ISO 8601-2, 4.8).
        return f"{points[0]}-2{season}" if season in ("1", "2", "3", "4") else "/".join(points)
    said = value.get("literal") or value.get("raw")
    return said if isinstance(said, str) and said.strip() else None


def _people(value: list[Any]) -> Iterator[str]:
    for name in value:
        if not isinstance(name, dict):
            continue
        if isinstance(name.get("literal"), str):
            yield name["literal"]
            continue
        family = " ".join(str(name[key]) for key in ("non-dropping-particle", "family") if name.get(key))
        given = " ".join(str(name[key]) for key in ("given", "dropping-particle") if name.get(key))
        if family or given:
            yield ", ".join(str(part) for part in (family, given, name.get("suffix")) if part)


IMPORTER = Importer(
    name="csl-json",
    title="a library of CSL-JSON, as Zotero and others export it: its documents of archives",
    recognises=_recognises,
    read=_read,
)
