"""A document as a reference manager describes it: what BibTeX, BibLaTeX and RIS take from a record."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from archpack.crosswalk import csl_json
from archpack.model import CalendarDate, EdtfDate, ListedRepository, Record
from archpack.notation import date
from archpack.notation import reference as references

LEFT_OUT = (
    "collection.number", "collection.citation", "urls.captured", "urls.accessed", "urls.note",
    "urls.web_archive", "urls.other", "title.type", "title.sentence_case", "title.original.language",
    "title.romanised.language", "title.romanised.scheme", "genre", "dates.created.text",
    "dates.created.certainty", "dates.created.note", "dates.event", "dates.sent", "dates.received",
    "dates.recorded", "place_of_creation", "subjects.scheme", "subjects.identifiers", "places",
    "people_discussed", "references.repository.native_name", "references.repository.native_language",
    "references.repository.romanised_name", "references.repository.native_abbreviation",
    "references.repository.country", "references.holding", "references.text", "references.note",
    "references.not_given", "physical_description", "numbers", "classification", "conditions_of_access",
    "source_organization", "publications", "agents.kind", "agents.name.honorific", "agents.name.native",
    "agents.name.abbreviation", "agents.variants", "agents.certainty", "agents.affiliation",
    "agents.identifiers", "agents.note", "agents.role_note", "rights", "credits", "funders", "notes",
    "components", "evidence", "revisions",
)  # fmt: skip
"""What BibTeX, BibLaTeX and RIS all leave out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One document; its strings are a person's text, not yet written in any format.

    Attributes:
        item: The CSL item of the record.
        title: Its title, or what stands for one: the description, `Letter to X`.
        kind: Its kind, where the title does not say it.
        where: Archive, place and reference; for a named collection from the specific to the general.
        date: The date of creation; None where it bears none.
        date_text: That date in words (`ca. 1953`).
        said_of_it: Who translated it, who contributed it, what it is called in its own language, where else
            it lies: a sentence each, without full stops.
    """

    item: Mapping[str, Any]
    title: str
    kind: str | None
    where: str
    date: EdtfDate | None
    date_text: str | None
    said_of_it: tuple[str, ...]

    @property
    def first(self) -> CalendarDate | None:
        """The date with which the date begins, if its year is known in full."""
        if self.date is None or not self.date.dates:
            return None
        first = self.date.dates[0]
        return first if first.year.isascii() and first.year.isdigit() else None

    @property
    def is_plain(self) -> bool:
        """Whether the date is one day, month or year, of which nothing is in doubt."""
        if self.first is None or self.date is None or self.date.kind != "date":
            return False
        parts = (self.first.month, self.first.day)
        digits = all(part is None or part.isdigit() for part in parts)
        in_doubt = self.first.uncertain or self.first.approximate
        return digits and not in_doubt and int(self.first.month or 1) <= 12


def entry(record: Record, repositories: Mapping[str, ListedRepository]) -> Entry:
    """The entry of a record."""
    item = csl_json.item(record, repositories=repositories)
    value = _date(record)
    return Entry(
        item=item,
        title=_title(record, item),
        kind=item.get("genre") if "title" in item else None,
        where=_where(item),
        date=value,
        date_text=date.write(value) if value else None,
        said_of_it=(*_said(record, item), *_other_copies(record, repositories)),
    )


def name_text(name: Mapping[str, str]) -> str:
    """A CSL name in the order in which it is spoken."""
    parts: tuple[str, ...] = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    return name.get("literal") or " ".join(name[part] for part in parts if name.get(part))


def together(names: list[str]) -> str:
    """Names as a list in words: `A`, `A and B`, `A, B, and C`."""
    if len(names) < 3:
        return " and ".join(names)
    return f"{', '.join(names[:-1])}, and {names[-1]}"


def sentences(said: Iterable[str]) -> str:
    """Sentences in one line, each with its stop, the last without."""
    written = ""
    for one in said:
        joint = " " if written.endswith((".", "?", "!")) else ". "
        written = f"{written}{joint}{one}" if written else one
    return written


def _title(record: Record, item: Mapping[str, Any]) -> str:
    if "title" in item:
        return str(item["title"])
    if "recipient" in item:
        kind = item.get("genre", "letter")
        return f"{kind[:1].upper()}{kind[1:]} to {together([name_text(one) for one in item['recipient']])}"
    return str(item.get("genre", record.id))


def _where(item: Mapping[str, Any]) -> str:
    order: tuple[str, ...]
    if "archive_collection" in item:
        order = ("archive_location", "archive_collection", "archive", "archive-place")
    else:
        order = ("archive", "archive-place", "archive_location")
    return ", ".join(item[name] for name in order if item.get(name))


def _date(record: Record) -> EdtfDate | None:
    if record.dates is None or record.dates.created is None:
        return None
    value = date.parse(record.dates.created.date)
    # "XXXX" says that nobody knows.
    return value if value and any(set(one.year) != {"X"} for one in value.dates) else None


def _said(record: Record, item: Mapping[str, Any]) -> Iterator[str]:
    if "translator" in item:
        yield f"Translated by {together([name_text(one) for one in item['translator']])}"
    if "note" in item:
        note = item["note"]
        yield note[:1].upper() + note[1:]
    title = record.title
    if title and title.original:
        yield f"Original title: {title.original.text}"
    if title and title.romanised:
        yield f"Romanised title: {title.romanised.text}"


def _other_copies(record: Record, repositories: Mapping[str, ListedRepository]) -> Iterator[str]:
    for other in record.references[1:]:
        listed = other.repository if isinstance(other.repository, str) else None
        found = repositories.get(listed) if listed else None
        yield f"Also held: {references.write(other, found, with_repository=True)}"
