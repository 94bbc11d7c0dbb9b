"""The text of a document with what its editors marked, in the concepts of TEI P5.

Marks nest by kind, never without end: a stamp or a note may hold additions, deletions and emphasis; these may
hold the marks of one place, such as a gap; those hold words. Every word stands as the source has it. What the
words of a mark say (why there is a gap, where an addition stands) is read by `archpack.notation.transcript`.

In the normal form, which parsers give and writers want, no content is empty or holds an empty text, texts do
not stand side by side nor hold line ends, a line break stands between two things that are none, and what has
its label before it does not follow emphasis without a word or space between.
"""

from typing import Literal

from archpack.model.transcript_marks import (
    Add,
    Del,
    Emphasis,
    Gap,
    Inline,
    LabelForm,
    Leaf,
    LineBreak,
    Note,
    NoteReference,
    Omission,
    PageBreak,
    Phrase,
    Sic,
    Signature,
    Stage,
    Stamp,
    Supplied,
    Unclear,
)
from archpack.model.value import Value


class Paragraph(Value, frozen=True, kw_only=True):
    """A paragraph (TEI `p`).

    Attributes:
        content: Its words and marks.
    """

    content: tuple[Inline, ...]


class Item(Value, frozen=True, kw_only=True):
    """An entry of a list (TEI `item`).

    Attributes:
        label: What stands before it, as written (`1.`, `b)`, `-`).
        content: Its words and marks; empty for an entry that was left blank.
    """

    label: str
    content: tuple[Inline, ...] = ()


class ItemList(Value, frozen=True, kw_only=True):
    """A list (TEI `list`).

    Attributes:
        items: Its entries.
    """

    items: tuple[Item, ...]


class Heading(Value, frozen=True, kw_only=True):
    """A heading (TEI `head`).

    Attributes:
        content: Its words and marks.
        level: 1 for the document's own, to 6.
    """

    content: tuple[Inline, ...]
    level: int = 1


class Speech(Value, frozen=True, kw_only=True):
    """What one person says in one turn (TEI `sp`).

    Attributes:
        speaker: The name as written, with the point or colon after it (`Khrushchev.`).
        blocks: What is said, with what happens meanwhile; empty where the words are lost.
    """

    speaker: tuple[Leaf, ...]
    blocks: tuple[Paragraph | ItemList, ...] = ()


class Footnote(Value, frozen=True, kw_only=True):
    """A note at the foot or the end, to which a reference leads (TEI `note`).

    Attributes:
        n: Its number or sign.
        content: Its words and marks.
    """

    n: str
    content: tuple[Inline, ...]


ClosingKind = Literal[
    "participants",
    "present",
    "interpreted by",
    "translated by",
    "recorded by",
    "typed by",
    "signature",
    "copies",
    "file number",
    "date stamp",
    "other",
]
"""What a line of the closing block tells: who took part, who was present, who interpreted, translated,
recorded, typed and signed; who got copies; under what number and on what day the paper was registered."""


class ClosingItem(Value, frozen=True, kw_only=True):
    """A line of the block that closes a document (TEI `closer`).

    Attributes:
        kinds: What it tells, at least one thing (`Interpreted and recorded: ...` tells two).
        content: Its words and marks.
    """

    kinds: tuple[ClosingKind, ...]
    content: tuple[Inline, ...]


Block = Paragraph | ItemList | Heading | Speech | Footnote | ClosingItem
"""What a transcript is made of."""


class Transcript(Value, frozen=True, kw_only=True):
    """The text of a document.

    Attributes:
        blocks: Its parts in order.
    """

    blocks: tuple[Block, ...] = ()

    @property
    def speeches(self) -> tuple[Speech, ...]:
        """The turns of all speakers, in order."""
        return tuple(block for block in self.blocks if isinstance(block, Speech))

    @property
    def closing(self) -> tuple[ClosingItem, ...]:
        """The lines of the closing block, in order."""
        return tuple(block for block in self.blocks if isinstance(block, ClosingItem))


__all__ = [
    "Add",
    "Block",
    "ClosingItem",
    "ClosingKind",
    "Del",
    "Emphasis",
    "Footnote",
    "Gap",
    "Heading",
    "Inline",
    "Item",
    "ItemList",
    "LabelForm",
    "Leaf",
    "LineBreak",
    "Note",
    "NoteReference",
    "Omission",
    "PageBreak",
    "Paragraph",
    "Phrase",
    "Sic",
    "Signature",
    "Speech",
    "Stage",
    "Stamp",
    "Supplied",
    "Transcript",
    "Unclear",
]
