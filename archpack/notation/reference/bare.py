"""What has no label: shelfmarks, further numbers, names of series and collections, years, talk."""

import re
from dataclasses import replace

from archpack.notation.reference.chunk import Chunk
from archpack.notation.reference.draft import Draft
from archpack.notation.reference.further import further_leaves, further_number
from archpack.notation.reference.levels import begin
from archpack.notation.reference.places import is_place
from archpack.notation.reference.reading import Reading
from archpack.notation.reference.signature import Signature, read, tradition_of
from archpack.notation.reference.values import ParsedLeaves, ParsedLevel
from archpack.notation.reference.words import (
    is_dated,
    is_letters,
    leading_letters,
    names_archive,
)

_PLAIN = re.compile(r"\d+[^\W\d_]{0,3}\.?(?:\s?[-–]\s?\d+[^\W\d_]{0,3}\.?)?")
_YEAR = re.compile(r"1[89]\d\d|20\d\d")
_PAIR = re.compile(r"(\d+)/(\d+)")


def take_words(reading: Reading, chunk: Chunk) -> None:
    """Take words, or numbers without a label."""
    draft, words = reading.draft, reading.words_of(reading.number)
    if _is_second_name(reading, chunk, words):
        draft.repository = reading.text[draft.start_of_name : chunk.end].rstrip(" .")
        draft.letters = False
        reading.taken(chunk)
    elif draft.closed and not reading.apart:
        reading.set_aside(reading.number)
    elif reading.pending and draft.begun:
        if not _names_again(reading, chunk, words):
            reading.pending.append(reading.number)
    elif (draft.begun and _goes_on(reading, chunk, words)) or (
        not draft.begun and _opens(reading, chunk, words)
    ):
        return
    else:
        reading.pending.append(reading.number)


def take_year(reading: Reading, chunk: Chunk) -> None:
    """Take a year in parentheses after a file; elsewhere it is talk."""
    if reading.draft.begun and not reading.draft.leaves and not reading.pending:
        reading.draft.levels.append(ParsedLevel(level=None, label="", value=chunk.value))
        reading.taken(chunk)
    elif reading.draft.begun:
        reading.set_aside(reading.number)
    else:
        reading.pending.append(reading.number)


def take_title(reading: Reading, chunk: Chunk) -> None:
    """Take what stands in brackets after a level as its title."""
    draft = reading.draft
    if draft.levels and not draft.closed and not reading.pending and not draft.leaves:
        draft.levels[-1] = replace(draft.levels[-1], title=chunk.value)
        reading.taken(chunk)
    else:
        reading.set_aside(reading.number)


def take_extent(reading: Reading, chunk: Chunk) -> None:
    """Set a number of leaves aside."""
    reading.drop()
    reading.set_aside(reading.number, talk=False)
    reading.draft.note(f"{chunk.value!r} is read as an extent, not as a leaf")


def take_link(reading: Reading, chunk: Chunk) -> None:
    """Remember an *and*: what follows it may be a further number or reference, or talk."""
    if 0 <= reading.link < reading.number - 1:
        reading.set_aside(reading.link)
    reading.link = reading.number
    del chunk


def _is_second_name(reading: Reading, chunk: Chunk, words: str) -> bool:
    """Whether words go on with the name of the archive: `BStU MfSZ`, `National Archive, Archive of ...`."""
    draft = reading.draft
    if draft.begun or not draft.keys or reading.pending or draft.rest or draft.relative:
        return False
    if chunk.gap == " ":
        return words.isalpha() and (is_letters(words) or (words.istitle() and names_archive(words)))
    return not draft.letters and chunk.gap == ", " and names_archive(words)


def _names_again(reading: Reading, chunk: Chunk, words: str) -> bool:
    """Whether a further shelfmark of the same archive begins, which names it once more (`PIL, 1; PIL, 2`)."""
    last = reading.pending[-1]
    named = reading.words_of(last) == reading.draft.repository
    if not named or not (reading.broke or reading.link >= 0) or not any(c.isdigit() for c in words):
        return False
    reading.pending.pop()
    reading.drop()
    name = reading.chunks[last]
    reading.start(Draft(start=name.start, repository=reading.words_of(last), end=name.end))
    return _shelfmark(reading, chunk, words)


def _opens(reading: Reading, chunk: Chunk, words: str) -> bool:
    """Whether words without a label are where a reference begins, after its archive or with it."""
    draft = reading.draft
    if not any(letter.isdigit() for letter in words):
        return _opens_with_name(reading, chunk, words)
    if not draft.repository and reading.pending:
        name = reading.words_of(reading.pending[-1])
        if not name or not (is_letters(name.split()[0]) or names_archive(name)):
            return False
        begin(reading, 0)
    elif reading.pending:
        reading.sort_out()
        if draft.begun:
            return _goes_on(reading, chunk, words)
    elif not draft.repository:
        named_later = read(words, _tradition_named_last(reading), began=False)
        if named_later:
            _push(reading, chunk, named_later)
            return True
        length = leading_letters(words)
        inherited = reading.done[-1] if reading.done and not length else None
        if length:
            draft.repository, draft.start = words[:length], chunk.start
            words = words[length + 1 :]
        elif inherited and inherited.short:
            return False
    return _shelfmark(reading, chunk, words)


def _opens_with_name(reading: Reading, chunk: Chunk, words: str) -> bool:
    if not reading.draft.repository or reading.pending or is_place(words, reading.archives.places):
        return False
    signature = read(words, reading.draft.tradition(reading.archives), began=False)
    if signature is None or reading.draft.tradition(reading.archives) != "british":
        return False
    _push(reading, chunk, signature)
    return True


def _tradition_named_last(reading: Reading) -> str:
    """How the archive that is named after all shelfmarks writes them; `none` if there is none."""
    archives, key = reading.archives, reading.named_last
    return tradition_of(archives.listed[key], "") if key else "none"


def _shelfmark(reading: Reading, chunk: Chunk, words: str) -> bool:
    """Take words as a shelfmark: of a known kind, or as a whole."""
    draft = reading.draft
    signature = read(words, draft.tradition(reading.archives), began=False)
    if signature is None and not draft.repository:
        return False
    if signature is None and words.isdigit() and _begins_with_fond(reading):
        draft.note(f"{words!r} is read as the fond")
        signature = Signature((ParsedLevel(level="fond", label="", value=words),))
    if signature is None:
        if is_dated(words) or not reading.is_part(words):
            return False
        if reading.is_dosar(words):
            reading.push_part(words)
        else:
            draft.levels.append(ParsedLevel(level=None, label="", value=words))
            draft.note("what the parts of the shelfmark mean is not known")
        draft.short = draft.whole = True
        reading.taken(chunk)
        return True
    _push(reading, chunk, signature)
    return True


def _begins_with_fond(reading: Reading) -> bool:
    key = reading.draft.key
    levels = reading.archives.listed[key].levels if key and not reading.draft.levels else ()
    return bool(levels) and levels[0].level == "fond"


def _push(reading: Reading, chunk: Chunk, signature: Signature) -> None:
    draft = reading.draft
    draft.levels += signature.levels
    if signature.leaves:
        draft.leaves.append(ParsedLeaves(label="", value=signature.leaves))
    if signature.note:
        draft.note(signature.note)
    draft.short = True
    reading.taken(chunk)


def _goes_on(reading: Reading, chunk: Chunk, words: str) -> bool:
    """Whether words without a label go on with the reference at hand, or begin the next."""
    draft = reading.draft
    if _PLAIN.fullmatch(words) and (
        further_number(reading, chunk, words) or further_leaves(reading, chunk, words)
    ):
        return True
    if reading.apart or draft.short:
        if _next_shelfmark(reading, chunk, words):
            return True
        if reading.apart:
            return False
    if draft.leaves or not draft.levels:
        return False
    if chunk.gap.endswith("(") and words.isdigit():
        draft.note(f"{words!r} in parentheses may be a former number")
        return False
    signature = _below(reading, words)
    if signature:
        _push(reading, chunk, signature)
        return True
    if reading.is_part(words):
        reading.push_part(words)
        reading.taken(chunk)
        return True
    return False


def _below(reading: Reading, words: str) -> Signature | None:
    """What a shelfmark without labels says below the levels that were read."""
    draft = reading.draft
    tradition, last = draft.tradition(reading.archives), draft.levels[-1]
    pair = _PAIR.fullmatch(words)
    if pair and (last.level, last.value) == ("fond", "89") and tradition in {"soviet", "other"}:
        # Fond 89 of RGANI, and its microfilm, is cited by perechen and document.
        per = ParsedLevel(level="per", label="", value=pair[1])
        steps = (per, ParsedLevel(level="dok", label="", value=pair[2]))
        return Signature(steps)
    if tradition not in {"german", "british", "chinese"}:
        return None
    signature = read(words, tradition, began=True)
    return signature if signature and not (signature.levels and draft.has("delo", "piece")) else None


def _next_shelfmark(reading: Reading, chunk: Chunk, words: str) -> bool:
    """Whether words are the whole shelfmark of a further reference to the same archive, or another's."""
    draft = reading.draft
    length = leading_letters(words)
    repository, keys = (words[:length], ()) if length else (draft.repository, draft.keys)
    if is_dated(words) or not any(letter.isdigit() for letter in words):
        return False
    following = Draft(start=chunk.start, repository=repository, keys=keys)
    signature = read(words[length:].strip(), following.tradition(reading.archives), began=False)
    if signature is None and draft.whole and reading.apart and words[0].isdigit() and "/" in words:
        following.whole = True
        following.note("what the parts of the shelfmark mean is not known")
        signature = Signature((ParsedLevel(level=None, label="", value=words),))
        reading.start(following)
        _push(reading, chunk, signature)
        return True
    if signature is None or len(signature.levels) < 2 or (len(signature.levels) < 3 and not reading.apart):
        return False
    reading.start(following)
    _push(reading, chunk, signature)
    return True
