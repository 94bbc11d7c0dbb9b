"""The marks in a transcript's text, in the concepts of TEI P5 (see `archpack.model.transcript`)."""

from typing import Literal

from archpack.model.value import Value


class Gap(Value, frozen=True, kw_only=True):
    """Something that could not be read, or is missing (TEI `gap`): `[illegible]`.

    Attributes:
        text: What the editor says, as written (`Illegible`, `two words illegible`).
    """

    text: str


class Omission(Value, frozen=True, kw_only=True):
    """Something that the editor left out (TEI `gap` with a reason of the editor's): `[...]`.

    Attributes:
        text: The dots or words that stand for it.
    """

    text: str


class Unclear(Value, frozen=True, kw_only=True):
    """Doubt about the reading of the word before (TEI `unclear`): `[?]`.

    Attributes:
        text: The mark with its brackets, `[?]` or `(?)`.
    """

    text: Literal["[?]", "(?)"] = "[?]"


class Sic(Value, frozen=True, kw_only=True):
    """The word before stands so in the source (TEI `sic`): `[sic]`.

    Attributes:
        text: What the editor says, as written (`sic`, `SIC`).
    """

    text: str


class Supplied(Value, frozen=True, kw_only=True):
    """Words that an editor gave (TEI `supplied`): `high[er]`, `[Japanese]`, `[Cuban Ambassador?]`.

    Attributes:
        text: The words; a question mark at their end says that they are a guess.
    """

    text: str


class Signature(Value, frozen=True, kw_only=True):
    """A signature stands here (TEI `signed`): `[signature]`.

    Attributes:
        text: What the editor says, as written.
    """

    text: str


class Stage(Value, frozen=True, kw_only=True):
    """What happens while people speak (TEI `stage`): `/Laughter/`.

    Attributes:
        text: The remark without its slashes.
    """

    text: str


class PageBreak(Value, frozen=True, kw_only=True):
    """A page or leaf begins (TEI `pb`): `(p. 2)`, `(л. 111)`, `[page break]`.

    Attributes:
        text: What is written between the brackets (`p. 2`).
    """

    text: str


class LineBreak(Value, frozen=True, kw_only=True):
    """A line of the source ends here, and what follows belongs to it (TEI `lb`).

    Attributes:
        hyphen: The hyphen that divides a word, `-` or `‐`; empty where no word is divided.
        blank: Whether an empty line follows in the source, though the sentence goes on: the foot of a page.
    """

    hyphen: Literal["", "-", "‐"] = ""
    blank: bool = False


class NoteReference(Value, frozen=True, kw_only=True):
    """The place to which a footnote belongs (TEI `ref`): `[^1]`.

    Attributes:
        n: The footnote's number or sign.
    """

    n: str


Leaf = (
    str
    | Gap
    | Omission
    | Unclear
    | Sic
    | Supplied
    | Signature
    | Stage
    | PageBreak
    | LineBreak
    | NoteReference
)
"""Words, or a mark of one place."""


LabelForm = Literal["after", "before", "within"]
"""Where an editor says what words are: `*words* [handwritten]`, `[handwritten] *words*`, or within the
brackets with them, `[handwritten: words]`."""


class Add(Value, frozen=True, kw_only=True):
    """Words added in another hand (TEI `add`): `*sell it to you* [handwritten]`.

    Attributes:
        content: The words.
        label: What the editor says of the hand and the place, as written (`Handwritten at the foot`).
        form: Where the editor says so.
    """

    content: tuple[Leaf, ...]
    label: str
    form: LabelForm = "after"


class Del(Value, frozen=True, kw_only=True):
    """Words crossed out (TEI `del`): `~~give~~`, `[crossed out: give]`.

    Attributes:
        content: The words.
        label: What the editor says of it, as written; None where the words are struck through.
        form: Where the editor says so.
    """

    content: tuple[Leaf, ...]
    label: str | None = None
    form: LabelForm = "after"


class Emphasis(Value, frozen=True, kw_only=True):
    """Words set off from the others in the source (TEI `hi`): `*not*`.

    Attributes:
        content: The words.
    """

    content: tuple[Leaf, ...]


Phrase = Leaf | Add | Del | Emphasis
"""What may stand in a stamp or a note."""


class Stamp(Value, frozen=True, kw_only=True):
    """A stamp on the document (TEI `stamp`): `[stamp: RECEIVED 17 MAR 61]`.

    Attributes:
        content: Its words; empty where only its presence is told.
        label: What the editor calls it, as written (`faded stamp`).
    """

    content: tuple[Phrase, ...] = ()
    label: str


class Note(Value, frozen=True, kw_only=True):
    """An editor's remark (TEI `note`): `[Translator's note: so in the original]`.

    Attributes:
        content: Its words.
        label: What it is called, as written.
    """

    content: tuple[Phrase, ...]
    label: str


Inline = Phrase | Stamp | Note
"""What may stand in a paragraph."""
