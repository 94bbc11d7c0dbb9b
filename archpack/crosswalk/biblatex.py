"""BibLaTeX, for LaTeX with biber.

Its data model lets `@misc` have no translator, so that one is told in `addendum`; its dates are EDTF.
"""

import re
from collections.abc import Iterator, Sequence

from archpack.crosswalk import entry, tex
from archpack.crosswalk.crosswalk import Crosswalk
from archpack.crosswalk.entry import LEFT_OUT, Entry
from archpack.model import CalendarDate, Context, EdtfDate, Record


def _render(records: Sequence[Record], context: Context) -> bytes:
    return "\n".join(_entry(record, context) for record in records).encode()


def _entry(record: Record, context: Context) -> str:
    one = entry.entry(record, context.repositories)
    return tex.entry("misc", record.id, _fields(record, one))


def _fields(record: Record, one: Entry) -> Iterator[tuple[str, str | None]]:
    date = _date(one.date) if one.date else None
    yield "author", tex.braced(" and ".join(tex.name(name) for name in one.item.get("author", ())))
    yield "title", tex.braced(tex.braced(tex.escaped(one.title)))
    yield "shorttitle", tex.braced(tex.braced(tex.escaped(one.item.get("title-short", ""))))
    yield "type", tex.braced(tex.escaped(one.kind or ""))
    yield "date", tex.braced(date)
    yield "howpublished", tex.braced(tex.escaped(one.where))
    yield "organization", tex.braced(tex.braced(tex.escaped(one.item.get("publisher", ""))))
    yield "note", tex.braced(tex.escaped(one.date_text)) if one.date_text and not date else None
    yield "addendum", tex.braced(tex.escaped(entry.sentences(one.said_of_it)))
    yield "doi", tex.braced(tex.address(one.item.get("DOI", "")))
    yield "url", tex.braced(tex.address(one.item.get("URL", "")))
    yield "keywords", tex.braced(tex.escaped(", ".join(subject.name for subject in record.subjects)))
    yield "abstract", tex.braced(tex.escaped(record.scope_and_content or ""))


def _date(value: EdtfDate) -> str | None:
    """The date, if BibLaTeX reads it: EDTF of the levels 0 and 1, save days and months without digits."""
    if value.kind not in ("date", "interval") or not all(_is_read(one) for one in value.dates):
        return None
    return value.text


def _is_read(one: CalendarDate) -> bool:
    year, month_and_day = one.year.removeprefix("-"), f"{one.month}{one.day}"
    seasons = one.month is not None and one.month.isdigit() and int(one.month) > 24
    partly = one.uncertain_parts or one.approximate_parts
    unread = seasons or partly or one.time or "X" in month_and_day
    return not unread and re.fullmatch("[0-9]{1,4}X{0,3}", year) is not None and len(year) == 4


CROSSWALK = Crosswalk(
    name="biblatex",
    title="BibLaTeX, for LaTeX with biber",
    media_type="application/x-bibtex",
    extension="bib",
    scope="collection",
    elsewhere="Archive and reference go to `howpublished`, the digital archive to `organization`; "
    "translator, contributors, original title and other copies to `addendum`; a date with unknown digits to "
    "`note`.",
    left_out=("languages", *LEFT_OUT),
    render=_render,
)
