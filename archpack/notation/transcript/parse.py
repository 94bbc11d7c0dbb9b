"""The text of a transcript as people edit it, to the transcript."""

import re
from typing import cast, get_args

from archpack.model.transcript import (
    ClosingItem,
    ClosingKind,
    Footnote,
    Heading,
    Inline,
    Item,
    ItemList,
    Leaf,
    Paragraph,
)
from archpack.notation.transcript import inline
from archpack.notation.transcript.block_signs import CLOSING, END_OF_SPEECH, FOOTNOTE, HEADING, ITEM, SPEAKER
from archpack.notation.transcript.blocks import Blocks
from archpack.notation.transcript.dialect import EDITED
from archpack.notation.transcript.findings import Findings
from archpack.notation.transcript.parsed import ParsedTranscript

CLOSING_KINDS: tuple[ClosingKind, ...] = get_args(ClosingKind)

_BLANK = re.compile(r"\n(?:[ \t]*\n)+")


def parse(text: str) -> ParsedTranscript:
    r"""Read a transcript as people edit it (`transcript.<lang>.md`); any text makes one.

    Blocks stand apart by empty lines; within one, the end of a line is a space, and a backslash before it
    makes it a break that is kept (`secre-\\` and `taries` on the next line are one word). A block is

    - a heading: `# Record of Conversation`, with up to six signs;
    - a turn: `**Khrushchev.** I am glad to meet you.` Paragraphs and lists after it belong to it, up to the
      next block of another kind or a line `---`;
    - a list: lines that begin with `-`, `1.`, `a)` or the like;
    - a line of the closing block: `{recorded by} Recorded: Tugarinov I.I.`; see `ClosingKind`;
    - a footnote: `[^1]: Taken from the copy.`;
    - or else a paragraph.

    Marks in it: `[illegible]`, `[...]`, `[sic]`, `[?]`, `high[er]`, `/Laughter/`, `(p. 2)`,
    `*added* [handwritten]` or `[handwritten: added]`, `~~struck out~~`, `*emphasis*`, `[stamp: RECEIVED]`,
    `[Translator's note: ...]`, `[signature]`, `[^1]`; by name where the words do not say it:
    `[gap: burnt]`, `[supplied: illegible]`, `[page: 7]`, `[stage: ...]`. A backslash before a sign makes it
    an ordinary character. What is no mark, or may not be one, stays text, with a doubt.
    """
    whole = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    reader = _Reader(whole)
    place = 0
    for gap in _BLANK.finditer(whole):
        reader.read(place, gap.start())
        place = gap.end()
    reader.read(place, len(whole))
    return reader.findings.parsed(whole, reader.blocks.finish())


class _Reader:
    """The blocks of a text while they are read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.findings = Findings()
        self.blocks = Blocks(self.findings)

    def read(self, start: int, end: int) -> None:
        """Read the block between two places."""
        while start < end and self.text[start] in " \t\n":
            start += 1
        while start < end and self.text[end - 1] in " \t\n" and not self._is_escaped(end - 1):
            end -= 1
        if start == end:
            return
        if end - start == len(END_OF_SPEECH) and self.text.startswith(END_OF_SPEECH, start):
            self.blocks.end_turn()
            return
        if not self._read_marked(start, end):
            self._add_paragraph(start, end)

    def _is_escaped(self, place: int) -> bool:
        """Whether a space belongs to a backslash before it, which no other backslash makes a character."""
        count = 0
        while place > count and self.text[place - 1 - count] == "\\":
            count += 1
        return count % 2 == 1 and self.text[place] != "\n"

    def _read_marked(self, start: int, end: int) -> bool:
        """Read a block that begins with a sign; whether there is one."""
        text, blocks = self.text, self.blocks
        if found := HEADING.match(text, start, end):
            content = self._content(found.end(), end)
            return bool(content) and blocks.add(start, Heading(content=content, level=len(found[1])))
        if found := SPEAKER.match(text, start, end):
            return self._begin_turn(start, found, end)
        if found := FOOTNOTE.match(text, start, end):
            content = self._content(found.end(), end)
            return bool(content) and blocks.add(start, Footnote(n=found[1], content=content))
        if found := CLOSING.match(text, start, end):
            return self._read_closing(start, found, end)
        if ITEM.match(text, start, end):
            return blocks.add_to_turn(start, self._list(start, end))
        return False

    def _content(self, start: int, end: int) -> tuple[Inline, ...]:
        return inline.read(self.text, start, end, EDITED, self.findings)

    def _add_paragraph(self, start: int, end: int) -> None:
        content = self._content(start, end)
        if content:
            self.blocks.add_to_turn(start, Paragraph(content=content))

    def _begin_turn(self, start: int, found: re.Match[str], end: int) -> bool:
        speaker = inline.read(self.text, found.start(1), found.end(1), EDITED, self.findings, inline.LEAVES)
        if not speaker:
            return False
        self.blocks.begin_turn(start, cast("tuple[Leaf, ...]", speaker))
        if found.end() < end:
            self._add_paragraph(found.end(), end)
        return True

    def _read_closing(self, start: int, found: re.Match[str], end: int) -> bool:
        names = [name.strip() for name in found[1].split(",")]
        kinds = tuple(kind for name in names for kind in CLOSING_KINDS if kind == name)
        if len(kinds) < len(names):
            known = ", ".join(CLOSING_KINDS)
            message = f"{found[1]!r} is no kind of closing line, and stays text; there are: {known}"
            self.findings.doubt("kind unknown", start, message)
            return False
        content = self._content(found.end(), end)
        return bool(content) and self.blocks.add(start, ClosingItem(kinds=kinds, content=content))

    def _list(self, start: int, end: int) -> ItemList:
        """A list: every line that begins like an entry is one; others go on."""
        heads = []
        place = start
        while 0 <= place < end:
            if found := ITEM.match(self.text, place, end):
                heads.append(found)
            place = self.text.find("\n", place, end) + 1 or end
        ends = [head.start() for head in heads[1:]] + [end]
        items = []
        for head, stop in zip(heads, ends, strict=True):
            item = Item(label=head[1], content=self._content(head.end(), stop))
            self.findings.place(head.start(), item)
            items.append(item)
        return ItemList(items=tuple(items))
