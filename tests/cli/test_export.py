"""`archpack export` and `archpack formats`, as their users meet them."""

import json
import os
import shutil
import threading
from pathlib import Path

import pytest

from archpack.cli.main import run

RECORDS = Path(__file__).parents[2] / "records"
SPECIMEN = str(RECORDS / "specimen-0001")


def test_an_export_goes_to_standard_output(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["export", SPECIMEN, "--to", "csl-json"]) == 0
    assert [item["id"] for item in json.loads(capfdbinary.readouterr().out)] == ["specimen-0001"]


def test_an_export_goes_to_a_file_and_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    file.write_text("older")
    file.chmod(0o640)
    assert run(["export", str(RECORDS), "--to", "csl-json", "-o", str(file)]) == 0
    assert len(json.loads(file.read_bytes())) == 2
    assert file.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [file]


def test_what_a_link_points_to_is_written_and_not_the_link(tmp_path: Path) -> None:
    (tmp_path / "link.json").symlink_to("real.json")
    assert run(["export", SPECIMEN, "--to", "csl-json", "-o", str(tmp_path / "link.json")]) == 0
    assert (tmp_path / "link.json").is_symlink()
    assert json.loads((tmp_path / "real.json").read_bytes())


def test_an_export_may_go_into_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    assert run(["export", SPECIMEN, "--to", "csl-json", "-o", str(pipe)]) == 0
    reader.join()
    assert json.loads(read[0])


def test_a_record_with_errors_is_not_exported_and_then_nothing_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(RECORDS, tmp_path / "records")
    record = tmp_path / "records" / "specimen-0001" / "record.yaml"
    record.write_text(record.read_text(encoding="utf-8").replace('date: "1961-03-14"', "date: 14.3.1961", 1))
    out = tmp_path / "out.json"
    assert run(["export", str(tmp_path / "records"), "--to", "csl-json", "-o", str(out)]) == 1
    assert "14.3.1961" in capsys.readouterr().err
    assert not out.exists()


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        ([SPECIMEN, "--to", "word"], 2, "there is no format 'word'; there are: record-json, csl-json"),
        ([SPECIMEN, "--to", "provenance"], 2, "`archpack pack` alone"),
        ([str(RECORDS), "--to", "record-json"], 2, "holds one record, and 2 were found"),
        (["nowhere", "--to", "csl-json"], 3, "no such file or folder"),
        ([SPECIMEN, "--to", "csl-json", "-o", str(RECORDS)], 3, "cannot be written"),
        ([SPECIMEN, "--to", "csl-json", "-o", "/nowhere/out.json"], 3, "cannot be written"),
    ],
)
def test_what_cannot_be_done_is_said(
    arguments: list[str], status: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["export", *arguments]) == status
    assert said in capsys.readouterr().err


def test_the_formats_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["formats"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("csl-json ") and ".json" in line and "records" in line for line in lines)


def test_an_export_says_what_the_format_leaves_out_of_these_records(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "out.xml")
    assert run(["export", SPECIMEN, "--to", "mods", "-o", out]) == 0
    assert "mods leaves out evidence; some of title, " in capsys.readouterr().err
    bare = tmp_path / "bare.yaml"
    bare.write_text("schema: urn:archpack:schema:record:1\nid: a-1\ngenre: letter\n")
    assert run(["export", str(bare), "--to", "mods", "-o", out]) == 0
    assert capsys.readouterr().err == ""


def test_of_one_format_all_that_it_leaves_out_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["formats", "mods"]) == 0
    said = capsys.readouterr().out
    assert "what MODS has no element for is a note" in said.replace("\n", " ")
    assert "title.sentence_case" in said
    assert run(["formats", "mds"]) == 2
    assert "there is no format 'mds'; there are: record-json, " in capsys.readouterr().err


def test_the_contact_of_the_collection_is_whom_dataverse_is_told_to_ask(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(RECORDS, tmp_path / "records")
    specimen = tmp_path / "records" / "specimen-0001"
    assert run(["export", str(specimen), "--to", "dataverse"]) == 0
    assert '"specimen@archive.example.org"' in capfd.readouterr().out
    (tmp_path / "records" / "archpack.toml").unlink()
    assert run(["export", str(specimen), "--to", "dataverse"]) == 0
    assert "datasetContactEmail" not in capfd.readouterr().out
