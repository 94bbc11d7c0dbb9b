"""What every page of the Wilson Center Digital Archive has in common: its names, addresses, citation line."""

import re

from archpack.importers.site import ADDRESS, CitationLine, Site

_COLLECTION = "Wilson Center Digital Archive"
"""The name the site goes by today, which citations print."""

_SITE_NAMES = (_COLLECTION, "History and Public Policy Program Digital Archive")
_OWN_HOST = "digitalarchive.wilsoncenter.org"
_COPY_HOSTS = frozenset({"wilson-center.drivingcreative.com", "wilson-center-digital-archive.dvincitest.com"})
_CLOSING = {'"': '"', "“": "”", "„": "“", "«": "»"}


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
    address = ADDRESS.search(tail)
    url = address[1].rstrip(".,;") if address else None
    statement = f"{tail[: address.start()]} {tail[address.end() :]}" if address else tail
    return CitationLine(
        title=title.removesuffix(","), date=date, site=site, statement=statement.strip(), url=url
    )


def statement_in(citation: str) -> str | None:
    """The source statement of a citation that has lost its quotation marks: what follows the site's name."""
    found = [citation.find(name) + len(name) for name in _SITE_NAMES if name in citation]
    if not found:
        return None
    return ADDRESS.sub(" ", citation[min(found) :].lstrip(" ,")).strip() or None


def number_of(url: str) -> str | None:
    """The document's number in the archive, from its address."""
    match = re.search(r"/(?:document|node)/([0-9]+)(?:$|[/?#.])", url)
    return match[1] if match else None


def slug_of(url: str) -> str | None:
    """The last part of an address that bears no number."""
    match = re.search(r"/document/([A-Za-z0-9-]+)", url)
    return match[1].lower() if match else None


def address_of(number: str) -> str:
    """The archive's address of a document by its number."""
    return f"https://{_OWN_HOST}/document/{number}"


def canonical(url: str) -> str | None:
    """The archive's own address of a page that was saved from it or from a copy of its site; else None."""
    match = re.match(r"https?://([^/?#]+)(/[^?#]*)", url)
    if not match or match[1].lower() not in {_OWN_HOST, *_COPY_HOSTS}:
        return None
    return f"https://{_OWN_HOST}{re.sub(r'[.]pdf$', '', match[2])}"


def is_copy(url: str) -> bool:
    """Whether an address is on a copy of the archive's site."""
    match = re.match(r"https?://([^/?#]+)", url)
    return match is not None and match[1].lower() in _COPY_HOSTS


def names_site(text: str) -> bool:
    """Whether a text is a name of the archive."""
    return text.strip() in _SITE_NAMES


def is_site(url: str) -> bool:
    """Whether an address is on the archive's site or a copy of it."""
    return canonical(url) is not None


SITE = Site(
    collection=_COLLECTION,
    id_prefix="wilson-center",
    citation=read_citation,
    statement=statement_in,
    number=number_of,
    slug=slug_of,
    address=address_of,
    canonical=canonical,
    is_copy=is_copy,
)
