"""Libraries of RIS, CSL-JSON and Zotero's own JSON: their documents of archives, and why others are none."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import archpack
from archpack.importers import Imported
from archpack.model import Context
from tests.importers.test_layouts import import_page, kept, words

RIS = """TY  - MANSCPT
TI  - Note on a Samovar
AU  - Exampleson, Carl, 1901-1977
AU  - Primerov, A. B.
DA  - 1961/03/14/
AB  - &lt;p&gt;Primerov &amp;amp; Exampleson discuss the loan of a samovar,
and other things.&lt;/p&gt;
LA  - Russian
KW  - Museums
DB  - History and Public Policy Program Digital Archive
AV  - RGASPI, f. 558, op. 11, d. 97, ll. 67-70. Contributed by Ann Ash and translated by Bo Beck.
N1  - A note of the reader.
UR  - http://digitalarchive.wilsoncenter.org/document/999001
ER  -
"""
CSL: dict[str, Any] = {
    "id": "http://zotero.org/1",
    "type": "manuscript",
    "title": "Note on a Samovar",
    "author": [
        {"family": "Exampleson", "given": "Carl, 1901-1977"},
        {"family": "Primerov", "given": "A. B."},
    ],
    "issued": {"date-parts": [["1961", 3, 14]]},
    "abstract": "Primerov & Exampleson discuss the loan of a samovar, and other things.",
    "language": "Russian",
    "archive_location": "RGASPI, f. 558, op. 11, d. 97, ll. 67-70. "
    "Contributed by Ann Ash and translated by Bo Beck.",
    "note": "A note of the reader.",
    "URL": "http://digitalarchive.wilsoncenter.org/document/999001",
}


def of_ris(text: str = RIS) -> tuple[Imported, ...]:
    return import_page("export.ris", text.encode())


def of_csl(*items: dict[str, Any]) -> tuple[Imported, ...]:
    return import_page("export.json", json.dumps(items, indent=1).encode())


@pytest.mark.parametrize("imported", [of_ris, lambda: of_csl(CSL)], ids=["ris", "csl-json"])
def test_an_export_gives_the_record_of_the_document(imported: Any) -> None:
    (one,) = imported()
    record = one.record
    assert record and record.title and record.dates and record.dates.created
    assert record.id == "wilson-center-999001"
    assert record.title.text == "Note on a Samovar"
    assert record.dates.created.date == "1961-03-14"
    assert (
        record.scope_and_content == "Primerov & Exampleson discuss the loan of a samovar, and other things."
    )
    assert [(agent.name.text, agent.roles) for agent in record.agents] == [
        ("Exampleson, Carl", ("author",)),
        ("Primerov, A. B.", ("author",)),
        ("Ann Ash", ("contributor",)),
        ("Bo Beck", ("translator",)),
    ]
    assert record.agents[0].note == "1901-1977"
    assert record.languages == ("ru",)
    assert record.references[0].repository == "RGASPI"
    assert [level.value for level in record.references[0].levels] == ["558", "11", "97"]
    assert b"A note of the reader." in one.files["import-remainder.txt"]


def test_no_word_of_an_entry_is_lost() -> None:
    (one,) = of_ris()
    plain = RIS.replace("&lt;p&gt;", "").replace("&lt;/p&gt;", "").replace("&amp;amp;", "&")
    tags = {
        "ti",
        "au",
        "da",
        "ab",
        "la",
        "kw",
        "av",
        "n1",
        "ur",
        "er",
        "db",
        "ty",
        "-",
        "19610314",
        "1961/03/14/",
    }
    assert set(words(plain)) - set(kept(one)) <= tags


def test_every_entry_of_a_file_is_a_record() -> None:
    other = RIS.replace("999001", "999002")
    assert [one.record.id for one in of_ris(RIS + other) if one.record] == [
        "wilson-center-999001",
        "wilson-center-999002",
    ]
    second = {**CSL, "URL": "https://digitalarchive.wilsoncenter.org/document/999003"}
    assert [one.record.id for one in of_csl(CSL, second) if one.record] == [
        "wilson-center-999001",
        "wilson-center-999003",
    ]


@pytest.mark.parametrize(
    "content",
    [b"TY  - BOOK\nTI  - Another\nER  - \n", b'[{"title": "x"}]', b'{"a": ', b"[" * 100_000, b"[1]"],
)
def test_other_entries_are_not_taken_for_the_archives(content: bytes) -> None:
    for name in ("x.ris", "x.json"):
        assert not [one.record for one in import_page(name, content) if one.record]


NOTE: dict[str, Any] = {
    "id": "http://zotero.org/users/1/items/AAAA1111",
    "type": "manuscript",
    "title": "Note on a Samovar",
    "title-short": "Samovar",
    "archive": "Russian State Archive of Contemporary History (RGANI)",
    "archive_location": "f. 52, op. 1, d. 596, ll. 110-123",
    "publisher-place": "Moscow",
    "genre": "note",
    "number-of-pages": "14",
    "language": "ru",
    "author": [{"family": "Primerov", "given": "A. B."}],
    "issued": {"date-parts": [["1961", 3, 14]]},
    "DOI": "10.5555/specimen",
    "note": "seen in the reading room",
}
LETTER: dict[str, Any] = {
    "id": "AAAA2222",
    "type": "personal_communication",
    "title": "Letter on a Samovar",
    "archive": "Specimen Family Papers",
    "archive_location": "Box 3, folder 12",
    "publisher-place": "Specimen City",
    "author": [{"family": "Exampleson", "given": "Carl"}],
    "recipient": [{"literal": "Museum Board"}],
    "issued": {"date-parts": [["1961"]], "circa": True},
}
NATIVE: dict[str, Any] = {
    "key": "KEY1",
    "itemType": "letter",
    "title": "Letter on a Samovar",
    "creators": [
        {"firstName": "Carl", "lastName": "Exampleson", "creatorType": "author"},
        {"name": "Museum Board", "creatorType": "recipient"},
        {"name": "Bo Beck", "creatorType": "counsel"},
    ],
    "date": "ca. 1961",
    "archive": "Specimen Family Papers",
    "archiveLocation": "Box 3, folder 12",
    "place": "Specimen City",
    "tags": [{"tag": "samovars"}],
    "abstractNote": "",
}
LETTER_IN_RIS = """TY  - PCOMM
TI  - Letter on a Samovar
AU  - Exampleson, Carl
A2  - Museum Board,
DA  - 1961///ca. 1961
PY  - 1961
DB  - Specimen Family Papers
AN  - Box 3, folder 12
CY  - Specimen City
ER  -
"""


def codes(*imported: Imported) -> list[str]:
    return [problem.code for one in imported for problem in one.problems]


def test_an_item_of_any_archive_is_a_record() -> None:
    (one,) = of_csl(NOTE)
    record = one.record
    assert record and record.id == "rgani-note-on-a-samovar-1961-03-14" and record.collection is None
    assert record.title and record.title.short == "Samovar"
    (reference,) = record.references
    assert reference.repository == "RGANI"
    assert [level.value for level in reference.levels] == ["52", "1", "596"]
    assert record.languages == ("ru",) and record.notes == ()
    assert record.physical_description and record.physical_description.extent == "14 pages"
    assert [(one.type, one.value) for one in record.identifiers] == [("doi", "10.5555/specimen")]
    assert not one.problems
    assert b"seen in the reading room" in one.files["import-remainder.txt"]


@pytest.mark.parametrize(
    "imported",
    [
        lambda: of_csl(LETTER),
        lambda: import_page("z.json", json.dumps({"items": [NATIVE]}).encode()),
        lambda: import_page("z.json", json.dumps([{"key": "K", "data": NATIVE}]).encode()),
        lambda: of_ris(LETTER_IN_RIS),
    ],
    ids=["csl-json", "better-bibtex", "zotero", "ris"],
)
def test_a_letter_in_an_archive_that_is_not_in_the_list_is_one_too(imported: Any) -> None:
    (one,) = imported()
    record = one.record
    assert record and record.dates and record.dates.created and record.dates.created.date == "1961~"
    (reference,) = record.references
    assert getattr(reference.repository, "name", None) == "Specimen Family Papers"
    assert [(level.level, level.value) for level in reference.levels] == [("box", "3"), ("folder", "12")]
    assert [agent.roles for agent in record.agents] == [("author",), ("recipient",)]
    # Whether a letter's place is that of its writing or of its archive, no item says.
    assert record.notes == ("Place: Specimen City",) and record.place_of_creation is None
    assert set(codes(one)) == {"AP611", "AP621"}


def test_items_that_are_no_documents_of_an_archive_are_passed_over_with_the_reason() -> None:
    book = {"id": "b", "type": "book", "title": "A History of Samovars", "archive": "A Library"}
    paper = {"id": "p", "type": "manuscript", "title": "On Samovars"}
    made = of_csl(book, NOTE, paper)
    assert [bool(one.record) for one in made] == [False, True, False]
    said = [problem.message for one in made for problem in one.problems]
    assert "'A History of Samovars' is passed over: it is a book" in said[0]
    assert "'On Samovars' is passed over: it names no archive" in said[1]
    lines = json.dumps([book, NOTE, paper], indent=1).split("\n")
    begins = [number for number, line in enumerate(lines, start=1) if line == " {"]
    assert [problem.where.line for one in made for problem in one.problems] == [begins[0], begins[2]]


def test_a_library_without_a_document_of_an_archive_says_so() -> None:
    made = of_csl({"type": "book", "title": "x"}, {"type": "thesis", "title": "y"})
    assert codes(*made) == ["AP622", "AP622", "AP601"]


def test_of_a_library_each_record_keeps_its_own_item_with_its_own_lines() -> None:
    first, second = of_csl(NOTE, {**NOTE, "archive_location": "f. 52, op. 1, d. 597"})
    for one, file in ((first, "596"), (second, "597")):
        kept_item = one.files["captured-page.json"].decode()
        assert json.loads(kept_item)["archive_location"].split()[5].strip(",") == file
        assert one.record
        lines = kept_item.split("\n")
        (quoted,) = [found for found in one.record.evidence if found.value == "/references"]
        assert quoted.place and file in lines[int(quoted.place.split()[1]) - 1]
    assert second.record and second.record.id == "rgani-note-on-a-samovar-1961-03-14-aaaa1111"


def test_an_archive_that_publishes_what_another_holds_is_the_collection() -> None:
    (one,) = of_csl(
        {**NOTE, "archive": "Digital Samovar Archive", "archive_location": "GARF, f. 1, op. 2, d. 3"}
    )
    assert one.record and one.record.collection and one.record.collection.name == "Digital Samovar Archive"
    assert one.record.references[0].repository == "GARF"
    assert "AP611" in codes(one)


def test_an_item_with_a_level_that_has_no_name_is_a_valid_record(tmp_path: Path) -> None:
    (one,) = of_csl({**LETTER, "archive": "JFK Library", "archive_location": "NSF, Box 12"})
    assert one.record
    outcome = archpack.validate.run([archpack.source.write(one.record, one.files, tmp_path)])
    assert [problem for problem in outcome.problems if problem.severity == "error"] == []


def test_what_archpack_exports_it_imports() -> None:
    record = archpack.source.load(Path("records/specimen-0001/record.yaml")).record
    assert record
    context = Context(today=date(2026, 11, 24), software="t", repositories=archpack.source.repositories())
    for name in ("csl-json", "ris"):
        content = archpack.crosswalk.CROSSWALKS[name].render([record], context)
        (one,) = import_page(f"x.{'ris' if name == 'ris' else 'json'}", content)
        assert one.record and one.record.title and record.title
        assert one.record.title.text == record.title.text
        assert one.record.dates and record.dates and record.dates.created and one.record.dates.created
        assert one.record.dates.created.date == record.dates.created.date
        assert one.record.references[0].leaves == record.references[0].leaves
