"""What the words in a bracket make, where no other brackets stand within."""

import re

from archpack.model.transcript import (
    Gap,
    Leaf,
    NoteReference,
    Omission,
    PageBreak,
    Sic,
    Signature,
    Stage,
    Supplied,
    Unclear,
)
from archpack.notation.transcript.conduct import sense_of
from archpack.notation.transcript.vocabulary import Kind, kind_of

Named = Gap | Omission | PageBreak | Sic | Signature | Stage | Supplied

NAMES: dict[str, type[Named]] = {
    "gap": Gap,
    "omission": Omission,
    "page": PageBreak,
    "sic": Sic,
    "signature": Signature,
    "stage": Stage,
    "supplied": Supplied,
}
"""Marks that can be asked for by name (`[supplied: illegible]`), where their words alone would not say so."""

_LABEL = re.compile(r"([^\[\]*~/\\\n:]{1,80}):")
_REFERENCE = re.compile(r"\^([^\s\[\]\\*~:]{1,20})")


def label_of(written: str) -> str | None:
    """What stands before the first colon of a bracket's words as written, if it may be a label."""
    match = _LABEL.match(written)
    return match[1].strip() if match else None


def is_mark_label(label: str) -> bool:
    """Whether what stands before a colon says that the bracket is a mark, and which."""
    return label in NAMES or kind_of(label) in ("hand", "deletion", "stamp", "note")


def leaf_of(words: str, kind: Kind | None) -> Leaf | None:
    """The mark that the words of a bracket make; None where they are a label or no mark at all.

    Args:
        words: The words.
        kind: What they tell.
    """
    if kind is None or kind == "note":
        reference = _REFERENCE.fullmatch(words)
        return NoteReference(n=reference[1]) if reference else Supplied(text=words)
    if kind == "unclear":
        return Unclear()
    named = NAMES.get(kind)
    return named(text=words) if named else None


def is_plain(words: str) -> bool:
    """Whether words in a bracket are taken for supplied ones, and for nothing else."""
    label = label_of(words)
    named = label is not None and is_mark_label(label)
    if named or words.startswith("^"):
        return False
    return kind_of(words) in (None, "note") and sense_of(words) is None
