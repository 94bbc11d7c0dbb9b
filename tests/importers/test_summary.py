"""Where the summary begins that the present site prints below a document."""

import pytest

from archpack.importers.opening import page_of
from archpack.importers.wilson_center_summary import find
from tests.importers.test_layouts import PAGES, imported_text, kept, words

TEXT = "Primerov said that the samovar had arrived. The council of the museum had waited for it since May."
FIRST = "Primerov and Exampleson discuss the loan of a samovar."
SECOND = "Exampleson offers minerals in return, and reports on the catalogue."


def summary(*paragraphs: str, described: str | None = None) -> list[str]:
    pieces = page_of("page.txt", "\n".join(paragraphs)).pieces
    first = find(pieces, described).first
    return [] if first is None else [piece.text for piece in pieces[first:]]


@pytest.mark.parametrize(
    "close",
    [
        "C. EXAMPLESON",
        "[Signature]",
        "Recorded by A. Primerov",
        "[1] The specimens are minerals.",
        "1 Translator's note: a samovar.",
        "###",
        "[Translator's note: the rest is lost.]",
    ],
)
def test_all_below_the_end_of_the_document_is_the_summary(close: str) -> None:
    past = "The samovar was lent in the end. Nobody knows where it is now."
    assert summary(TEXT, TEXT, TEXT, close, past, FIRST) == [past, FIRST]


def test_paragraphs_that_tell_in_the_present_what_happens_are_one_summary() -> None:
    assert summary("NOTE", TEXT, TEXT, FIRST, SECOND) == [FIRST, SECOND]
    assert summary("NOTE", TEXT, "", FIRST, "", "", SECOND) == [FIRST, "", "", SECOND]


@pytest.mark.parametrize(
    "before",
    [
        TEXT,
        "I discuss the loan of a samovar with all of my guests.",
        "Exampleson: He discusses the loan of a samovar.",
        "“Primerov discusses the loan,” said the envoy of the museum.",
    ],
)
def test_a_paragraph_of_the_document_is_left_to_it(before: str) -> None:
    assert summary("NOTE", TEXT, TEXT, before, SECOND) == [SECOND]


def test_a_document_in_the_voice_of_summaries_keeps_its_paragraphs_and_the_doubt_is_told() -> None:
    pieces = page_of("page.txt", "\n".join(["NOTE", *([FIRST, SECOND] * 4)])).pieces
    found = find(pieces)
    assert found.first == len(pieces) - 1
    assert "(line 8) may belong to it" in found.doubt


def test_what_heads_a_document_does_not_close_it() -> None:
    assert summary("Recorded by A. Primerov", TEXT, TEXT, SECOND) == [SECOND]


def test_the_page_s_own_description_tells_the_summary_surely() -> None:
    described = "The samovar  was lent in the end. Nobody knows…"
    past = "The samovar was lent in the end. Nobody knows where it is now."
    pieces = page_of("page.txt", "\n".join([TEXT, TEXT, past, SECOND])).pieces
    assert find(pieces, described).first == 2 and not find(pieces, described).doubt
    assert summary(TEXT, TEXT, past, SECOND, described="Something quite else that is not there.") == [SECOND]


def test_lines_that_were_broken_are_put_together() -> None:
    body = (
        "Primerov said that the samovar had\narrived. The council of the museum\nhad waited for it since\n"
        "May, and so had the guests who were\nthere for the occasion of that day."
    )
    broken = "Primerov and Exampleson discuss the\nloan of a samovar and the return of\nthe specimens."
    assert summary(body, "", body, "", broken) == broken.split("\n")


def test_a_summary_of_two_paragraphs_is_imported_whole() -> None:
    text = (PAGES / "new.txt").read_text(encoding="utf-8")
    before = "Primerov and Exampleson discuss the loan of a samovar and the return of the specimens."
    text = text.replace(before, f"{before}\n\n{SECOND}")
    one = imported_text(text)
    assert one.record and one.record.scope_and_content == f"{before} {SECOND}"
    assert one.files["transcript.en.md"].decode().rstrip().endswith("C. EXAMPLESON")
    assert not words(text) - kept(one)
