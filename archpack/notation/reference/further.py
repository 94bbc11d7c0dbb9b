"""Numbers without a label that go on with those before them: one more leaf, one more file."""

import re
from dataclasses import replace

from archpack.notation.reference.chunk import Chunk
from archpack.notation.reference.draft import Draft
from archpack.notation.reference.reading import Reading
from archpack.notation.reference.values import ParsedLeaves

_YEAR = re.compile(r"1[89]\d\d|20\d\d")


def further_number(reading: Reading, chunk: Chunk, words: str) -> bool:
    """Whether a number after *and* is one more leaf, or one more file."""
    draft = reading.draft
    if reading.link != reading.number - 1 or not draft.short or reading.broke or _is_long(draft):
        return False
    if draft.leaves:
        draft.extend_leaves(reading.text[draft.end : chunk.end].rstrip("."))
        draft.note(f"{words!r} is read as a further leaf")
        reading.taken(chunk)
    elif "," in draft.levels[-1].value:
        draft.extend_value(reading.text[draft.end : chunk.end].rstrip("."))
        reading.taken(chunk)
    else:
        last = draft.levels[-1]
        reading.start(draft.without_last(chunk.start))
        reading.draft.levels.append(replace(last, value=words))
        reading.draft.short = True
        reading.taken(chunk)
    return True


def _is_long(draft: Draft) -> bool:
    """Whether the last numbers are so many already that no reference goes on with them."""
    last = draft.leaves[-1].value if draft.leaves else draft.levels[-1].value if draft.levels else ""
    return len(last) > 1000


def further_leaves(reading: Reading, chunk: Chunk, words: str) -> bool:
    """Whether a number after a comma is leaves that have no label, or one more of them."""
    draft = reading.draft
    if reading.broke or "," not in chunk.gap:
        return False
    if draft.leaves:
        if not draft.short or _YEAR.fullmatch(words) or _is_long(draft):
            return False
        draft.extend_leaves(reading.text[draft.end : chunk.end].rstrip("."))
        reading.taken(chunk)
        return True
    if not draft.has("delo", "dok") or _YEAR.fullmatch(words):
        return False
    dated = draft.levels[-1].level is None and bool(_YEAR.match(draft.levels[-1].value))
    if not dated and draft.tradition(reading.archives) != "chinese":
        draft.note(f"{words!r} has no label; it is read as leaves")
    draft.leaves.append(ParsedLeaves(label="", value=words.rstrip(".")))
    draft.short = True
    reading.taken(chunk)
    return True
