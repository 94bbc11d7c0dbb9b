"""Updates of bags in archives: they keep no times, so that all is read and written anew, in one step."""

import errno
import json
import os
import shutil
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest

from archpack.bag import Derived, Options, Written, info, verify, write
from archpack.bag.serialize import SERIALIZATIONS
from archpack.cli.main import run
from archpack.errors import ArchpackError
from tests.bag.test_atomicity import Saboteur, fail_with, in_child, kill
from tests.bag.test_update import NEW, OLD, RECORDS, folder


def pack(place: Path, files: dict[str, bytes], kind: str, **options: Any) -> Written:
    return write(
        place / f"bag.{kind}",
        payload=folder(place / "in", files),
        derived=lambda fixity: Derived(payload={"made.txt": "".join(fixity).encode()}),
        derived_names=["made.txt"],
        options=Options(serialization=kind, moment=1_000_000_000, **options),
    )


def update(place: Path, files: dict[str, bytes], kind: str, **options: Any) -> Written:
    return pack(place, files, kind, previous=place / f"bag.{kind}", replace=True, **options)


def payload(archive: Path) -> dict[str, bytes]:
    """What lies below data/, read by the libraries."""
    if archive.suffix == ".zip":
        with zipfile.ZipFile(archive) as opened:
            found = {name: opened.read(name) for name in opened.namelist()}
    else:
        with tarfile.open(archive) as tar:
            found = {one.name: tar.extractfile(one).read() for one in tar}  # type: ignore[union-attr]
    return {name.partition("/data/")[2]: data for name, data in found.items() if "/data/" in name}


@pytest.mark.parametrize("kind", ["zip", "tar", "tar.gz"])
def test_an_updated_archive_is_what_the_record_is_now(kind: str, tmp_path: Path) -> None:
    pack(tmp_path, OLD, kind)
    bag = tmp_path / f"bag.{kind}"
    result = update(tmp_path, NEW, kind)
    assert (result.bag, result.unchanged, result.problems) == (bag, False, ())
    assert verify(bag).valid
    assert payload(bag) == {**NEW, "made.txt": b"changed.txtcome/new.txtsame.txt"}
    assert sorted(p.name for p in tmp_path.iterdir()) == [bag.name, "in"]


@pytest.mark.parametrize("kind", SERIALIZATIONS)
def test_an_archive_that_is_in_line_is_left_as_it_is(kind: str, tmp_path: Path) -> None:
    pack(tmp_path, OLD, kind)
    before = (tmp_path / f"bag.{kind}").stat()
    (tmp_path / f".archpack-archive-bag.{kind}-1-0").write_bytes(b"left by a crash")
    assert update(tmp_path, OLD, kind).unchanged
    after = (tmp_path / f"bag.{kind}").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert sorted(p.name for p in tmp_path.iterdir()) == [f"bag.{kind}", "in"]
    assert update(tmp_path, OLD, kind, paranoid=True).unchanged is False


def test_a_change_that_neither_size_nor_time_shows_is_found(tmp_path: Path) -> None:
    """A time of nought is what a member of an archive seems to have."""
    original = folder(tmp_path / "in", OLD)[0].source
    os.utime(original, (0, 0))
    pack(tmp_path, OLD, "tar")
    Path(original).write_bytes(b"SAME\n")
    os.utime(original, (0, 0))
    assert update(tmp_path, {**OLD, "same.txt": b"SAME\n"}, "tar").unchanged is False
    assert payload(tmp_path / "bag.tar")["same.txt"] == b"SAME\n"


@pytest.mark.parametrize("kind", ["tar", "zip"])
def test_whichever_call_fails_the_archive_is_the_old_or_the_new(kind: str, tmp_path: Path) -> None:
    at = told = 0
    while True:
        at += 1
        here = tmp_path / str(at)
        pack(here, OLD, kind)
        archive = here / f"bag.{kind}"
        old = archive.read_bytes()
        folder(here / "in", NEW)
        saboteur = Saboteur(at, fail_with(errno.EIO))
        try:
            with saboteur.at_work():
                bag = update(here, NEW, kind).bag
        except ArchpackError:
            told += 1
            bag = None
        if not saboteur.reached:
            break
        assert verify(archive).valid, f"call {at}"
        named = bag is not None or archive.read_bytes() != old  # only its folder could not be flushed
        assert payload(archive).keys() == {*(NEW if named else OLD), "made.txt"}, f"call {at}"
        assert not list(here.glob(".*"))
        shutil.rmtree(here)
    assert told > 10


def test_whenever_the_process_is_killed_the_archive_is_the_old_or_the_new(tmp_path: Path) -> None:
    at = 0
    while True:
        at += 1
        here = tmp_path / str(at)
        pack(here, OLD, "zip")
        folder(here / "in", NEW)

        def work(here: Path = here, at: int = at) -> None:
            with Saboteur(at, kill).at_work():
                update(here, NEW, "zip")

        done = in_child(work) == 0
        assert verify(here / "bag.zip").valid, f"call {at}"
        assert update(here, NEW, "zip").bag
        assert payload(here / "bag.zip").keys() == {*NEW, "made.txt"}
        assert sorted(p.name for p in here.iterdir()) == ["bag.zip", "in"]
        if done:
            break
        shutil.rmtree(here)
    assert at > 20


def test_the_command_updates_an_archive_and_keeps_what_a_person_gave(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = tmp_path / "specimen-0001"
    shutil.copytree(RECORDS / "specimen-0001", record)
    given = ["--serialize", "tar", "--algorithm", "sha256", "--tag", "Internal-Sender-Identifier: 7/12"]
    assert run(["pack", str(record), "--into", str(tmp_path), "--date", "2026-01-01", *given]) == 0
    bag = tmp_path / "specimen-0001.tar"
    words = ["update", str(bag), "--from", str(record), "--date", "2026-02-02"]
    assert run(words) == 0
    assert "in line already" in capsys.readouterr().out
    with (record / "transcript.en.md").open("a", encoding="utf-8") as file:
        file.write("\nMore.\n")
    assert run(words) == 0
    assert run(["verify", str(bag)]) == 0
    assert info(bag).algorithms == ("sha256",)
    assert dict(info(bag).tags)["Internal-Sender-Identifier"] == "7/12"
    with tarfile.open(bag) as tar:
        log = json.loads(tar.extractfile("specimen-0001/history.json").read())  # type: ignore[union-attr]
    (event,) = log["events"]
    assert event["eventDateTime"] == "2026-02-02"
    assert "transcript.en.md" in {one["name"] for one in event["changed"]}
    capsys.readouterr()
    assert run(words) == 0
    assert "in line already" in capsys.readouterr().out


def test_only_a_bag_in_an_archive_of_that_name_is_updated(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("specimen-0001.rar", "specimen-0001.zip", "other.zip"):
        (tmp_path / name).write_bytes(b"no archive")
    words = ["--from", str(RECORDS / "specimen-0001"), "--date", "2026-02-02"]
    assert run(["update", str(tmp_path / "specimen-0001.rar"), *words]) == 2
    assert "zip, tar, tar.gz, tar.zst" in capsys.readouterr().err
    assert run(["update", str(tmp_path / "specimen-0001.zip"), *words]) == 3
    assert (tmp_path / "specimen-0001.zip").read_bytes() == b"no archive"
    with zipfile.ZipFile(tmp_path / "specimen-0001.zip", "w") as archive:
        archive.writestr("specimen-0001/bagit.txt", "")
    assert run(["update", str(tmp_path / "specimen-0001.zip"), *words]) == 1
    assert "AP819" in capsys.readouterr().err
