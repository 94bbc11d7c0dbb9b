"""Items of CSL-JSON that are about documents of the Wilson Center Digital Archive, as Zotero writes them."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from archpack.importers import assembly, wilson_center
from archpack.importers.fields import Fields, Words
from archpack.importers.importer import Importer, Page, Reading
from archpack.model import ListedRepository

_NAMES = {
    "title": "title",
    "abstract": "summary",
    "language": "language",
    "URL": "address",
    "archive_location": "source",
    "genre": "genre",
}
_PEOPLE = {"author": "authors", "contributor": "contributors"}
_SITE = frozenset(["id", "type", "accessed", "source", "publisher", "citation-key", "title-short"])


def _recognises(page: Page) -> bool:
    return page.medium == "json" and any(_is_ours(item) for item in _items(page))


def _read(page: Page, repositories: Mapping[str, ListedRepository]) -> tuple[Reading, ...]:
    return tuple(
        reading
        for item in _items(page)
        for reading in assembly.reading(_fields(item, page), wilson_center.SITE, repositories)
    )


def _items(page: Page) -> list[dict[str, Any]]:
    """The items of the file; none where it is no JSON, or holds something else."""
    try:
        data = json.loads(page.text)
    except (ValueError, RecursionError):
        return []
    items = data.get("items", [data]) if isinstance(data, dict) else data
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def _is_ours(item: Mapping[str, Any]) -> bool:
    texts = [value for value in item.values() if isinstance(value, str)]
    return any(wilson_center.is_site(text) or wilson_center.names_site(text) for text in texts)


def _fields(item: Mapping[str, Any], page: Page) -> Fields:
    single: dict[str, Words] = {}
    people: dict[str, tuple[Words, ...]] = {}
    remainder: list[Words] = []
    furniture: list[Words] = []
    for key, value in item.items():
        if key in _NAMES and isinstance(value, str) and value.strip():
            single[_NAMES[key]] = _placed(" ".join(value.split()), page)
        elif key == "issued" and (text := _date(value)):
            single["date"] = _placed(text, page)
        elif key in _PEOPLE and isinstance(value, list):
            people[_PEOPLE[key]] = tuple(_placed(name, page) for name in _people(value))
        else:
            text = f"{key}: {value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)}"
            (furniture if key in _SITE else remainder).append(_placed(text, page))
    return Fields(
        title=single.get("title"),
        date=single.get("date"),
        summary=single.get("summary"),
        language=single.get("language"),
        address=single.get("address"),
        source=single.get("source"),
        genre=single.get("genre"),
        authors=people.get("authors", ()),
        contributors=people.get("contributors", ()),
        remainder=tuple(remainder),
        furniture=tuple(furniture),
    )


def _placed(text: str, page: Page) -> Words:
    """A value with the line on which its first words stand; 1 where they are written otherwise."""
    at = page.text.find(json.dumps(text[:40], ensure_ascii=False)[1:-1])
    return Words(line=page.text.count("\n", 0, at) + 1 if at >= 0 else 1, text=text)


def _date(value: object) -> str | None:
    """A CSL date as EDTF, an interval with a stroke; None where it is none."""
    if not isinstance(value, dict):
        return None
    parts = value.get("date-parts")
    if isinstance(parts, list) and parts and all(isinstance(one, list) and one for one in parts):
        points = ("-".join(str(part).zfill(2) for part in one[:3]) for one in parts[:2])
        return "/".join(points)
    said = value.get("literal") or value.get("raw")
    return said if isinstance(said, str) else None


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
            yield ", ".join(part for part in (family, given) if part)


IMPORTER = Importer(
    name="csl-json",
    title="items of CSL-JSON about documents of the Wilson Center Digital Archive",
    recognises=_recognises,
    read=_read,
)
