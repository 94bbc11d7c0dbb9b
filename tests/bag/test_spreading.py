import os
import signal
import threading
import time
from pathlib import Path

import pytest

from archpack.bag import Options, spreading, system, verify, write
from archpack.bag.spreading import Advance, spread
from archpack.errors import UnwritableError
from archpack.event import Advanced, Event
from tests.bag.making import snapshot, sources


@pytest.fixture(autouse=True)
def _worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the least work be spread."""
    monkeypatch.setattr(spreading, "_WORTH", 0)


def squared(job: int, advance: Advance) -> tuple[int, int]:
    advance(job)
    return job * job, os.getpid()


@pytest.mark.parametrize("processes", [1, 2, 3, 200])
def test_every_job_is_done_once_and_told_with_its_index(processes: int) -> None:
    heard: list[int] = []
    jobs = range(500)
    found = dict(spread(squared, jobs, lambda job: job, processes=processes, advance=heard.append))
    assert {index: result for index, (result, _) in found.items()} == {n: n * n for n in jobs}
    assert sum(heard) == sum(jobs)
    assert (os.getpid() in {pid for _, pid in found.values()}) is (processes == 1)


def test_a_process_with_other_threads_is_not_copied() -> None:
    stop = threading.Event()
    other = threading.Thread(target=stop.wait)
    other.start()
    try:
        found = list(spread(squared, range(9), lambda job: 1, processes=2, advance=lambda amount: None))
    finally:
        stop.set()
        other.join()
    assert {pid for _, (_, pid) in found} == {os.getpid()}


def test_what_work_raises_is_raised_here_and_no_process_is_left() -> None:
    def fail(job: int, advance: Advance) -> None:
        raise OSError(28, "No space left on device", "there")

    with pytest.raises(OSError, match="No space") as caught:
        list(spread(fail, range(9), lambda job: 1, processes=2, advance=lambda amount: None))
    assert (caught.value.errno, caught.value.filename) == (28, "there")
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_a_process_that_is_killed_is_noticed() -> None:
    def die(job: int, advance: Advance) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(ChildProcessError, match="killed"):
        list(spread(die, range(9), lambda job: 1, processes=2, advance=lambda amount: None))


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
