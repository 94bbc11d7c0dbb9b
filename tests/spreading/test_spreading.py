"""Work that is spread over several processes."""

import os
import signal
import sys
import threading

import pytest

from archpack import spreading
from archpack.spreading import Advance, spread, spread_in_order


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
        while not spreading._may_fork():  # the system may take a moment to forget a thread
            pass
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


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_results_come_in_the_order_of_the_jobs(processes: int) -> None:
    found = spread_in_order(lambda job: (job, os.getpid()), range(200), 1, processes=processes)
    assert [job for job, _ in found] == list(range(200))
    assert (len({pid for _, pid in found}) > 1) is (processes > 1)
    assert spread_in_order(str, [], 1, processes=processes) == []


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_of_several_errors_that_of_the_first_job_is_raised(processes: int) -> None:
    def fail(job: int) -> int:
        if job in {17, 150, 199}:
            raise ValueError(job)
        return job

    with pytest.raises(ValueError, match=r"^17$"):
        spread_in_order(fail, range(200), 1, processes=processes)


def test_little_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert set(spread_in_order(lambda _: os.getpid(), range(20), 1 << 18, processes=4)) == {os.getpid()}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere they end when they answer")
def test_who_works_for_a_killed_process_is_killed_at_once() -> None:
    told, tell = os.pipe()
    never, _ = os.pipe()
    master = os.fork()
    if master == 0:
        os.close(told)

        def wait(job: int, advance: Advance) -> None:
            os.write(tell, b".")
            os.read(never, 1)

        list(spread(wait, range(9), lambda job: 1, processes=2, advance=lambda amount: None))
        os._exit(70)
    os.close(tell)
    assert os.read(told, 1) == b"."
    os.kill(master, signal.SIGKILL)
    os.waitpid(master, 0)
    while os.read(told, 9):  # ends when nobody is left who could write
        pass
