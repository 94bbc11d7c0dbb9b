"""Words and marks in the elements of TEI P5."""

from collections.abc import Sequence

from archpack.edition.tei.names import Names
from archpack.edition.tree import Tree
from archpack.model.transcript import (
    Add,
    Del,
    Emphasis,
    Gap,
    Inline,
    LineBreak,
    Note,
    NoteReference,
    Omission,
    PageBreak,
    Sic,
    Signature,
    Stage,
    Stamp,
    Supplied,
    Unclear,
)
from archpack.notation.transcript import divides_word, gap_reason, page_number, place_of

_PLACES = {
    "bottom": "bottom",
    "foot": "bottom",
    "top": "top",
    "head": "top",
    "margin": "margin",
    "above": "above",
}


def fill(parent: Tree, content: Sequence[Inline], names: Names, *, plain: bool = False) -> None:
    """Fill an element with words and marks.

    Args:
        parent: The element.
        content: What it holds.
        names: The names of what can be pointed to.
        plain: Whether the element may hold phrases alone (`speaker`, `stamp`), and no stage remarks.
    """
    for number, part in enumerate(content):
        if isinstance(part, str):
            parent.say(part)
        elif isinstance(part, LineBreak):
            _line_break(parent, part, divides=divides_word(content, number))
        elif isinstance(part, PageBreak):
            divides = divides_word(content, number)
            page_break(parent, part, divides=divides)
        elif isinstance(part, Stage):
            parent.add("seg" if plain else "stage", part.text, {"type": "stage" if plain else ""})
        else:
            _mark(parent, part, names)


def _line_break(parent: Tree, mark: LineBreak, *, divides: bool) -> None:
    parent.add("lb", attributes={"break": "no" if divides else "", "rend": "hyphen" if mark.hyphen else ""})
    if mark.blank:
        parent.add("lb", attributes={"break": "no" if divides else ""})


def page_break(parent: Tree, mark: PageBreak, *, divides: bool = False) -> None:
    """Add a page break, with the page's number, else what is written of it."""
    parent.add("pb", attributes={"n": page_number(mark), "break": "no" if divides else ""})


def _mark(parent: Tree, mark: Inline, names: Names) -> None:
    if isinstance(mark, Gap):
        parent.add("gap", attributes={"reason": gap_reason(mark.text)}).add("desc", mark.text)
    elif isinstance(mark, Omission):
        parent.add("gap", attributes={"reason": "omitted"}).add("desc", mark.text)
    elif isinstance(mark, Unclear):
        parent.add("unclear", parent.take_word(), {"cert": "low"})
    elif isinstance(mark, Sic):
        parent.add("sic", parent.take_word())
    elif isinstance(mark, Supplied):
        parent.add("supplied", mark.text, {"cert": "low" if mark.text.endswith("?") else ""})
    elif isinstance(mark, Signature):
        parent.add("seg", mark.text, {"type": "signature"})
    elif isinstance(mark, NoteReference):
        parent.add("ref", mark.n, {"type": "note", "n": mark.n, "target": names.note_target(mark.n)})
    else:
        _container(parent, mark, names)


def _container(parent: Tree, mark: Inline, names: Names) -> None:
    if isinstance(mark, Add):
        attributes = {"place": _place(mark.label), "hand": names.hand_target(mark.label)}
        fill(parent.add("add", attributes=attributes), mark.content, names)
    elif isinstance(mark, Del):
        attributes = {"rend": "" if mark.label else "strikethrough"}
        if mark.label:
            attributes["hand"] = names.hand_target(mark.label)
        fill(parent.add("del", attributes=attributes), mark.content, names)
    elif isinstance(mark, Emphasis):
        fill(parent.add("hi"), mark.content, names)
    elif isinstance(mark, Stamp):
        stamp = parent.add("stamp")
        if mark.content:
            fill(stamp, mark.content, names, plain=True)
        else:
            stamp.add("gap", attributes={"reason": "stamp"}).add("desc", mark.label)
    elif isinstance(mark, Note):
        note = parent.add("note", attributes={"type": "editorial"})
        note.add("label", mark.label)
        note.say(" ")
        fill(note, mark.content, names)


def _place(label: str) -> str:
    words = place_of(label).lower().split()
    return next((_PLACES[word] for word in words if word in _PLACES), "")
