"""The form that people edit, mark by mark."""

import pytest

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
    Unclear,
)
from archpack.notation.transcript import gap_reason, parse, place_of, speaker_name, speakers, words, write


def content(text: str) -> tuple[Inline, ...]:
    (paragraph,) = parse(text).transcript.blocks
    assert isinstance(paragraph, Paragraph)
    return paragraph.content


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it [illegible] was", ("it ", Gap(text="illegible"), " was")),
        ("[two lines illegible]", (Gap(text="two lines illegible"),)),
        ("[неразборчиво] год", (Gap(text="неразборчиво"), " год")),
        ("[gap: burnt]", (Gap(text="burnt"),)),
        ("so [. . .] on", ("so ", Omission(text=". . ."), " on")),
        ("high[er] F[oreign]", ("high", Supplied(text="er"), " F", Supplied(text="oreign"))),
        ("[Cuban Ambassador?]", (Supplied(text="Cuban Ambassador?"),)),
        ("[supplied: illegible]", (Supplied(text="illegible"),)),
        ("17[?] MAR(?)", ("17", Unclear(), " MAR", Unclear(text="(?)"))),
        ("Cho Enlai [sic]", ("Cho Enlai ", Sic(text="sic"))),
        ("won /Laughter/.", ("won ", Stage(text="Laughter"), ".")),
        ("won / All laugh /", ("won ", Stage(text="All laugh"))),
        ("and/or 837/86-ne and / or", ("and/or 837/86-ne and / or",)),
        ("(p. 2) so (л. 111об.)", (PageBreak(text="p. 2"), " so ", PageBreak(text="л. 111об."))),
        ("[page one of four]", (PageBreak(text="page one of four"),)),
        ("[page: 7]", (PageBreak(text="7"),)),
        ("so (2) and (p.m.)", ("so (2) and (p.m.)",)),
        ("*sell* [handwritten] it", (Add(content=("sell",), label="handwritten"), " it")),
        ("*sell*\n[от руки]", (Add(content=("sell",), label="от руки"),)),
        ("[By hand: x]", (Supplied(text="By hand: x"),)),
        (
            "[Handwritten at the foot] *Not read*",
            (Add(content=("Not read",), label="Handwritten at the foot", form="before"),),
        ),
        (
            "[handwriting in the left margin: see [illegible]]",
            (
                Add(
                    content=("see ", Gap(text="illegible")),
                    label="handwriting in the left margin",
                    form="within",
                ),
            ),
        ),
        ("~~give~~ *sell*", (Del(content=("give",)), " ", Emphasis(content=("sell",)))),
        ("*give* [crossed out]", (Del(content=("give",), label="crossed out"),)),
        (
            "[Stamp: RECEIVED 17[?] *MAR* [in pencil]]",
            (
                Stamp(
                    content=(
                        "RECEIVED 17",
                        Unclear(),
                        " ",
                        Add(content=("MAR",), label="in pencil"),
                    ),
                    label="Stamp",
                ),
            ),
        ),
        ("[faded stamp]", (Stamp(label="faded stamp"),)),
        ("[Translator's note: so]", (Note(content=("so",), label="Translator's note"),)),
        ("[signature]", (Signature(text="signature"),)),
        ("So. [Laughter.] So.", ("So. ", Stage(text="Laughter."), " So.")),
        ("So [all laugh].", ("So ", Stage(text="all laugh"), ".")),
        ("[Бурные, продолжительные аплодисменты]", (Stage(text="Бурные, продолжительные аплодисменты"),)),
        ("[Voices from the hall: Yes!]", (Stage(text="Voices from the hall: Yes!"),)),
        ("[The envoy of Spain rises.] So.", (Stage(text="The envoy of Spain rises."), " So.")),
        ("[supplied: laughter]", (Supplied(text="laughter"),)),
        ("[supplied: It is torn off.]", (Supplied(text="It is torn off."),)),
        (
            "the [envoy of the [illegible] [?] museum] so",
            (
                "the ",
                Supplied(text="envoy of the"),
                " ",
                Gap(text="illegible"),
                " ",
                Unclear(),
                " ",
                Supplied(text="museum"),
                " so",
            ),
        ),
        ("JELEN[^1]", ("JELEN", NoteReference(n="1"))),
        ("secre-\\\ntaries", ("secre", LineBreak(hyphen="-"), "taries")),
        ("Marxist\\-\\\nLeninist", ("Marxist-", LineBreak(), "Leninist")),
        ("a new\\\n\\\nworld", ("a new", LineBreak(blank=True), "world")),
        ("one\ntwo", ("one two",)),
        (r"\[a\] \*b\* 1\. C:\new", ("[a] *b* 1. C:\\new",)),
    ],
)
def test_a_mark_is_read(text: str, expected: tuple[Inline, ...]) -> None:
    assert content(text) == expected
    assert not parse(text).doubts
    assert content(write(parse(text).transcript)) == expected


@pytest.mark.parametrize(
    ("text", "kind", "column"),
    [
        ("write to [email protected] now", "address hidden", 10),
        ("a [b", "bracket not closed", 3),
        ("a] b", "bracket not opened", 2),
        ("[[TOP SECRET]]", "bracket nested", 1),
        ("[[11]] September", "bracket nested", 1),
        ("[should be [so]]", "bracket nested", 1),
        ("He [laughs] at it", "remark uncertain", 4),
        ("So. [It is torn off at the edge.] So.", "remark uncertain", 5),
        ("a [] b", "bracket empty", 3),
        ("a [handwritten] b", "label alone", 3),
        ("CONVERSATION* began", "emphasis not closed", 13),
        ("*a [stamp: b] c*", "label alone", 4),
        ("and / or / so", "slash ambiguous", 5),
    ],
)
def test_what_is_ambiguous_stays_text_with_a_doubt(text: str, kind: str, column: int) -> None:
    parsed = parse(text)
    assert [(doubt.kind, doubt.line, doubt.column) for doubt in parsed.doubts] == [(kind, 1, column)]
    assert words(content(text)).replace("~~", "") == text.strip("*").replace("~~", "")


def test_of_marks_that_overlap_the_second_stays_text() -> None:
    parsed = parse("~~a *b~~ c*")
    assert [doubt.kind for doubt in parsed.doubts] == ["marks overlap", "emphasis not closed"]
    assert content("~~a *b~~ c*") == (Del(content=("a *b",)), " c*")


BLOCKS: list[tuple[str, tuple[Block, ...]]] = [
    ("# Record\\\nof Talks\n", (Heading(content=("Record", LineBreak(), "of Talks")),)),
    ("### 3", (Heading(content=("3",), level=3),)),
    (
        "**Khrushchev.** Good day.\n\n- one\n- two\nmore\n\n**INDIRA GANDHI:**\nWell.",
        (
            Speech(
                speaker=("Khrushchev.",),
                blocks=(
                    Paragraph(content=("Good day.",)),
                    ItemList(
                        items=(
                            Item(label="-", content=("one",)),
                            Item(label="-", content=("two more",)),
                        )
                    ),
                ),
            ),
            Speech(speaker=("INDIRA GANDHI:",), blocks=(Paragraph(content=("Well.",)),)),
        ),
    ),
    (
        "**A.** x\n\n---\n\nThey left.",
        (
            Speech(speaker=("A.",), blocks=(Paragraph(content=("x",)),)),
            Paragraph(content=("They left.",)),
        ),
    ),
    (
        "1. Stalin\n2. Molotov\n3.",
        (
            ItemList(
                items=(
                    Item(label="1.", content=("Stalin",)),
                    Item(label="2.", content=("Molotov",)),
                    Item(label="3."),
                )
            ),
        ),
    ),
    ("[^1]: So.", (Footnote(n="1", content=("So.",)),)),
    (
        "{interpreted by, recorded by} By Sample A.\n\n{date stamp} 15.III.61",
        (
            ClosingItem(kinds=("interpreted by", "recorded by"), content=("By Sample A.",)),
            ClosingItem(kinds=("date stamp",), content=("15.III.61",)),
        ),
    ),
]


@pytest.mark.parametrize(("text", "expected"), BLOCKS)
def test_a_block_is_read(text: str, expected: tuple[Block, ...]) -> None:
    parsed = parse(text)
    assert parsed.transcript.blocks == expected
    assert parse(write(parsed.transcript)).transcript.blocks == expected


def test_a_kind_that_closing_lines_have_not_stays_text() -> None:
    parsed = parse("{weather} Fine.")
    assert parsed.transcript.blocks == (Paragraph(content=("{weather} Fine.",)),)
    assert "recorded by" in parsed.doubts[0].message


def test_every_part_has_its_place() -> None:
    parsed = parse("# T\r\n\r\n**K.** it\r\nis [illegible]\r\n\r\n{other} x")
    assert [(type(one.value).__name__, one.line, one.column) for one in parsed.places] == [
        ("Heading", 1, 1),
        ("Speech", 3, 1),
        ("Paragraph", 3, 8),
        ("Gap", 4, 4),
        ("ClosingItem", 6, 1),
    ]


def test_speakers_are_told_by_name_with_their_turns() -> None:
    turns = [
        "**Filippov [Stalin].** a",
        "**Mao Zedong:**",
        "**Filippov.** c",
        "**[illegible].** d",
        "**K[im].** e",
    ]
    text = "\n\n".join(turns)
    assert speakers(parse(text).transcript) == {"Filippov": 2, "Mao Zedong": 1, "": 1, "Kim": 1}
    assert speaker_name(parse(text).transcript.speeches[1]) == "Mao Zedong"


def test_words_are_those_that_are_read() -> None:
    text = "high[er] secre-\\\n(p. 2)taries, Marxist\\-\\\nLeninist "
    text += "~~gave~~ *sold* [handwritten]\\\n[illegible] it /Laughter/ [sic]"
    assert words(content(text)) == "higher secretaries, Marxist-Leninist sold it"


def test_marks_say_why_and_where() -> None:
    assert [gap_reason(text) for text in ("Illegible", "one word missing", "redacted", "inaudible")] == [
        "illegible",
        "lost",
        "redacted",
        "inaudible",
    ]
    assert place_of("Handwritten at the bottom of page one") == "at the bottom of page one"
    assert place_of("handwritten") == ""


@pytest.mark.parametrize(
    "sign",
    [
        "[",
        "]",
        "*",
        "~~",
        "/",
        "[a",
        "[stamp: ",
        "[handwritten] *",
        "\\",
        "\\\n",
        "**K.** ",
        "- \n",
        "a*[",
        "\n",
    ],
)
def test_any_number_of_signs_is_read_and_written(sign: str) -> None:
    text = sign * 20_000
    transcript = parse(text).transcript
    assert parse(write(transcript)).transcript == transcript
