"""Bags that several processes write and verify."""

import os
import signal
import time
from pathlib import Path

import pytest

from archpack import spreading
from archpack.bag import Options, system, verify, write
from archpack.errors import UnwritableError
from archpack.event import Advanced, Event
from tests.bag.making import snapshot, sources


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
