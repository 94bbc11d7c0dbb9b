"""Naming the archive of a reference: one of the list, or words that call themselves an archive."""

from archpack.notation.reference.chunk import LEAVES, LEVEL, REPOSITORY, WORDS, Chunk
from archpack.notation.reference.draft import RANKS, Draft
from archpack.notation.reference.reading import Reading
from archpack.notation.reference.words import is_capital, is_letters, names_archive

_LEADS = frozenset({"source", "sources", "источник", "джерело", "quelle", "fundstelle", "см", "див"})


def take_repository(reading: Reading, chunk: Chunk) -> None:
    """Take an archive of the list, named before its reference or after it."""
    draft = reading.draft
    named_before = reading.number > 0 and reading.chunks[reading.number - 1].kind == REPOSITORY
    if draft.repository and named_before and chunk.gap == " (":
        _take_second(reading, chunk)
        return
    if draft.begun or draft.closed:
        if draft.repository or _leads(reading):
            reading.drop()
            reading.start(Draft(start=chunk.start))
        else:
            reading.sort_out()
    elif draft.repository:
        _take_second(reading, chunk)
        return
    elif reading.pending and chunk.gap == " (" and names_archive(reading.words_of(reading.pending[-1])):
        last = reading.pending.pop()
        reading.sort_out()
        _call(reading, reading.chunks[last].start, chunk)
        return
    if reading.draft is draft and not draft.begun and _leads(reading):
        reading.drop()
    reading.sort_out()
    _call(reading, chunk.start, chunk)


def name_by_words(reading: Reading, rank: int | None) -> None:
    """Find the archive of the reference at hand among the pending words, and sort the others out.

    Args:
        reading: The state.
        rank: The rank of the level that follows the words; None where it has none.
    """
    pending = reading.pending
    named = _archive_among([reading.words_of(number) for number in pending], rank)
    if named is None:
        reading.sort_out()
        return
    first, last, skipped = named
    draft, start = reading.draft, reading.chunks[pending[first]].start
    draft.lead = reading.text[start : start + skipped].strip()
    reading.pending = pending[:first]
    reading.sort_out()
    draft.end = reading.chunks[pending[last]].end
    draft.repository = reading.text[start + skipped : draft.end].rstrip(" .")
    reading.pending = pending[last + 1 :]
    reading.sort_out()


def _call(reading: Reading, start: int, chunk: Chunk) -> None:
    """Name the archive by the text from a place to the end of a chunk."""
    draft, found = reading.draft, chunk.found
    assert found is not None  # noqa: S101
    whole = reading.text[start : chunk.end]
    closing = "(" in whole and reading.text.startswith(")", chunk.end)
    draft.repository = whole + ")" if closing else whole
    draft.start_of_name = start
    draft.keys, draft.letters = found.keys, found.letters
    draft.relative = not found.keys
    if draft.relative and reading.done:
        draft.keys = reading.done[-1].keys
    reading.taken(chunk)


def _take_second(reading: Reading, chunk: Chunk) -> None:
    """Take a second archive before any number: the letters of the first, or another, set aside."""
    draft, found = reading.draft, chunk.found
    assert found is not None  # noqa: S101
    same = [key for key in found.keys if key in draft.keys]
    if same and chunk.gap == " (" and not reading.pending:
        _call(reading, chunk.start - len(chunk.gap) - len(draft.repository), chunk)
        draft.keys = tuple(same)
    elif same:
        reading.pending.append(reading.number)
    else:
        reading.set_aside(reading.number)


def _leads(reading: Reading) -> bool:
    """Whether what follows the chunk at hand goes with it: a label, or a number."""
    after = reading.chunk_after()
    if after is None:
        return False
    return after.kind in {LEVEL, LEAVES} or (after.kind == WORDS and reading.text[after.start].isdigit())


def _archive_among(pieces: list[str], rank: int | None) -> tuple[int, int, int] | None:
    """Which pieces of words name the archive (first, last), and how many characters lead in to it."""
    for index, words in enumerate(pieces):
        skipped = _lead_in(words)
        name = words[skipped:]
        if not name or name.lower() in _LEADS:
            continue
        letters = is_letters(name.split()[0]) and (rank is None or rank < RANKS["volume"])
        short = index == 0 and rank == 0 and len(name.split()) <= 6 and not any(c.isdigit() for c in name)
        if letters or names_archive(name) or (short and is_capital(name[0])):
            last = index
            if names_archive(name) and index + 1 < len(pieces) and names_archive(pieces[index + 1]):
                last += 1
            return index, last, skipped
    return None


def _lead_in(words: str) -> int:
    """How long the words in small letters are that come before a name (`citing RGASPI`)."""
    length = 0
    for word in words.split(" "):
        if is_capital(word[:1]) or not word[:1].isalpha():
            return length
        length += len(word) + 1
    return len(words)
