"""A TEI document: the header and the blocks of the text."""

from archpack.edition.edition import Text
from archpack.edition.tei import dates, header
from archpack.edition.tei.inline import fill, page_break
from archpack.edition.tei.names import Names
from archpack.edition.tree import XML, Tree
from archpack.model import Context
from archpack.model.transcript import (
    Block,
    ClosingItem,
    Footnote,
    Heading,
    ItemList,
    PageBreak,
    Paragraph,
    Speech,
    Stage,
    Transcript,
)
from archpack.notation import date
from archpack.notation.transcript import words

TEI = "http://www.tei-c.org/ns/1.0"


def document(text: Text, context: Context) -> Tree:
    """The document."""
    names = Names(text.transcript, text.record.agents if text.record else ())
    root = Tree.root("TEI", namespace=TEI)
    header.add(root, text, names, context)
    body = root.add("text", attributes={f"{XML}lang": text.language}).add("body")
    _Body(body, text.transcript, names).fill()
    return root


class _Body:
    """The body while it is filled: divisions within one another, each with its headings first."""

    def __init__(self, body: Tree, transcript: Transcript, names: Names) -> None:
        self.body = body
        self.blocks = transcript.blocks
        self.names = names
        self.open: list[tuple[int, Tree]] = []
        self.has_text = False
        self.has_paragraph = False
        self.last = self._start_of_closer()

    def fill(self) -> None:
        """Fill it."""
        for block in self.blocks[: self.last]:
            if isinstance(block, Heading):
                self._heading(block)
            else:
                self._block(self._division(), block)
        if self.last < len(self.blocks):
            self._closer(self._division())
        if not self.blocks:
            self._division().add("p")

    def _start_of_closer(self) -> int:
        """The number of the first block of the lines that close the document, and footnotes among them."""
        place = len(self.blocks)
        while place and isinstance(self.blocks[place - 1], ClosingItem | Footnote):
            place -= 1
        while place < len(self.blocks) and not isinstance(self.blocks[place], ClosingItem):
            place += 1
        return place

    def _division(self) -> Tree:
        if not self.open:
            self.open.append((1, self.body.add("div")))
        self.has_text = True
        return self.open[-1][1]

    def _heading(self, heading: Heading) -> None:
        same = self.open and self.open[-1][0] == heading.level and not self.has_text
        if not same:
            while self.open and self.open[-1][0] >= heading.level:
                self.open.pop()
            above = self.open[-1][1] if self.open else self.body
            self.open.append((heading.level, above.add("div")))
            self.has_text = self.has_paragraph = False
        fill(self.open[-1][1].add("head"), heading.content, self.names)

    def _block(self, parent: Tree, block: Block) -> None:
        self.has_paragraph = self.has_paragraph or not (isinstance(block, Footnote) or _is_page(block))
        if isinstance(block, Paragraph):
            self._paragraph(parent, block)
        elif isinstance(block, ItemList):
            self._list(parent, block)
        elif isinstance(block, Speech):
            self._speech(parent, block)
        elif isinstance(block, Footnote):
            attributes = {"place": "foot", "n": block.n, f"{XML}id": self.names.note_id(block.n)}
            fill(parent.add("note", attributes=attributes), block.content, self.names)
        elif isinstance(block, ClosingItem):
            line = parent.add("ab", attributes={"type": "closing"})
            self._closing_line(line, block)

    def _paragraph(self, parent: Tree, paragraph: Paragraph) -> None:
        content = paragraph.content
        if len(content) == 1 and isinstance(mark := content[0], PageBreak):
            page_break(parent, mark)
        elif len(content) == 1 and isinstance(mark := content[0], Stage):
            parent.add("stage", mark.text)
        else:
            fill(parent.add("p"), content, self.names)

    def _list(self, parent: Tree, items: ItemList) -> None:
        made = parent.add("list")
        for item in items.items:
            entry = made.add("item", attributes={"n": item.label})
            fill(entry, item.content, self.names)

    def _speech(self, parent: Tree, speech: Speech) -> None:
        made = parent.add("sp", attributes={"who": self.names.speaker_target(speech)})
        fill(made.add("speaker"), speech.speaker, self.names, plain=True)
        for block in speech.blocks:
            self._block(made, block)
        if all(_is_page(block) for block in speech.blocks):
            # What is said is lost; `sp` wants something said.
            made.add("p")

    def _closer(self, parent: Tree) -> None:
        closer: Tree | None = None
        for block in self.blocks[self.last :]:
            # A `closer` closes what has something to close.
            if isinstance(block, ClosingItem) and self.has_paragraph:
                closer = closer or parent.add("closer")
                self._closing_line(closer, block)
            else:
                closer = None
                self._block(parent, block)

    def _closing_line(self, parent: Tree, item: ClosingItem) -> None:
        kinds = [kind.replace(" ", "-") for kind in item.kinds]
        line = parent.add("seg", attributes={"type": kinds[0], "subtype": "-".join(kinds[1:])})
        stamp = date.from_text(words(item.content)) if "date stamp" in item.kinds else None
        when = dates.when(stamp.readings[0]) if stamp and len(stamp.readings) == 1 else ""
        if when and len(item.content) == 1:
            line = line.add("date", attributes={"when": when})
        fill(line, item.content, self.names)


def _is_page(block: Block) -> bool:
    return (
        isinstance(block, Paragraph) and len(block.content) == 1 and isinstance(block.content[0], PageBreak)
    )
