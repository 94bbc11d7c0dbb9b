"""Disasters that no stand-in can play: a disk that is really full, and SIGKILL at any moment.

A handful of moments in the ordinary suite; `python -m tests.bag.test_disasters 200` tries as many as it is
asked for, and prints what became of each.
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

from archpack.bag import Options, PayloadFile, second_opinion, sweep, verify, write
from archpack.errors import UnwritableError
from tests.bag.making import make_bag, put, snapshot, sources

PAYLOAD = {f"{n % 5}/{n}.bin": bytes([n]) * (3000 * n) for n in range(120)}
OLD = {"old.txt": b"old\n"}
PACKER = """
import pathlib, sys
from archpack import spreading
from archpack.bag import Derived, Options, PayloadFile, write
spreading._WORTH = 0
source, bag = map(pathlib.Path, sys.argv[1:3])
payload = [PayloadFile(name=p.relative_to(source).as_posix(), source=p) for p in sorted(source.rglob("*"))
           if p.is_file()]
options = Options(processes=2, replace=sys.argv[3] == "replace")
print("ready", flush=True)
write(bag, payload=payload, derived=lambda f: Derived(payload={"made": b"x"}), options=options)
"""


def packer(source: Path, bag: Path, how: str) -> "subprocess.Popen[bytes]":
    place = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", PACKER, str(source), str(bag), how]
    return subprocess.Popen(command, stdout=subprocess.PIPE, env=place)


def kill_at(moment: float, here: Path, source: Path, new: dict[str, bytes], *, replace: bool) -> str:
    """Kill a packer that many seconds after it begins; say what was left, and hold that it may be."""
    bag = here / "bag"
    here.mkdir()
    if replace:
        make_bag(bag, payload=OLD)
    process = packer(source, bag, "replace" if replace else "new")
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(moment)
    process.send_signal(signal.SIGKILL)
    process.communicate()  # the pipe closes when the last of its processes is gone
    left = [path.name for path in here.iterdir() if path.name != "bag"]
    assert all(name.startswith(".archpack-") for name in left), left
    if bag.exists():
        assert verify(bag).valid
        assert second_opinion(bag) == ()
        assert snapshot(bag) == new or (replace and verify(bag).files == 1)
    else:
        assert not replace
    what = "the new bag" if bag.exists() and snapshot(bag) == new else "the old" if replace else "none"
    sweep(here)
    assert [path.name for path in here.iterdir() if path.name != "bag"] == []
    again = packer(source, bag, "replace")
    again.communicate()
    assert (again.returncode, snapshot(bag)) == (0, new)
    shutil.rmtree(here)
    return f"{what}{', a stage' if left else ''}"


def kill_often(times: int, folder: Path, seed: int = 0) -> Counter[str]:
    """Kill packers at random moments between their beginning and their end."""
    source = put(folder / "source", PAYLOAD)
    began = time.monotonic()
    whole = packer(source, folder / "whole", "new")
    assert whole.stdout is not None
    whole.stdout.readline()
    began = time.monotonic()
    whole.communicate()
    longest = (time.monotonic() - began) * 1.1
    new = snapshot(folder / "whole")
    chance = random.Random(seed)  # noqa: S311  moments, no secrets
    return Counter(
        kill_at(chance.uniform(0, longest), folder / "here", source, new, replace=bool(number % 2))
        for number in range(times)
    )


def test_killed_at_any_moment_a_packer_leaves_the_whole_bag_or_none(tmp_path: Path) -> None:
    assert sum(kill_often(4, tmp_path).values()) == 4


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
    with tempfile.TemporaryDirectory() as place:
        for outcome, count in kill_often(int(sys.argv[1]), Path(place)).most_common():
            sys.stdout.write(f"{count:4} {outcome}\n")
