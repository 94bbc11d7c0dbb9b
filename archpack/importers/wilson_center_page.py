"""The page of the Wilson Center Digital Archive as its present site shows it, saved or copied as text."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from archpack.importers import assembly, broken_lines, site_words, wilson_center, wilson_center_summary
from archpack.importers.cutting import Cut
from archpack.importers.fields import Body, Fields, Words
from archpack.importers.importer import Importer, Page, Piece, Reading
from archpack.model import ListedRepository
from archpack.notation import date

_HEAD_LINES = 40
"""In so many lines with words the date must come; before it stand menus, and on some pages a teaser."""

_DATE_LENGTH = 40
_UNKNOWN_LABEL = re.compile(r"[A-Z][\w&()' -]{1,50}:")
"""A label that the site has not had until now; what stands under it is not what stood above."""

_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_RIGHTS = re.compile(r"\b(?:copyright|rights|reuse|permission|fair use)\b|<rights", re.IGNORECASE)


def _recognises(page: Page) -> bool:
    at = head_of(page.pieces)
    if at is None:
        return _title_without_date(page.pieces) is not None
    written = [piece for piece in page.pieces if piece.text.strip()]
    return len(written) >= 3 and _first_words_after(page.pieces, at) is not None


def _read(page: Page, repositories: Mapping[str, ListedRepository]) -> tuple[Reading, ...]:
    """A reading for each document; every page of the site begins with a link past its menu."""
    parts = [replace(page, pieces=pieces) for pieces in _parted(page.pieces)]
    whole = len(parts) < 2 or not all(
        _recognises(part) and head_of(part.pieces) is not None for part in parts
    )
    found = [fields(page)] if whole else [fields(part) for part in parts]
    return tuple(assembly.made(one, wilson_center.SITE, repositories) for one in found)


def _parted(pieces: Sequence[Piece]) -> list[tuple[Piece, ...]]:
    """The pieces of each page that a file holds one after the other."""
    begins = [index for index, piece in enumerate(pieces) if site_words.is_beginning(piece.text)][1:]
    ends = [*begins, len(pieces)]
    return [tuple(pieces[begin:end]) for begin, end in zip([0, *begins], ends, strict=True)]


def head_of(pieces: Sequence[Piece]) -> int | None:
    """The index of the piece that is the date at the head of a page, or None.

    A date below the line of support, or below labels of fields, is one of the text or of another document.
    """
    seen = 0
    for index, piece in enumerate(pieces):
        text = piece.text.strip()
        if not text:
            continue
        seen += 1
        if seen > _HEAD_LINES or site_words.is_support(text) or _is_telling(text):
            return None
        if is_date(text):
            return index
    return None


def _is_telling(text: str) -> bool:
    return site_words.label_of(text) in site_words.TELLING_LABELS


def _title_without_date(pieces: Sequence[Piece]) -> int | None:
    """The index of the title of a page that bears words of the site, but no date; None if there is none."""
    telling = any(_is_telling(piece.text) or site_words.is_support(piece.text) for piece in pieces)
    first = (i for i, piece in enumerate(pieces) if not _is_around(piece.text))
    found = next(first, None)
    return found if telling and found is not None and not _is_telling(pieces[found].text) else None


def _is_around(text: str) -> bool:
    bare = text.strip()
    return not bare or site_words.is_furniture(bare) or wilson_center.is_site(bare)


def is_date(text: str) -> bool:
    """Whether a line is a date and nothing else, as the site writes it (`May 31, 1984`, `1958`)."""
    if len(text) > _DATE_LENGTH or not re.search(r"\d{4}", text):
        return False
    found = date.from_text(text, languages=("en",))
    return found is not None and bool(found.readings)


def _first_words_after(pieces: Sequence[Piece], at: int) -> int | None:
    return next((i for i in range(at + 1, len(pieces)) if pieces[i].text.strip()), None)


def fields(page: Page) -> Fields:
    """Every word of a page of this family, in its field."""
    pieces, cut = page.pieces, Cut()
    at = head_of(pieces)
    start = at if at is not None else _title_without_date(pieces) or 0
    guesses = _before(pieces[:start], cut)
    if at is not None:
        cut.put("date", pieces[at])
        start += 1
    start = _head(pieces, start, cut)
    foot = _foot_of(pieces, start)
    _foot(pieces[foot:], cut)
    guesses += put_texts(pieces[start:foot], cut, page.description)
    if not cut.has("furniture") and not cut.has("credits"):
        where = cut.words("date") or Words(line=1, text="")
        message = "the page has a date and a title, but no words of the site; is it one of its pages?"
        guesses.append(("AP616", where, message))
    body = cut.verbatim("body")
    return fields_of(cut, (Body(words=body),) if body else (), guesses, page.addresses)


def fields_of(
    cut: Cut,
    bodies: tuple[Body, ...],
    guesses: list[tuple[str, Words, str]],
    addresses: Sequence[str] = (),
) -> Fields:
    """The fields that the buckets of a page of the present site make."""
    address = cut.words("address")
    declared = next((one for one in addresses if wilson_center.is_site(one)), None)
    if address is None and declared:
        address = Words(line=1, text=declared)
    return Fields(
        date=cut.words("date"),
        title=cut.words("title"),
        summary=cut.words("summary"),
        credits=cut.words("credits"),
        language=cut.words("language"),
        source=cut.words("source"),
        citation=cut.words("citation"),
        address=address,
        number=cut.words("number"),
        rights=cut.words("rights"),
        genre=cut.words("genre"),
        classification=cut.words("classification"),
        authors=cut.each("authors"),
        contributors=cut.each("contributors"),
        people=cut.each("people"),
        places=cut.each("places"),
        subjects=cut.each("subjects"),
        archives=cut.each("archives"),
        donors=cut.each("donors"),
        uploaded=cut.words("uploaded"),
        bodies=bodies,
        remainder=(*cut.each("remainder"), *cut.each("related")),
        furniture=cut.each("furniture"),
        guesses=tuple(guesses),
    )


def _before(pieces: Sequence[Piece], cut: Cut) -> list[tuple[str, Words, str]]:
    """What stands before the date: furniture, or the teaser of another document."""
    for piece in pieces:
        is_address = wilson_center.is_site(piece.text.strip()) and not cut.has("address")
        is_furniture = site_words.is_furniture(piece.text)
        cut.put("address" if is_address else "furniture" if is_furniture else "remainder", piece)
    message = "these words stand before the date, and may be about another document; they are left out"
    return [("AP615", words, message) for words in cut.each("remainder")[:1]]


def _head(pieces: Sequence[Piece], at: int, cut: Cut) -> int:
    """The title and the line of support, from an index; the index after them."""
    place = at
    for paragraph in broken_lines.paragraphs(pieces[at:], broken_lines.width_of(pieces)):
        text = broken_lines.joined([piece.text for piece in paragraph])
        if text and site_words.is_support(text):
            cut.put("credits", *paragraph)
        elif text and not cut.has("title") and not cut.has("credits"):
            cut.put("title", *paragraph)
        elif text:
            return place
        place += len(paragraph)
    return len(pieces)


def _foot_of(pieces: Sequence[Piece], start: int) -> int:
    """The index at which the labels below the document begin."""
    for index in range(start, len(pieces)):
        label = site_words.label_of(pieces[index].text)
        if label in site_words.TELLING_LABELS:
            return index
    index = len(pieces)
    while index > start:
        text = pieces[index - 1].text
        if text.strip() and site_words.label_of(text) is None:
            break
        index -= 1
    return index if any(piece.text.strip() for piece in pieces[index:]) else len(pieces)


def _foot(pieces: Sequence[Piece], cut: Cut) -> None:
    field = "remainder"
    for piece in pieces:
        label = site_words.label_of(piece.text)
        if label:
            field = site_words.FOOTER_LABELS[label]
            cut.put("furniture", piece)
        elif site_words.is_support(piece.text):
            cut.put("credits", piece)
        elif _UNKNOWN_LABEL.fullmatch(piece.text.strip()):
            field = "remainder"
            cut.put(field, piece)
        elif field in ("information", "source", "rights"):
            cut.put(_unlabelled(piece.text, field, cut), piece)
        elif field in ("number", "uploaded", "genre", "classification") and cut.has(field):
            cut.put("remainder", piece)
        else:
            cut.put(field, piece)


def _unlabelled(text: str, field: str, cut: Cut) -> str:
    """The field of a line whose label may have been lost: `Source`, then `Rights`, then a date."""
    if _ISO_DATE.fullmatch(text.strip()):
        return "uploaded"
    if _RIGHTS.search(text) and (field == "rights" or cut.has("source")):
        return "rights"
    if field == "rights":
        return "remainder" if cut.has("rights") and not text.strip() else "rights"
    return "source" if field == "source" or not cut.has("source") else "remainder"


def put_texts(
    pieces: Sequence[Piece], cut: Cut, described: str | None = None
) -> list[tuple[str, Words, str]]:
    """The document, and the summary, which this site prints below it without a label."""
    first = _first_words_after(pieces, -1)
    if first is None:
        return []
    last = max(index for index, piece in enumerate(pieces) if piece.text.strip())
    found = wilson_center_summary.find(pieces[: last + 1], described)
    begins = last + 1 if found.first is None else found.first
    cut.put("body", *pieces[:begins])
    cut.put("summary", *pieces[begins : last + 1])
    at = pieces[last if found.first is None else begins]
    where = Words(line=at.line, text=at.text.strip())
    return [("AP614", where, found.doubt)] if found.doubt else []


IMPORTER = Importer(
    name="wilson-center-page",
    title="a page of the Wilson Center Digital Archive's present site, saved as text",
    recognises=_recognises,
    read=_read,
)
"""Recognised by a line that is a date, a title after it, and a text; so it is tried after all others."""
