"""Words and marks in the elements of HTML."""

from collections.abc import Sequence

from archpack.edition.html.anchors import Anchors
from archpack.edition.printed import printed
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
from archpack.notation.transcript import divides_word

_CLASSES: tuple[tuple[type[Inline], str, str], ...] = (
    (Gap, "span", "gap"),
    (Omission, "span", "gap omission"),
    (Sic, "span", "sic"),
    (Signature, "span", "signature"),
    (Stage, "i", "stage"),
    (Supplied, "span", "supplied"),
    (Unclear, "span", "unclear"),
)


def fill(parent: Tree, content: Sequence[Inline], anchors: Anchors) -> None:
    """Fill an element with words and marks, these as editors print them, each in an element of its class."""
    for number, part in enumerate(content):
        if isinstance(part, str):
            parent.say(part)
        elif isinstance(part, LineBreak):
            if part.blank and not divides_word(content, number):
                parent.say(" ")
            elif not divides_word(content, number):
                parent.add("br")
        elif isinstance(part, PageBreak):
            page_break(parent, part, anchors)
        elif isinstance(part, NoteReference):
            _reference(parent, part, anchors)
        elif isinstance(part, Add | Del | Emphasis | Stamp | Note):
            _container(parent, part, anchors)
        else:
            element, name = next(
                (element, name) for kind, element, name in _CLASSES if isinstance(part, kind)
            )
            parent.add(element, printed(part), {"class": name})


def page_break(parent: Tree, mark: PageBreak, anchors: Anchors) -> None:
    """Add a page break."""
    attributes = {"class": "pb", "role": "doc-pagebreak", "id": anchors.page(), "aria-label": mark.text}
    parent.add("span", printed(mark), attributes)


def _reference(parent: Tree, mark: NoteReference, anchors: Anchors) -> None:
    target = anchors.note_target(mark.n)
    if not target:
        parent.add("sup", mark.n)
        return
    attributes = {"href": target, "role": "doc-noteref", "id": anchors.reference(mark.n)}
    parent.add("sup").add("a", mark.n, attributes)


def _container(parent: Tree, mark: Add | Del | Emphasis | Stamp | Note, anchors: Anchors) -> None:
    if isinstance(mark, Emphasis):
        fill(parent.add("em"), mark.content, anchors)
    elif isinstance(mark, Stamp | Note):
        made = parent.add("span", attributes={"class": "stamp" if isinstance(mark, Stamp) else "note"})
        made.say(f"[{mark.label}")
        if mark.content:
            made.say(": ")
            fill(made, mark.content, anchors)
        made.say("]")
    else:
        element, name = ("ins", "add") if isinstance(mark, Add) else ("del", "del")
        if mark.label and mark.form != "after":
            parent.add("span", f"[{mark.label}:]", {"class": "label"})
            parent.say(" ")
        fill(parent.add(element, attributes={"class": name}), mark.content, anchors)
        if mark.label and mark.form == "after":
            parent.say(" ")
            parent.add("span", f"[{mark.label}]", {"class": "label"})
