"""The page of the Wilson Center Digital Archive as HTML, of its present site or the one before.

Fields are known by the headings over them, which are steadier than the names of classes; these help where no
heading stands (date, summary, the tabs with the texts). Where a page has neither, its text is read as the
layouts for plain text read it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from archpack.importers import assembly, site_words, wilson_center, wilson_center_old, wilson_center_page
from archpack.importers.cutting import Cut
from archpack.importers.fields import Body, Fields
from archpack.importers.importer import Importer, Page, Piece, Reading
from archpack.model import ListedRepository

_AROUND = frozenset(
    ["nav", "footer", "form", "button", ".breadcrumb", ".menu", ".pager", ".share", ".cookie"]
)
_HEADINGS = frozenset(["h2", "h3", "h4", "h5", "h6", ".sub-title"])
_INSIDE = frozenset(["main", "article", "h1", ".date", ".tab-pane", ".information-block", ".text-block"])
_LABELS = site_words.FOOTER_LABELS | {
    "summary": "summary",
    "document summary": "summary",
    "original language": "language",
    "document type": "genre",
    "creator": "authors",
    "creators": "authors",
    "document date": "date",
    "geographic subjects": "places",
    "keywords": "subjects",
    "credits": "credits",
    "citation": "citation",
    "source archive": "archives",
}
_TAB = re.compile(r"translation|transcript|scan|original|html|pdf", re.IGNORECASE)
_SCAN = re.compile(r"scan|pdf", re.IGNORECASE)
_SHORT = 200
"""A pane of fewer characters under the tab of a scan holds a link to it, and no text."""


def _recognises(page: Page) -> bool:
    if page.medium != "html":
        return False
    _, inside = _parted(page)
    rest = replace(page, pieces=tuple(inside))
    return (
        _has_marks(inside)
        or wilson_center_old.IMPORTER.recognises(rest)
        or wilson_center_page.IMPORTER.recognises(rest)
    )


def _read(page: Page, repositories: Mapping[str, ListedRepository]) -> tuple[Reading, ...]:
    return assembly.reading(fields(page), wilson_center.SITE, repositories)


def fields(page: Page) -> Fields:
    """Every word of a page of this family, in its field."""
    around, inside = _parted(page)
    aside = Cut()
    aside.put("furniture", *around)
    if _has_marks(inside):
        found = _by_marks(inside, page)
    else:
        rest = replace(page, pieces=tuple(inside))
        old = wilson_center_old.IMPORTER.recognises(rest)
        found = (wilson_center_old if old else wilson_center_page).fields(rest)
    return replace(found, furniture=(*aside.each("furniture"), *found.furniture))


def _parted(page: Page) -> tuple[list[Piece], list[Piece]]:
    """The pieces of menus, forms and the like, and those of the page proper."""
    around: list[Piece] = []
    inside: list[Piece] = []
    for piece in page.pieces:
        is_tab = any(mark.startswith(">#") for mark in piece.marks) and _TAB.search(piece.text)
        out = piece.marks & _AROUND or ("header" in piece.marks and not piece.marks & _INSIDE)
        if site_words.is_furniture(piece.text) or (out and not is_tab):
            around.append(piece)
        else:
            inside.append(piece)
    return around, inside


def _has_marks(pieces: Sequence[Piece]) -> bool:
    """Whether a page has a heading of its own, and fields or texts that are marked as such."""
    marks = frozenset[str]().union(*(piece.marks for piece in pieces))
    labelled = any(
        piece.marks & _HEADINGS and site_words.label_of(piece.text) in site_words.TELLING_LABELS
        for piece in pieces
    )
    return "h1" in marks and (".tab-pane" in marks or ".information-block" in marks or labelled)


def _by_marks(pieces: Sequence[Piece], page: Page) -> Fields:
    cut, panes, tabs = Cut(), dict[str, None](), dict[str, None]()
    field: str | None = None
    for piece in pieces:
        label = _label_of(piece) if piece.marks & _HEADINGS else None
        target = next((mark[2:] for mark in sorted(piece.marks) if mark.startswith(">#")), None)
        if ".tab-pane" in piece.marks:
            pane = next((mark[1:] for mark in sorted(piece.marks) if mark.startswith("#")), "")
            panes[pane] = field = None
            cut.put(f"pane {pane}", piece)
        elif label:
            field = _LABELS[label]
            cut.put("furniture", piece)
        elif target and _TAB.search(piece.text):
            tabs[target] = None
            cut.put(f"tab {target}", piece)
        else:
            field = _place(piece, field, cut)
    bodies = _bodies(panes, tabs, cut)
    guesses = []
    if panes or not cut.has("title"):
        cut.put("remainder", *cut.pieces("loose"))
    elif cut.has("summary"):
        cut.put("body", *cut.pieces("loose"))
    else:
        guesses = wilson_center_page.put_texts(cut.pieces("loose"), cut, page.description)
    words = cut.verbatim("body")
    bodies += (Body(words=words),) if words else ()
    return wilson_center_page.fields_of(cut, bodies, guesses, page.addresses)


def _bodies(panes: Mapping[str, None], tabs: Mapping[str, None], cut: Cut) -> tuple[Body, ...]:
    """The texts in the tabs of a page, each with the words on its tab; a tab without text is furniture."""
    bodies = []
    for pane in panes:
        words, heading = cut.verbatim(f"pane {pane}"), cut.words(f"tab {pane}")
        if words and heading and _SCAN.search(heading.text) and len(words.text) < _SHORT:
            cut.put("furniture", *cut.pieces(f"tab {pane}"), *cut.pieces(f"pane {pane}"))
        elif words:
            bodies.append(Body(words=words, heading=heading))
        else:
            cut.put("furniture", *cut.pieces(f"tab {pane}"))
    for tab in tabs:
        if tab not in panes:
            cut.put("furniture", *cut.pieces(f"tab {tab}"))
    return tuple(bodies)


def _label_of(piece: Piece) -> str | None:
    bare = " ".join(piece.text.split()).removesuffix(":").lower()
    return bare if bare in _LABELS else None


def _place(piece: Piece, field: str | None, cut: Cut) -> str | None:
    """Put a piece where its marks or the heading before it say; the field that goes on after it."""
    if not piece.text.strip():
        cut.put(field or "loose", piece)
        return field
    if site_words.is_support(piece.text) or ".donated" in piece.marks:
        cut.put("credits", piece)
        return field
    if "h1" in piece.marks:
        cut.put("title" if not cut.has("title") else "remainder", piece)
        return None
    dated = ".date" in piece.marks or (field is None and not cut.has("loose"))
    if dated and not cut.has("date") and wilson_center_page.is_date(piece.text.strip()):
        cut.put("date", piece)
        return field
    if ".text-block" in piece.marks and field is None:
        cut.put("summary", piece)
        return None
    if piece.marks & _HEADINGS:
        cut.put("remainder", piece)
        return None
    if field == "information":
        field = "source"
    cut.put(field or "loose", piece)
    return field


IMPORTER = Importer(
    name="wilson-center-html",
    title="a page of the Wilson Center Digital Archive, of its present or former site, saved as HTML",
    recognises=_recognises,
    read=_read,
)
