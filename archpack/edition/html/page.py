"""A page of HTML: the head, the reference of the document, and the blocks of the text."""

from collections.abc import Iterator

from archpack.edition.edition import Text
from archpack.edition.html.anchors import Anchors
from archpack.edition.html.inline import fill, page_break
from archpack.edition.tree import Tree
from archpack.model import Context, Record
from archpack.model.transcript import (
    Block,
    ClosingItem,
    Footnote,
    Heading,
    ItemList,
    PageBreak,
    Paragraph,
    Speech,
)
from archpack.notation import reference as references

_STYLE = """
body { margin: 2rem auto; max-width: 40rem; padding: 0 1rem; font: 1.1rem/1.6 Georgia, serif; color: #222; }
.speaker { font-weight: bold; }
.gap, .label, .note, .sic, .unclear, .pb, .stage { color: #555; }
.pb { font-size: .85em; }
.stamp { border: 1px solid #555; padding: 0 .3em; }
ins { text-decoration-style: dotted; }
ol, ul { list-style: none; padding-left: 1.5rem; }
.closing { margin-top: 2rem; }
@media (prefers-color-scheme: dark) {
  body { background: #181818; color: #ddd; }
  .gap, .label, .note, .sic, .unclear, .pb, .stage { color: #aaa; }
  a { color: #9cf; }
}
@media print { body { margin: 0; max-width: none; } }
"""


def page(text: Text, context: Context) -> Tree:
    """The page."""
    root = Tree.root("html", attributes={"lang": "en"})
    head = root.add("head")
    head.add("meta", attributes={"charset": "utf-8"})
    head.add("meta", attributes={"name": "viewport", "content": "width=device-width, initial-scale=1"})
    head.add("title", text.title)
    head.add("style", _STYLE)
    main = root.add("body").add("main")
    header = main.add("header")
    header.add("h1", text.title)
    for line in _provenance(text.record, context):
        header.add("p", line, {"class": "reference"})
    for line in _dates(text.record):
        header.add("p", line, {"class": "date"})
    article = main.add("article", attributes={"lang": text.language})
    anchors = Anchors(text.transcript)
    for block in text.transcript.blocks:
        _block(article, block, anchors)
    return root


def _provenance(record: Record | None, context: Context) -> Iterator[str]:
    if record is None:
        return
    for reference in record.references:
        given = reference.repository
        archive = context.repositories.get(given) if isinstance(given, str) else given
        name = archive.name if archive else str(given)
        shelfmark = references.write(reference, archive)
        yield f"{name}, {shelfmark}" if shelfmark else name
    translators = [agent.name.text for agent in record.agents if "translator" in agent.roles]
    if translators:
        yield f"Translated by {', '.join(translators)}"


def _dates(record: Record | None) -> Iterator[str]:
    """The dates as the document writes them, with what is said of them."""
    for kind in ("created", "event", "sent", "received", "recorded"):
        statement = getattr(record.dates, kind, None) if record else None
        if statement:
            note = f" ({statement.note.rstrip('.')})" if statement.note else ""
            yield f"{kind.capitalize()}: {statement.text or statement.date}{note}"


def _block(parent: Tree, block: Block, anchors: Anchors) -> None:
    if isinstance(block, Heading):
        # The page's own heading is the document's title; the transcript's are below it.
        fill(parent.add(f"h{min(block.level + 1, 6)}"), block.content, anchors)
    elif isinstance(block, Paragraph):
        _paragraph(parent, block, anchors)
    elif isinstance(block, ItemList):
        _list(parent, block, anchors)
    elif isinstance(block, Speech):
        _speech(parent, block, anchors)
    elif isinstance(block, Footnote):
        _footnote(parent, block, anchors)
    elif isinstance(block, ClosingItem):
        kinds = " ".join(kind.replace(" ", "-") for kind in block.kinds)
        fill(parent.add("p", attributes={"class": f"closing {kinds}"}), block.content, anchors)


def _paragraph(parent: Tree, paragraph: Paragraph, anchors: Anchors) -> None:
    content = paragraph.content
    made = parent.add("p")
    if len(content) == 1 and isinstance(mark := content[0], PageBreak):
        page_break(made, mark, anchors)
    else:
        fill(made, content, anchors)


def _speech(parent: Tree, speech: Speech, anchors: Anchors) -> None:
    made = parent.add("div", attributes={"class": "speech"})
    first, *others = speech.blocks or (None,)
    opening = made.add("p")
    fill(opening.add("b", attributes={"class": "speaker"}), speech.speaker, anchors)
    if isinstance(first, Paragraph):
        opening.say(" ")
        fill(opening, first.content, anchors)
    elif first is not None:
        _block(made, first, anchors)
    for block in others:
        if block is not None:
            _block(made, block, anchors)


def _list(parent: Tree, items: ItemList, anchors: Anchors) -> None:
    # The labels are the source's, whatever they count; the list prints none of its own.
    made = parent.add("ul" if _are_bullets(items) else "ol", attributes={"role": "list"})
    for item in items.items:
        entry = made.add("li")
        entry.say(f"{item.label} ")
        fill(entry, item.content, anchors)


def _are_bullets(items: ItemList) -> bool:
    return all(len(item.label) == 1 for item in items.items)


def _footnote(parent: Tree, note: Footnote, anchors: Anchors) -> None:
    made = parent.add(
        "p", attributes={"class": "footnote", "role": "doc-footnote", "id": anchors.note(note.n)}
    )
    back = anchors.back(note.n)
    if back:
        made.add("a", note.n, {"href": back, "role": "doc-backlink"})
    else:
        made.say(note.n)
    made.say(" ")
    fill(made, note.content, anchors)
