"""The words of the Wilson Center's site around a document: labels of fields, and furniture."""

import re

FOOTER_LABELS = {
    "author(s)": "authors",
    "authors": "authors",
    "author": "authors",
    "associated people & organizations": "people",
    "associated people and organizations": "people",
    "associated people": "people",
    "associated places": "places",
    "associated topics": "subjects",
    "subjects discussed": "subjects",
    "subjects": "subjects",
    "related documents": "related",
    "document information": "information",
    "source": "source",
    "original archive": "archives",
    "rights": "rights",
    "original uploaded date": "uploaded",
    "original classification": "classification",
    "type": "genre",
    "language": "language",
    "record id": "number",
    "donors": "donors",
    "donor": "donors",
    "document contributor": "contributors",
    "document contributors": "contributors",
    "contributor": "contributors",
    "contributors": "contributors",
}
"""Labels below a document on the present site, small and without colon, with the field each stands over."""

TELLING_LABELS = frozenset(
    {
        "author(s)",
        "associated people & organizations",
        "associated people and organizations",
        "associated places",
        "associated topics",
        "subjects discussed",
        "related documents",
        "document information",
        "original archive",
        "original uploaded date",
        "record id",
    }
)
"""Those that stand in no transcript."""

_FURNITURE = frozenset(
    {
        "skip to content",
        "skip to main content",
        "search in",
        "search",
        "add search filter cancel search filter",
        "add search filter",
        "cancel search filter",
        "digital archive international history declassified",
        "digital archive digitalarchive.wilsoncenter.org international history declassified",
        "digitalarchive.wilsoncenter.org",
        "international history declassified",
        "digital archive",
        "wilson center digital archive",
        "citation share download",
        "citation",
        "share",
        "download",
        "print",
        "get citation",
        "share document",
        "view document in",
        "close",
        "menu",
    }
)
_BULLET = re.compile(r"^[\s•*·-]+|\s+$")
_SUPPORT = re.compile(r"this document was made possible with support from\b", re.IGNORECASE)
_SPACES = re.compile(r"\s+")


def label_of(text: str) -> str | None:
    """The label that a line consists of, small and without its colon; None if it is none."""
    if len(text) > 60:
        return None
    bare = _SPACES.sub(" ", text).strip().removesuffix(":").strip().lower()
    return bare if bare in FOOTER_LABELS else None


def is_furniture(text: str) -> bool:
    """Whether a line is made of words of the site alone."""
    if len(text) > 120:
        return False
    return _BULLET.sub("", _SPACES.sub(" ", text)).removesuffix(":").lower() in _FURNITURE


def is_support(text: str) -> bool:
    """Whether a line says who paid for the edition."""
    return _SUPPORT.match(text.strip()) is not None


def is_beginning(text: str) -> bool:
    """Whether a line is the link past the menu with which every page of the present site begins."""
    return text.strip().lower() in ("skip to content", "skip to main content")
