"""Records as CSV, for spreadsheets, AtoM and Archivematica, and as a draft of InvenioRDM."""

import csv
import io
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from archpack import source
from archpack.crosswalk import CROSSWALKS
from archpack.model import ConditionsOfAccess, Context, Record
from archpack.model.value import replace

CONTEXT = Context(today=date(2026, 11, 24), software="archpack 0", repositories=source.repositories())
RECORDS = Path(__file__).parents[2] / "records"
TABLES = ("table", "atom-csv", "archivematica-csv")


def load(name: str) -> Record:
    record = source.load(RECORDS / name / "record.yaml").record
    assert record is not None
    return record


def read(name: str, *records: Record) -> list[list[str]]:
    content = CROSSWALKS[name].render(records, CONTEXT)
    return list(csv.reader(io.StringIO(content.decode("utf-8"), newline=""), strict=True))


def rows(name: str, *records: Record) -> list[dict[str, str]]:
    header, *cells = read(name, *records)
    return [dict(zip(header, row, strict=True)) for row in cells]


def cells(name: str, *records: Record) -> Iterator[str]:
    return (cell for row in read(name, *records) for cell in row)


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("title", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"])
def test_no_cell_is_a_formula(name: str, title: str) -> None:
    record = load("specimen-0001")
    assert record.title
    found = list(cells(name, replace(record, title=replace(record.title, text=title), notes=(title,))))
    assert f"'{title}" in found
    assert not [cell for cell in found if cell.startswith(("=", "+", "-", "@", "\t", "＝"))]


@pytest.mark.parametrize("name", TABLES)
def test_quotation_marks_commas_and_lines_stay_in_their_cell(name: str) -> None:
    record = load("specimen-0001")
    hostile = 'a "b", c;\nd\r\ne'
    found = list(cells(name, replace(record, scope_and_content=hostile)))
    assert hostile in found


def test_a_level_of_the_archive_is_told_once_for_all_its_documents() -> None:
    one = load("wilson-center-300267")
    other = replace(one, id="wilson-center-300268")
    found = rows("atom-csv", one, other)
    assert [row["levelOfDescription"] for row in found] == ["Fonds", "Opis", "File", "Item", "Item"]
    keys = [row["legacyId"] for row in found]
    assert len(set(keys)) == len(keys)
    for number, row in enumerate(found):
        assert row["parentId"] in {"", *keys[:number]}, "a parent stands before its children"
    item = found[3]
    assert item["identifier"] == "ll. 110–123"
    assert (item["eventStartDates"], item["eventEndDates"]) == ("1960-08-29", "1960-08-29")
    assert "Translated by Allison Smith" in item["generalNote"]


def test_what_divides_values_is_in_none_of_them() -> None:
    record = replace(load("specimen-0001"), notes=("either|or",))
    (item,) = (row for row in rows("atom-csv", record) if row["legacyId"] == record.id)
    assert "either¦or" in item["generalNote"].split("|")


@pytest.mark.parametrize(("status", "published"), [("open", "Published"), ("closed", "Draft")])
def test_a_document_that_is_not_open_is_not_published_by_an_import(status: str, published: str) -> None:
    access = ConditionsOfAccess(status=status)  # type: ignore[arg-type]
    record = replace(load("specimen-0001"), conditions_of_access=access)
    (item,) = (row for row in rows("atom-csv", record) if row["legacyId"] == record.id)
    assert item["publicationStatus"] == published


def test_every_component_has_its_row_for_archivematica() -> None:
    record = load("specimen-0001")
    found = [row[0] for row in read("archivematica-csv", record)]
    assert found == ["filename", "objects", *(f"objects/{one.path}" for one in record.components)]


@pytest.mark.parametrize(
    ("status", "until", "files", "embargo"),
    [
        ("open", None, "public", None),
        ("restricted", None, "restricted", None),
        ("closed", "2090", "restricted", None),
        ("embargoed", "2030-06", "restricted", "2030-06-30"),
        ("embargoed", "2001", "restricted", None),
        ("embargoed", None, "restricted", None),
    ],
)
def test_restricted_files_stay_restricted(
    status: str, until: str | None, files: str, embargo: str | None
) -> None:
    access = ConditionsOfAccess(status=status, until=until)  # type: ignore[arg-type]
    record = replace(load("specimen-0001"), conditions_of_access=access)
    made = json.loads(CROSSWALKS["invenio-rdm"].render([record], CONTEXT))["access"]
    assert made["files"] == files
    assert made.get("embargo", {}).get("until") == embargo


def test_a_draft_is_dated_by_the_deposit_and_says_where_the_original_lies() -> None:
    made = json.loads(CROSSWALKS["invenio-rdm"].render([load("wilson-center-300267")], CONTEXT))["metadata"]
    assert made["publication_date"] == "2026-11-24"
    assert made["dates"][0]["date"] == "1960-08-29"
    assert made["creators"] == [
        {
            "person_or_org": {
                "type": "organizational",
                "name": "Russian State Archive of Contemporary History",
            },
            "role": {"id": "hostinginstitution"},
        }
    ]
    assert [one["role"]["id"] for one in made["contributors"]] == ["datacollector", "translator"]
    assert any("f. 52, op. 1, d. 596, ll. 110–123" in one["identifier"] for one in made["identifiers"])


@pytest.mark.parametrize(
    ("text", "plain"), [("1953~", "1953-01-01/1953-12-31"), ("196X", "1960-01-01/1969-12-31"), ("XXXX", None)]
)
def test_a_date_in_doubt_is_the_range_that_it_can_mean(text: str, plain: str | None) -> None:
    record = load("wilson-center-300267")
    assert record.dates and record.dates.created
    dates = replace(record.dates, created=replace(record.dates.created, date=text))
    draft = CROSSWALKS["invenio-rdm"].render([replace(record, dates=dates)], CONTEXT)
    made = json.loads(draft)["metadata"].get("dates", [])
    assert [one["date"] for one in made] == ([plain] if plain else [])
    assert all(text in one["description"] for one in made)


def test_html_in_a_description_is_text() -> None:
    record = replace(load("specimen-0001"), scope_and_content="<script>alert(1)</script>")
    made = json.loads(CROSSWALKS["invenio-rdm"].render([record], CONTEXT))["metadata"]
    assert made["description"] == "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"
