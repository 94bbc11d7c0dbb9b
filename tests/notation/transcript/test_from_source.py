"""Transcripts as sources print them."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.model.transcript import Add, Gap, Heading, ItemList, LineBreak, PageBreak, Speech, Stage
from archpack.model.value import Value
from archpack.notation.transcript import from_source, parse, people, speakers, words, write
from tests.notation.transcript.test_round_trip import PIECES, SIGNS

WRAPPED = """\
TOP SECRET

MEMORANDUM OF CONVERSATION
between Comrade Mao Zedong and Comrade Example

2 October 1959

Comrade Kim Il Sung: I would like to say a few words about the govern-
ment of the country, which has been in power for a long time and which is
supported by all.
Comrade Mao Zedong: Yes. That is true, and I have nothing to add to it at

- 2 -

all, for now. We have two points:
1. The well of the
    village.
2. Everything else.

He then said that the Marxist-
Leninist parties of all of the countries in the world ought to be

3

friends of each other. JELEN1 is /USA/, as it were /laughs/, I said /or so/.

INDIRA GANDHI:
I agree; see [1].

INDIRA GANDHI:

Thank you.

[1] A note that follows.

Translated: X. Ivanov
Recorded: P. Petrov, S. Sidorov and A. Example
13.1.51 ROSHCHIN
"""


def test_turns_have_their_speakers_however_they_stand() -> None:
    transcript = from_source(WRAPPED).transcript
    assert speakers(transcript) == {"Comrade Kim Il Sung": 1, "Comrade Mao Zedong": 1, "INDIRA GANDHI": 2}
    assert [words(block.content) for speech in transcript.speeches[2:] for block in speech.blocks] == [  # type: ignore[union-attr]
        "I agree; see .",
        "Thank you.",
    ]


def test_lines_words_and_pages_are_put_together_and_the_joins_recorded() -> None:
    written = write(from_source(WRAPPED).transcript)
    assert (
        "about the govern-\\\nment of the country, which has been in power for a long time and which"
        in written
    )
    assert "to add to it at\\\n\\\n[page: - 2 -] all, for now." in written
    assert "Marxist\\-\\\nLeninist parties" in written
    assert "ought to be\\\n\\\n[page: 3] friends" in written
    plain = " ".join(
        words(block.content)
        for speech in from_source(WRAPPED).transcript.speeches
        for block in speech.blocks
        if not isinstance(block, ItemList)
    )
    for sentence in (
        "the government of the country",
        "to it at all, for now",
        "Marxist-Leninist",
        "to be friends",
    ):
        assert sentence in plain


def test_headings_lists_footnotes_and_the_closing_block_are_found() -> None:
    transcript = from_source(WRAPPED).transcript
    headings = [words(block.content) for block in transcript.blocks if isinstance(block, Heading)]
    assert headings == ["MEMORANDUM OF CONVERSATION between Comrade Mao Zedong and Comrade Example"]
    lists = [
        block for speech in transcript.speeches for block in speech.blocks if isinstance(block, ItemList)
    ]
    assert [[(item.label, words(item.content)) for item in one.items] for one in lists] == [
        [("1.", "The well of the village."), ("2.", "Everything else.")]
    ]
    assert "[^1]: A note that follows." in write(transcript)
    assert [(item.kinds, people(item)) for item in transcript.closing] == [
        (("translated by",), ("X. Ivanov",)),
        (("recorded by",), ("P. Petrov", "S. Sidorov", "A. Example")),
        (("signature",), ()),
    ]


def test_what_may_be_a_mark_or_not_stays_text_with_a_doubt() -> None:
    parsed = from_source(WRAPPED)
    assert [(doubt.kind, doubt.line) for doubt in parsed.doubts] == [
        ("digit glued", 25),
        ("slash ambiguous", 25),
        ("slash ambiguous", 25),
    ]
    assert [one.value for one in parsed.places if isinstance(one.value, Stage)] == [Stage(text="laughs")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BREZHNEV. One question.\n\nGROMYKO. So.\n\nBREZHNEV. Yes. Well.\n\nYes. That is so.", "BBG"),
        ("Mao: " + "word " * 50 + ".\nStalin: Yes.\nMao: No.\nStalin: Well.", "MMSS"),
        (
            "Khrushchev. Yes, Mr. Suzuki.\n\nSuzuki. True. So.\n\nTrue. It is.\n\nKhrushchev. I, Khrushchev.",
            "KKS",
        ),
        ("Able. Well?\n\nBaker. So.\n\nAble. No.\n\nSilence.\n\nB. BAKER", "ABA"),
        ("Baker. Snow. It fell.\n\nSnow. It melts.\n\nSnow. It does.\n\nBaker. Yes, B. Baker.", "BB"),
        ("Comrades. We met.\n\nBaker. So.\n\nComrades. Go.\n\nComrades. Yes, B. Baker.", "B"),
        ("**TOP SECRET**\n\n**Example:** One.\n\n**Other:** Two.", "EO"),
        ("Japan. The land of Japan.\n\nHowever: not so.\n\nNote: none.", ""),
        ("N.S. Khrushchev. Good day.\n\nM. Suzuki. Good day to N.S. Khrushchev and M. Suzuki.", "NM"),
        (
            "Filippov [Stalin]: Yes.\n\nMao Zedong (laughs): No.\n\nFilippov [Stalin]: So.\n\nMao Zedong: O.",
            "FFMM",
        ),
    ],
)
def test_a_word_with_a_point_is_a_speaker_only_where_the_text_bears_it_out(text: str, expected: str) -> None:
    found = [words(speech.speaker)[0] for speech in from_source(text).transcript.speeches]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    ["[email protected]", "[[TOP SECRET]]", "[[11]] September [[5]]7", "a [b", "a] b", "C:\\new ~~x~~ #1"],
)
def test_ambiguous_marks_of_sources_stay_text(text: str) -> None:
    parsed = from_source(text)
    assert "".join(words(block.content) for block in parsed.transcript.blocks) == text  # type: ignore[union-attr]
    assert parsed.doubts or "\\" in text


def test_a_line_that_divides_ends_a_turn_and_is_no_mark() -> None:
    parsed = from_source("Mao: Well.\n\nStalin: So, Mao.\n\nMao: So, Stalin.\n\n* * *\n\nThey parted.")
    assert not parsed.doubts
    assert write(parsed.transcript).endswith("Stalin.\n\n---\n\n\\* \\* \\*\n\nThey parted.\n")


def test_who_speaks_at_the_end_is_no_closing_line() -> None:
    text = "Participants: Mao, Stalin.\n\nMao: Well.\n\nStalin: No.\n\nRecorded: тт. Chuev (2), Petrov"
    transcript = from_source(text).transcript
    assert speakers(transcript) == {"Mao": 1, "Stalin": 1}
    assert [people(item) for item in transcript.closing] == [("Chuev", "Petrov")]


def test_a_form_feed_is_a_page() -> None:
    assert write(from_source("One.\f\nTwo.").transcript) == "One.\n\n[page break]\n\nTwo.\n"


SOURCES = st.lists(
    st.sampled_from([*PIECES, "Mao: ", "Khrushchev. ", "2", "\f", "Recorded: ", "8-18-60", "long " * 40]),
    max_size=30,
).map("".join)


def texts(value: object) -> Iterator[str]:
    """Every text in a transcript, words and marks alike."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts(one)
    elif isinstance(value, Value):
        for name in value.__struct_fields__:
            if name not in ("kinds", "form") and value != PageBreak(text="page break"):
                yield from texts(getattr(value, name))


@given(SOURCES | st.text())
def test_any_source_is_read_and_every_character_that_is_no_sign_is_kept(text: str) -> None:
    transcript = from_source(text).transcript
    assert parse(write(transcript)).transcript == transcript
    kept = Counter(re.sub(SIGNS, "", "".join(texts(transcript))))
    assert kept == Counter(re.sub(SIGNS, "", text))


@pytest.mark.parametrize(
    "piece",
    ["[", "*", "/", "[a", "A. ", "A: ", "Mao: \n", "2\n\n", "a-\n", "1. \n", "\f", "x", "a\n\n", "[1] "],
)
def test_any_number_of_anything_is_read(piece: str) -> None:
    transcript = from_source(piece * 20_000).transcript
    assert parse(write(transcript)).transcript == transcript


def test_the_real_page_is_read_turn_by_turn(material: Path) -> None:
    page = next((material / "pages").glob("*.txt")).read_text(encoding="utf-8")
    text = page[page.index("Record of Conversation\nof") :]
    parsed = from_source(text)
    transcript = parsed.transcript
    assert not parsed.doubts
    assert speakers(transcript) == {
        name: len(re.findall(rf"^{name}\. ", text, re.MULTILINE))
        for name in ("Khrushchev", "Suzuki", "Okada", "Hozumi")
    }
    assert [speaker for speech in transcript.speeches for speaker in speech.speaker] == re.findall(
        r"^((?:Khrushchev|Suzuki|Okada|Hozumi)\.) ", text, re.MULTILINE
    )
    marks = [one.value for one in parsed.places]
    assert len([one for one in marks if isinstance(one, Gap)]) == len(
        re.findall(r"\[illegible\]", text, re.IGNORECASE)
    )
    added = [one for one in marks if isinstance(one, Add)]
    assert [one.label for one in added].count("handwritten") == text.count("* [handwritten]")
    assert [(one.label, one.form) for one in added if one.label != "handwritten"] == [
        ("Handwritten at the bottom of page one", "before")
    ]
    assert [one.text for one in marks if isinstance(one, Stage)] == [
        "Japanese laugh approvingly",
        "Laughter",
        "Laughter",
        "laughter",
    ]
    assert [one.text for one in marks if type(one).__name__ == "Supplied"] == ["er", "Japanese", "government"]
    joins = [one for one in marks if isinstance(one, LineBreak) and one.blank]
    assert len(joins) == 4
    assert not [block for block in transcript.blocks if not isinstance(block, Speech)][2:-7]
    assert [(item.kinds, people(item)) for item in transcript.closing] == [
        (("participants",), ("Okada", "Hozumi", "Suzuki")),
        (("present",), ("Tugarinov I.I.",)),
        (("translated by",), ("Rozhetskin A.M.",)),
        (("recorded by",), ("Tugarinov I. I.", "Rozhetskin A.M.")),
        (("file number",), ()),
        (("date stamp",), ()),
        (("other",), ()),
    ]
