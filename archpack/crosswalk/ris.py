"""RIS, which nearly every reference manager reads.

A value ends with its line, so that no text may hold the end of one; lines end in CR LF as the format has it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from archpack.crosswalk import entry
from archpack.crosswalk.crosswalk import Crosswalk
from archpack.crosswalk.entry import LEFT_OUT, Entry
from archpack.model import Context, Record

# Readers in other languages end lines at any of these.
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029]+")


def _render(records: Sequence[Record], context: Context) -> bytes:
    return "\r\n".join(_entry(record, context) for record in records).encode()


def _entry(record: Record, context: Context) -> str:
    written = []
    for tag, value in _tags(record, entry.entry(record, context.repositories)):
        text = _UNSEEN.sub(" ", value).strip()
        if text:
            written.append(f"{tag}  - {text}\r\n")
    return "".join(written) + "ER  - \r\n"


def _tags(record: Record, one: Entry) -> Iterator[tuple[str, str]]:
    item = one.item
    yield "TY", "PCOMM" if item["type"] == "personal_communication" else "MANSCPT"
    yield "ID", record.id
    yield from (("AU", _name(name)) for name in item.get("author", ()))
    yield from (("A2", _name(name)) for name in item.get("recipient", ()))
    yield from (("A4", _name(name)) for name in item.get("translator", ()))
    yield "TI", one.title
    yield "ST", item.get("title-short", "")
    yield "M3", one.kind or ""
    yield from _date(one)
    yield "AV", one.where
    yield "DB", item.get("archive", "")
    yield "DP", item.get("publisher", "")
    yield from (("LA", language) for language in record.languages)
    yield from (("KW", subject.name) for subject in record.subjects)
    yield "AB", record.scope_and_content or ""
    yield from (("N1", said) for said in one.said_of_it if not said.startswith("Translated by "))
    yield "DO", item.get("DOI", "")
    yield "UR", item.get("URL", "")


def _date(one: Entry) -> Iterator[tuple[str, str]]:
    """Year, and year/month/day/words; the words are for what is more than a day, a month or a year."""
    first = one.first
    if one.date_text is None:
        return
    if first is None:
        yield "DA", f"///{one.date_text}"
        return
    yield "PY", first.year
    month = first.month if first.month and first.month.isdigit() and int(first.month) <= 12 else ""
    day = first.day if month and first.day and first.day.isdigit() else ""
    yield "DA", f"{first.year}/{month}/{day}/{'' if one.is_plain else one.date_text}"


def _name(parts: Mapping[str, str]) -> str:
    """`Family, Given, Suffix`; a body's name ends in a comma, lest readers divide it at its spaces."""
    if "literal" in parts:
        return f"{parts['literal']},"
    particles = (parts.get(one, "") for one in ("dropping-particle", "non-dropping-particle", "family"))
    family = " ".join(part for part in particles if part)
    return ", ".join(part for part in (family, parts.get("given", ""), parts.get("suffix", "")) if part)


CROSSWALK = Crosswalk(
    name="ris",
    title="RIS, for Zotero, EndNote, Mendeley and most others",
    media_type="application/x-research-info-systems",
    extension="ris",
    scope="collection",
    elsewhere="Contributors, original title and other copies go to the note, `N1`; a date that is more than "
    "a day, a month or a year stands in words after that with which it begins. A comma in a body's name "
    "divides it.",
    left_out=LEFT_OUT,
    render=_render,
)
