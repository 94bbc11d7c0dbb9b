"""What holds for every crosswalk, and what the first ones say."""

import csv
import io
import json
import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pybtex.database
import pytest
import rispy
from lxml import etree

from archpack import crosswalk, source
from archpack.crosswalk import CROSSWALKS, csl_json
from archpack.errors import UsageError
from archpack.model import Context, FileFixity, Record
from archpack.model.value import from_data, replace, to_data
from archpack.resources import schema_path

SPECIMEN = Path(__file__).parents[2] / "records" / "specimen-0001" / "record.yaml"


def bib(content: bytes) -> list[str]:
    return list(pybtex.database.parse_bytes(content, "bibtex").entries)


def ris(content: bytes) -> list[dict[str, Any]]:
    return rispy.loads(content.decode())


def table(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode(), newline=""), strict=True))[1:]


def xml(content: bytes) -> list[etree._Element]:
    return list(etree.fromstring(content))


def folders(content: bytes) -> set[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.endswith(".xml"):
                etree.fromstring(archive.read(name))
        return {name.partition("/")[0] for name in archive.namelist()}


READERS: Mapping[str, Callable[[bytes], Any]] = {
    "json": json.loads,
    "bib": bib,
    "ris": ris,
    "csv": table,
    "xml": xml,
    "zip": folders,
}
"""Somebody else's reader for each kind of file: it raises where the file is not well formed."""


@pytest.fixture(scope="module")
def specimen() -> Record:
    record = source.load(SPECIMEN).record
    assert record is not None
    return record


@pytest.fixture(scope="module")
def context() -> Context:
    return Context(
        today=date(2026, 11, 24),
        software="archpack 0",
        repositories=source.repositories(),
        fixity={"transcript.en.md": FileFixity(size=3, digests={"sha512": "ab"})},
    )


@pytest.mark.parametrize("name", CROSSWALKS)
def test_the_same_record_gives_the_same_bytes(name: str, specimen: Record, context: Context) -> None:
    render = CROSSWALKS[name].render
    again = from_data(json.loads(json.dumps(to_data(specimen))), Record)
    assert render([specimen], context) == render([again], context)


@pytest.mark.parametrize("name", CROSSWALKS)
def test_hostile_text_stays_text(name: str, specimen: Record, context: Context) -> None:
    hostile = '</title>]]>"\\ \u2028 <script>'
    assert specimen.title
    record = replace(specimen, title=replace(specimen.title, text=hostile), credits=(hostile,))
    assert READERS[CROSSWALKS[name].extension](CROSSWALKS[name].render([record], context))


@pytest.mark.parametrize("name", [one.name for one in CROSSWALKS.values() if one.scope == "collection"])
def test_a_format_of_collections_holds_any_number_of_records(
    name: str, specimen: Record, context: Context
) -> None:
    read = READERS[CROSSWALKS[name].extension]
    records = [replace(specimen, id=f"specimen-{number}") for number in range(3)]
    none, one, three = (len(read(CROSSWALKS[name].render(records[:n], context))) for n in (0, 1, 3))
    # Some tell the levels above the documents too, which these three have in common.
    assert none == 0 and one >= 1 and three == one + 2


@pytest.mark.parametrize("name", ["dc", "CSL-JSON", "provenance"])
def test_a_format_that_cannot_be_exported_to_is_answered_with_those_that_can(name: str) -> None:
    with pytest.raises(UsageError, match="csl-json"):
        crosswalk.find(name)


def test_the_normalised_record_is_the_record_and_valid(specimen: Record, context: Context) -> None:
    data = json.loads(CROSSWALKS["record-json"].render([specimen], context))
    schema = json.loads(schema_path("record").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(data)
    assert from_data(data, Record) == specimen


def test_provenance_names_every_file_with_its_digest(specimen: Record, context: Context) -> None:
    data = json.loads(CROSSWALKS["provenance"].render([specimen], context))
    assert data["objects"] == [
        {
            "objectIdentifier": "transcript.en.md",
            "size": 3,
            "fixity": [{"messageDigestAlgorithm": "sha512", "messageDigest": "ab"}],
            "role": "translation",
            "format": "text/markdown",
        }
    ]
    assert [event["eventType"] for event in data["events"]] == [
        "capture",
        "message digest calculation",
        "information package creation",
    ]


def test_a_contributor_is_never_a_csl_contributor(specimen: Record) -> None:
    item = csl_json.item(specimen, repositories=source.repositories())
    assert "contributor" not in item
    assert item["note"] == "contributed by Frances Sample"


def test_the_captured_address_is_never_the_one_to_cite(specimen: Record) -> None:
    captured = tuple(url for url in specimen.urls if url.type != "canonical")
    item = csl_json.item(replace(specimen, urls=captured), repositories=source.repositories())
    assert "URL" not in item


def test_an_unknown_repository_is_cited_by_its_key(specimen: Record) -> None:
    reference = replace(specimen.references[0], repository="NOWHERE")
    item = csl_json.item(replace(specimen, references=(reference,)), repositories={})
    assert item["archive"] == "NOWHERE"
