"""Entries of RIS and of CSL-JSON, as the archive's former site and Zotero give them."""

import json
from typing import Any

import pytest

from archpack.importers import Imported
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
        assert [one.record for one in import_page(name, content)] == [None]
