"""BibTeX, for LaTeX with the classical styles.

BibTeX has no type for archival documents, and its `@unpublished` demands an author; so every document is
`@misc`, whose `howpublished` tells where it lies.
"""

from collections.abc import Iterator, Sequence

from archpack.crosswalk import entry, tex
from archpack.crosswalk.crosswalk import Crosswalk
from archpack.crosswalk.entry import LEFT_OUT, Entry
from archpack.model import Context, Record

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def _render(records: Sequence[Record], context: Context) -> bytes:
    return "\n".join(_entry(record, context) for record in records).encode()


def _entry(record: Record, context: Context) -> str:
    one = entry.entry(record, context.repositories)
    return tex.entry("misc", record.id, _fields(record, one))


def _fields(record: Record, one: Entry) -> Iterator[tuple[str, str | None]]:
    yield "author", tex.braced(" and ".join(tex.name(name) for name in one.item.get("author", ())))
    # Doubled braces keep a style from changing capitals.
    yield "title", tex.braced(tex.braced(tex.escaped(one.title)))
    yield "howpublished", tex.braced(tex.escaped(one.where))
    yield "year", tex.braced(one.first.year if one.first else None)
    yield "month", _month(one)
    yield "note", tex.braced(tex.escaped(entry.sentences(_notes(one))))
    yield "url", tex.braced(tex.address(one.item.get("URL", "")))
    yield "doi", tex.braced(tex.address(one.item.get("DOI", "")))
    yield "keywords", tex.braced(tex.escaped(", ".join(subject.name for subject in record.subjects)))
    yield "abstract", tex.braced(tex.escaped(record.scope_and_content or ""))


def _month(one: Entry) -> str | None:
    if not one.is_plain or one.first is None or one.first.month is None:
        return None
    month = _MONTHS[int(one.first.month) - 1]
    return f'{month} # "~{int(one.first.day)}"' if one.first.day else month


def _notes(one: Entry) -> Iterator[str]:
    if one.kind:
        yield one.kind[:1].upper() + one.kind[1:]
    if one.date_text and not one.is_plain:
        yield f"Date: {one.date_text}"
    yield from one.said_of_it
    if "publisher" in one.item:
        yield one.item["publisher"]


CROSSWALK = Crosswalk(
    name="bibtex",
    title="BibTeX, for LaTeX and reference managers",
    media_type="application/x-bibtex",
    extension="bib",
    scope="collection",
    elsewhere="BibTeX knows neither archives nor translators: archive and reference go to `howpublished`; "
    "translator, contributors, original title, other copies and the digital archive to `note`, and so does a "
    "date that is more than a day, a month or a year.",
    left_out=("languages", "title.short", *LEFT_OUT),
    render=_render,
)
