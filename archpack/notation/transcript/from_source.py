"""A transcript as the page of a source prints it, to the transcript."""

import re
from itertools import chain, pairwise
from typing import cast

from archpack.model.transcript import (
    ClosingItem,
    Footnote,
    Heading,
    Inline,
    Item,
    ItemList,
    Leaf,
    LineBreak,
    Paragraph,
)
from archpack.notation.transcript import inline, source_lines, source_parts
from archpack.notation.transcript.block_signs import ITEM, SPEAKER
from archpack.notation.transcript.blocks import Blocks
from archpack.notation.transcript.closing import kinds_of
from archpack.notation.transcript.dialect import Dialect
from archpack.notation.transcript.findings import Findings
from archpack.notation.transcript.marks import SIGNS_OF_SOURCES
from archpack.notation.transcript.parsed import ParsedTranscript
from archpack.notation.transcript.source_lines import Passage, Span, line_ends, lines, passages
from archpack.notation.transcript.source_speakers import label_at, speakers_in

_GLUED = re.compile(r"(?<![\w-])[^\W\d_]{4,}([0-9]{1,2})(?![\w/-])")
_NOTE_AT_END = re.compile(r"(?<=[.!?…])(?:\[?[0-9]{1,2}\]?)$")
_SHORT_LINE = 0.9
"""The share of a column's width that a line fills which was not broken."""

_LONGEST_SPEAKER = 70
_FULL = '.!?…:;"”»)]/*'
_STAGE = re.compile(
    r"\b(?:laugh|applau|smil|paus|noise|commotion|animation|interrupt|silen|nod|cheer|jok|whisper|exclam|voice|"
    r"shorthand|смех|сме[её]тся|смеются|аплодисмент|оживлен|шум|пауз|улыб|голос|сміх|оплеск|lach|heiterkeit|"
    r"beifall|rire)",
    re.IGNORECASE,
)


def from_source(text: str) -> ParsedTranscript:
    """Read a transcript as the page of a source prints it; any text makes one.

    Lines may be wrapped, words divided at their ends, sentences broken over pages; speakers stand before what
    they say (`Khrushchev. ...`, `INDIRA GANDHI: ...`, or alone on a line), bare numbers are pages, and the
    last lines tell who took part, recorded and typed, with number and date. What editors mark is read as in
    the form that is edited (see `parse`), but a backslash is a character like others, and slashes around
    words that need not be a stage remark stay text.

    No character is lost that is not a space or a mark's sign: `write` gives it all back, in the edited form.
    """
    whole = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    return _Source(whole).read()


def _is_stage(written: str) -> bool:
    words = written.split()
    if not words or _STAGE.search(written):
        return bool(words)
    # `/Shorthand record/`, but not `/USA/` nor `/Democratic Republic/`, which are typed brackets.
    return len(words) > 1 and words[0][0].isupper() and words[1][0].islower() and not words[0].isupper()


class _Source:
    """A source while it is read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.findings = Findings()
        self.blocks = Blocks(self.findings)
        body, self.closing = source_parts.split_closing(text, passages(text))
        self.speakers = self._speakers(body)
        self.body = source_parts.join(text, [part for passage in body for part in self._divided(passage)])
        self.notes = source_parts.footnotes(text, self.body)
        self.dialect = Dialect(
            signs=SIGNS_OF_SOURCES, is_stage=_is_stage, line_end=line_ends(text), references=self.notes
        )

    def read(self) -> ParsedTranscript:
        """Read it all."""
        before = self._before_speech()
        headings = source_parts.headings(self.text, before if len(self.body) > 1 else [])
        place = 0
        while place < len(self.body):
            if place in headings:
                passage = self.body[place]
                self.blocks.add(passage.start, Heading(content=self._content(passage)))
                place += 1
            else:
                place += self._read(place)
        for passage in self.closing:
            kinds = kinds_of(self.text[passage.start : passage.end]) or ("other",)
            self.blocks.add(passage.start, ClosingItem(kinds=kinds, content=self._content(passage)))
        for match in _GLUED.finditer(self.text):
            message = f"{match[0]!r} may end in the number of a footnote; it stays text"
            self.findings.doubt("digit glued", match.start(), message)
        return self.findings.parsed(self.text, self.blocks.finish())

    def _speakers(self, body: list[Passage]) -> frozenset[tuple[str, str]]:
        starts = (
            self.text[start:end]
            for passage in body
            for start, end in lines(self.text, passage.start, passage.end)
        )
        written = (self.text[passage.start : passage.end] for passage in body)
        present = (words for words in written if {"participants", "present"} & set(kinds_of(words)))
        closing = (self.text[passage.start : passage.end] for passage in self.closing)
        return speakers_in(self.text, starts, chain(present, closing))

    def _speaker_at(self, start: int, end: int) -> int | None:
        """Where the name of the speaker ends who begins to speak at a place; None where nobody does."""
        marked = SPEAKER.match(self.text, start, end)
        # Bold print alone makes no speaker: it may be a heading.
        if marked and marked[1][-1] in ".:" and len(marked[1]) <= _LONGEST_SPEAKER:
            return marked.end(1) + 2
        label = label_at(self.text[start : min(end, start + 100)])
        return start + label.end if label and (label.key, label.sign) in self.speakers else None

    def _divided(self, passage: Passage) -> list[Passage]:
        """A passage divided before the lines in which another speaker or a list begins."""
        if passage.page is not None:
            return [passage]
        spans = list(lines(self.text, passage.start, passage.end))
        width = max((end - start for start, end in spans), default=0)
        cuts = [
            here[0]
            for before, here in pairwise(spans)
            if self._speaker_at(*here) is not None and self._has_ended(before, here, width)
        ]
        entry = source_parts.first_entry(self.text, spans)
        if entry:
            cuts = sorted({*cuts, spans[entry][0]})
        starts = [passage.start, *cuts]
        ends = [*cuts, passage.end]
        return [
            Passage(parts=[(start, start + len(self.text[start:end].rstrip()))])
            for start, end in zip(starts, ends, strict=True)
        ]

    def _has_ended(self, before: Span, here: Span, width: int) -> bool:
        """Whether a line ends what is said: by its sign, or because the next word had room in it."""
        line = self.text[before[0] : before[1]]
        words = self.text[here[0] : here[1]].split(None, 1)
        ended = not line or _NOTE_AT_END.sub("", line)[-1:] in _FULL
        return ended or (bool(words) and len(line) + 1 + len(words[0]) < _SHORT_LINE * width)

    def _before_speech(self) -> list[Passage]:
        for place, passage in enumerate(self.body):
            if self._speaker_at(passage.start, passage.end) is not None:
                return self.body[:place]
        return self.body

    def _read(self, place: int) -> int:
        """Read the passage at a place, and say how many were read."""
        passage = self.body[place]
        if passage.page is not None:
            self.findings.place(passage.start, passage.page)
            self.blocks.add_to_turn(passage.start, Paragraph(content=(passage.page,)))
            return 1
        if source_lines.is_rule(self.text[passage.start : passage.end]):
            self.blocks.end_turn()
            self.blocks.add(passage.start, Paragraph(content=(self.text[passage.start : passage.end],)))
            return 1
        note = source_parts.footnote_at(self.text, passage, self.notes)
        if note:
            content = self._content(passage, note.end())
            self.blocks.add(passage.start, Footnote(n=note[1], content=content))
            return 1
        count = self._read_list(place)
        if count:
            return count
        speaker_end = self._speaker_at(passage.start, passage.end)
        start = passage.start
        if speaker_end is not None:
            self._begin_turn(start, speaker_end)
            start = speaker_end
        content = self._content(passage, start)
        if content:
            self.blocks.add_to_turn(start, Paragraph(content=content))
        return 1

    def _begin_turn(self, start: int, end: int) -> None:
        if self.text.startswith("**", start):
            start, end = start + 2, end - 2
        speaker = inline.read(self.text, start, end, self.dialect, self.findings, inline.LEAVES)
        self.blocks.begin_turn(start, cast("tuple[Leaf, ...]", speaker))

    def _read_list(self, place: int) -> int:
        """Read a list: lines of one passage, or passages one after the other; the number of passages."""
        heads = source_parts.entries(self.text, self.body[place])
        if heads:
            items = [self._item(head, Passage(parts=[(head.end(), end)])) for head, end in heads]
            self.blocks.add_to_turn(heads[0][0].start(), ItemList(items=tuple(items)))
            return 1
        labels: list[re.Match[str]] = []
        following = place
        while following < len(self.body):
            passage = self.body[following]
            head = ITEM.match(self.text, passage.start, passage.end)
            if head is None or (labels and not source_parts.follows(labels[-1][1], head[1])):
                break
            labels.append(head)
            following += 1
        if len(labels) < 2:
            return 0
        items = [self._item(head, self.body[place + number]) for number, head in enumerate(labels)]
        self.blocks.add_to_turn(labels[0].start(), ItemList(items=tuple(items)))
        return len(labels)

    def _item(self, head: re.Match[str], passage: Passage) -> Item:
        item = Item(label=head[1], content=self._content(passage, head.end()))
        self.findings.place(head.start(), item)
        return item

    def _content(self, passage: Passage, start: int | None = None) -> tuple[Inline, ...]:
        """The content of a passage, from a place in its first part on."""
        first, *others = passage.parts
        content = self._part(first[0] if start is None else start, first[1])
        for page, part in zip(passage.breaks, others, strict=True):
            last = content.pop() if content else ""
            is_divided = isinstance(last, str) and re.search(r"[^\W\d_]-$", last) is not None
            content.append(last[:-1] if is_divided and isinstance(last, str) else last)
            line_break = LineBreak(hyphen="-" if is_divided else "", blank=True)
            self.findings.place(part[0] - 1, line_break)
            content.append(line_break)
            if page is not None:
                content.append(page)
                content.append("" if is_divided else " ")
            content.extend(self._part(*part))
        return _normal(content)

    def _part(self, start: int, end: int) -> list[Inline]:
        return list(inline.read(self.text, start, end, self.dialect, self.findings))


def _normal(content: list[Inline]) -> tuple[Inline, ...]:
    """Content without empty texts and texts side by side."""
    made: list[Inline] = []
    for part in content:
        last = made[-1] if made else None
        if isinstance(part, str) and isinstance(last, str):
            made[-1] = last + part
        elif part != "":
            made.append(part)
    return tuple(made)
