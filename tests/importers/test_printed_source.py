"""Books and journals that source statements name."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import archpack
from archpack.importers import Imported, credit
from archpack.importers.fields import Findings, Words
from archpack.importers.printed_source import publications, split
from archpack.model import Context
from archpack.model.value import to_data

NEW = Path(__file__).parents[1] / "material" / "pages" / "new.txt"
BOOK = "Specimens, ed. Carl Example, trans. Eve Other (Moscow: ROSSPEN, 2001), vol. 2, doc. 5, pp. 12-14."


@pytest.mark.parametrize(
    ("statement", "expected", "unplaced", "rest"),
    [
        (
            f"{BOOK} Translated by Bo Beck.",
            {
                "type": "book",
                "title": "Specimens",
                "volume": "2",
                "place": "Moscow",
                "publisher": "ROSSPEN",
                "date": "2001",
                "pages": "12-14",
                "document_number": "5",
            },
            ("trans. Eve Other",),
            "Translated by Bo Beck.",
        ),
        (
            "Museum History Bulletin 6/7 (Winter 1995/96), pp. 54–55. Translated by Bo Beck.",
            {
                "type": "journal",
                "title": "Museum History Bulletin",
                "issue": "6/7",
                "date": "1995/1996",
                "pages": "54–55",
            },
            ("Winter",),
            "Translated by Bo Beck.",
        ),
        (
            "RGASPI, f. 558, op. 11, d. 97. Published in MHP Bulletin, No. 12, pp. 1-5. Obtained by X.",
            {"type": "journal", "title": "MHP Bulletin", "issue": "12", "pages": "1-5"},
            (),
            "RGASPI, f. 558, op. 11, d. 97. Obtained by X.",
        ),
        (
            "SSA, f. 7; published in “A Note,” in A. B. Author, A Book (London: Verso, 1990–1992), 5, "
            "translated by T. Book.",
            {
                "type": "book",
                "title": "A Book",
                "place": "London",
                "publisher": "Verso",
                "date": "1990/1992",
                "pages": "5",
            },
            ("A Note", "A. B. Author", "translated by T. Book"),
            "SSA, f. 7",
        ),
    ],
)
def test_a_printed_source_is_told_from_the_rest(
    statement: str, expected: dict[str, str], unplaced: tuple[str, ...], rest: str
) -> None:
    printed, left = split(statement)
    assert printed is not None
    data: dict[str, Any] = dict(to_data(printed.publication))
    data.pop("editors", None)
    assert (data, printed.unplaced, left) == (expected, unplaced, rest)


@pytest.mark.parametrize(
    "statement",
    [
        "AMAE, Folder 784/1978, Issue 220: Features (Cyprus: some, 1978) January 7",
        "Journal of the Ambassador, AVPRF F. 0102, Op. 13, P. 72",
        "SSA, f. 5, op. 1 (Moscow: Main Archive, 1958), l. 3",
        "National Archive, Archive of the CC, (Prague); File: “A B, Kuba,” Box 122.",
        "MNL OL XIX-J-1-j Korea, 1972, 60. doboz, 81-146, 00394.",
        "(Moscow: ROSSPEN, 2001), 5.",
        "",
    ],
)
def test_a_shelfmark_is_no_book(statement: str) -> None:
    assert split(statement) == (None, statement)


def test_the_editors_stand_before_the_title_or_after_it() -> None:
    for statement in (
        BOOK,
        "Carl Example and Ann Ash, eds., Specimens (Moscow: ROSSPEN, 2001), 5.",
        "Carl Example (ed.), Specimens (Praha: Museum, 2001), s. 5, 7 and 9.",
        "Specimens, под ред. Carl Example (Москва: РОССПЭН, 2001), с. 5.",
    ):
        printed, rest = split(statement)
        assert printed and printed.publication.title == "Specimens" and not rest
        assert printed.publication.editors[0].text == "Carl Example"


@pytest.mark.parametrize(
    ("statement", "volume", "issue"),
    [
        ("Museum Review 12, no. 3 (2010), 5.", "12", "3"),
        ("Museum Review 12 (2010), 5.", "12", None),
        ("Museum Review, vol. XII, no. 3/4 (2010), 5.", "XII", "3/4"),
        ("Museum Bulletin 11 (Winter 1998), pp. 5-6.", None, "11"),
    ],
)
def test_volumes_and_issues_are_told_apart(statement: str, volume: str | None, issue: str | None) -> None:
    printed, rest = split(statement)
    assert printed and (printed.publication.volume, printed.publication.issue, rest) == (volume, issue, "")


def test_a_title_that_may_hold_an_authors_name_is_doubted() -> None:
    findings = Findings()
    words = Words(line=3, text="Nikita Example, Example Remembers (Boston: Press, 1970), 5.")
    made, _, _ = publications(words, findings)
    assert made[0].title == "Nikita Example, Example Remembers"
    assert [(doubt.code, doubt.line) for doubt in findings.doubts] == [("AP620", 3)]


@given(st.text(alphabet='ab Bulletin .,;:()12"“ed') | st.text())
def test_no_word_of_a_statement_is_lost(text: str) -> None:
    statement = f"{text} (Moscow: ROSSPEN, 2001), 5. Translated by Bo Beck."
    printed, rest = split(statement)
    kept = f"{printed.text if printed else ''} {rest}"
    assert [c for c in sorted(statement) if c.isalnum()] == [c for c in sorted(kept) if c.isalnum()]


def imported(source: str) -> Imported:
    text = NEW.read_text(encoding="utf-8")
    start = text.index("SSA, f. 7")
    text = text[:start] + source + text[text.index("\n", start) :]
    context = Context(today=date(2026, 11, 24), software="t", repositories=archpack.source.repositories())
    (one,) = archpack.importers.read(Path("page.txt"), text.encode(), context=context)
    return one


def test_the_books_translator_is_not_the_pages(tmp_path: Path) -> None:
    one = imported(f"{BOOK} Translated by Bo Beck.")
    assert one.record is not None
    translators = [agent.name.text for agent in one.record.agents if "translator" in agent.roles]
    assert translators == ["Bo Beck"] and one.record.publications[0].title == "Specimens"
    assert f"Printed source: {BOOK.rstrip('.')}" in one.record.notes
    assert [found.quotation for found in one.record.evidence if found.value == "/publications"]
    folder = archpack.source.write(one.record, one.files, tmp_path / "record")
    assert not [p for p in archpack.validate.run([folder]).problems if p.severity == "error"]
    alone = imported(BOOK).record
    assert alone and not [agent for agent in alone.agents if "translator" in agent.roles]


@pytest.mark.parametrize("lead", ["published", "first published", "Originally printed", "also republished"])
def test_the_words_before_published_are_nobodys_name(lead: str) -> None:
    source = f"RGANI, f. 5. Translated by Bo Beck; {lead} in Invented Bulletin 3 (1993), pp. 67-69."
    printed, rest = split(source)
    assert printed and printed.publication.title == "Invented Bulletin"
    (translated,) = credit.split(rest)[1]
    assert translated.names == "Bo Beck"


@pytest.mark.parametrize("unit", ["(", "(a: b, ", ", ed. ", "Bulletin ", "1, ", ";", "“a” in "])
def test_a_long_statement_takes_linear_time(unit: str) -> None:
    for length in (3_900, 400_000):
        printed, rest = split((unit * length)[:length])
        assert printed is None and len(credit.split(rest)[0]) <= length
