"""Entries of RIS that are about documents of the Wilson Center Digital Archive.

Its former site gave one for each document; Zotero writes them for the present one. The format is a line for a
field, so it is read here, where the line of every value is known.
"""

import html
import re
from collections.abc import Mapping

from archpack.importers import assembly, wilson_center
from archpack.importers.fields import Fields, Words
from archpack.importers.importer import Importer, Page, Reading
from archpack.model import ListedRepository

_FIELD = re.compile(r"([A-Z][A-Z0-9])  -(?: (.*))?")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_DATE = re.compile(r"(\d{4})(?:/(\d{0,2})(?:/(\d{0,2})(?:/(.*))?)?)?")
_NAMES = {
    "TI": "title", "T1": "title", "DA": "date", "PY": "date", "Y1": "date", "AB": "summary", "N2": "summary",
    "LA": "language", "UR": "address", "L2": "address", "AV": "source", "RI": "source", "CP": "rights",
    "M3": "genre", "AU": "authors", "A1": "authors", "KW": "subjects", "CY": "places",
}  # fmt: skip
_SITE_TAGS = frozenset(["TY", "ER", "DB", "DP", "PB", "T2", "JO", "ID", "Y2", "AN"])
_SEVERAL = frozenset(["authors", "subjects", "places"])


def _recognises(page: Page) -> bool:
    return page.medium == "ris" and any(_is_ours(entry) for entry in _entries(page))


def _read(page: Page, repositories: Mapping[str, ListedRepository]) -> tuple[Reading, ...]:
    return tuple(
        reading
        for entry in _entries(page)
        for reading in assembly.reading(_fields(entry), wilson_center.SITE, repositories)
    )


Entry = list[tuple[str, Words]]


def _entries(page: Page) -> list[Entry]:
    """The entries, each as its tags with their words; a line without a tag goes on with the one before."""
    entries: list[Entry] = []
    for piece in page.pieces:
        match = _FIELD.fullmatch(piece.text.rstrip())
        text = (match[2] or "").strip() if match else piece.text.strip()
        if match and (match[1] == "TY" or not entries):
            entries.append([])
        if match:
            entries[-1].append((match[1], Words(line=piece.line, text=text)))
        elif text and entries and entries[-1]:
            tag, before = entries[-1][-1]
            entries[-1][-1] = (tag, Words(line=before.line, text=f"{before.text} {text}".strip()))
    return entries


def _is_ours(entry: Entry) -> bool:
    return any(
        wilson_center.is_site(words.text) or wilson_center.names_site(words.text) for _, words in entry
    )


def _fields(entry: Entry) -> Fields:
    single: dict[str, Words] = {}
    several: dict[str, list[Words]] = {name: [] for name in _SEVERAL}
    remainder: list[Words] = []
    furniture: list[Words] = []
    for tag, words in entry:
        name = _NAMES.get(tag)
        plain = Words(line=words.line, text=_plain(words.text))
        if name in _SEVERAL:
            several[name].append(plain)
        elif name == "date" and "date" not in single and _DATE.fullmatch(plain.text):
            single[name] = Words(line=words.line, text=_date(plain.text))
        elif name and name != "date" and name not in single and plain.text:
            single[name] = plain
        elif tag in _SITE_TAGS or (name in single and name and single[name].text == plain.text):
            furniture.append(Words(line=words.line, text=f"{tag}  - {words.text}"))
        elif plain.text:
            remainder.append(Words(line=words.line, text=f"{tag}  - {words.text}"))
    return Fields(
        title=single.get("title"),
        date=single.get("date"),
        summary=single.get("summary"),
        language=single.get("language"),
        address=single.get("address"),
        source=single.get("source"),
        rights=single.get("rights"),
        genre=single.get("genre"),
        authors=tuple(several["authors"]),
        subjects=tuple(several["subjects"]),
        places=tuple(several["places"]),
        remainder=tuple(remainder),
        furniture=tuple(furniture),
    )


def _plain(text: str) -> str:
    """Text without the HTML in which the site's exports are written."""
    return " ".join(html.unescape(_TAG.sub(" ", html.unescape(text))).split())


def _date(text: str) -> str:
    """`1960/08/29/` as EDTF."""
    match = _DATE.fullmatch(text)
    parts = [part.zfill(2) for part in (match[1], match[2], match[3]) if part] if match else [text]
    return "-".join(parts)


IMPORTER = Importer(
    name="ris",
    title="entries of RIS about documents of the Wilson Center Digital Archive",
    recognises=_recognises,
    read=_read,
)
