"""What our own styles need of a record and CSL has no variable for: the item's `custom`.

| key | what it says |
| --- | --- |
| `edtf` | the date of creation as the record has it |
| `country` | the archive's country, ISO 3166-1 |
| `archive-romanised` | the archive's native name in Latin letters, with its abbreviation |
| `fond` | the fond or record group with its title (`f. 52 (Secretariat)`) |
| `sentence-case` | the title in sentence case |
| `title-romanised` | the original title in Latin letters |
| `translated` | whether a translation of the document is what one reads |
| `unsure` | the places of authors whose attribution is not certain |
| `unparted` | authors whose family name is not told from the rest |
| `publication` | where the document has been printed |
"""

from typing import Any

from archpack.crosswalk import csl_names
from archpack.model import ListedRepository, Publication, Record, Reference, Repository
from archpack.model.value import replace
from archpack.notation import reference as references

_FONDS = frozenset({"fond", "record_group", "series", "collection"})


def of(record: Record) -> dict[str, Any]:
    """What the record itself says."""
    title = record.title
    translated = any("translator" in agent.roles for agent in record.agents)
    made = {
        "edtf": record.dates.created.date if record.dates and record.dates.created else None,
        "sentence-case": title.sentence_case if title else None,
        "title-romanised": title.romanised.text if title and title.romanised else None,
        "translated": translated or any(part.role == "translation" for part in record.components),
        "unsure": csl_names.unsure(record, "author"),
        "unparted": csl_names.unparted(record, "author"),
        "publication": _publication(record.publications[0]) if record.publications else None,
    }
    return {key: value for key, value in made.items() if value}


def of_archive(
    reference: Reference, found: Repository | ListedRepository | None, language: str
) -> dict[str, Any]:
    """What the reference and its archive say."""
    top = next((level for level in reference.levels if level.level in _FONDS), None)
    fond = replace(reference, levels=(top,), leaves=()) if top else None
    romanised = found.romanised_name if found else None
    if romanised and found and found.abbreviation:
        romanised = f"{romanised} ({found.abbreviation})"
    made = {
        "country": found.country if found else None,
        "archive-romanised": romanised,
        "fond": references.write(fond, found, language=language, sentences=False) if fond else None,
    }
    return {key: value for key, value in made.items() if value}


def _publication(one: Publication) -> dict[str, Any]:
    editors = [
        " ".join(part for part in (name.given, name.patronymic, name.prefix, name.family) if part)
        or name.text
        for name in one.editors
    ]
    made = {
        "type": one.type,
        "title": one.title,
        "editors": editors,
        "volume": one.volume,
        "issue": one.issue,
        "place": one.place,
        "publisher": one.publisher,
        "date": one.date,
        "pages": one.pages,
        "document": one.document_number,
    }
    return {key: value for key, value in made.items() if value}
