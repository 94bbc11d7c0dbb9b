"""Exports for reference managers, read back by software that is not ours."""

import json
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pybtex.database
import pytest
import rispy
from hypothesis import given, settings
from hypothesis import strategies as st

from archpack import source
from archpack.crosswalk import CROSSWALKS, tex
from archpack.model import Agent, AgentName, Context, Dates, DateStatement, Record, Title
from archpack.model.value import replace
from tests.cite.test_expected import khrushchev, with_

CONTEXT = Context(today=date(2026, 11, 24), software="archpack 0", repositories=source.repositories())
WHERE = "Russian State Archive of Contemporary History (RGANI), Moscow, f. 52, op. 1, d. 596, ll. 110–123"
BIB = ("bibtex", "biblatex")
HOSTILE = (
    '</title>]]>"\\ <script> {\\rtf \\input{x} }{ 100% $ & _ ^~ # @misc{a, and b} -- --- ` | '
    "\u2028\x85ER  - \nTY  - JOUR"
)
NAMES = (
    AgentName(text="Carl von Example, Jr.", family="Example", given="Carl", prefix="von", suffix="Jr."),
    AgentName(text="Hafez al-Assad", family="Assad", given="Hafez", prefix="al-"),
    AgentName(text="Charles De Gaulle", family="Gaulle", given="Charles", prefix="De"),
    AgentName(text="José Ortega y Gasset", family="Ortega y Gasset", given="José"),
    AgentName(text="Mao Zedong", family="Mao", given="Zedong"),
    AgentName(text="Ministry of Trade and Industry, Moscow"),
)
SPOKEN = (
    "Carl von Example Jr.",
    "Hafez al-Assad",
    "Charles De Gaulle",
    "José Ortega y Gasset",
    "Zedong Mao",
    "Ministry of Trade and Industry, Moscow",
)


def rendered(name: str, *records: Record) -> str:
    return CROSSWALKS[name].render(records, CONTEXT).decode()


def bib(name: str, record: Record) -> pybtex.database.Entry:
    (entry,) = pybtex.database.parse_string(rendered(name, record), "bibtex").entries.values()
    return entry


def ris(record: Record) -> dict[str, Any]:
    (entry,) = rispy.loads(rendered("ris", record))
    return entry


def dated(edtf: str) -> Record:
    return with_(dates=Dates(created=DateStatement(date=edtf)))


@pytest.mark.parametrize("name", BIB)
def test_pybtex_finds_archive_reference_and_translator(name: str) -> None:
    entry = bib(name, khrushchev())
    assert (entry.key, entry.type) == ("wilson-center-300267", "misc")
    assert entry.fields["howpublished"] == WHERE
    assert "Translated by Allison Smith. Contributed by Sergey Radchenko" in (
        entry.fields.get("addendum") or entry.fields["note"]
    )
    assert "Wilson Center Digital Archive" in entry.fields.get("organization", entry.fields.get("note"))
    assert entry.fields["url"] == "https://digitalarchive.wilsoncenter.org/document/300267"


def test_rispy_finds_archive_reference_and_translator() -> None:
    entry = ris(khrushchev())
    assert entry["type_of_reference"] == "MANSCPT"
    assert entry["subsidiary_authors"] == ["Smith, Allison"]
    assert entry["unknown_tag"]["AV"] == [WHERE]
    assert entry["name_of_database"] == "Russian State Archive of Contemporary History (RGANI)"
    assert entry["notes"] == ["Contributed by Sergey Radchenko"]
    assert (entry["year"], entry["date"]) == ("1960", "1960/08/29/")


@pytest.mark.parametrize("name", BIB)
def test_bibtex_divides_names_as_they_are_meant(name: str) -> None:
    agents = tuple(Agent(name=one, roles=("author",)) for one in NAMES)
    persons = bib(name, with_(agents=agents)).persons["author"]
    spoken = [
        " ".join([*p.first_names, *p.middle_names, *p.prelast_names, *p.last_names, *p.lineage_names])
        for p in persons
    ]
    assert tuple(re.sub(r"[{}]", "", one) for one in spoken) == SPOKEN


def test_ris_marks_a_body_by_a_comma_at_its_end() -> None:
    record = with_(agents=(Agent(name=AgentName(text="TASS Agency"), roles=("author",)),))
    assert ris(record)["authors"] == ["TASS Agency,"]


@pytest.mark.parametrize(
    ("edtf", "year", "in_bibtex", "in_biblatex", "in_ris"),
    [
        ("1960-08", "1960", None, "1960-08", "1960/08//"),
        ("1960", "1960", None, "1960", "1960///"),
        ("1953~", "1953", "Date: [ca. 1953]", "1953~", "1953///[ca. 1953]"),
        ("1956-10-23/1956-11-04", "1956", "Date: ", "1956-10-23/1956-11-04", "1956/10/23/"),
        ("1960/..", "1960", "Date: ", "1960/..", "1960///"),
        ("1960-21", "1960", "Date: ", "1960-21", "1960///"),
        ("196X", None, "Date: ", "196X", "///"),
        ("1960-08-XX", "1960", "Date: ", None, "1960/08//"),
        ("[1960, 1961]", "1960", "Date: ", None, "1960///"),
    ],
)
def test_a_date_is_told_whole(
    edtf: str, year: str | None, in_bibtex: str | None, in_biblatex: str | None, in_ris: str
) -> None:
    fields = bib("bibtex", dated(edtf)).fields
    assert fields.get("year") == year
    assert ("Date: " in fields.get("note", "")) == (in_bibtex is not None)
    assert (in_bibtex or "") in fields.get("note", "")
    fields = bib("biblatex", dated(edtf)).fields
    assert fields.get("date") == in_biblatex
    assert ("note" in fields) == (in_biblatex is None)
    assert ris(dated(edtf))["date"].startswith(in_ris)


def test_an_undated_document_has_no_date() -> None:
    for record in (with_(), dated("XXXX")):
        assert not {"year", "note"} & set(bib("bibtex", record).fields)
        assert "date" not in bib("biblatex", record).fields
        assert not {"year", "date"} & set(ris(record))


@pytest.mark.parametrize("name", BIB)
@given(text=st.text(st.characters(exclude_categories=("Cs",)), min_size=1))
def test_no_text_ends_a_field_or_an_entry(name: str, text: str) -> None:
    record = with_(
        title=Title(text=f"x {text}"), agents=(Agent(name=AgentName(text=f"x {text}"), roles=("author",)),)
    )
    found = pybtex.database.parse_string(rendered(name, record, khrushchev()), "bibtex").entries
    assert list(found) == ["x-1", "wilson-center-300267"]
    # pybtex makes one space of any white space.
    assert found["x-1"].fields["title"] == f"{{{' '.join(tex.escaped(f'x {text}').split())}}}"


@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1))
def test_no_text_ends_a_line_of_ris(text: str) -> None:
    record = with_(title=Title(text=f"x {text}"), scope_and_content=f"x {text}")
    title, after = rispy.loads(rendered("ris", record, khrushchev()))
    assert after == ris(khrushchev())
    assert set(title) == {"type_of_reference", "id", "title", "abstract", "unknown_tag", "name_of_database"}


@pytest.mark.parametrize("name", ("bibtex", "biblatex", "ris", "csl-json"))
def test_pandoc_reads_every_character_back(name: str) -> None:
    pypandoc = pytest.importorskip("pypandoc", reason="the extra `pandoc` is not installed")
    record = replace(with_(title=Title(text=HOSTILE)), agents=khrushchev().agents)
    format_ = {"csl-json": "csljson"}.get(name, name)
    (item,) = json.loads(pypandoc.convert_text(rendered(name, record), "csljson", format=format_))
    said = "".join(HOSTILE.replace("\x85", " ").split())
    if name == "csl-json":
        # pandoc takes HTML in CSL-JSON for markup, as citeproc-js does; the text is checked by others.
        return
    # pandoc does not know these commands of LaTeX; biber does (below).
    assert "".join(item["title"].split()) == (said if name == "ris" else re.sub("[{}`|]", "", said))


def biber(folder: Path, *records: Record) -> str:
    (folder / "in.bib").write_text(rendered("biblatex", *records), encoding="utf-8")
    command = ["biber", "--tool", "--validate-datamodel", "--output-file", "out.bib", "in.bib"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    amiss = [line for line in done.stdout.splitlines() if line.startswith(("WARN", "ERROR"))]
    # That an undated document has no date is no fault of its entry.
    assert not [line for line in amiss if "one of 'date, year' must be defined" not in line]
    return unicodedata.normalize("NFC", (folder / "out.bib").read_text(encoding="utf-8"))


def every_kind(specimen: Record) -> Iterator[Record]:
    yield specimen
    yield replace(khrushchev(), title=Title(text=HOSTILE))
    yield replace(with_(agents=tuple(Agent(name=one, roles=("author",)) for one in NAMES)), id="names")
    for number, edtf in enumerate(("1953~", "1956-10-23/1956-11-04", "1960/..", "196X", "1960-21", "1960?")):
        yield replace(dated(edtf), id=f"date-{number}")


@pytest.mark.skipif(shutil.which("biber") is None, reason="biber is not installed")
def test_biber_finds_nothing_amiss(tmp_path: Path) -> None:
    specimen = source.load(Path(__file__).parents[2] / "records" / "specimen-0001" / "record.yaml").record
    assert specimen is not None
    read = biber(tmp_path, *every_kind(specimen))
    assert WHERE in read
    assert "Translated by George Muster" in read
    assert "100\\% \\$ \\& \\_" in read
    assert "DATE = {1956-10-23/1956-11-04}" in read


def test_the_csl_item_uses_variables_of_csl_alone() -> None:
    from citeproc import SCHEMA_PATH

    variables = (Path(SCHEMA_PATH).parent / "csl-variables.rnc").read_text(encoding="utf-8")
    specimen = source.load(Path(__file__).parents[2] / "records" / "specimen-0001" / "record.yaml").record
    assert specimen is not None
    for record in (khrushchev(), specimen, dated("196X")):
        (item,) = json.loads(rendered("csl-json", record))
        for name in set(item) - {"id", "type", "custom", "language"}:
            assert f'"{name}"' in variables, name


@settings(max_examples=50)
@given(st.text(st.characters(exclude_categories=("Cc", "Cs"))))
def test_an_address_holds_nothing_that_ends_its_field(url: str) -> None:
    assert not set(tex.address(url)) & set(' "<>\\^`{|}')
