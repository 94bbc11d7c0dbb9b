"""Reading archival references from text."""

from collections.abc import Callable, Mapping

from archpack.model.repository import ListedRepository
from archpack.notation.reference.archives import Archives, archives
from archpack.notation.reference.bare import take_extent, take_link, take_title, take_words, take_year
from archpack.notation.reference.chunk import (
    EXTENT,
    LEAVES,
    LEVEL,
    LINK,
    REPOSITORY,
    TITLE,
    WORDS,
    YEAR,
    Chunk,
)
from archpack.notation.reference.doubts import settle
from archpack.notation.reference.levels import take_leaves, take_level
from archpack.notation.reference.naming import name_by_words, take_repository
from archpack.notation.reference.reading import Reading
from archpack.notation.reference.scan import chunks_of
from archpack.notation.reference.values import ParsedReference

LONGEST = 1_000_000
"""How many characters are read; what is longer is no list of references, and is given back as rest."""

_TAKERS: Mapping[int, Callable[[Reading, Chunk], None]] = {
    REPOSITORY: take_repository,
    LEVEL: take_level,
    LEAVES: take_leaves,
    WORDS: take_words,
    YEAR: take_year,
    TITLE: take_title,
    EXTENT: take_extent,
    LINK: take_link,
}


def parse(text: str, repositories: Mapping[str, ListedRepository]) -> tuple[ParsedReference, ...]:
    """The references in a text, in the order written; none if the text is blank.

    Any text can be read. What was not understood stands in the `rest` of the reference before it, and
    what was read with doubt is said in `notes`.

    Args:
        text: One reference or several (`...; and RGASPI, f. 558, op. 11, d. 342, l. 78`).
        repositories: The archives that are known, by key; others are read, too, if less surely.
    """
    read, beyond = text[:LONGEST], text[LONGEST:]
    known = archives(repositories)
    chunks = chunks_of(read, known)
    key = _named_last(chunks)
    if key is not None:
        chunks = chunks_of(read, known, key)
    references = _references(read, chunks, known, key)
    if beyond.strip():
        note = f"only the first {LONGEST} characters were read"
        references += (_unread(beyond, note),)
    return references


def _references(
    text: str, chunks: list[Chunk], known: Archives, named_last: str | None
) -> tuple[ParsedReference, ...]:
    reading = Reading(text, chunks, known, named_last)
    for number, chunk in enumerate(chunks):
        reading.number = number
        if ";" in chunk.gap:
            reading.broke = True
        _TAKERS[chunk.kind](reading, chunk)
    if reading.link >= 0:
        reading.set_aside(reading.link)
    if reading.pending and not reading.draft.begun and not reading.draft.repository:
        name_by_words(reading, None)
    reading.close()
    for draft in reading.done:
        settle(draft, known, draft.rest_of(text, chunks))
    if not reading.done and text.strip():
        return (_unread(text, "no reference was recognised"),)
    return tuple(draft.finished(text, chunks) for draft in reading.done)


def _named_last(chunks: list[Chunk]) -> str | None:
    """The archive that is named after all levels, whose labels they therefore carry."""
    for number in range(len(chunks) - 1, 0, -1):
        chunk = chunks[number]
        if chunk.kind in {LEVEL, LEAVES}:
            return None
        if chunk.kind == REPOSITORY:
            named = {earlier.found.keys for earlier in chunks if earlier.found}
            keys = chunk.found.keys if chunk.found else ()
            return keys[0] if len(keys) == 1 and named == {keys} and chunks[0].kind != REPOSITORY else None
    return None


def _unread(text: str, note: str) -> ParsedReference:
    return ParsedReference(
        repository="", archive=None, levels=(), leaves=(), rest=text.strip(), notes=(note,), text=text.strip()
    )
