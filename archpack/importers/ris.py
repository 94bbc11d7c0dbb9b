"""RIS: entries of a reference manager's library that are documents of an archive.

Zotero, EndNote and others write it, and the Wilson Center Digital Archive's former site gave an entry for
each document. The format is a line for a field, so it is read here, where the line of every value is known.
"""

import html
import re
from collections.abc import Mapping

from archpack.importers import library_item
from archpack.importers.fields import Words
from archpack.importers.gathering import Gathered
from archpack.importers.importer import Importer, Page, Passed, Piece, Reading
from archpack.importers.library_item import LibraryItem
from archpack.model import ListedRepository

_FIELD = re.compile(r"([A-Z][A-Z0-9])  -(?: (.*))?")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_DATE = re.compile(r"(\d{4})(?:/(\d{0,2})(?:/(\d{0,2})(?:/(.*))?)?)?|///(?P<words>.+)")
_KINDS = {
    "ABST": "article-journal", "BLOG": "post-weblog", "BOOK": "book", "EBOOK": "book", "EDBOOK": "book",
    "CHAP": "chapter", "ECHAP": "chapter", "CASE": "legal_case", "BILL": "bill", "STAT": "legislation",
    "COMP": "software", "CONF": "paper-conference", "CPAPER": "paper-conference", "DATA": "dataset",
    "DICT": "entry-dictionary", "EJOUR": "article-journal", "ELEC": "webpage", "ENCYC": "entry-encyclopedia",
    "INPR": "article-journal", "JFULL": "periodical", "JOUR": "article-journal", "MGZN": "article-magazine",
    "MPCT": "motion_picture", "MUSIC": "song", "NEWS": "article-newspaper", "PAT": "patent", "SER": "book",
    "SOUND": "song", "STAND": "standard", "THES": "thesis", "VIDEO": "motion_picture", "WEB": "webpage",
}  # fmt: skip
"""Types of RIS that are publications, as CSL calls them; all others may be documents of an archive."""

_NAMES = {
    "TI": "title", "T1": "title", "DA": "date", "PY": "date", "Y1": "date", "AB": "summary", "N2": "summary",
    "LA": "language", "UR": "address", "L2": "address", "AN": "location", "AV": "location", "RI": "location",
    "CP": "rights", "M3": "genre", "DB": "archive", "SP": "extent", "Y2": "accessed",
    "AU": "authors", "A1": "authors", "A2": "recipients", "A3": "editors", "ED": "editors",
    "A4": "translators", "KW": "subjects", "CY": "place", "CN": "call number", "ST": "short title",
    "DO": "doi",
}  # fmt: skip
_SITE_TAGS = frozenset(["TY", "ER", "DB", "DP", "PB", "T2", "JO", "ID", "Y2"])
_OWN = frozenset(["TY", "ER", "ID"])
_SEVERAL = frozenset(["authors", "recipients", "editors", "translators", "subjects", "places"])
Entry = list[tuple[str, Words]]


def _recognises(page: Page) -> bool:
    return page.medium == "ris"


def _read(page: Page, repositories: Mapping[str, ListedRepository]) -> tuple[Reading | Passed, ...]:
    return library_item.readings([_item(pieces) for pieces in _entries(page)], repositories)


def _entries(page: Page) -> list[list[Piece]]:
    """The lines of each entry; what stands before the first belongs to it."""
    entries: list[list[Piece]] = []
    for piece in page.pieces:
        if not entries or (piece.text.startswith("TY  -") and any(p.text.strip() for p in entries[-1])):
            entries.append([])
        entries[-1].append(piece)
    return entries


def _tagged(pieces: list[Piece]) -> Entry:
    """The tags of an entry with their words; a line without a tag goes on with the one before."""
    entry: Entry = []
    for number, piece in enumerate(pieces, start=1):
        match = _FIELD.fullmatch(piece.text.rstrip())
        text = (match[2] or "").strip() if match else piece.text.strip()
        if match:
            entry.append((match[1], Words(line=number, text=text)))
        elif text and entry:
            tag, before = entry[-1]
            entry[-1] = (tag, Words(line=before.line, text=f"{before.text} {text}".strip()))
        elif text:
            entry.append(("", Words(line=number, text=text)))
    return entry


def _item(pieces: list[Piece]) -> LibraryItem:
    entry, found = _tagged(pieces), Gathered()
    single = found.single
    is_site = library_item.is_of_site([words.text for _, words in entry])
    for tag, words in entry:
        name = None if is_site and tag in _SITE_TAGS else _NAMES.get(tag)
        if is_site and name == "place":
            name = "places"
        plain = Words(line=words.line, text=_plain(words.text))
        dated = _date(plain) if name in ("date", "accessed") else plain
        if name in _SEVERAL and plain.text:
            found.add(name, plain)
        elif name and dated.text and (name not in single or (name == "date" and tag == "DA")):
            single[name] = dated
        elif tag in _OWN or (is_site and tag in _SITE_TAGS) or _repeats(plain, single.get(name or "")):
            found.furniture.append(Words(line=words.line, text=f"{tag}  - {words.text}"))
        elif plain.text:
            text = f"{tag}  - {words.text}" if tag else words.text
            found.remainder.append(Words(line=words.line, text=text))
    kind = next((words.text.upper() for tag, words in entry if tag == "TY"), "")
    return found.item(
        kind=_KINDS.get(kind, "document"),
        key=next((words.text.rpartition("/")[2] for tag, words in entry if tag == "ID"), ""),
        excerpt="\n".join(piece.text for piece in pieces).rstrip("\n") + "\n",
        first_line=pieces[0].line,
        is_site=is_site,
    )


def _plain(text: str) -> str:
    """Text without the HTML in which the site's exports are written."""
    return " ".join(html.unescape(_TAG.sub(" ", html.unescape(text))).split())


def _repeats(words: Words, taken: Words | None) -> bool:
    """Whether words say what was taken: the same, or the year alone (`PY` beside `DA`)."""
    return taken is not None and bool(words.text) and taken.text.startswith(words.text)


def _date(words: Words) -> Words:
    """`1960/08/29/` as EDTF; what is more than a day stands in words after it."""
    match = _DATE.fullmatch(words.text)
    if match is None:
        return words
    if match["words"] or match[4]:
        return Words(line=words.line, text=match["words"] or match[4])
    parts = [part.zfill(2) for part in (match[1], match[2], match[3]) if part]
    return Words(line=words.line, text="-".join(parts))


IMPORTER = Importer(
    name="ris",
    title="a library of RIS, as Zotero and others export it: its documents of archives",
    recognises=_recognises,
    read=_read,
)
