"""Disasters that no stand-in can play: a disk that is really full, and SIGKILL at any moment.

A handful of moments in the ordinary suite; `python -m tests.bag.test_disasters 200 [KIND|update]` tries as
many as it is asked for, of a folder, of a kind of archive or of updates, and prints what became of each.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from archpack.bag import Options, PayloadFile, second_opinion, verify, write
from archpack.bag.serialize import SERIALIZATIONS
from archpack.errors import UnwritableError
from tests.bag.making import put, snapshot, sources

PAYLOAD = {f"{n % 5}/{n}.bin": bytes([n]) * (3000 * n) for n in range(120)}
OLD = {"old.txt": b"old\n"}
NEWER = {**{name: data for name, data in PAYLOAD.items() if name < "3"}, **OLD}
PACKER = """
import pathlib, sys
from archpack import spreading
from archpack.bag import Derived, Options, PayloadFile, write
spreading._WORTH = 0
source, bag = map(pathlib.Path, sys.argv[1:3])
how, kind = sys.argv[3:5]
payload = [PayloadFile(name=p.relative_to(source).as_posix(), source=p) for p in sorted(source.rglob("*"))
           if p.is_file()]
previous = bag if how == "update" else None
options = Options(processes=2, replace=how != "new", serialization=kind, previous=previous)
print("ready", flush=True)
made = Derived(payload={"made": b"x"})
write(bag, payload=payload, derived=lambda f: made, derived_names=["made"], options=options)
"""


def packer(source: Path, bag: Path, how: str, kind: str = "") -> "subprocess.Popen[bytes]":
    """A process that writes the bag, as soon as it has said that it is ready."""
    place = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", PACKER, str(source), str(bag), how, kind]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, env=place)
    assert process.stdout is not None
    process.stdout.readline()
    return process


def undisturbed(source: Path, bag: Path, how: str, kind: str = "") -> float:
    """Let a packer come to its end, and return how many seconds it takes."""
    process = packer(source, bag, how, kind)
    began = time.monotonic()
    process.communicate()
    assert process.returncode == 0
    return time.monotonic() - began


def state(bag: Path) -> dict[str, bytes]:
    """What is in a bag, which is a folder, an archive, or not there."""
    return {"": bag.read_bytes()} if bag.is_file() else snapshot(bag)


def kill_at(moment: float, source: Path, bag: Path, how: str, kind: str, new: dict[str, bytes]) -> str:
    """Kill a packer that many seconds after it begins; say what was left, and hold that it may be."""
    here, old = bag.parent, state(bag)
    process = packer(source, bag, how, kind)
    time.sleep(moment)
    process.send_signal(signal.SIGKILL)
    process.communicate()  # the pipe closes when the last of its processes is gone
    left = [path.name for path in here.iterdir() if path != bag]
    assert all(name.startswith(".archpack-") for name in left), left
    now = state(bag)
    assert now in (old, new)
    if now:
        assert verify(bag).valid
        assert kind or second_opinion(bag) == ()
    undisturbed(source, bag, "replace" if how == "new" else how, kind)
    assert state(bag) == new
    assert list(here.iterdir()) == [bag]  # the next run has swept what the dead one left
    return f"{'the new bag' if now == new else 'the old' if old else 'none'}{', a stage' if left else ''}"


def kill_often(
    times: int, folder: Path, kind: str = "", hows: tuple[str, ...] = ("new", "replace"), seed: int = 0
) -> Counter[str]:
    """Kill packers at random moments between their beginning and their end, each in one of the manners."""
    old, source = put(folder / "old", OLD), put(folder / "source", NEWER if "update" in hows else PAYLOAD)
    name = f"bag.{kind}" if kind else "bag"

    def prepared(how: str) -> Path:
        shutil.rmtree(folder / "here", ignore_errors=True)
        (folder / "here").mkdir()
        if how == "update":
            undisturbed(put(folder / "before", PAYLOAD), folder / "here" / name, "new", kind)
        elif how == "replace":
            undisturbed(old, folder / "here" / name, "new", kind)
        return folder / "here" / name

    ends = {}
    for how in hows:
        bag = prepared(how)
        ends[how] = undisturbed(source, bag, how, kind) * 1.1, state(bag)
    chance = random.Random(seed)  # noqa: S311  moments, no secrets
    outcomes: Counter[str] = Counter()
    for number in range(times):
        how = hows[number % len(hows)]
        longest, new = ends[how]
        outcomes[f"{how}: {kill_at(chance.uniform(0, longest), source, prepared(how), how, kind, new)}"] += 1
    return outcomes


def test_killed_at_any_moment_a_packer_leaves_the_whole_bag_or_none(tmp_path: Path) -> None:
    assert kill_often(4, tmp_path).total() == 4


@pytest.mark.parametrize("kind", SERIALIZATIONS)
def test_killed_at_any_moment_a_packer_leaves_the_whole_archive_or_none(kind: str, tmp_path: Path) -> None:
    assert kill_often(2, tmp_path, kind).total() == 2


@pytest.mark.parametrize("kind", ["", "zip"])
def test_killed_at_any_moment_an_update_leaves_the_old_bag_or_the_new(kind: str, tmp_path: Path) -> None:
    assert kill_often(2, tmp_path, kind, hows=("update",)).total() == 2


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one mebibyte; mounting one needs root."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m,nr_inodes=200", "archpack-test", str(disk)]
    if (
        os.geteuid() != 0
        or not shutil.which("mount")
        or subprocess.run(command, capture_output=True).returncode
    ):
        pytest.skip("a disk can be mounted by root only")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.parametrize("processes", [1, 2])
@pytest.mark.parametrize("size", [400_000, 1_040_000, 3_000_000])
def test_a_full_disk_leaves_nothing_behind(
    size: int, processes: int, small_disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from archpack import spreading

    monkeypatch.setattr(spreading, "_WORTH", 0)
    files = sources(tmp_path / "in", {f"{n}.bin": b"x" * (size // 2) for n in range(2)})
    options = Options(processes=processes)
    if size < 1_000_000:
        assert write(small_disk / "bag", payload=files, options=options).bag
        before = snapshot(small_disk)
        with pytest.raises(UnwritableError, match="make room"):
            write(small_disk / "other", payload=[*files, *more(tmp_path)], options=options)
        assert snapshot(small_disk) == before
    else:
        with pytest.raises(UnwritableError, match="make room"):
            write(small_disk / "bag", payload=files, options=options)
    assert not list(small_disk.glob(".*"))


def more(folder: Path) -> list[PayloadFile]:
    file = folder / "more"
    file.write_bytes(b"y" * 500_000)
    return [PayloadFile(name="more", source=file)]


def test_a_disk_without_room_for_names_leaves_nothing_behind(small_disk: Path, tmp_path: Path) -> None:
    files = sources(tmp_path / "in", {str(n): b"" for n in range(300)})
    with pytest.raises(UnwritableError, match="make room"):
        write(small_disk / "bag", payload=files)
    assert list(small_disk.iterdir()) == []


if __name__ == "__main__":
    asked = sys.argv[2] if len(sys.argv) > 2 else ""
    manner = ("update",) if asked == "update" else ("new", "replace")
    with tempfile.TemporaryDirectory() as place:
        found = kill_often(int(sys.argv[1]), Path(place), "" if asked == "update" else asked, manner)
        for outcome, count in found.most_common():
            sys.stdout.write(f"{count:4} {outcome}\n")
