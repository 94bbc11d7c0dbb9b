"""Items for DSpace's batch import."""

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from archpack import source
from archpack.crosswalk import CROSSWALKS
from archpack.model import ConditionsOfAccess, Context, Record
from archpack.model.value import replace

CONTEXT = Context(today=date(2026, 11, 24), software="archpack 0", repositories=source.repositories())
SPECIMEN = Path(__file__).parents[2] / "records" / "specimen-0001" / "record.yaml"


@pytest.fixture(scope="module")
def specimen() -> Record:
    record = source.load(SPECIMEN).record
    assert record is not None
    return record


def items(*records: Record) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(CROSSWALKS["dspace-saf"].render(records, CONTEXT)))


def values(archive: zipfile.ZipFile, name: str) -> list[tuple[str, str, str]]:
    root = etree.fromstring(archive.read(f"{name}/dublin_core.xml"))
    assert (root.tag, root.get("schema")) == ("dublin_core", "dc")
    return [(one.get("element", ""), one.get("qualifier", ""), one.text or "") for one in root]


def test_each_record_is_a_folder_with_its_values_and_the_list_of_its_files(specimen: Record) -> None:
    archive = items(specimen, replace(specimen, id="specimen-0002"))
    assert archive.namelist() == [
        f"{name}/{file}"
        for name in ("specimen-0001", "specimen-0002")
        for file in ("dublin_core.xml", "contents")
    ]
    found = values(archive, "specimen-0001")
    assert ("contributor", "other", "Muster, George (translator)") in found
    assert ("date", "created", "1961-03-14") in found
    assert ("date", "issued", "2026-11-24") in found
    listed = [line.split("\t")[0] for line in archive.read("specimen-0001/contents").decode().splitlines()]
    assert listed == [component.path for component in specimen.components]


def test_the_files_of_a_document_that_is_not_open_are_not_published(specimen: Record) -> None:
    for status in ("restricted", "closed", "embargoed"):
        access = ConditionsOfAccess(status=status)  # type: ignore[arg-type]
        archive = items(replace(specimen, conditions_of_access=access))
        assert archive.read("specimen-0001/contents") == b""
        assert any(status in text for name, _, text in values(archive, "specimen-0001") if name == "rights")
