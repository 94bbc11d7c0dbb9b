"""What every page of the Wilson Center Digital Archive has in common: its names, addresses, citation line."""

import re
from dataclasses import dataclass

COLLECTION = "Wilson Center Digital Archive"
"""The name the site goes by today, which citations print."""

ID_PREFIX = "wilson-center"

_SITE_NAMES = (COLLECTION, "History and Public Policy Program Digital Archive")
_OWN_HOST = "digitalarchive.wilsoncenter.org"
_COPY_HOSTS = frozenset({"wilson-center.drivingcreative.com", "wilson-center-digital-archive.dvincitest.com"})
_ADDRESS = re.compile(r"<?(https?://[^\s<>\"”]+)>?")
_CLOSING = {'"': '"', "“": "”", "„": "“", "«": "»"}


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


def read_citation(text: str) -> CitationLine | None:
    """Take a citation line apart; None where it is not one of this site's.

    The form is `"<title>", <date>, <site>, <archival reference> <credits>. <address>`, the comma inside or
    outside of the quotation mark.
    """
    found = [(text.find(name), name) for name in _SITE_NAMES if name in text]
    opening = text.strip()[:1]
    if not found or opening not in _CLOSING:
        return None
    at, site = min(found)
    head, tail = text[:at].strip(), text[at + len(site) :].lstrip(" ,")
    close = head.rfind(_CLOSING[opening])
    if close <= 0:
        return None
    title, date = head[1:close].strip(), head[close + 1 :].strip(" ,")
    address = _ADDRESS.search(tail)
    url = address[1].rstrip(".,;") if address else None
    statement = f"{tail[: address.start()]} {tail[address.end() :]}" if address else tail
    return CitationLine(
        title=title.removesuffix(","), date=date, site=site, statement=statement.strip(), url=url
    )


def number_of(url: str) -> str | None:
    """The document's number in the archive, from its address."""
    match = re.search(r"/(?:document|node)/([0-9]+)(?:$|[/?#.])", url)
    return match[1] if match else None


def slug_of(url: str) -> str | None:
    """The last part of an address that bears no number."""
    match = re.search(r"/document/([A-Za-z0-9-]+)", url)
    return match[1].lower() if match else None


def record_id(line: CitationLine) -> str:
    """The id of the document's record: the collection and the number, else a slug (at most 64 characters)."""
    name = line.url and (number_of(line.url) or slug_of(line.url))
    if not name:
        words = "".join(c if c.isascii() and c.isalnum() else " " for c in line.title).split()
        name = "-".join(words).lower() or "untitled"
    return f"{ID_PREFIX}-{name}"[:64].strip("-")


def canonical(url: str) -> str | None:
    """The archive's own address of a page that was saved from it or from a copy of its site; else None."""
    match = re.match(r"https?://([^/?#]+)(/[^?#]*)", url)
    if not match or match[1].lower() not in {_OWN_HOST, *_COPY_HOSTS}:
        return None
    return f"https://{_OWN_HOST}{match[2]}"
