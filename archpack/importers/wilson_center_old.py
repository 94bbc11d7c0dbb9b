"""The page of the Wilson Center Digital Archive as its site of 2011 to 2022 showed it, saved as text.

Three captures of it are known: with the title lost, with the title in capitals, and bare.
"""

import re
from collections.abc import Mapping, Sequence

from archpack.importers import assembly, broken_lines, site_words, wilson_center
from archpack.importers.cutting import Cut
from archpack.importers.fields import Body, Fields
from archpack.importers.importer import Importer, Page, Piece, Reading
from archpack.importers.wilson_center_page import is_date
from archpack.model import ListedRepository

_HEAD_LINES = 60
_MOST_LINES = 8
"""Lines over which a citation may be broken."""

_QUOTES = '"“„«'
_HEADING = re.compile(
    r"(?:[A-Z][a-z]+ (?:HTML|PDF)|(?:Translation|Transcript(?:ion)?) - [A-Z][a-z]+"
    r"|[A-Z][a-z]+ (?:Translation|Transcript(?:ion)?))",
)
_ADDRESS = re.compile(r"https?://\S+")


def _recognises(page: Page) -> bool:
    return _citation_of(page.pieces) is not None


def _read(page: Page, repositories: Mapping[str, ListedRepository]) -> tuple[Reading, ...]:
    return assembly.reading(fields(page), wilson_center.SITE, repositories)


def _citation_of(pieces: Sequence[Piece]) -> tuple[int, int] | None:
    """The first and last index of the citation near the head of a page, or None."""
    seen, width = 0, broken_lines.width_of(pieces)
    for index, piece in enumerate(pieces):
        if not piece.text.strip():
            continue
        seen += 1
        if seen > _HEAD_LINES:
            return None
        if piece.text.lstrip()[0] not in _QUOTES:
            continue
        end = _end_of_citation(pieces, index, width)
        if end is not None:
            return index, end
    return None


def _end_of_citation(pieces: Sequence[Piece], start: int, width: int | None) -> int | None:
    """The last line of a citation that begins at a line; it ends before a blank line, or with its address."""
    found = None
    text = ""
    for index in range(start, min(start + _MOST_LINES, len(pieces))):
        line = pieces[index].text.strip()
        if not line or (found is not None and (site_words.is_furniture(line) or line[0] == "•")):
            break
        text = f"{text} {line}"
        cited = wilson_center.read_citation(text)
        if cited is not None:
            found = index
            following = pieces[index + 1].text.strip() if index + 1 < len(pieces) else ""
            # A stop at the end of a line that was broken may be an abbreviation's.
            goes_on = width is not None and broken_lines.goes_on(line, following, width)
            if cited.url or (line.endswith(".") and not goes_on):
                break
    return found


def fields(page: Page) -> Fields:
    """Every word of a page of this family, in its field."""
    pieces, cut = page.pieces, Cut()
    place = _citation_of(pieces)
    assert place is not None, "a page is read only where it was recognised"  # noqa: S101
    start, end = place
    _head(pieces[:start], broken_lines.width_of(pieces), cut)
    cut.put("citation", *pieces[start : end + 1])
    _rest(pieces[end + 1 :], cut)
    body = cut.verbatim("body")
    return Fields(
        citation=cut.words("citation"),
        date=cut.words("date"),
        title=cut.words("title"),
        summary=cut.words("summary"),
        credits=cut.words("credits"),
        address=cut.words("address"),
        bodies=(Body(words=body, heading=cut.words("heading")),) if body else (),
        remainder=(*cut.each("remainder"), *(() if body else cut.each("heading"))),
        furniture=cut.each("furniture"),
    )


def _head(pieces: Sequence[Piece], width: int | None, cut: Cut) -> None:
    """What stands before the citation: date, title, support; the summary right before the citation."""
    cited = False
    for paragraph in broken_lines.paragraphs(pieces, width):
        text = broken_lines.joined([piece.text for piece in paragraph])
        if site_words.is_furniture(text):
            cited = cited or "get citation" in text.lower()
            cut.put("furniture", *paragraph)
        elif not cut.has("date"):
            cut.put("date" if is_date(text) else "remainder", *paragraph)
        elif site_words.is_support(text):
            cut.put("credits", *paragraph)
        elif cited or (cut.has("title") and text) or _is_prose(text):
            cut.put("summary", *paragraph)
        else:
            cut.put("title", *paragraph)


def _is_prose(text: str) -> bool:
    """Whether a line after the date, in a capture that lost the title, is the summary."""
    return text.endswith((".", ".”", '."')) and len(text.split()) > 4 and not text.isupper()


def _rest(pieces: Sequence[Piece], cut: Cut) -> None:
    """What follows the citation: buttons, the address once more, the heading of the text, the text."""
    for index, piece in enumerate(pieces):
        text = piece.text.strip()
        if site_words.is_furniture(text) or not text:
            cut.put("furniture", piece)
        elif _ADDRESS.fullmatch(text):
            cut.put("address" if not cut.has("address") else "furniture", piece)
        elif _HEADING.fullmatch(text):
            cut.put("heading", piece)
        else:
            cut.put("body", *pieces[index:])
            return


IMPORTER = Importer(
    name="wilson-center-old",
    title="a page of the Wilson Center Digital Archive's site of 2011 to 2022, saved as text",
    recognises=_recognises,
    read=_read,
)
