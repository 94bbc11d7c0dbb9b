"""The page of the Parallel History Project, whose facts stand under labels above the document."""

import re
from collections.abc import Mapping

from archpack.importers import assembly
from archpack.importers.cutting import Cut
from archpack.importers.fields import Body, Fields, Words
from archpack.importers.importer import Importer, Page, Piece, Reading
from archpack.importers.site import Site
from archpack.importers.wilson_center_page import is_date
from archpack.model import ListedRepository

_LABELS = {
    "collection": "collection",
    "document type": "genre",
    "language of original document": "language",
    "number of pages": "extent",
    "persons": "people",
    "document source": "holder",
    "call number": "number",
    "date": "date",
    "title": "title",
}
_TELLING = frozenset(["language of original document", "number of pages", "document source", "call number"])
_LABEL = re.compile(r"\s*([A-Z][A-Za-z ]{2,40}):\s*(.*)")
_PERSON = re.compile(r"\s*;\s*")
_FEWEST = 3
_HEAD_LINES = 60

SITE = Site(id_prefix="php", collection="Parallel History Project on Cooperative Security")


def _recognises(page: Page) -> bool:
    heads = [label for piece in page.pieces[:_HEAD_LINES] if (label := _label_of(piece.text))]
    return page.medium != "html" and len(_TELLING & set(heads)) >= _FEWEST


def _label_of(text: str) -> str | None:
    match = _LABEL.fullmatch(text)
    label = match[1].lower() if match else ""
    return label if label in _LABELS else None


def _read(page: Page, repositories: Mapping[str, ListedRepository]) -> tuple[Reading, ...]:
    return assembly.reading(fields(page), SITE, repositories)


def fields(page: Page) -> Fields:
    """Every word of a page of this family, in its field."""
    labelled = [i for i, piece in enumerate(page.pieces[:_HEAD_LINES]) if _label_of(piece.text)]
    cut = Cut()
    for piece in page.pieces[: labelled[0]]:
        text = piece.text.strip()
        is_day = not cut.has("date") and is_date(text)
        cut.put("date" if is_day else "title" if not cut.has("title") else "remainder", piece)
    field, end = "", labelled[-1] + 1
    for piece in page.pieces[labelled[0] : end]:
        label = _LABEL.fullmatch(piece.text) if _label_of(piece.text) else None
        if label:
            field = _LABELS[label[1].lower()]
            cut.put("furniture", Piece(line=piece.line, text=f"{label[1]}:"))
        cut.put(field, Piece(line=piece.line, text=label[2]) if label else piece)
    following = [i for i in range(end, len(page.pieces)) if page.pieces[i].text.strip()]
    if following and not cut.has(field):  # the value of the last label stands below it
        cut.put(field, page.pieces[following[0]])
        end = following[0] + 1
    cut.put("body", *page.pieces[end:])
    return _fields(cut)


def _fields(cut: Cut) -> Fields:
    holder, number, body = cut.words("holder"), cut.words("number"), cut.verbatim("body")
    source = ", ".join(words.text for words in (holder, number) if words)
    people = cut.words("people")
    where = cut.words("title") or Words(line=1, text="")
    message = "this layout is known from few pages; compare the record with the page"
    return Fields(
        title=cut.words("title"),
        date=cut.words("date"),
        genre=cut.words("genre"),
        language=cut.words("language"),
        extent=cut.words("extent"),
        holder=holder if number else None,
        source=Words(line=(holder or number or where).line, text=source) if source else None,
        people=tuple(Words(line=people.line, text=one) for one in _PERSON.split(people.text) if one)
        if people
        else (),
        bodies=(Body(words=body),) if body else (),
        remainder=(*cut.each("remainder"), *cut.each("collection")),
        furniture=cut.each("furniture"),
        guesses=(("AP616", where, message),),
    )


IMPORTER = Importer(
    name="parallel-history",
    title="a page of the Parallel History Project with its facts under labels, saved as text",
    recognises=_recognises,
    read=_read,
)
