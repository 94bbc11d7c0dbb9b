"""What `archpack pack` refuses, and when: before the first byte is copied, and with what to do."""

import json
import shutil
import zipfile
from pathlib import Path

import pytest

from archpack.bag import draft
from archpack.cli.main import run

RECORDS = Path(__file__).parents[2] / "records"


@pytest.fixture
def record(tmp_path: Path) -> Path:
    shutil.copytree(RECORDS / "specimen-0001", tmp_path / "specimen-0001")
    return tmp_path / "specimen-0001"


@pytest.fixture
def nothing_is_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise AssertionError("something is copied")

    monkeypatch.setattr(draft, "copy", fail)


def refusal(record: Path, capsys: pytest.CaptureFixture[str], *more: str, status: int = 1) -> str:
    """What is said when a record is not packed."""
    into = record.parent / "out"
    assert run(["pack", str(record), "--into", str(into), *more]) == status
    assert not into.exists() or not list(into.iterdir())
    return capsys.readouterr().err


@pytest.mark.usefixtures("nothing_is_copied")
@pytest.mark.parametrize(("name", "shown"), [("be\x07ll", "U+0007"), ("\ufffe.txt", "U+FFFE")])
def test_a_name_that_xml_cannot_hold_is_refused(
    name: str, shown: str, record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (record / name).write_bytes(b"x")
    said = refusal(record, capsys)
    assert f"AP705 its name has the character {shown}" in said


def test_a_bag_is_never_made_in_the_folder_of_its_record(
    record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(record.rglob("*"))
    for into in (record, record / "bags"):
        assert run(["pack", str(record), "--into", str(into)]) == 3
        assert "the record's own folder, which is only read" in capsys.readouterr().err
    assert sorted(record.rglob("*")) == before


@pytest.mark.usefixtures("nothing_is_copied")
@pytest.mark.parametrize(
    "name", ["bagit.txt", "../x", "data/x", "manifest-md5.txt", "tagmanifest-sha512.txt.sig", "FETCH.txt"]
)
def test_what_cannot_be_a_tag_file_is_refused_at_once(
    name: str, record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (record.parent / "note").write_bytes(b"x")
    assert "AP816" in refusal(record, capsys, "--tag-file", f"{name}={record.parent}/note")
    if "/" not in name:
        assert "AP816" in refusal(record, capsys, "--tag", f"{name}/Title: x")


def test_a_tag_file_is_given_once(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (record.parent / "note").write_bytes(b"x")
    file = f"a.txt={record.parent}/note"
    assert "'a.txt' is given twice" in refusal(
        record, capsys, "--tag-file", file, "--tag-file", file, status=2
    )
    said = refusal(record, capsys, "--tag-file", file, "--tag", "a.txt/Title: x", status=2)
    assert "'a.txt' is given twice" in said


@pytest.mark.parametrize("day", ["1900-01-01", "1980-01-01", "2107-12-31", "2108-01-01", "9999-12-31"])
def test_a_zip_can_be_packed_on_any_day(day: str, record: Path) -> None:
    command = ["pack", str(record), "--into", str(record.parent / "out"), "--serialize", "zip", "--date", day]
    assert run(command) == 0
    with zipfile.ZipFile(record.parent / "out/specimen-0001.zip") as archive:
        years = {member.date_time[0] for member in archive.infolist()}
    assert years == {min(max(int(day[:4]), 1980), 2107)}


@pytest.mark.usefixtures("nothing_is_copied")
def test_what_a_profile_misses_is_said_with_what_to_type(
    record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = {
        "BagIt-Profile-Info": {"BagIt-Profile-Identifier": "https://example.org/p.json"},
        "Bag-Info": {"Shelf": {"required": True}, "Depositor": {"required": True, "values": ["You", "Me"]}},
        "Manifests-Required": ["md5"],
        "Tag-Files-Required": ["metadata/manifest.json"],
        "Serialization": "required",
        "Accept-Serialization": ["application/tar"],
    }
    (record.parent / "p.json").write_text(json.dumps(profile))
    said = refusal(record, capsys, "--profile", f"{record.parent}/p.json", "--algorithm", "sha512")
    assert "give it with --tag 'Shelf: ...'" in said
    assert "(one of 'You', 'Me')" in said
    assert "give it with --tag-file 'metadata/manifest.json=FILE'" in said
    assert "ask for it with --algorithm md5" in said
    assert "ask for it with --serialize tar" in said


def test_a_bag_that_is_there_keeps_no_other_record_from_being_packed(
    record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    into = tmp_path / "out"
    assert run(["pack", str(record), "--into", str(into)]) == 0
    shutil.move(record, tmp_path / "in/specimen-0001")
    shutil.copytree(tmp_path / "in/specimen-0001", tmp_path / "in/specimen-0002")
    text = (tmp_path / "in/specimen-0002/record.yaml").read_text()
    (tmp_path / "in/specimen-0002/record.yaml").write_text(
        text.replace("id: specimen-0001", "id: specimen-0002")
    )
    capsys.readouterr()
    assert run(["pack", str(tmp_path / "in"), "--into", str(into)]) == 3
    assert "specimen-0001 exists already" in capsys.readouterr().err
    assert sorted(bag.name for bag in into.iterdir()) == ["specimen-0001", "specimen-0002"]


def test_a_destination_that_leads_nowhere_is_told(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (record.parent / "dangling").symlink_to("nowhere")
    assert run(["pack", str(record), "--into", f"{record.parent}/dangling/x"]) == 3
    assert "dangling is a link that leads nowhere" in capsys.readouterr().err
