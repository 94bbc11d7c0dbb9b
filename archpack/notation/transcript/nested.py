"""Supplied words in which something is marked: `[the [illegible] of the museum]`."""

from archpack.model.transcript import Inline, Leaf, NoteReference, Stage, Supplied
from archpack.notation.transcript.leaves import is_mark_label, label_of, leaf_of
from archpack.notation.transcript.marks import Marks
from archpack.notation.transcript.stretch import words_of
from archpack.notation.transcript.vocabulary import kind_of

_NO_INNER = (Supplied, NoteReference, Stage)
"""What is told by no words of its own, or does not stand among supplied words."""


def supplied_around(text: str, marks: Marks, number: int, last: int) -> tuple[tuple[int, Inline], ...]:
    """Supplied words parted by the marks that stand in them, each part with its place, spaces between them.

    A mark of words alone holds no other (see `archpack.model.transcript`), so such a bracket becomes several
    marks side by side. Nothing comes of one that says by a label what it is, that has no words of its own
    (`[[TOP SECRET]]`), or in which a bracket stands whose words are no mark: they are ambiguous.

    Args:
        text: The whole text.
        marks: The signs of the piece.
        number: The number of the sign that may open such a bracket.
        last: The number of the sign before which it must close.
    """
    signs = marks.signs
    closing = marks.partner.get(number, last)
    if number not in marks.nested or closing >= last:
        return ()
    label = label_of(text[signs[number].end : signs[closing].start])
    if label is not None and is_mark_label(label):
        return ()
    found: list[tuple[int, Inline]] = []
    first, start, has_words = number + 1, signs[number].end, False
    while True:
        inner = next(at for at in range(first, closing + 1) if signs[at].text in ("[", "]"))
        end = signs[inner].start
        words = words_of(text, signs[first:inner], start, end)
        has_words = has_words or bool(words)
        found.extend((start, part) for part in _spaced(text[start:end], words))
        if inner == closing:
            return tuple(found) if has_words else ()
        mark = _leaf(text, marks, inner)
        if mark is None:
            return ()
        found.append((signs[inner].start, mark))
        first, start = marks.partner[inner] + 1, signs[marks.partner[inner]].end


def _leaf(text: str, marks: Marks, number: int) -> Leaf | None:
    """The mark that a bracket makes by its words; None where it makes none."""
    closing = marks.partner.get(number)
    if closing is None or number in marks.nested:
        return None
    signs = marks.signs
    words = words_of(text, signs[number + 1 : closing], signs[number].end, signs[closing].start)
    mark = leaf_of(words, kind_of(words)) if words else None
    return None if isinstance(mark, _NO_INNER) else mark


def _spaced(written: str, words: str) -> tuple[Inline, ...]:
    """Words as supplied, with the spaces at their edges beside them."""
    if not words:
        return (" ",) if written else ()
    before, after = (" " if edge.isspace() else "" for edge in (written[:1], written[-1:]))
    return tuple(part for part in (before, Supplied(text=words), after) if part)
