"""Whatever fails, and whenever: the bag is there whole or not at all."""

import ctypes
import errno
import fcntl
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from archpack.bag import Derived, Options, PayloadFile, sweep, system, verify, write
from archpack.bag import stage as stage_module
from archpack.errors import ArchpackError, UnwritableError
from tests.bag.making import make_bag, snapshot, sources

PAYLOAD = {"a.txt": b"first\n", "b/c.txt": b"second\n"}
OLD = {"old.txt": b"old\n"}
CALLS = (
    "open",
    "mkdir",
    "write",
    "pwrite",
    "readv",
    "fchmod",
    "chmod",
    "utime",
    "fsync",
    "rename",
    "scandir",
    "lstat",
    "fstat",
)
NATIVE = ("syncfs", "renameat2")

Act = Callable[[], None]


class Saboteur:
    """Counts the calls of the operating system, and does something at one of them."""

    def __init__(self, at: int, act: Act, *, after: bool = False, native: bool = True) -> None:
        self.at, self.act, self.after, self.native = at, act, after, native
        self.count = 0

    @property
    def reached(self) -> bool:
        """Whether the call came at which it was to act."""
        return self.count >= self.at

    def _wrap(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            self.count += 1
            mine = self.count == self.at
            if mine and not self.after:
                self.act()
            result = real(*arguments, **options)
            if mine and self.after:
                self.act()
            return result

        return call

    def _wrap_native(self, real: Callable[..., Any]) -> Callable[..., Any]:
        wrapped = self._wrap(real)

        def call(*arguments: Any) -> Any:
            try:
                return wrapped(*arguments)
            except OSError as error:
                ctypes.set_errno(error.errno or errno.EIO)
                return -1

        return call

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """While this lasts, calls are counted."""
        with pytest.MonkeyPatch.context() as patch:
            libc = system._libc()
            stand_in = None
            if self.native:
                wrapped = {name: staticmethod(self._wrap_native(getattr(libc, name))) for name in NATIVE}
                stand_in = type("Library", (), wrapped)()
            patch.setattr(system, "_libc", lambda: stand_in)
            for name in CALLS:
                if self.after and name == "scandir":
                    continue  # nobody could close what it returned
                patch.setattr(os, name, self._wrap(getattr(os, name)))
            yield


def fail_with(number: int) -> Act:
    def act() -> None:
        raise OSError(number, os.strerror(number))

    return act


def interrupt() -> None:
    raise KeyboardInterrupt


def kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def pack(here: Path, files: list[PayloadFile], *, replace: bool) -> Path | None:
    return write(
        here / "bags" / "bag",
        payload=files,
        derived=lambda fixity: Derived(payload={"made.txt": b"made"}, tags={"about.txt": b"tag"}),
        bag_info=[("Source-Organization", "X")],
        options=Options(replace=replace),
    ).bag


def stages(here: Path) -> list[Path]:
    return sorted((here / "bags").glob(".archpack*"))


def wanted(tmp_path: Path) -> dict[str, bytes]:
    (tmp_path / "right" / "bags").mkdir(parents=True)
    files = sources(tmp_path / "in", PAYLOAD)
    bag = pack(tmp_path / "right", files, replace=False)
    assert bag is not None and verify(bag).valid
    return snapshot(bag)


@pytest.mark.parametrize("native", [True, False], ids=["renameat2", "next best"])
@pytest.mark.parametrize("replace", [False, True], ids=["new", "replace"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO], ids=["full disk", "broken disk"])
def test_whichever_call_fails_nothing_is_half_written(
    number: int, replace: bool, native: bool, tmp_path: Path
) -> None:
    new = wanted(tmp_path)
    files = sources(tmp_path / "in", PAYLOAD)
    at, told = 0, 0
    while True:
        at += 1
        here = tmp_path / str(at)
        (here / "bags").mkdir(parents=True)
        if replace:
            make_bag(here / "bags" / "bag", payload=OLD)
        old = snapshot(here / "bags")
        saboteur = Saboteur(at, fail_with(number), native=native)
        try:
            with saboteur.at_work():
                bag = pack(here, files, replace=replace)
        except ArchpackError as error:
            told += 1
            assert str(error)
            bag = None
        if not saboteur.reached:
            break
        if bag is None:
            assert snapshot(here / "bags") == old, f"call {at}"
            assert not stages(here), f"call {at}"
        else:
            assert snapshot(here / "bags" / "bag") == new, f"call {at}"
            sweep(here / "bags")  # what could not be removed after all was done
            assert not [p for p in stages(here) if stage_module.PREFIX in p.name]
    assert told > 20
    assert at > 40


@pytest.mark.parametrize("native", [True, False], ids=["renameat2", "next best"])
@pytest.mark.parametrize("replace", [False, True], ids=["new", "replace"])
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_whenever_the_person_interrupts_there_is_a_whole_bag_or_none(
    after: bool, replace: bool, native: bool, tmp_path: Path
) -> None:
    new = wanted(tmp_path)
    files = sources(tmp_path / "in", PAYLOAD)
    at, interrupted = 0, 0
    while True:
        at += 1
        here = tmp_path / str(at)
        (here / "bags").mkdir(parents=True)
        if replace:
            make_bag(here / "bags" / "bag", payload=OLD)
        old = snapshot(here / "bags")
        saboteur = Saboteur(at, interrupt, after=after, native=native)
        try:
            with saboteur.at_work():
                pack(here, files, replace=replace)
        except KeyboardInterrupt:
            interrupted += 1
        if not saboteur.reached:
            break
        sweep(here / "bags")
        stage_module._recover(here / "bags" / "bag")
        now = snapshot(here / "bags")
        assert now in (old, {f"bag/{name}": data for name, data in new.items()}), f"call {at}"
        assert not stages(here), f"call {at}"
    assert interrupted > 40


def in_child(work: Callable[[], object]) -> int:
    """Do something in a process of its own and return how it ended."""
    child = os.fork()
    if child == 0:
        status = 70
        try:
            work()
            status = 0
        except ArchpackError:
            status = 3
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.parametrize("native", [True, False], ids=["renameat2", "next best"])
@pytest.mark.parametrize("replace", [False, True], ids=["new", "replace"])
def test_whenever_the_process_is_killed_the_next_run_finds_all_in_order(
    replace: bool, native: bool, tmp_path: Path
) -> None:
    new = wanted(tmp_path)
    files = sources(tmp_path / "in", PAYLOAD)
    at, left = 0, 0
    while True:
        at += 1
        here = tmp_path / str(at)
        (here / "bags").mkdir(parents=True)
        if replace:
            make_bag(here / "bags" / "bag", payload=OLD)

        def work(here: Path = here, at: int = at) -> None:
            with Saboteur(at, kill, native=native).at_work():
                pack(here, files, replace=replace)

        if in_child(work) == 0:
            break
        bag = here / "bags" / "bag"
        left += bool(stages(here))
        if bag.exists() and (native or any(bag.iterdir())):
            assert verify(bag).valid, f"call {at}"
        else:
            assert not (replace and native), f"call {at}: no bag at all"
        if bag.exists() and not any(bag.iterdir()):
            bag.rmdir()  # the claim on the name, which stays behind where renameat2 is missing
        assert pack(here, files, replace=True) == bag
        assert snapshot(bag) == new
        assert not stages(here), f"call {at}"
    assert left > 40


@pytest.mark.parametrize("replace", [False, True], ids=["new", "replace"])
def test_all_is_on_the_disk_before_a_bag_appears_and_its_name_after(
    replace: bool, flushed: list[str], tmp_path: Path
) -> None:
    (tmp_path / "bags").mkdir()
    if replace:
        make_bag(tmp_path / "bags" / "bag", payload=OLD)
    pack(tmp_path, sources(tmp_path / "in", PAYLOAD), replace=replace)
    assert flushed == ["syncfs", "renameat2", "fsync"]


def test_without_syncfs_every_file_and_folder_is_flushed(
    flushed: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system, "_libc", lambda: None)
    bag = write(tmp_path / "bag", payload=sources(tmp_path / "in", PAYLOAD)).bag
    assert bag is not None
    # The bag itself, what lies in it, and the folder above it.
    assert len(flushed) == 1 + len(list(bag.rglob("*"))) + 1


@pytest.mark.parametrize("replace", [False, True], ids=["new", "replace"])
def test_two_packers_of_one_destination_cannot_spoil_each_other(replace: bool, tmp_path: Path) -> None:
    new = wanted(tmp_path)
    files = sources(tmp_path / "in", PAYLOAD)
    for number in range(15):
        here = tmp_path / str(number)
        (here / "bags").mkdir(parents=True)
        if replace:
            make_bag(here / "bags" / "bag", payload=OLD)
        children = []
        for _ in range(4):
            child = os.fork()
            if child == 0:
                status = 70
                try:
                    status = 0 if pack(here, files, replace=replace) else 1
                except UnwritableError:
                    status = 3
                finally:
                    os._exit(status)
            children.append(child)
        ends = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
        assert set(ends) <= {0, 3}
        assert ends.count(0) == 1 or (replace and 0 in ends)
        assert snapshot(here / "bags") == {f"bag/{name}": data for name, data in new.items()}


def test_a_packer_in_the_middle_is_not_swept_and_the_first_to_finish_wins(tmp_path: Path) -> None:
    files = sources(tmp_path / "in", PAYLOAD)

    def meanwhile(fixity: object) -> Derived:
        assert len(list(tmp_path.glob(".archpack-stage-bag-*"))) == 1
        assert sweep(tmp_path) == ()
        assert write(tmp_path / "bag", payload=files[:1]).bag
        return Derived()

    with pytest.raises(UnwritableError, match="somebody else"):
        write(tmp_path / "bag", payload=files, derived=meanwhile)
    assert verify(tmp_path / "bag").files == 1
    assert sorted(p.name for p in tmp_path.iterdir()) == ["bag", "in"]


def test_a_folder_that_came_in_the_place_of_the_bag_is_not_replaced(tmp_path: Path) -> None:
    files = sources(tmp_path / "in", PAYLOAD)
    make_bag(tmp_path / "bag", payload=OLD)

    def meanwhile(fixity: object) -> Derived:
        (tmp_path / "bag").rename(tmp_path / "away")
        (tmp_path / "bag").mkdir()
        (tmp_path / "bag" / "letters.txt").write_bytes(b"precious")
        return Derived()

    with pytest.raises(UnwritableError):
        write(tmp_path / "bag", payload=files, derived=meanwhile, options=Options(replace=True))
    assert snapshot(tmp_path / "bag") == {"letters.txt": b"precious"}


def test_the_stage_of_a_dead_process_is_swept_and_nothing_else(tmp_path: Path) -> None:
    dead = tmp_path / ".archpack-stage-bag-1-0"
    (dead / "data").mkdir(parents=True)
    (dead / "data" / "half").write_bytes(b"x")
    (tmp_path / ".archpack-stage-link").symlink_to("other")
    (tmp_path / ".archpack-stage-file").write_bytes(b"")
    (tmp_path / "other").mkdir()
    assert sweep(tmp_path) == (dead,)
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        ".archpack-stage-file",
        ".archpack-stage-link",
        "other",
    ]


def test_without_locks_no_stage_is_taken_for_dead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(handle: int, how: int) -> None:
        raise OSError(errno.ENOLCK, "no locks available")

    monkeypatch.setattr(fcntl, "flock", no_locks)
    stage = tmp_path / ".archpack-stage-bag-1-0"
    stage.mkdir()
    assert sweep(tmp_path) == ()
    assert write(tmp_path / "bag", payload=sources(tmp_path / "in", PAYLOAD)).bag
    assert stage.is_dir()


def test_a_bag_that_a_crash_left_aside_comes_back(tmp_path: Path) -> None:
    make_bag(tmp_path / ".archpack-previous-bag", payload=OLD)
    with pytest.raises(UnwritableError, match="exists already"):
        write(tmp_path / "bag", payload=sources(tmp_path / "in", PAYLOAD))
    assert (tmp_path / "bag/data/old.txt").read_bytes() == b"old\n"


def test_a_replacement_that_is_going_on_is_left_alone(tmp_path: Path) -> None:
    previous = make_bag(tmp_path / ".archpack-previous-bag", payload=OLD)
    handle = os.open(previous, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    assert write(tmp_path / "bag", payload=sources(tmp_path / "in", PAYLOAD)).bag
    os.close(handle)
    assert verify(previous).valid


def test_a_disk_that_changes_names_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.open

    def fold(path: Any, flags: int, mode: int = 0o777, **options: Any) -> int:
        changed = str(path).replace("Upper", "upper") if flags & os.O_CREAT else path
        return real(changed, flags, mode, **options)

    files = sources(tmp_path / "in", {"Upper.txt": b"x"})
    monkeypatch.setattr(os, "open", fold)
    with pytest.raises(UnwritableError, match="did not keep"):
        write(tmp_path / "bag", payload=files)
    monkeypatch.undo()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in"]
