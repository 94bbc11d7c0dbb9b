"""A digital archive on whose pages documents are published: how it names, numbers and addresses them."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from archpack.notation import romanisation

ADDRESS = re.compile(r"<?(https?://[^\s<>\"”]+)>?")
"""An address in running text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationLine:
    """The citation that the site prints on a page, taken apart.

    Attributes:
        title: The title in it, without its quotation marks.
        date: The date in it, as written.
        site: The name of the site in it.
        statement: The source statement: archival reference and credits, as written.
        url: The address in it.
    """

    title: str
    date: str
    site: str
    statement: str
    url: str | None


def _nothing(text: str) -> None:
    """What is told of a text where no site has a way of its own to say it."""
    del text


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A digital archive; what it has no way of its own for says nothing.

    Attributes:
        id_prefix: With what the ids of its records begin.
        collection: Its name as citations print it; None where documents are described that no such archive
            publishes.
        citation: Takes the citation that it prints apart; None where a text is none.
        statement: The source statement of a citation that has lost its quotation marks.
        number: The document's number in an address.
        slug: The last part of an address that bears no number.
        address: Its own address of a document by its number.
        canonical: Its own address of a page that was saved from it or a copy of it.
        is_copy: Whether an address is on a copy of it.
    """

    id_prefix: str
    collection: str | None = None
    citation: Callable[[str], CitationLine | None] = _nothing
    statement: Callable[[str], str | None] = _nothing
    number: Callable[[str], str | None] = _nothing
    slug: Callable[[str], str | None] = _nothing
    address: Callable[[str], str | None] = _nothing
    canonical: Callable[[str], str | None] = _nothing
    is_copy: Callable[[str], bool | None] = _nothing


def address_in(text: str) -> str | None:
    """The first address in a text."""
    match = ADDRESS.search(text)
    return match[1].rstrip(".,;") if match else None


def record_id(prefix: str, *, number: str | None, slug: str | None, title: str, date: str) -> str:
    """The id of a document's record (at most 64 characters).

    The collection and the number; else the last part of the address; else the title with the date, since
    many documents share a title.
    """
    name = number or slug
    if name is None:
        words, when = _words(title) or ["untitled"], _words(date)
        tail = "-".join(["", *when])
        kept = 63 - len(prefix) - len(tail)
        name = "-".join(words)[: max(kept, 8)].strip("-") + tail
    return f"{prefix}-{name}"[:64].strip("-").lower()


def _words(text: str) -> list[str]:
    return "".join(c if c.isascii() and c.isalnum() else " " for c in romanisation.plain(text)).split()
