"""What a deposit goes back to, in the words of DataCite: the original, its page, books."""

from collections.abc import Iterator
from typing import Any

from archpack.crosswalk.holding import Holding
from archpack.crosswalk.naming import title_of
from archpack.model import LanguageText, Publication, Record

Data = dict[str, Any]

_TYPES = {"doi": "DOI", "handle": "Handle", "ark": "ARK", "urn": "URN"}


def identifiers(record: Record) -> Iterator[Data]:
    """The addresses at which the document was published."""
    for url in record.urls:
        if url.type in {"canonical", "web_archive"}:
            relation = "IsDerivedFrom" if url.type == "canonical" else "IsIdenticalTo"
            yield {"relatedIdentifier": url.url, "relatedIdentifierType": "URL", "relationType": relation}


def items(record: Record, found: list[Holding]) -> Iterator[Data]:
    """The original where it lies, its file the number and what is above the volume; then the books."""
    translated = any(one.role == "translation" for one in record.components)
    for place in found:
        yield {
            "relatedItemType": "PhysicalObject",
            "relationType": "IsTranslationOf" if translated else "IsDerivedFrom",
            "titles": [_original_title(record)],
            **_shelfmark(place),
            "publisher": place.name,
        }
    yield from (_publication(one) for one in record.publications)


def _publication(one: Publication) -> Data:
    made: Data = {"relatedItemType": "Book" if one.type == "book" else "Journal"}
    made["relationType"] = "IsPublishedIn"
    known = [identifier for identifier in one.identifiers if identifier.type in _TYPES]
    if known:
        kind = _TYPES[known[0].type]
        made["relatedItemIdentifier"] = {
            "relatedItemIdentifier": known[0].value,
            "relatedItemIdentifierType": kind,
        }
    made["titles"] = [{"title": one.title}]
    if one.date and one.date[:4].isdigit():
        made["publicationYear"] = one.date[:4]
    number = {"number": one.document_number, "numberType": "Other"} if one.document_number else {}
    stated = {"volume": one.volume, "issue": one.issue, **number, "firstPage": one.pages}
    made |= {name: value for name, value in stated.items() if value}
    return made | ({"publisher": one.publisher} if one.publisher else {})


def _original_title(record: Record) -> Data:
    original: LanguageText | None = record.title.original if record.title else None
    if original:
        return {"title": original.text, "lang": original.language}
    return {"title": title_of(record)}


def _shelfmark(place: Holding) -> Data:
    steps, leaves = place.steps, place.reference.leaves
    made: Data = {}
    if len(steps) > 1:
        made["volume"] = ", ".join(step.text for step in steps[:-1])
    if steps:
        made |= {"number": steps[-1].text, "numberType": "Other"}
    if leaves:
        made["firstPage"] = leaves[0].first
        made["lastPage"] = leaves[-1].last or leaves[-1].first
    return made
