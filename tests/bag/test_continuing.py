"""What an update keeps of the bag that it starts from, and what it makes anew."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from archpack.bag import info, verify
from archpack.cli.main import run
from tests.bag.making import snapshot

RECORDS = Path(__file__).parents[2] / "records"
Asked = Callable[..., int]


@pytest.fixture
def record(tmp_path: Path) -> Path:
    shutil.copytree(RECORDS / "specimen-0001", tmp_path / "in/specimen-0001")
    shutil.copy(RECORDS / "archpack.toml", tmp_path / "in")
    return tmp_path / "in/specimen-0001"


@pytest.fixture
def pack(record: Path, tmp_path: Path) -> Asked:
    return lambda *more: run(["pack", str(record), "--into", str(tmp_path), "--date", "2026-01-01", *more])


@pytest.fixture
def update(record: Path, tmp_path: Path) -> Asked:
    bag = str(tmp_path / "specimen-0001")
    return lambda *more: run(["update", bag, "--from", str(record), "--date", "2026-02-02", *more])


@pytest.fixture
def bag(tmp_path: Path) -> Path:
    return tmp_path / "specimen-0001"


def change(record: Path) -> None:
    with (record / "transcript.en.md").open("a", encoding="utf-8") as file:
        file.write("\nMore.\n")


def tags(bag: Path) -> dict[str, str]:
    return dict(info(bag).tags)


def last_event(bag: Path) -> dict[str, object]:
    return json.loads((bag / "history.json").read_bytes())["events"][-1]


def test_a_bag_keeps_its_algorithms(pack: Asked, update: Asked, bag: Path, record: Path) -> None:
    pack("--algorithm", "md5", "--algorithm", "sha256")
    before = (bag / "data/transcript.ru.md").stat().st_ino
    change(record)
    assert update() == 0
    assert info(bag).algorithms == ("md5", "sha256")
    assert (bag / "data/transcript.ru.md").stat().st_ino == before
    assert "sha256sum -c" in (bag / "data/README.txt").read_text()


def test_tags_and_tag_files_that_a_person_gave_stay(
    pack: Asked, update: Asked, bag: Path, record: Path, tmp_path: Path
) -> None:
    (tmp_path / "note").write_bytes(b"a note")
    pack(
        "--tag",
        "Internal-Sender-Identifier: 7/12",
        "--tag",
        "about.txt/Shelf: 9",
        "--tag-file",
        f"n/x={tmp_path}/note",
    )
    change(record)
    assert update() == 0
    assert tags(bag)["Internal-Sender-Identifier"] == "7/12"
    assert (bag / "about.txt").read_bytes() == b"Shelf: 9\n"
    assert (bag / "n/x").read_bytes() == b"a note"
    assert verify(bag).problems == ()
    assert update("--tag", "internal-sender-identifier: 8") == 0
    assert last_event(bag)["tags"] == ["Internal-Sender-Identifier", "internal-sender-identifier"]
    assert tags(bag)["internal-sender-identifier"] == "8"


def test_a_tag_of_the_record_is_made_anew(pack: Asked, update: Asked, bag: Path, record: Path) -> None:
    pack("--tag", "External-Description: another")
    assert update() == 0
    assert tags(bag)["External-Description"].startswith("Record of Conversation")
    assert last_event(bag)["tags"] == ["External-Description"]


@pytest.mark.parametrize(
    "asked",
    [["--tag", "Internal-Sender-Identifier: 7"], ["--tag", "about.txt/Shelf: 9"], ["--algorithm", "sha256"]],
    ids=["a tag", "a tag of another file", "another algorithm"],
)
def test_what_is_asked_for_is_done_though_no_file_changed(
    asked: list[str], pack: Asked, update: Asked, capsys: pytest.CaptureFixture[str]
) -> None:
    pack()
    capsys.readouterr()
    assert update(*asked) == 0
    assert "in line already" not in capsys.readouterr().out
    assert update(*asked) == 0
    assert "in line already" in capsys.readouterr().out


def test_what_holds_for_the_collection_counts_as_the_record(
    pack: Asked, update: Asked, bag: Path, record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack()
    defaults = record.parent / "archpack.toml"
    defaults.write_text(defaults.read_text().replace('email = "', 'phone = "123"\nemail = "'))
    capsys.readouterr()
    assert update() == 0
    assert "in line already" not in capsys.readouterr().out
    assert last_event(bag)["tags"] == ["Contact-Phone"]


def test_a_sealed_bag_stays_sealed_or_as_it_was(
    pack: Asked, update: Asked, bag: Path, record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key = tmp_path / "key"
    command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "a@example.org", "-f", str(key)]
    subprocess.run(command, check=True)
    pack("--sign", str(key))
    change(record)
    before = snapshot(bag)
    assert update() == 1
    assert "the bag is sealed" in capsys.readouterr().err
    assert snapshot(bag) == before
    assert update("--sign", str(key)) == 0
    assert verify(bag, trusted=key.with_suffix(".pub")).signers == ("a@example.org",)
    assert not [name for name in snapshot(bag) if name.endswith(".sig.sig")]


def profile_of(folder: Path, version: str) -> Path:
    data = {
        "BagIt-Profile-Info": {"BagIt-Profile-Identifier": "https://example.org/p.json"},
        "Accept-BagIt-Version": [version],
    }
    path = folder / "p.json"
    path.write_text(json.dumps(data))
    return path


def test_a_bag_that_follows_a_profile_goes_on_to(
    pack: Asked, update: Asked, bag: Path, record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = str(profile_of(tmp_path, "0.97"))
    pack("--profile", profile)
    change(record)
    before = snapshot(bag)
    assert update() == 1
    assert "name its file with --profile" in capsys.readouterr().err
    assert snapshot(bag) == before
    assert update("--profile", profile) == 0
    assert info(bag).version == "0.97"
    assert [value for label, value in info(bag).tags if label == "BagIt-Profile-Identifier"] == [
        "https://example.org/p.json"
    ]


def test_the_profile_that_comes_with_archpack_need_not_be_named(
    pack: Asked, update: Asked, bag: Path, record: Path
) -> None:
    pack("--profile", "archpack")
    change(record)
    assert update() == 0
    assert tags(bag)["BagIt-Profile-Identifier"] == "urn:archpack:bagit-profile:1"


def test_damage_to_what_is_kept_is_not_given_a_digest_of_its_own(
    pack: Asked, update: Asked, bag: Path, record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "note").write_bytes(b"a note")
    pack("--tag-file", f"n/x={tmp_path}/note")
    change(record)
    (bag / "n/x").write_bytes(b"a nOte")
    assert update() == 1
    assert "is not what the tag manifest lists" in capsys.readouterr().err
    (bag / "n/x").write_bytes(b"a note")
    times = (bag / "data/transcript.ru.md").stat()
    (bag / "data/transcript.ru.md").write_bytes(bytes(times.st_size))
    os.utime(bag / "data/transcript.ru.md", ns=(times.st_atime_ns, times.st_mtime_ns))
    assert update() == 0
    assert {p.code for p in verify(bag).problems} == {"AP842"}
    assert update("--paranoid") == 0
    assert verify(bag).problems == ()


def test_a_bag_is_named_as_the_person_named_it(
    pack: Asked,
    record: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pack()
    monkeypatch.chdir(tmp_path)
    assert run(["update", "none", "--from", str(record)]) == 3
    assert "none: there is no such bag" in capsys.readouterr().err
    Path("specimen-0001/data/README.txt").unlink()
    assert run(["update", "specimen-0001", "--from", str(record)]) == 1
    assert capsys.readouterr().err.startswith("specimen-0001/bag-info.txt:12: error AP819")
    Path("link").symlink_to("specimen-0001")
    Path("specimen-0001/data/README.txt").write_bytes(b"")
    assert run(["update", "link", "--from", str(record), "--paranoid"]) == 1
    assert Path("link").is_symlink()


def test_tag_files_in_another_encoding_are_not_taken_for_utf8(
    pack: Asked, update: Asked, bag: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack()
    (bag / "bagit.txt").write_text("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n")
    assert update() == 1
    assert "its tag files are in UTF-16" in capsys.readouterr().err
