"""Transcripts of pages, as import writes them."""

from archpack.importers.importer import Reading
from archpack.importers.transcripts import in_edited_form
from archpack.model import SCHEMA_ID, Record


def test_a_transcript_is_written_in_the_form_that_is_edited_and_its_doubts_have_the_pages_lines() -> None:
    text = "Mao: Come [to us.\n\nStalin: [[We]] will [[all]].\n\nMao: Good.\n\nStalin: Good."
    reading = Reading(
        record=Record(schema=SCHEMA_ID, id="x-1"),
        texts={"transcript.en.md": text},
        begins={"transcript.en.md": 5},
        derivations=(),
    )
    edited = in_edited_form(reading)
    assert edited.texts["transcript.en.md"].startswith("**Mao:** Come \\[to us.\n\n**Stalin:** \\[\\[We")
    assert [(doubt.code, doubt.line) for doubt in edited.doubts] == [("AP619", 5), ("AP619", 7)]
    assert "1 times more" in edited.doubts[1].message
