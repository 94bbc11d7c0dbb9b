"""Work on many files, spread over several processes where that is safe and worth their start."""

import contextlib
import gc
import os
import signal
import sys
import threading
from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

J = TypeVar("J")
R = TypeVar("R")
Advance = Callable[[int], None]
"""Is told of bytes that are done."""

_FILE = 1 << 16
"""What one file costs besides its bytes, as bytes that could be hashed in the time."""
_WORTH = 1 << 24
"""The cost from which on it pays to start processes."""
_RUNS = 16
"""Into how many runs of neighbours the work of one process is cut."""
_OFTEN = 1 << 22
"""Bytes after which a process tells how far it is."""
_MOST = 64
"""Processes beyond which a disk is not served better."""
_ON_DEATH_OF_PARENT = 1
"""What prctl(2) calls PR_SET_PDEATHSIG."""
_NUMBER = 8
"""Bytes in which the number of a run travels; a pipe hands over so few in one piece."""


def spread(
    work: Callable[[J, Advance], R],
    jobs: Sequence[J],
    size_of: Callable[[J], int],
    *,
    processes: int,
    advance: Advance,
) -> Iterator[tuple[int, R]]:
    """Do the work for every job; the results come as they are ready, each with the index of its job.

    Args:
        work: Called for each job, perhaps in another process, whose memory is a copy of ours.
        jobs: What is to be done. Neighbours are done together, so that a folder is one process's.
        size_of: The bytes that a job reads.
        processes: How many processes may work. With 1, or where a copy of this process would not be safe
            because it has other threads, all is done here.
        advance: Is told of bytes as they are done.

    Raises:
        ChildProcessError: A process was killed from outside.
        Exception: Whatever `work` raised.
    """
    costs = array("Q", (size_of(job) + _FILE for job in jobs))
    count = min(processes, len(jobs), _MOST)
    if count < 2 or sum(costs) < _WORTH or not _may_fork():
        for index, job in enumerate(jobs):
            yield index, work(job, advance)
        return
    with _unsearched(), _Crew(work, jobs, _runs(costs, count * _RUNS), count) as crew:
        yield from crew.results(advance)


def spread_in_order(work: Callable[[J], R], jobs: Sequence[J], cost: int, *, processes: int) -> list[R]:
    """Do the work for every job; the results in the order of the jobs.

    Args:
        work: Called for each job; the first is done here, so that what all of them need is loaded once.
        jobs: What is to be done.
        cost: What one job costs, as bytes that could be hashed in the time.
        processes: How many processes may work.

    Raises:
        ChildProcessError: A process was killed from outside.
        Exception: What `work` raised for the first of the jobs that it failed at, however many work.
    """
    if processes < 2 or len(jobs) < 2 or cost * len(jobs) < _WORTH:
        return [work(job) for job in jobs]
    done = {0: work(jobs[0])}
    failed: dict[int, Exception] = {}

    def one(job: J, _: Advance) -> R | _Failure:
        try:
            return work(job)
        except Exception as error:  # noqa: BLE001  it is raised below
            return _Failure(error)

    for index, result in spread(one, jobs[1:], lambda _: cost, processes=processes, advance=lambda _: None):
        if isinstance(result, _Failure):
            failed[index] = result.error
        else:
            done[index + 1] = result
    if failed:
        raise failed[min(failed)]
    return [done[index] for index in range(len(jobs))]


@dataclass(frozen=True, slots=True)
class _Failure:
    """What work raised."""

    error: Exception


@contextlib.contextmanager
def _unsearched() -> Iterator[None]:
    """Keep what there is by now from searches for waste, by which processes lose what they share."""
    if gc.get_freeze_count():  # somebody knows better
        yield
        return
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _may_fork() -> bool:
    """Whether a forked copy of this process can go on: locks that other threads hold stay shut for ever."""
    if not hasattr(os, "fork"):
        return False
    try:
        return len(os.listdir("/proc/self/task")) == 1  # noqa: PTH208  counted only
    except OSError:
        return threading.active_count() == 1


def _runs(costs: Sequence[int], wanted: int) -> list[range]:
    """The indices cut into runs of about equal cost."""
    share = sum(costs) // wanted + 1
    runs, begin, cost = [], 0, 0
    for index, one in enumerate(costs):
        cost += one
        if cost >= share:
            runs.append(range(begin, index + 1))
            begin, cost = index + 1, 0
    if begin < len(costs):
        runs.append(range(begin, len(costs)))
    return runs


class _Crew(Generic[J, R]):
    """Forked processes that take runs of jobs from one pipe, and answer each through its own.

    When we are killed, so are they; elsewhere than on Linux their answers find no reader, and they end. Until
    then they hold whatever locks we held, so that no other run takes what they are writing for left over.
    """

    def __init__(
        self, work: Callable[[J, Advance], R], jobs: Sequence[J], runs: Sequence[range], count: int
    ) -> None:
        self._work, self._jobs, self._runs, self._count = work, jobs, runs, count
        self._processes: list[BaseProcess] = []
        self._pipes: list[tuple[Connection, Connection]] = []
        self._orders = -1
        self._master = os.getpid()

    def __enter__(self) -> "_Crew[J, R]":
        import multiprocessing

        fork = multiprocessing.get_context("fork")
        self._orders, give = os.pipe()
        try:
            for number in range(len(self._runs)):
                os.write(give, number.to_bytes(_NUMBER, "big"))
            os.close(give)
            self._pipes = [fork.Pipe(duplex=False) for _ in range(self._count)]
            # Ctrl-C reaches every process of the terminal; only ours is to act on it.
            before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
            try:
                for number in range(self._count):
                    process = fork.Process(target=self._labour, args=(number,), daemon=True)
                    process.start()
                    self._processes.append(process)
            finally:
                signal.pthread_sigmask(signal.SIG_SETMASK, before)
        except BaseException:
            self.__exit__()
            raise
        for _, tell in self._pipes:
            tell.close()
        return self

    def _labour(self, number: int) -> None:
        """What a process of the crew does."""
        _end_with(self._master)
        for other, (answer, tell) in enumerate(self._pipes):
            answer.close()
            if other != number:
                tell.close()
        tell = self._pipes[number][1]
        tally = _Tally(tell.send)
        try:
            while order := os.read(self._orders, _NUMBER):
                found = []
                for index in self._runs[int.from_bytes(order, "big")]:
                    found.append((index, self._work(self._jobs[index], tally)))  # noqa: PERF401  one may raise
                tally.tell()
                tell.send(found)
        except BrokenPipeError:
            os._exit(1)  # nobody is left to hear
        except BaseException as error:  # noqa: BLE001  it is raised where we were called
            with contextlib.suppress(BrokenPipeError):
                tell.send(error)

    def results(self, advance: Advance) -> Iterator[tuple[int, R]]:
        """The results as they come in."""
        from multiprocessing.connection import wait

        left = len(self._jobs)
        heard = [answer for answer, _ in self._pipes]
        while heard:
            for answer in cast("list[Connection]", wait(heard)):
                try:
                    told: Any = answer.recv()
                except EOFError:
                    heard.remove(answer)
                    continue
                if isinstance(told, int):
                    advance(told)
                elif isinstance(told, BaseException):
                    raise told
                else:
                    left -= len(told)
                    yield from told
        if left:
            raise ChildProcessError("a process at work on it was killed from outside")

    def __exit__(self, *_: object) -> None:
        for process in self._processes:
            process.kill()
            process.join()
            process.close()
        for pipe in self._pipes:
            for end in pipe:
                end.close()
        with contextlib.suppress(OSError):
            os.close(self._orders)


def _end_with(master: int) -> None:
    """Have this process killed when the one that forked it ends, however that comes about."""
    if sys.platform == "linux":
        import ctypes

        with contextlib.suppress(OSError, AttributeError):  # a system that has no such call
            ctypes.CDLL(None).prctl(_ON_DEATH_OF_PARENT, signal.SIGKILL)
    if os.getppid() != master:  # it ended before it could be asked for
        os._exit(1)


class _Tally:
    """Sums up bytes that are done, and tells them when they are many."""

    def __init__(self, tell: Advance) -> None:
        self._tell, self._sum = tell, 0

    def __call__(self, amount: int) -> None:
        self._sum += amount
        if self._sum >= _OFTEN:
            self.tell()

    def tell(self) -> None:
        """Tell what has come together."""
        if self._sum:
            self._tell(self._sum)
            self._sum = 0
