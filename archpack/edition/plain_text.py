"""A transcript as plain text: words as they are read, marks as editors print them, nothing escaped."""

from collections.abc import Iterator, Sequence

from archpack.edition.characters import fit
from archpack.edition.edition import Edition, Text
from archpack.edition.printed import printed
from archpack.model import Context
from archpack.model.transcript import (
    Add,
    Block,
    Del,
    Emphasis,
    Footnote,
    Inline,
    ItemList,
    LineBreak,
    Note,
    Speech,
    Stamp,
)
from archpack.notation.transcript import divides_word


def _render(text: Text, context: Context) -> bytes:
    blocks = (line for block in text.transcript.blocks for line in _blocks(block))
    return fit("\n\n".join(blocks) + "\n").encode()


def _blocks(block: Block) -> Iterator[str]:
    if isinstance(block, Speech):
        said = [words for one in block.blocks for words in _blocks(one)]
        speaker = _words(block.speaker)
        first = said[0] if said and not isinstance(block.blocks[0], ItemList) else ""
        yield f"{speaker} {first}".rstrip()
        yield from said[1:] if first else said
    elif isinstance(block, ItemList):
        yield "\n".join(f"{item.label} {_words(item.content)}".rstrip() for item in block.items)
    elif isinstance(block, Footnote):
        yield f"[{block.n}] {_words(block.content)}"
    else:
        yield _words(block.content)


def _words(content: Sequence[Inline]) -> str:
    parts = []
    for number, part in enumerate(content):
        if isinstance(part, str):
            parts.append(part.rstrip(" ") if _before_break(content, number) else part)
        elif isinstance(part, LineBreak):
            parts.append("" if divides_word(content, number) else " " if part.blank else "\n")
        elif isinstance(part, Emphasis):
            parts.append(_words(part.content))
        elif isinstance(part, Add | Del):
            words = _words(part.content)
            label = part.label or "crossed out"
            parts.append(f"{words} [{label}]" if part.form == "after" else f"[{label}: {words}]")
        elif isinstance(part, Stamp | Note):
            words = _words(part.content)
            parts.append(f"[{part.label}: {words}]" if words else f"[{part.label}]")
        else:
            parts.append(printed(part))
    return "".join(parts)


def _before_break(content: Sequence[Inline], number: int) -> bool:
    return number + 1 < len(content) and isinstance(content[number + 1], LineBreak)


EDITION = Edition(
    name="text",
    title="plain text to read or search: marks as editors print them, divided words joined",
    media_type="text/plain",
    extension="txt",
    render=_render,
)
