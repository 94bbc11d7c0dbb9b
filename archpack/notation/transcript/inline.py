"""The words and marks of one piece of text: of a paragraph, a heading, a speaker, an entry of a list."""

from typing import cast

from archpack.model.transcript import (
    Add,
    Del,
    Emphasis,
    Inline,
    Leaf,
    LineBreak,
    Note,
    NoteReference,
    PageBreak,
    Phrase,
    Stage,
    Stamp,
    Unclear,
)
from archpack.notation.transcript.content import Content
from archpack.notation.transcript.dialect import Dialect
from archpack.notation.transcript.findings import Findings
from archpack.notation.transcript.leaves import NAMES, is_mark_label, label_of, leaf_of
from archpack.notation.transcript.marks import Marks, Sign, marks_in
from archpack.notation.transcript.nested import supplied_around
from archpack.notation.transcript.remark import is_stage
from archpack.notation.transcript.stretch import add_stretch, words_of
from archpack.notation.transcript.vocabulary import kind_of

LEAVES, PHRASES, ALL = 0, 1, 2
"""How much may stand in a piece of text: leaves alone; additions, deletions, emphasis; stamps, notes too."""


def read(
    text: str, start: int, end: int, dialect: Dialect, findings: Findings, depth: int = ALL
) -> tuple[Inline, ...]:
    """The words and marks between two places of a text.

    Args:
        text: The whole text.
        start: Where the piece begins.
        end: Where it ends.
        dialect: In which way marks are written.
        findings: Where doubts and the places of marks are noted.
        depth: What may stand in it.
    """
    reader = _Reader(text, start, end, dialect, findings)
    return reader.content(0, len(reader.signs), start, end, depth)


class _Reader:
    def __init__(self, text: str, start: int, end: int, dialect: Dialect, findings: Findings) -> None:
        self.text = text
        self.start = start
        self.dialect = dialect
        self.findings = findings
        self.marks: Marks = marks_in(text, start, end, dialect.signs)
        self.signs: tuple[Sign, ...] = self.marks.signs

    def content(self, first: int, last: int, start: int, end: int, depth: int) -> tuple[Inline, ...]:
        """The content of a stretch: its signs, by number, and where it begins and ends."""
        made = Content()
        number, place = first, start
        while number < last:
            sign = self.signs[number]
            made.add_words(self.text[place : sign.start])
            number = self.read_sign(made, number, last, depth)
            place = self.signs[number - 1].end
        made.add_words(self.text[place:end])
        return made.finish()

    def read_sign(self, made: Content, number: int, last: int, depth: int) -> int:
        """Read a sign and the mark it opens, and give the number of the sign after it."""
        sign = self.signs[number]
        if self.read_break_or_escape(made, number, last):
            after = number + 1
            blank = sign.text == "\\\n" and after < last and self.is_blank(number)
            return after + 1 if blank else after
        supplied = supplied_around(self.text, self.marks, number, last)
        if supplied:
            for start, part in supplied:
                if isinstance(part, str):
                    made.add_words(part)
                else:
                    self.findings.place(start, part)
                    made.add(part)
            return self.marks.partner[number] + 1
        mark, after = self.read_mark(number, last, depth)
        if mark is None:
            signs = self.signs[number:after]
            add_stretch(made, self.text, signs, sign.start, signs[-1].end)
        else:
            self.findings.place(sign.start, mark)
            made.add(mark)
        return after

    def read_break_or_escape(self, made: Content, number: int, last: int) -> bool:
        """Read a line's end or an escaped character, if the sign is one."""
        sign = self.signs[number]
        if sign.text == "\n":
            found = self.dialect.line_end(self.text, sign.start)
            if found is None:
                made.add_space()
            else:
                self.add_break(made, sign, divides=bool(found.hyphen), blank=found.blank)
        elif sign.text == "\\\n":
            blank = number + 1 < last and self.is_blank(number)
            self.add_break(made, sign, divides=True, blank=blank)
        elif sign.text[0] == "\\":
            made.add_escaped(sign.text[1])
        else:
            return False
        return True

    def add_break(self, made: Content, sign: Sign, *, divides: bool, blank: bool) -> None:
        """Add a break that is kept, which takes the hyphen before it where it divides a word."""
        value = LineBreak(hyphen=made.take_hyphen() if divides else "", blank=blank)
        self.findings.place(sign.start, value)
        made.add(value)

    def is_blank(self, number: int) -> bool:
        """Whether a break that is kept is followed by another, with nothing between."""
        sign, following = self.signs[number], self.signs[number + 1]
        return following.text == "\\\n" and not self.text[sign.end : following.start].strip(" \t")

    def read_mark(self, number: int, last: int, depth: int) -> tuple[Inline | None, int]:
        """The mark that a sign opens, or None, with the number of the sign after what was looked at."""
        sign = self.signs[number]
        if sign.text == "(?)":
            return Unclear(text="(?)"), number + 1
        if sign.text[0] == "(":
            return PageBreak(text=sign.text[1:-1]), number + 1
        partner = self.marks.partner.get(number)
        if sign.text in ("[", "]"):
            return self.read_bracket(number, partner, last, depth)
        if sign.text[0] == "*" and partner is None:
            message = "this star has no partner, and may lead to a footnote; it stays text"
            self.findings.doubt("emphasis not closed", sign.start, message)
        if partner is None:
            return None, number + 1
        if partner >= last or (depth == LEAVES and sign.text != "/"):
            self.findings.doubt(
                "marks overlap", sign.start, f"the mark {sign.text!r} cannot begin within this one"
            )
            return None, number + 1
        if sign.text == "/":
            return self.read_stage(number, partner)
        return self.read_phrase(number, partner, last)

    def read_stage(self, number: int, partner: int) -> tuple[Inline | None, int]:
        """A stage remark between two slashes."""
        start, end = self.signs[number].end, self.signs[partner].start
        words = self.words(number + 1, partner, start, end)
        if words and self.dialect.is_stage(self.text[start:end]):
            return Stage(text=words), partner + 1
        self.findings.doubt(
            "slash ambiguous", start - 1, f"{words!r} between slashes may be a stage remark; it stays text"
        )
        return None, number + 1

    def read_phrase(self, number: int, partner: int, last: int) -> tuple[Inline | None, int]:
        """Words between stars, with the label after them, or between tildes."""
        content = self.leaves(number + 1, partner, self.signs[number].end, self.signs[partner].start)
        if not content:
            return None, number + 1
        if self.signs[number].text == "~~":
            return Del(content=content), partner + 1
        bracket = self.next_sign(partner, last, "[")
        label = None if bracket is None else self.label_in(bracket)
        if bracket is None or label is None:
            return Emphasis(content=content), partner + 1
        after = self.marks.partner[bracket] + 1
        if kind_of(label) == "deletion":
            return Del(content=content, label=label), after
        return Add(content=content, label=label), after

    def next_sign(self, number: int, last: int, wanted: str) -> int | None:
        """The number of the sign that follows after no more than spaces, if it is the one that is wanted."""
        following = number + 1
        while following < last and self.signs[following].text in ("\n", wanted):
            if self.text[self.signs[following - 1].end : self.signs[following].start].strip(" \t"):
                return None
            if self.signs[following].text == wanted:
                return following
            following += 1
        return None

    def label_in(self, bracket: int) -> str | None:
        """The label of an addition or deletion that stands in a bracket."""
        partner = self.marks.partner.get(bracket)
        if partner is None or bracket in self.marks.nested:
            return None
        words = self.words(bracket + 1, partner, self.signs[bracket].end, self.signs[partner].start)
        return words if kind_of(words) in ("hand", "deletion") else None

    def read_bracket(
        self, number: int, partner: int | None, last: int, depth: int
    ) -> tuple[Inline | None, int]:
        """What stands in brackets."""
        sign = self.signs[number]
        if partner is None:
            closing = sign.text == "]"
            self.findings.doubt(
                "bracket not opened" if closing else "bracket not closed",
                sign.start,
                f"this bracket is never {'opened' if closing else 'closed'}; it stays text",
            )
            return None, number + 1
        start, end = sign.end, self.signs[partner].start
        label = label_of(self.text[start:end])
        if label is not None and is_mark_label(label):
            labelled = self.read_labelled(number, partner, depth, label)
            if labelled is None:
                message = f"a mark {label!r} cannot stand here, or has no words; it stays text"
                self.findings.doubt("label alone", sign.start, message)
            return labelled, partner + 1
        if number in self.marks.nested:
            message = "brackets stand in brackets; they stay text"
            self.findings.doubt("bracket nested", sign.start, message)
            return None, partner + 1
        words = self.words(number + 1, partner, start, end)
        if not words:
            self.findings.doubt(
                "bracket empty", sign.start, "nothing stands in these brackets; they stay text"
            )
            return None, partner + 1
        return self.read_words_in_bracket(number, partner, last, depth, words)

    def read_words_in_bracket(
        self, number: int, partner: int, last: int, depth: int, words: str
    ) -> tuple[Inline | None, int]:
        """What words in a bracket make: a mark, or the label of what follows."""
        kind = None if self.is_escaped(number, partner) else kind_of(words)
        if words in self.dialect.references:
            return NoteReference(n=words), partner + 1
        if kind in (None, "stage") and not self.is_escaped(number, partner):
            stage = is_stage(words, self.text, self.signs[number].start, self.signs[partner].end)
            if stage is None:
                message = f"{words!r} may be a stage remark, a note, or supplied words; it stays text"
                self.findings.doubt("remark uncertain", self.signs[number].start, message)
            if stage is not False:
                return (Stage(text=words) if stage else None), partner + 1
        mark: Inline | None = leaf_of(words, kind)
        if mark is None and kind == "stamp" and depth == ALL:
            mark = Stamp(label=words)
        if mark is not None:
            return mark, partner + 1
        if kind in ("hand", "deletion"):
            star = self.next_sign(partner, last, "*")
            end = None if star is None else self.marks.partner.get(star)
            if star is not None and end is not None and end < last and depth > LEAVES:
                content = self.leaves(star + 1, end, self.signs[star].end, self.signs[end].start)
                if content:
                    made = Del if kind == "deletion" else Add
                    return made(content=content, label=words, form="before"), end + 1
            message = f"{words!r} says of which words it is true by no mark; it stays text"
            self.findings.doubt("label alone", self.signs[number].start, message)
        elif kind == "address":
            message = "an address that the site hides, no words of the document; it stays text"
            self.findings.doubt("address hidden", self.signs[number].start, message)
        return None, partner + 1

    def is_escaped(self, number: int, partner: int) -> bool:
        """Whether something between two signs is an ordinary character by a backslash."""
        return "\\" in self.text[self.signs[number].end : self.signs[partner].start]

    def read_labelled(self, number: int, partner: int, depth: int, label: str) -> Inline | None:
        """A bracket that says by a label and a colon what it is."""
        start, end = self.signs[number].end, self.signs[partner].start
        inside = self.text.index(":", start) + 1
        if label in NAMES:
            words = self.words(number + 1, partner, inside, end)
            return NAMES[label](text=words) if words and number not in self.marks.nested else None
        kind = kind_of(label)
        if kind in ("hand", "deletion") and depth > LEAVES:
            content = self.leaves(number + 1, partner, inside, end)
            made = Del if kind == "deletion" else Add
            return made(content=content, label=label, form="within") if content else None
        if kind in ("stamp", "note") and depth == ALL:
            phrases = cast("tuple[Phrase, ...]", self.content(number + 1, partner, inside, end, PHRASES))
            if kind == "stamp":
                return Stamp(content=phrases, label=label)
            return Note(content=phrases, label=label) if phrases else None
        return None

    def leaves(self, first: int, last: int, start: int, end: int) -> tuple[Leaf, ...]:
        """Content that may hold no more than leaves."""
        return cast("tuple[Leaf, ...]", self.content(first, last, start, end, LEAVES))

    def words(self, first: int, last: int, start: int, end: int) -> str:
        """The words of a stretch in which no sign is a mark."""
        return words_of(self.text, self.signs[first:last], start, end)
