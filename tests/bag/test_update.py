"""Updates: what did not change is not read again, and the new state appears in one step."""

import errno
import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from archpack.bag import Derived, Options, PayloadFile, Written, copying, second_opinion, sweep, verify, write
from archpack.cli.main import run
from archpack.errors import ArchpackError
from tests.bag.making import snapshot
from tests.bag.test_atomicity import Saboteur, fail_with, in_child, kill

RECORDS = Path(__file__).parents[2] / "records"
OLD = {"same.txt": b"same\n", "changed.txt": b"old\n", "gone.txt": b"gone\n"}
NEW = {"same.txt": b"same\n", "changed.txt": b"new!\n", "come/new.txt": b"come\n"}


def folder(place: Path, files: dict[str, bytes]) -> list[PayloadFile]:
    """Originals under their own names; what is as it was keeps its time."""
    for name, data in files.items():
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_bytes() != data:
            path.write_bytes(data)
            os.utime(path, (len(data), len(data)))
    return [PayloadFile(name=name, source=place / name) for name in files]


def pack(place: Path, files: dict[str, bytes], **options: Any) -> Written:
    return write(
        place / "bag",
        payload=folder(place / "in", files),
        derived=lambda fixity: Derived(payload={"made.txt": "".join(fixity).encode()}),
        derived_names=["made.txt"],
        bag_info=[("Bag-Software-Agent", "archpack test")],
        options=Options(moment=1_000_000_000, **options),
    )


def update(place: Path, files: dict[str, bytes], **options: Any) -> Written:
    return pack(place, files, previous=place / "bag", replace=True, **options)


def test_an_updated_bag_is_what_the_record_is_now(tmp_path: Path) -> None:
    pack(tmp_path, OLD)
    result = update(tmp_path, NEW)
    assert (result.bag, result.unchanged, result.problems) == (tmp_path / "bag", False, ())
    assert verify(tmp_path / "bag").valid
    assert second_opinion(tmp_path / "bag") == ()
    payload = snapshot(tmp_path / "bag/data")
    assert payload == {**NEW, "made.txt": b"changed.txtcome/new.txtsame.txt"}
    assert sorted(p.name for p in tmp_path.iterdir()) == ["bag", "in"]
    assert all(p.stat().st_nlink == 1 for p in (tmp_path / "bag").rglob("*") if p.is_file())


def test_what_did_not_change_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack(tmp_path, OLD)
    before = (tmp_path / "bag/data/same.txt").stat().st_ino
    copied: list[str] = []
    real = copying.copy

    def watched(job: copying.Copy, *rest: Any) -> Any:
        copied.append(Path(job.target).name)
        return real(job, *rest)

    monkeypatch.setattr("archpack.bag.draft.copy", watched)
    update(tmp_path, NEW)
    assert sorted(copied) == ["changed.txt", "new.txt"]
    assert (tmp_path / "bag/data/same.txt").stat().st_ino == before
    copied.clear()
    update(tmp_path, NEW, paranoid=True)
    assert sorted(copied) == ["changed.txt", "new.txt", "same.txt"]


def test_the_log_says_what_changed_and_keeps_what_it_said(tmp_path: Path) -> None:
    pack(tmp_path, OLD)
    update(tmp_path, NEW)
    update(tmp_path, OLD)
    first, second = json.loads((tmp_path / "bag/history.json").read_bytes())["events"]
    assert (first["eventType"], first["eventDateTime"], first["linkingAgent"]) == (
        "modification",
        "2001-09-09",
        "archpack test",
    )
    assert (first["added"], first["removed"]) == (["come/new.txt"], ["gone.txt"])
    assert [one["name"] for one in first["changed"]] == ["changed.txt", "made.txt"]
    assert (second["added"], second["removed"]) == (["gone.txt"], ["come/new.txt"])
    assert first["changed"][0]["to"] == second["changed"][0]["from"]
    assert "history.json" in (tmp_path / "bag/tagmanifest-sha512.txt").read_text()


def test_a_bag_that_is_in_line_is_left_as_it_is(tmp_path: Path) -> None:
    pack(tmp_path, OLD)
    before = {p: p.stat().st_mtime_ns for p in (tmp_path / "bag").rglob("*")}
    assert update(tmp_path, OLD).unchanged
    assert {p: p.stat().st_mtime_ns for p in (tmp_path / "bag").rglob("*")} == before


def test_a_disk_without_links_copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack(tmp_path, OLD)
    monkeypatch.setattr(os, "link", fail_with_any(errno.EPERM))
    assert update(tmp_path, NEW).bag
    assert verify(tmp_path / "bag").valid


def fail_with_any(number: int) -> Any:
    def call(*_: Any, **__: Any) -> None:
        raise OSError(number, os.strerror(number))

    return call


def test_an_algorithm_that_the_old_bag_lacks_is_computed(tmp_path: Path) -> None:
    pack(tmp_path, OLD)
    assert update(tmp_path, OLD, algorithms=("sha256", "sha512")).unchanged is False
    assert verify(tmp_path / "bag").valid
    assert (tmp_path / "bag/manifest-sha256.txt").exists()


def test_only_a_complete_bag_of_that_name_is_updated(tmp_path: Path) -> None:
    pack(tmp_path, OLD)
    (tmp_path / "bag/data/gone.txt").unlink()
    before = snapshot(tmp_path / "bag")
    assert {p.code for p in update(tmp_path, NEW).problems} == {"AP819"}
    other = write(
        tmp_path / "other", payload=folder(tmp_path / "in", NEW), options=Options(previous=tmp_path / "bag")
    )
    assert {p.code for p in other.problems} == {"AP819"}
    assert snapshot(tmp_path / "bag") == before


def test_a_log_that_is_none_is_not_thrown_away(tmp_path: Path) -> None:
    pack(tmp_path, OLD, tag_files={"history.json": b"my own"})
    before = snapshot(tmp_path / "bag")
    assert {p.code for p in update(tmp_path, NEW).problems} == {"AP819"}
    assert snapshot(tmp_path / "bag") == before


@pytest.mark.parametrize("native", [True, False], ids=["renameat2", "next best"])
def test_whichever_call_fails_the_bag_is_the_old_or_the_new(native: bool, tmp_path: Path) -> None:
    at = told = 0
    while True:
        at += 1
        here = tmp_path / str(at)
        pack(here, OLD)
        old = snapshot(here / "bag")
        folder(here / "in", NEW)
        saboteur = Saboteur(at, fail_with(errno.EIO), native=native)
        try:
            with saboteur.at_work():
                bag = update(here, NEW).bag
        except ArchpackError:
            told += 1
            bag = None
        if not saboteur.reached:
            break
        sweep(here)
        now = snapshot(here / "bag")
        assert (now == old) if bag is None else snapshot(here / "bag/data").keys() > NEW.keys(), f"call {at}"
        assert verify(here / "bag").valid, f"call {at}"
        shutil.rmtree(here)
    assert told > 20


def test_whenever_the_process_is_killed_the_bag_is_the_old_or_the_new(tmp_path: Path) -> None:
    at = 0
    while True:
        at += 1
        here = tmp_path / str(at)
        pack(here, OLD)
        folder(here / "in", NEW)

        def work(here: Path = here, at: int = at) -> None:
            with Saboteur(at, kill).at_work():
                update(here, NEW)

        done = in_child(work) == 0
        assert verify(here / "bag").valid, f"call {at}"
        assert update(here, NEW).bag
        assert snapshot(here / "bag/data").keys() == {*NEW, "made.txt"}
        assert sorted(p.name for p in here.iterdir()) == ["bag", "in"]
        if done:
            break
        shutil.rmtree(here)
    assert at > 40


def test_the_command_updates_a_bag(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = tmp_path / "specimen-0001"
    shutil.copytree(RECORDS / "specimen-0001", record)
    bags = tmp_path / "bags"
    assert run(["pack", str(record), "--into", str(bags), "--date", "2026-01-01"]) == 0
    bag = str(bags / "specimen-0001")
    assert run(["update", bag, "--from", str(record), "--date", "2026-02-02"]) == 0
    assert "in line already" in capsys.readouterr().out
    with (record / "transcript.en.md").open("a", encoding="utf-8") as file:
        file.write("\nMore.\n")
    assert run(["update", bag, "--from", str(record), "--date", "2026-02-02"]) == 0
    assert run(["verify", bag]) == 0
    (event,) = json.loads((bags / "specimen-0001/history.json").read_bytes())["events"]
    assert event["eventDateTime"] == "2026-02-02"
    assert "transcript.en.md" in {one["name"] for one in event["changed"]}
    assert run(["update", bag, "--from", str(tmp_path / "none")]) == 3
    assert run(["update", bag, "--from", str(RECORDS)]) == 2
    assert run(["update", bag, "--from", str(record), "--serialize", "zip"]) == 2
