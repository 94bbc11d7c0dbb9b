"""Transcripts in the normal form, of any content."""

from typing import Any, get_args

from hypothesis import strategies as st

from archpack.model import transcript as model
from archpack.model.transcript import (
    Add,
    ClosingItem,
    Del,
    Emphasis,
    Footnote,
    Gap,
    Heading,
    Item,
    ItemList,
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

AWKWARD = st.text(alphabet="ab A1-‐ \\[]*~/(){}#:^?.p\t–\u2028\x0cя", min_size=1, max_size=12)
SAYINGS = [
    "illegible",
    "handwritten",
    "stamp: x",
    "supplied: x",
    "...",
    "p. 2",
    "page break",
    "crossed out",
    "sic",
    "?",
    "^1",
    "email protected",
    "- x",
    "1. x",
    "# x",
    "---",
    "**K.** x",
    "{other} x",
    "[^1]: x",
    ": x",
    "(p. 2)",
    "/Laughter/",
    " / Laughter / ",
    "secre-",
    "note",
    "signature",
]
TEXTS = st.one_of(
    st.sampled_from(SAYINGS),
    AWKWARD,
    st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), min_size=1),
)
"""Texts without line ends; any may be taken for a mark."""

SIGNS = st.sampled_from(["1", "12", "a", "x/"])
HANDS = st.sampled_from(["handwritten", "Handwritten at the bottom of page one", "от руки"])
FORMS = st.sampled_from(["after", "before", "within"])
DELETIONS = st.sampled_from(["crossed out", "зачеркнуто"])

MARKS = st.one_of(
    *(st.builds(kind, text=TEXTS) for kind in (Gap, Omission, Sic, Supplied, Signature, Stage, PageBreak)),
    st.builds(Gap, text=st.sampled_from(["illegible", "Illegible", "two words illegible"])),
    st.builds(Omission, text=st.sampled_from(["...", "…", ". . ."])),
    st.builds(PageBreak, text=st.sampled_from(["p. 2", "л. 111", "page one of four"])),
    st.builds(Unclear, text=st.sampled_from(["[?]", "(?)"])),
    st.builds(NoteReference, n=SIGNS),
)
BREAKS = st.builds(LineBreak, hyphen=st.sampled_from(["", "-", "‐"]), blank=st.booleans())


def normal(parts: list[Any]) -> tuple[Any, ...]:
    """The parts with texts joined, and breaks only between two things."""
    made: list[Any] = []
    for part in parts:
        if isinstance(part, LineBreak) and (not made or isinstance(made[-1], LineBreak)):
            continue
        if isinstance(part, str) and made and isinstance(made[-1], str):
            made[-1] += part
        elif made and isinstance(made[-1], Emphasis) and getattr(part, "form", "") == "before":
            continue
        else:
            made.append(part)
    if made and isinstance(made[-1], LineBreak):
        made.pop()
    return tuple(made)


def contents(
    marks: st.SearchStrategy[Any], breaks: st.SearchStrategy[Any] = BREAKS
) -> st.SearchStrategy[Any]:
    parts = st.lists(st.one_of(TEXTS, TEXTS, marks, breaks), min_size=1, max_size=6)
    return parts.map(normal).filter(bool)


LEAVES = contents(MARKS)
PHRASES_ALONE = st.one_of(
    st.builds(Add, content=LEAVES, label=HANDS, form=FORMS),
    st.builds(Del, content=LEAVES),
    st.builds(Del, content=LEAVES, label=DELETIONS, form=FORMS),
    st.builds(Emphasis, content=LEAVES),
)
PHRASES = contents(st.one_of(MARKS, PHRASES_ALONE))
BIG = st.one_of(
    st.builds(
        Stamp, content=st.one_of(st.just(()), PHRASES), label=st.sampled_from(["stamp", "Faded stamp"])
    ),
    st.builds(Note, content=PHRASES, label=st.sampled_from(["Translator's note", "note", "Ed. note"])),
)
INLINE = contents(st.one_of(MARKS, PHRASES_ALONE, BIG))
SPEAKERS = st.one_of(
    st.sampled_from([("Khrushchev.",), ("INDIRA GANDHI:",), (Gap(text="illegible"), ".")]),
    contents(MARKS, TEXTS),
)
PARAGRAPHS = st.builds(Paragraph, content=INLINE)
ITEMS = st.builds(
    Item,
    label=st.sampled_from(["-", "1.", "2)", "a)", "(3)", "–"]),
    content=st.one_of(st.just(()), INLINE),
)
LISTS = st.builds(ItemList, items=st.lists(ITEMS, min_size=1, max_size=3).map(tuple))
SAID = st.one_of(PARAGRAPHS, LISTS)
BLOCKS = st.one_of(
    SAID,
    st.builds(Heading, content=INLINE, level=st.integers(1, 6)),
    st.builds(Speech, speaker=SPEAKERS, blocks=st.lists(SAID, max_size=3).map(tuple)),
    st.builds(Footnote, n=SIGNS, content=INLINE),
    st.builds(
        ClosingItem,
        kinds=st.lists(st.sampled_from(get_args(model.ClosingKind)), min_size=1, max_size=2, unique=True).map(
            tuple
        ),
        content=INLINE,
    ),
)
TRANSCRIPTS = st.builds(Transcript, blocks=st.lists(BLOCKS, max_size=4).map(tuple))
"""Transcripts in the normal form."""
