"""Which dates of a document's own text are offered as evidence for its date."""

from datetime import date
from pathlib import Path

import pytest

import archpack
from archpack.importers import body_dates
from archpack.importers.fields import Findings
from archpack.model import Context, Dates, DateStatement, Evidence
from archpack.notation import transcript

PAGE = Path(__file__).parents[1] / "material" / "pages" / "pdf.txt"
CREATED = Dates(created=DateStatement(date="1958-05-20"))


def offered(text: str, dates: Dates | None = CREATED) -> list[Evidence]:
    findings = Findings()
    body_dates.offer(transcript.from_source(text), dates, findings, 100)
    return findings.evidence


def test_the_dates_of_heading_stamps_and_closing_block_are_offered_with_line_and_words() -> None:
    text = """SECRET
Copy No. 1

From the journal of the Ambassador
for 20 May 1958

[stamp: Ministry of Museums
Received: 2 June 1958, No. 12/58]

Primerov. The samovar of 3 March 1941 is ours.

Exampleson. On 4 April 1942 it was not.

Primerov. So said B. Primerov, and C. Exampleson.

Recorded: Deltov E.F.

24.V.58
"""
    found = offered(text)
    assert [(one.value, one.place) for one in found] == [
        ("/dates/created", "line 105"),
        ("/dates/created", "line 108"),
        ("/dates/created", "line 118"),
    ]
    assert [one.quotation for one in found] == [
        "From the journal of the Ambassador for 20 May 1958",
        "Ministry of Museums Received: 2 June 1958, No. 12/58",
        "24.V.58",
    ]
    assert [one.note for one in found] == [
        "'20 May 1958', read as 1958-05-20, stands in the heading.",
        "'Received: 2 June 1958', read as 1958-06-02, stands in a stamp. "
        "The words beside it say that it was received then. The record says 1958-05-20.",
        "'24.V.58', read as 1958-05-24, stands in the closing block; it may be that of the typing. "
        "The record says 1958-05-20.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The note of 3 March 1941 " + "says this and that of the samovar, " * 8 + "and on 4 May 1942 more.",
        "NOTE\n\nPrimerov: On 3 March 1941 we came.\n\nExampleson: No.\n\nPrimerov: Yes.",
        "on 20 May\n\n1958\n\nNo. 12-13",
    ],
)
def test_what_a_document_speaks_of_is_no_date_of_its_own(text: str) -> None:
    assert offered(text) == []


def test_a_record_without_a_date_is_offered_what_its_text_says() -> None:
    (one,) = offered("Budapest, 1972 July 1.\n\nNote", None)
    assert one.value == "" and one.note == "'1972 July 1', read as 1972-07-01, stands in the heading."


def test_a_date_that_can_be_read_in_two_ways_says_so() -> None:
    (one,) = offered("Havana, 09/10/62.\n\nNote")
    assert one.note and "read as 1962-09-10" in one.note and "may also be 1962-10-09" in one.note


def test_a_text_full_of_stamps_offers_no_more_than_a_person_reads() -> None:
    assert len(offered("[stamp: 20 May 1958]\n\n" * 2_000)) == 20


def test_the_records_own_date_stays_and_the_contradiction_is_told_once(tmp_path: Path) -> None:
    text = PAGE.read_text(encoding="utf-8").replace("C. EXAMPLESON", "Recorded: C. Exampleson\n\n3-15-61")
    context = Context(today=date(2026, 11, 24), software="t", repositories=archpack.source.repositories())
    (one,) = archpack.importers.read(Path("page.txt"), text.encode(), context=context)
    assert one.record and one.record.dates and one.record.dates.created
    assert one.record.dates.created.date == "1961-03-14"
    folder = archpack.source.write(one.record, one.files, tmp_path / "record")
    codes = [problem.code for problem in archpack.validate.run([folder]).problems]
    assert codes.count("AP403") == 1
    assert "AP202" not in codes
