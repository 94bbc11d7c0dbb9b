"""Whether the words of a bracket are a stage remark, by what they say and by where it stands."""

from archpack.notation.transcript.conduct import LEADING_ON, sense_of
from archpack.notation.transcript.marks import AFTER_SLASH, BEFORE_SLASH
from archpack.notation.transcript.source_words import word_set

_PRONOUNS = word_set("i you he she it we they who he которые он она они er sie wir il elle ils")
_OPENS = ".!?…:;,—–\"”’')]*/"
_CLOSES = ".!?…:;,—–\"”’')"


def is_stage(words: str, text: str, start: int, end: int) -> bool | None:
    """Whether the words of a bracket are a stage remark; None where they may be one.

    What tells by its words alone that it is one may still stand for a word that is missing (`he [laughs]`);
    and of whole sentences, only some tell what people do.

    Args:
        words: The words.
        text: The whole text.
        start: Where the bracket begins.
        end: Where it ends.
    """
    sense = sense_of(words)
    if sense is None:
        return False
    return (sense != "sentence" and _stands_free(text, start, end)) or None


def _stands_free(text: str, start: int, end: int) -> bool:
    """Whether a bracket stands between sentences or their parts, and not for words in one."""
    near = text[max(0, start - 40) : start]
    if near[-1:] not in BEFORE_SLASH or text[end : end + 1] not in AFTER_SLASH:
        return False  # glued to a word as in `high[er]`, or to another sign
    before, after = near.rstrip(), text[end : end + 40].lstrip()
    opens = not before or before[-1] in _OPENS or "\n\n" in near[len(before) :]
    closes = not after or after[0] in _CLOSES or after[0].isupper()
    if opens:
        return closes or before[-1:] in (",", ";", "—", "–")
    return closes and not _leads_on(before)


def _leads_on(before: str) -> bool:
    """Whether a text ends with a word that wants another: `there was [laughter]`, `he [laughs]`."""
    last = before.split()[-1].lower() if before else ""
    return last in LEADING_ON or last in _PRONOUNS
