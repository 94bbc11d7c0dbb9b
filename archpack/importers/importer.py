"""The shape of an importer: what it is given, and what it makes of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from archpack.model import ListedRepository, Record

Medium = Literal["text", "html", "pdf", "ris", "json"]
"""What a file is: plain text, HTML, a PDF (whose text has been taken out), RIS, or JSON."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A line of a text, or the text of one block of an HTML page.

    Attributes:
        line: 1-based line of the file.
        text: The text, its line end removed.
        marks: For HTML, the names and classes (`.title`) of the element and of those around it.
    """

    line: int
    text: str
    marks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A saved page.

    Attributes:
        name: The name of the file it was read from, without folders.
        text: Its text as it is seen, every line ending in a line feed; of HTML, the text that is shown.
        medium: What kind of file it is.
        pieces: The text in pieces: its lines, or the blocks of HTML.
        addresses: The page's addresses as HTML declares them, the surest first.
        description: What HTML declares the page to be about, which is not shown, or None.
        margins: What a browser printed around its text, in whose place empty lines stand.
        changes: What was done to its characters, in words.
    """

    name: str
    text: str
    medium: Medium = "text"
    pieces: tuple[Piece, ...] = field(default=(), repr=False)
    addresses: tuple[str, ...] = ()
    description: str | None = None
    margins: tuple[Piece, ...] = ()
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """Which words of the page one value of the record was made from.

    Attributes:
        value: JSON Pointer (RFC 6901) to the value in the record.
        line: 1-based line of the page on which the words begin.
        text: The words.
    """

    value: str
    line: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something about the page that a person should know.

    Attributes:
        code: A problem code, `AP6nn`.
        line: 1-based line of the page.
        message: What could not be told, and what was done instead.
        text: The words of the page that it is about; empty where it is about none in particular.
    """

    code: str
    line: int
    message: str
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What an importer makes of a page.

    Attributes:
        record: The record; its components name the texts below.
        texts: The transcripts by path, to be written beside the record.
        begins: The 1-based line on which each of them begins, by path.
        derivations: Where each value comes from.
        doubts: What a person should look at.
        remainder: What of the page found no place, with its 1-based lines; nothing is dropped.
        furniture: The words of the site around the document: labels, menus, buttons.
        excerpt: Where a file holds several documents, what of it is about this one; lines count from there.
        first_line: 1-based line of the file on which the excerpt begins.
    """

    record: Record
    texts: Mapping[str, str]
    begins: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    derivations: tuple[Derivation, ...]
    doubts: tuple[Doubt, ...] = ()
    remainder: tuple[tuple[int, str], ...] = ()
    furniture: tuple[tuple[int, str], ...] = ()
    excerpt: str | None = None
    first_line: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """An entry of a file that describes no document of an archive.

    Attributes:
        line: 1-based line of the file on which it begins.
        message: Why, in a sentence that names it.
    """

    line: int
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Importer:
    """A family of page layouts.

    Attributes:
        name: What people call it (`--layout`).
        title: One line that says which pages it reads.
        recognises: Whether a page is of this family.
        read: A page of this family, with the list of archives by key, to what it says: one reading for
            each document on it, and why any other entry is none.
    """

    name: str
    title: str
    recognises: Callable[[Page], bool]
    read: Callable[[Page, Mapping[str, ListedRepository]], tuple[Reading | Passed, ...]]
