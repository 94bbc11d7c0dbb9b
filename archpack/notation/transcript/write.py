"""A transcript to the text that people edit: the inverse of `parse`."""

import re
from collections.abc import Iterator, Sequence

from archpack.model.transcript import (
    Add,
    Block,
    ClosingItem,
    Del,
    Emphasis,
    Footnote,
    Gap,
    Heading,
    Inline,
    ItemList,
    LabelForm,
    LineBreak,
    Note,
    NoteReference,
    Omission,
    PageBreak,
    Paragraph,
    Sic,
    Signature,
    Speech,
    Stage,
    Stamp,
    Supplied,
    Transcript,
    Unclear,
)
from archpack.notation.transcript.block_signs import CLOSING, END_OF_SPEECH, FOOTNOTE, HEADING, ITEM
from archpack.notation.transcript.leaves import NAMES, is_plain
from archpack.notation.transcript.marks import AFTER_SLASH, BEFORE_SLASH
from archpack.notation.transcript.vocabulary import PAGE, Kind, kind_of

_PAGE = re.compile(PAGE, re.IGNORECASE)
# What begins a tag is no sign of ours, but readers of Markdown take it for HTML.
_SPECIAL = re.compile(rf"[\\\[\]*~]|<(?=[a-z/!?])|\((?=(?:{PAGE}|\?)\))", re.IGNORECASE)
_SLASH = re.compile(rf"(?:^|(?<=[{re.escape(BEFORE_SLASH)}]))/")
_MAY_NEED_CARE = re.compile(r"[\\\[\]*~/(<]")
_DEFINITION = re.compile(r"\[[^\[\]\n]*\]:")
_SPACES = (" ", "\t")
_LINE_END = re.compile(r"[\r\n]+")


def write(transcript: Transcript) -> str:
    """The text of a transcript, one block a line, as `parse` reads it.

    `parse(write(t)).transcript == t` for every transcript in the normal form (see
    `archpack.model.transcript`) whose labels say what they are. For others the nearest text is written: line
    ends in a text become spaces, empty contents are left out.
    """
    return "".join(f"{block}\n\n" for block in _blocks(transcript.blocks))[:-1]


def _blocks(blocks: Sequence[Block]) -> Iterator[str]:
    after_speech = False
    for block in blocks:
        if after_speech and isinstance(block, Paragraph | ItemList):
            yield END_OF_SPEECH
        if isinstance(block, Speech):
            yield from _speech(block)
        else:
            yield _block(block)
        after_speech = isinstance(block, Speech)


def _speech(speech: Speech) -> Iterator[str]:
    speaker = f"**{_content(speech.speaker)}**"
    rest = speech.blocks
    if rest and isinstance(rest[0], Paragraph):
        speaker = f"{speaker} {_block(rest[0])}"
        rest = rest[1:]
    yield speaker
    for block in rest:
        yield _block(block)


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {_content(block.content)}"
    if isinstance(block, ItemList):
        return "\n".join(
            f"{item.label} {_content(item.content)}" if item.content else item.label for item in block.items
        )
    if isinstance(block, Footnote):
        return f"[^{block.n}]: {_content(block.content)}"
    if isinstance(block, ClosingItem):
        return f"{{{', '.join(block.kinds)}}} {_content(block.content)}"
    assert isinstance(block, Paragraph)  # noqa: S101
    return _content(block.content)


def _content(content: Sequence[Inline]) -> str:
    """Content with the starts of its lines made safe from being read as the start of a block."""
    written = _inline(content)
    return "\n".join(_safe_start(line) for line in written.split("\n"))


def _safe_start(line: str) -> str:
    item = ITEM.match(line)
    if item:
        # The character that is no letter and no figure makes the label: escape it.
        at = next(i for i, character in enumerate(line) if not character.isalnum())
        return f"{line[:at]}\\{line[at:]}"
    if HEADING.match(line) or CLOSING.match(line) or line == END_OF_SPEECH:
        return f"\\{line}"
    # A footnote's beginning, or to readers of Markdown that of an address.
    if FOOTNOTE.match(line) or _DEFINITION.match(line):
        at = line.index("]") + 1
        return f"{line[:at]}\\{line[at:]}"
    return line


def _inline(content: Sequence[Inline]) -> str:
    parts = [
        _text(content, number) if isinstance(part, str) else _mark(part)
        for number, part in enumerate(content)
    ]
    for number, part in enumerate(content):
        # Readers of Markdown take `[words](words)` for a link.
        if isinstance(part, str) and part[:1] == "(" and number and parts[number - 1].endswith("]"):
            parts[number] = parts[number] if parts[number][0] == "\\" else f"\\{parts[number]}"
        if isinstance(part, Emphasis) and _is_label_of_next(content, number):
            # The label would be taken for that of the words before it.
            parts[number + 1] = f"\\{parts[number + 1]}"
        if isinstance(part, Stage):
            before = parts[number - 1][-1:] if number else ""
            after = parts[number + 1][:1] if number + 1 < len(parts) else ""
            parts[number] = _stage(part, before, after)
    return "".join(parts)


def _is_label_of_next(content: Sequence[Inline], number: int) -> bool:
    """Whether after emphasis and nothing but spaces a label follows that is meant for the words after it."""
    between, following = content[number + 1 : number + 2], content[number + 2 : number + 3]
    return (
        bool(between and following)
        and isinstance(between[0], str)
        and not between[0].strip(" \t")
        and isinstance(following[0], Add | Del)
        and following[0].form == "before"
    )


def _text(content: Sequence[Inline], number: int) -> str:
    """A text, made safe from being read as a mark, and at its edges from losing spaces or a hyphen."""
    text = str(content[number])
    before = content[number - 1] if number else None
    after = content[number + 1] if number + 1 < len(content) else None
    is_first = before is None or isinstance(before, LineBreak)
    is_last = after is None or isinstance(after, LineBreak)
    return _safe(text, is_first, is_last, keep_hyphen=isinstance(after, LineBreak) and not after.hyphen)


def _safe(text: str, is_first: bool = True, is_last: bool = True, *, keep_hyphen: bool = False) -> str:
    if "\n" in text or "\r" in text:
        text = _LINE_END.sub(" ", text)
    safe = _SLASH.sub(r"\\/", _SPECIAL.sub(r"\\\g<0>", text)) if _MAY_NEED_CARE.search(text) else text
    if is_last and (safe[-1:] in _SPACES if not keep_hyphen else safe[-1:] in (*_SPACES, "-", "‐")):
        safe = f"{safe[:-1]}\\{safe[-1:]}"
    if is_first and safe[:1] in _SPACES:
        safe = f"\\{safe}"
    return safe


def _stage(stage: Stage, before: str, after: str) -> str:
    text = stage.text
    stands_free = before in BEFORE_SLASH and after in AFTER_SLASH
    if stands_free and text == text.strip() and any(letter.isalpha() for letter in text):
        words = _SPECIAL.sub(r"\\\g<0>", _LINE_END.sub(" ", text)).replace("/", "\\/")
        return f"/{words}/"
    return f"[stage: {_safe(text)}]"


def _mark(mark: Inline) -> str:
    if isinstance(mark, Emphasis):
        return f"*{_inline(mark.content)}*"
    if isinstance(mark, Add):
        label = _label(mark.label, "hand", "handwritten")
        return _labelled(_inline(mark.content), label, mark.form)
    if isinstance(mark, Del):
        if mark.label is None:
            return f"~~{_inline(mark.content)}~~"
        label = _label(mark.label, "deletion", "crossed out")
        return _labelled(_inline(mark.content), label, mark.form)
    if isinstance(mark, Stamp):
        label = _label(mark.label, "stamp", "stamp")
        return f"[{label}: {_inline(mark.content)}]" if mark.content else f"[{label}]"
    if isinstance(mark, Note):
        return f"[{_label(mark.label, 'note', 'note')}: {_inline(mark.content)}]"
    return _leaf(mark)


def _labelled(content: str, label: str, form: LabelForm) -> str:
    if form == "within":
        return f"[{label}: {content}]"
    return f"[{label}] *{content}*" if form == "before" else f"*{content}* [{label}]"


def _label(label: str, kind: Kind, otherwise: str) -> str:
    return label if kind_of(label) == kind else otherwise


def _leaf(mark: Inline) -> str:
    if isinstance(mark, LineBreak):
        return f"{mark.hyphen}\\\n" + ("\\\n" if mark.blank else "")
    if isinstance(mark, Unclear):
        return mark.text
    if isinstance(mark, NoteReference):
        return f"[^{mark.n}]"
    if isinstance(mark, PageBreak) and _PAGE.fullmatch(mark.text):
        return f"({mark.text})"
    if isinstance(mark, Supplied) and is_plain(mark.text):
        return f"[{_safe(mark.text)}]"
    name = next(name for name, kind in NAMES.items() if isinstance(mark, kind))
    assert isinstance(mark, Gap | Omission | PageBreak | Sic | Signature | Stage | Supplied)  # noqa: S101
    if kind_of(mark.text) == name and mark.text == mark.text.strip():
        return f"[{mark.text}]"
    return f"[{name}: {_safe(mark.text)}]"
