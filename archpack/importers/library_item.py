"""An item of a reference manager's library: whether it is a document of an archive, and the record of it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from archpack.importers import assembly, wilson_center
from archpack.importers.fields import Fields, Words
from archpack.importers.importer import Passed, Reading
from archpack.importers.site import Site
from archpack.model import ListedRepository
from archpack.model.value import replace as replace_value
from archpack.notation import reference, romanisation

_PUBLISHED = {
    "article-journal": "an article in a journal",
    "article-magazine": "an article in a magazine",
    "article-newspaper": "an article in a newspaper",
    "attachment": "an attached file",
    "bill": "a bill",
    "book": "a book",
    "broadcast": "a broadcast",
    "chapter": "a part of a book",
    "dataset": "a set of data",
    "entry": "an entry in a work of reference",
    "entry-dictionary": "an entry in a dictionary",
    "entry-encyclopedia": "an entry in an encyclopaedia",
    "legal_case": "a case at law",
    "legislation": "a law",
    "motion_picture": "a film",
    "note": "a note",
    "paper-conference": "a paper of a conference",
    "patent": "a patent",
    "periodical": "a periodical",
    "post": "a post",
    "post-weblog": "a post",
    "review": "a review",
    "review-book": "a review",
    "software": "a program",
    "song": "a recording",
    "standard": "a standard",
    "thesis": "a thesis",
    "webpage": "a web page",
}
"""Types of CSL that are no documents of an archive, whatever else is said of them."""

_LONGEST_TITLE = 80
_ABBREVIATION = re.compile(r"\(([^\W\d_][\w -]{1,14})\)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryItem:
    """An item as its file gives it, lines counted from the first of its own.

    Attributes:
        kind: Its type, as CSL calls it.
        fields: Its words by field, save those below.
        archive: The archive.
        part: A collection within the archive.
        location: The place in the archive.
        call_number: A call number, which is the place in the archive where none is given.
        place: A place: the archive's, or where the document was made.
        key: By what the reference manager knows it; empty where it gives nothing.
        excerpt: The text of the item.
        first_line: 1-based line of the file on which that begins.
        is_site: Whether it is about a document of the Wilson Center Digital Archive.
    """

    kind: str
    fields: Fields
    archive: Words | None = None
    part: Words | None = None
    location: Words | None = None
    call_number: Words | None = None
    place: Words | None = None
    key: str = ""
    excerpt: str
    first_line: int
    is_site: bool = False


def is_of_site(texts: Sequence[str]) -> bool:
    """Whether one of the texts of an item is an address or a name of the Wilson Center Digital Archive."""
    return any(wilson_center.is_site(text) or wilson_center.names_site(text) for text in texts)


def readings(
    items: Sequence[LibraryItem], repositories: Mapping[str, ListedRepository]
) -> tuple[Reading | Passed, ...]:
    """The records of the items that are documents of an archive, and why the others are none."""
    return tuple(_readings(items, repositories))


def _readings(
    items: Sequence[LibraryItem], repositories: Mapping[str, ListedRepository]
) -> Iterator[Reading | Passed]:
    taken: set[str] = set()
    for item in (_called(item) for item in items):
        reason = None if item.is_site else _reason(item)
        if reason:
            yield Passed(line=item.first_line, message=f"{_name(item)} is passed over: {reason}")
            continue
        fields, site = _located(item, repositories)
        found = assembly.made(fields, site, repositories, texts_expected=False)
        if not item.is_site:
            own = _own_id(found.record.id, item.key, taken)
            found = replace(found, record=replace_value(found.record, id=own))
        alone = len(items) == 1
        yield found if alone else replace(found, excerpt=item.excerpt, first_line=item.first_line)


def _called(item: LibraryItem) -> LibraryItem:
    """An item whose call number is its place in the archive, or is left over."""
    called = item.call_number
    if called is None:
        return item
    if item.location is None and item.archive is not None:
        return replace(item, location=called)
    return replace(item, fields=replace(item.fields, remainder=(*item.fields.remainder, called)))


def _own_id(found: str, key: str, taken: set[str]) -> str:
    """An id that no item of the file has yet: with the item's key, which stays, else with a number."""
    own, count = found, 1
    while own in taken:
        tail = "".join(c for c in key.lower() if c.isascii() and c.isalnum())[:16] if count == 1 else ""
        count += 1
        tail = f"-{tail or count}"
        own = found[: 64 - len(tail)].rstrip("-") + tail
    taken.add(own)
    return own


def _reason(item: LibraryItem) -> str | None:
    """Why an item is no document of an archive; None where it is one."""
    kind = _PUBLISHED.get(item.kind)
    if kind:
        return f"it is {kind}, and no document of an archive"
    if item.archive is None and item.location is None:
        return "it names no archive and no place in one; enter them in your library, then import it again"
    return None


def _name(item: LibraryItem) -> str:
    title = item.fields.title.text if item.fields.title else ""
    return repr(title[:_LONGEST_TITLE]) if title else "an item without a title"


def _located(item: LibraryItem, repositories: Mapping[str, ListedRepository]) -> tuple[Fields, Site]:
    """The fields with a source statement made of archive and place in it, and the site they belong to."""
    if item.is_site:
        fields = item.fields if item.location is None else replace(item.fields, source=item.location)
        return _with_place(fields, item, None), wilson_center.SITE
    own = _first_archive(item.location, repositories)
    named = _first_archive(item.archive, repositories)
    key = own or named
    archives: tuple[Words, ...] = ()
    source, site, guesses = None, Site(id_prefix=_prefix(key, item)), item.fields.guesses
    if item.location is None and item.archive:
        archives = (item.archive,)
    elif own and item.archive and own != named:
        source, site = item.location, replace(site, collection=item.archive.text)
        message = (
            f"the place in the archive names {own} itself; {item.archive.text!r} is taken for the collection "
            "that publishes the document"
        )
        guesses = (*guesses, ("AP611", item.archive, message))
    else:
        begun = item.location and item.archive and item.location.text.startswith(item.archive.text)
        parts = [item.archive if own is None and not begun else None, item.part, item.location]
        at = item.location or item.part or item.archive
        text = ", ".join(part.text for part in parts if part)
        source = Words(line=at.line, text=text) if at else None
        archives = (item.archive,) if own and item.archive else ()
    fields = replace(
        item.fields,
        source=source,
        archives=archives,
        holder=item.archive if own is None and item.location else None,
        guesses=guesses,
    )
    listed = repositories.get(key) if key else None
    return _with_place(fields, item, listed.place if listed else None), site


def _with_place(fields: Fields, item: LibraryItem, place: str | None) -> Fields:
    words = item.place
    if words and place and reference.is_same_place(words.text, place):
        return replace(fields, place_of_archive=words)
    return replace(fields, place=words)


def _first_archive(words: Words | None, repositories: Mapping[str, ListedRepository]) -> str | None:
    """The key of the archive of the list that words begin with or name."""
    parsed = reference.parse(words.text, repositories) if words else ()
    return next((one.archive for one in parsed if one.archive), None)


def _prefix(key: str | None, item: LibraryItem) -> str:
    """With what the ids of an archive's documents begin: its key, else the first letters of its name."""
    named = item.archive.text if item.archive else ""
    short = _ABBREVIATION.search(named)
    name = key or (short[1] if short else named)
    letters = "".join(c if c.isascii() and c.isalnum() else " " for c in romanisation.plain(name)).lower()
    return "-".join(letters.split())[:24].strip("-") or "archive"
