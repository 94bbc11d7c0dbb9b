"""What is written is read as the same, and what is read keeps every word."""

import re

from hypothesis import given
from hypothesis import strategies as st

from archpack.model.transcript import Transcript
from archpack.notation.transcript import parse, write
from tests.notation.transcript.transcripts import TRANSCRIPTS

SIGNS = r"[\s\\\[\]*~/#{}^:()]"
PIECES = [
    "word",
    "[",
    "]",
    "*",
    "~~",
    "/",
    "\\",
    "\n",
    "\n\n",
    " ",
    "[illegible]",
    "(p. 2)",
    "[stamp: ",
    "[handwritten]",
    "[handwritten: ",
    "**K.** ",
    "# ",
    "- ",
    "1. ",
    "---",
    "{other} ",
    "[^1]: ",
    "[...]",
    "(?)",
    "-\\\n",
    "\\\n\\\n",
    "/Laughter/",
    "[laughter]",
    "[He leaves the room.]",
    "[It is torn at its edge.]",
    "[the ",
]


@given(TRANSCRIPTS)
def test_a_transcript_that_is_written_and_read_is_the_same(transcript: Transcript) -> None:
    assert parse(write(transcript)).transcript == transcript


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.text())
def test_any_text_makes_a_transcript_that_writes_as_it_reads(text: str) -> None:
    parsed = parse(text)
    written = write(parsed.transcript)
    assert parse(written).transcript == parsed.transcript
    assert not parse(written).doubts


def kept(text: str) -> str:
    """The characters that are no spaces and no signs of ours."""
    return re.sub(SIGNS, "", text).replace("---", "")


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.text())
def test_every_character_that_is_no_sign_is_kept(text: str) -> None:
    assert kept(write(parse(text).transcript)) == kept(text)
