"""Bags that several processes write and verify."""

import errno
import os
import signal
import time
from pathlib import Path
from typing import Any

import pytest

from archpack import spreading
from archpack.bag import Options, PayloadFile, archive_draft, system, verify, walk, write
from archpack.bag.serialize import SERIALIZATIONS
from archpack.errors import UnwritableError
from archpack.event import Advanced, Event
from tests.bag.making import put, snapshot, sources


@pytest.fixture(autouse=True)
def _worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the least work be spread."""
    monkeypatch.setattr(spreading, "_WORTH", 0)


def test_a_killed_process_leaves_neither_bag_nor_stage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, files = os.getpid(), sources(tmp_path / "in")
    real = os.utime

    def die(*arguments: object, **options: object) -> None:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        real(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "utime", die)
    with pytest.raises(UnwritableError, match="killed"):
        write(tmp_path / "bag", payload=files, options=Options(processes=2))
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in"]


def test_a_crew_whose_master_is_killed_ends_and_holds_the_lock_till_then(tmp_path: Path) -> None:
    files = sources(tmp_path / "in", {str(n): b"x" for n in range(200)})
    read, told = os.pipe()
    master = os.fork()
    if master == 0:
        real = os.utime

        def slow(*arguments: object, **options: object) -> None:
            os.write(told, b".")
            time.sleep(0.005)
            real(*arguments, **options)  # type: ignore[arg-type]

        os.utime = slow  # type: ignore[assignment]
        try:
            write(tmp_path / "bag", payload=files, options=Options(processes=2))
        finally:
            os._exit(70)
    os.close(told)
    os.read(read, 1)
    os.kill(master, signal.SIGKILL)
    os.waitpid(master, 0)
    while os.read(read, 4096):  # until no process of the crew is left
        pass
    os.close(read)
    assert not (tmp_path / "bag").exists()
    assert write(tmp_path / "bag", payload=files).bag
    assert sorted(p.name for p in tmp_path.iterdir()) == ["bag", "in"]


def test_many_processes_write_the_bag_that_one_does(tmp_path: Path) -> None:
    payload = {f"{n % 7}/{n}.txt": str(n).encode() * n for n in range(300)}
    files = sources(tmp_path / "in", payload)
    heard: list[Event] = []
    one = write(tmp_path / "one", payload=files)
    many = write(tmp_path / "many", payload=files, options=Options(processes=3), listener=heard.append)
    assert snapshot(tmp_path / "one") == snapshot(tmp_path / "many")
    assert one.fixity == many.fixity
    assert sum(event.amount for event in heard if isinstance(event, Advanced)) == one.size


@pytest.mark.parametrize("kind", SERIALIZATIONS)
def test_many_processes_write_the_archive_that_one_does(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive_draft, "_LARGE", 4000)
    payload = {f"{n % 7}/{n}.txt": str(n).encode() * (n * n % 5000) for n in range(150)}
    files = sources(tmp_path / "in", {**payload, "empty": b"", "ł/" + "long" * 30: b"x" * 4000})
    found = []
    for processes in (1, 2, 3):
        heard: list[Event] = []
        bag = tmp_path / str(processes) / f"bag.{kind}"
        options = Options(processes=processes, serialization=kind)
        result = write(bag, payload=files, options=options, listener=heard.append)
        assert result.bag
        assert sum(event.amount for event in heard if isinstance(event, Advanced)) == result.size
        found.append((bag.read_bytes(), result.fixity))
    assert found[0] == found[1] == found[2]
    assert verify(tmp_path / "3" / f"bag.{kind}").valid


@pytest.mark.parametrize("kind", ["", *SERIALIZATIONS])
@pytest.mark.parametrize("processes", [1, 3])
def test_every_original_that_is_not_as_it_was_seen_is_told(
    processes: int, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive_draft, "_LARGE", 500)
    source = put(tmp_path / "in", {f"{n:02}": b"x" * (50 * n) for n in range(40)})
    seen = walk(source).files
    with (source / "03").open("ab") as file:
        file.write(b"more")
    os.truncate(source / "20", 7)
    os.utime(source / "21", (1, 1))
    (source / "22").unlink()
    (source / "39").rename(source / "40")
    (source / "39").symlink_to("40")
    files = [PayloadFile(name=name, source=source / name, seen=seen[name]) for name in seen]
    options = Options(processes=processes, serialization=kind)
    result = write(tmp_path / (f"bag.{kind}" if kind else "bag"), payload=files, options=options)
    assert result.bag is None
    assert [(problem.where.path.name, problem.code) for problem in result.problems] == [
        ("03", "AP814"),
        ("20", "AP814"),
        ("21", "AP814"),
        ("22", "AP813"),
        ("39", "AP811"),
    ]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in"]


@pytest.mark.parametrize("kind", ["tar", "zip"])
def test_a_killed_process_leaves_neither_archive_nor_stage(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, files = os.getpid(), sources(tmp_path / "in")
    monkeypatch.setattr(archive_draft, "_LARGE", 1)
    real = os.pwrite

    def die(*arguments: Any) -> int:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*arguments)

    monkeypatch.setattr(os, "pwrite", die)
    with pytest.raises(UnwritableError, match="killed"):
        write(tmp_path / f"bag.{kind}", payload=files, options=Options(processes=2, serialization=kind))
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in"]


@pytest.mark.parametrize("kind", ["tar", "zip"])
def test_a_full_disk_that_another_process_finds_is_told(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, files = os.getpid(), sources(tmp_path / "in")
    monkeypatch.setattr(archive_draft, "_LARGE", 1)
    real = os.pwrite

    def fail(*arguments: Any) -> int:
        if os.getpid() != here:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(*arguments)

    monkeypatch.setattr(os, "pwrite", fail)
    with pytest.raises(UnwritableError, match="make room"):
        write(tmp_path / f"bag.{kind}", payload=files, options=Options(processes=2, serialization=kind))
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in"]


def test_many_processes_find_the_faults_that_one_does(tmp_path: Path) -> None:
    files = sources(tmp_path / "in", {f"{n}.txt": b"x" for n in range(100)})
    bag = write(tmp_path / "bag", payload=files).bag
    assert bag is not None
    for number in (3, 50, 99):
        (bag / f"data/{number}.txt").write_bytes(b"y")
    one, many = verify(bag), verify(bag, processes=3)
    assert len(many.problems) == 3
    assert one == many


def test_the_flush_comes_after_all_is_copied(flushed: list[str], tmp_path: Path) -> None:
    write(tmp_path / "bag", payload=sources(tmp_path / "in"), options=Options(processes=2))
    assert flushed == ["syncfs", "renameat2", "fsync"]
    assert system._libc().syncfs
