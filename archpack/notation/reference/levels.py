"""Labelled levels and leaves: which reference they belong to, and what their labels mean in it."""

from typing import cast

from archpack.model.reference import LevelName
from archpack.notation.reference.chunk import LEAVES, LEVEL, Chunk
from archpack.notation.reference.draft import MOST, RANKS, Draft
from archpack.notation.reference.labels import MISREAD
from archpack.notation.reference.naming import name_by_words
from archpack.notation.reference.reading import Reading
from archpack.notation.reference.terms import plain
from archpack.notation.reference.values import ParsedLeaves, ParsedLevel
from archpack.notation.reference.words import is_letters, names_archive


def take_level(reading: Reading, chunk: Chunk) -> None:
    """Take a labelled level."""
    level = _meaning(reading, chunk)
    if level == "leaf":
        _add_leaves(reading, chunk)
        reading.draft.short = True  # further numbers may follow, which the label did not take
        return
    rank = RANKS.get(level or "")
    if not reading.draft.begun:
        begin(reading, rank)
    elif not _goes_on(reading, chunk, level, rank):
        reading.set_aside(reading.number)
        return
    name = cast("LevelName | None", level)
    reading.draft.levels.append(ParsedLevel(level=name, label=chunk.label, value=chunk.value))
    reading.draft.short = False
    reading.taken(chunk)


def take_leaves(reading: Reading, chunk: Chunk) -> None:
    """Take labelled leaves."""
    if plain(chunk.label) in {"p", "pa"} and _is_papka(reading):
        take_level(reading, chunk._replace(level="papka"))
    elif plain(chunk.label) == "s" and _is_file(reading):
        take_level(reading, chunk._replace(level="delo"))
    else:
        _add_leaves(reading, chunk)


def begin(reading: Reading, rank: int | None) -> None:
    """Settle what the words before the first level are."""
    draft = reading.draft
    if draft.repository or not reading.pending:
        reading.sort_out()
    else:
        name_by_words(reading, rank)
    if draft.relative and reading.done and rank is not None and not draft.levels:
        draft.levels = reading.done[-1].next(draft.start, rank).levels
        draft.inherited = len(draft.levels)


def _add_leaves(reading: Reading, chunk: Chunk) -> None:
    draft = reading.draft
    if not draft.begun:
        begin(reading, None)
    elif reading.pending:
        if (draft.leaves and not reading.broke) or not _past_words(reading, None):
            reading.drop()
            reading.set_aside(reading.number)
            return
    elif draft.closed and draft.leaves:
        reading.set_aside(reading.number)
        return
    reading.draft.leaves.append(ParsedLeaves(label=chunk.label, value=chunk.value))
    if plain(chunk.label) in MISREAD:
        reading.draft.note(f"{chunk.label!r} is read as 'Ll.', which is often misprinted so")
    reading.draft.short = False
    reading.taken(chunk)


def _goes_on(reading: Reading, chunk: Chunk, level: str | None, rank: int | None) -> bool:
    """Whether a level belongs to the reference at hand, or to a new one, now begun; else it is talk."""
    draft, apart = reading.draft, reading.apart
    if reading.pending and not _past_words(reading, rank):
        return False
    if draft is not reading.draft:
        return True
    deeper = rank is not None and rank > draft.deepest()
    if draft.closed and not apart and (draft.leaves or not deeper):
        return False
    repeated = level is not None and draft.has(level)
    separated = apart or bool(draft.leaves) or any(sign in chunk.gap for sign in ",;.")
    # The film that a file was read on, and what stands in brackets, is no other reference.
    aside = not apart and bool(draft.leaves) and (level == "reel" or chunk.gap.endswith("("))
    if aside and repeated:
        return False
    back = not (deeper or aside) and (bool(draft.leaves) or (apart and rank != draft.deepest()))
    if rank is not None and ((repeated and separated) or back):
        reading.start(draft.next(chunk.start, rank))
    elif len(draft.levels) >= MOST:
        return False
    elif repeated:
        draft.note(f"two numbers are given for one level ({chunk.label} {chunk.value})")
    return True


def _past_words(reading: Reading, rank: int | None) -> bool:
    """Place the words before a level or leaves; False if these are part of the talk."""
    draft, words = reading.draft, reading.words_of(reading.pending[-1])
    apart = reading.broke or reading.link == reading.pending[0] - 1 or bool(draft.leaves)
    if rank == 0 and apart and words and (is_letters(words.split()[0]) or names_archive(words)):
        last = reading.pending.pop()
        reading.drop()
        chunk = reading.chunks[last]
        reading.start(Draft(start=chunk.start, repository=words, end=chunk.end))
        return True
    if reading.broke and (rank is None or rank >= RANKS["volume"]):
        pending, reading.pending = reading.pending, []
        reading.start(Draft(start=reading.chunks[pending[0]].start))
        reading.pending = pending
        reading.drop()
        reading.draft.note("no archive and no shelfmark: perhaps a printed source")
        return True
    if not draft.leaves and not draft.closed and (rank is None or rank > draft.deepest()):
        reading.sort_out()
        return True
    broke = reading.broke
    reading.drop()
    return broke and rank is not None


def _meaning(reading: Reading, chunk: Chunk) -> str | None:
    """What the label of a level means at this place of a reference."""
    draft, label = reading.draft, plain(chunk.label)
    if label in {"f", "ф"} and chunk.level == "fond" and not reading.broke:
        after = reading.chunk_after()
        inventory = after is not None and after.kind == LEVEL and after.level == "opis"
        if draft.has("delo", "piece", "dok", "folder", "item", "volume") and not inventory:
            if not _has_folios(reading):
                draft.note(f"{chunk.label!r} after a file is read as folio, not as fond")
            return "leaf"
    if label in {"file", "files"} and draft.has("delo") and _country(reading) == "RO":
        return "leaf"
    if label in {"no", "nr"} and draft.has("delo"):
        return None
    if label == "папка" and draft.has("box"):
        return "folder"
    return chunk.level


def _has_folios(reading: Reading) -> bool:
    key = reading.draft.key
    levels = reading.archives.listed[key].levels if key else ()
    return any(term.level == "leaf" and term.abbreviation == "f." for term in levels)


def _country(reading: Reading) -> str | None:
    key = reading.draft.key
    return reading.archives.listed[key].country if key else None


def _is_file(reading: Reading) -> bool:
    """Whether `s.` is a file (Estonian säilik) and no page: between inventory and leaves."""
    draft, after = reading.draft, reading.chunk_after()
    between = draft.has("opis") and not draft.has("delo") and after is not None and after.kind == LEAVES
    if between:
        draft.note("'s.' is read as the file, not as page")
    return between


def _is_papka(reading: Reading) -> bool:
    """Whether `p.` is a papka here and no page: between inventory and file, as foreign ministries have it."""
    draft = reading.draft
    if draft.leaves or draft.has("papka") or not draft.has("opis"):
        return False
    after = reading.chunk_after()
    file_follows = after is not None and after.kind == LEVEL and after.level == "delo"
    leaves_follow = after is not None and after.kind == LEAVES
    known = draft.key is not None and any(
        term.level == "papka" for term in reading.archives.listed[draft.key].levels
    )
    if (known and (file_follows or leaves_follow)) or (known and not draft.has("delo")):
        return True
    if known or (file_follows and not draft.has("delo")):
        draft.note("'p.' is read as papka, not as page")
        return True
    return False
