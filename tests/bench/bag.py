"""How fast bags are packed and verified, beside others and beside what the machine can do at best.

Run by hand, on a machine that rests: `python -m tests.bench.bag [--at FOLDER] [--times N] [--quick]`. Each
contender runs in a process of its own, the contenders in turn; of each the best run counts. What is written
is flushed by `sync -f`, whoever wrote it, and that time counts for all. For bdbag name the Python that has it
with `--bdbag-python`. Figures are seconds, and ratios to the first line.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACK = """
import pathlib, sys
from archpack import bag
source = pathlib.Path(sys.argv[1])
payload = bag.payload_below(source, bag.walk(source).files)
options = bag.Options(algorithms=(sys.argv[3],), processes=2, serialization=sys.argv[4])
assert bag.write(pathlib.Path(sys.argv[2]), payload=payload, options=options).bag
"""
VERIFY = """
import pathlib, sys
from archpack import bag
assert bag.verify(pathlib.Path(sys.argv[1]), processes=2).valid
"""
FLOOR = """
import hashlib, multiprocessing, os, sys
source, target, algorithm, what = sys.argv[1:5]
def work(names):
    for name in names:
        handle = os.open(os.path.join(source, name), os.O_RDONLY)
        if "copy" in what:
            copy = os.open(os.path.join(target, name), os.O_RDWR | os.O_CREAT)
            while os.copy_file_range(handle, copy, 1 << 30): pass
            os.close(handle)
            handle = os.lseek(copy, 0, 0) or copy
        if "hash" in what:
            found, buffer = hashlib.new(algorithm), memoryview(bytearray(1 << 18))
            while count := os.readv(handle, [buffer]): found.update(buffer[:count])
        os.close(handle)
names = []
for folder, _, files in os.walk(source):
    short = os.path.relpath(folder, source)
    os.makedirs(os.path.join(target, short), exist_ok=True)
    names += [os.path.join(short, name) for name in files]
half = len(names) // 2
fork = multiprocessing.get_context("fork")
crew = [fork.Process(target=work, args=(part,)) for part in (names[:half], names[half:])]
for one in crew: one.start()
for one in crew: one.join()
"""
BAGIT = "import bagit, sys; bagit.make_bag(sys.argv[1], checksums=[sys.argv[2]], processes=2)"
BAGIT_VALID = "import bagit, sys; bagit.Bag(sys.argv[1]).validate(processes=int(sys.argv[2]))"
BDBAG = """
from bdbag import bdbag_api; import sys
bdbag_api.make_bag(sys.argv[1], algs=[sys.argv[2]], config_file=None)
"""
BDBAG_VALID = "from bdbag import bdbag_api; import sys; bdbag_api.validate_bag(sys.argv[1])"

Contender = Callable[[Path], None]


def python(code: str, *arguments: object, executable: str = sys.executable) -> None:
    """Run code in a process of its own."""
    command = [executable, "-c", code, *map(str, arguments)]
    subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def material(folder: Path, files: int, size: int) -> Path:
    """Files of random bytes, a thousand to a folder."""
    for number in range(files):
        path = folder / str(number // 1000) / f"{number:05}.bin"
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            for _ in range(max(size >> 20, 1)):
                file.write(os.urandom(min(size, 1 << 20)))
    return folder


def copy(source: Path, target: Path) -> None:
    subprocess.run(["cp", "-r", str(source), str(target)], check=True)


def packers(source: Path, algorithm: str, bdbag: str | None) -> dict[str, Contender]:
    """Those who make a bag, and the floors."""

    def copied_and(code: str, executable: str = sys.executable) -> Contender:
        def work(target: Path) -> None:
            copy(source, target)
            python(code, target, algorithm, executable=executable)

        return work

    def floor(what: str) -> Contender:
        return lambda target: python(FLOOR, source, target, algorithm, what)

    found: dict[str, Contender] = {
        "archpack pack": lambda target: python(PACK, source, target, algorithm, ""),
        "cp -r, then bagit (2 processes)": copied_and(BAGIT),
        "cp -r": lambda target: copy(source, target),
        "floor: copy_file_range and hash (2)": floor("copy and hash"),
        "floor: hash alone (2)": floor("hash"),
    }
    if bdbag:
        found["cp -r, then bdbag"] = copied_and(BDBAG, bdbag)
    return found


def serializers(source: Path, algorithm: str) -> dict[str, Contender]:
    """Those who make a tar and digests, or a part of that."""

    def tar(target: Path) -> None:
        subprocess.run(["tar", "-cf", f"{target}.tar", "-C", str(source), "."], check=True)

    def hash_all() -> None:
        command = f"find . -type f -print0 | xargs -0 {algorithm}sum"
        subprocess.run(["sh", "-c", command], cwd=source, check=True, stdout=subprocess.DEVNULL)

    return {
        "GNU tar, then hashing": lambda target: (tar(target), hash_all(), None)[2],
        "archpack pack --serialize tar": lambda target: python(
            PACK, source, f"{target}.tar", algorithm, "tar"
        ),
        "archpack pack --serialize zip": lambda target: python(
            PACK, source, f"{target}.zip", algorithm, "zip"
        ),
        "GNU tar alone": tar,
    }


def verifiers(bag: Path, algorithm: str, bdbag: str | None) -> dict[str, Contender]:
    """Those who verify one."""
    found: dict[str, Contender] = {
        "archpack verify": lambda _: python(VERIFY, bag),
        "bagit (1 process)": lambda _: python(BAGIT_VALID, bag, 1),
        "bagit (2 processes)": lambda _: python(BAGIT_VALID, bag, 2),
        f"{algorithm}sum -c": lambda _: (
            subprocess.run(
                [f"{algorithm}sum", "--quiet", "-c", f"manifest-{algorithm}.txt"], cwd=bag, check=True
            ),
            None,
        )[1],
    }
    if bdbag:
        found["bdbag"] = lambda _: python(BDBAG_VALID, bag, executable=bdbag)
    return found


def race(contenders: dict[str, Contender], here: Path, times: int) -> None:
    """Run each in turn, and print the best of each."""
    seconds: dict[str, list[float]] = {name: [] for name in contenders}
    for number in range(times):
        for place, (name, work) in enumerate(contenders.items()):
            # Nothing is removed between runs: file systems are slow for a while after many removals.
            target = here / f"{number}-{place}"
            subprocess.run(["sync", "-f", str(here)], check=True)
            began = time.perf_counter()
            work(target)
            subprocess.run(["sync", "-f", str(here)], check=True)
            seconds[name].append(time.perf_counter() - began)
    first = min(next(iter(seconds.values())))
    for name, all_ in seconds.items():
        each = " ".join(f"{one:.2f}" for one in all_)
        print(f"  {name:36} {min(all_):7.2f} s   {min(all_) / first:5.2f}   {each}")


def main() -> None:
    """Pack and verify large files and small ones."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--at", type=Path, help="the folder to work in; default: that for temporary files")
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--algorithm", default="sha512")
    parser.add_argument("--only", choices=["large", "small"])
    parser.add_argument("--quick", action="store_true", help="a tenth of everything")
    parser.add_argument("--bdbag-python")
    asked = parser.parse_args()
    part = 10 if asked.quick else 1
    for kind, files, size in (("large", 8, (256 << 20) // part), ("small", 20_000 // part, 4096)):
        if asked.only not in {None, kind}:
            continue
        with tempfile.TemporaryDirectory(dir=asked.at) as place:
            here = Path(place)
            source = material(here / "source", files, size)
            print(f"{files} files of {size} bytes, {asked.algorithm}, best of {asked.times}")
            race(packers(source, asked.algorithm, asked.bdbag_python), here, asked.times)
            race(serializers(source, asked.algorithm), here, asked.times)
            python(PACK, source, here / "bag", asked.algorithm, "")
            race(verifiers(here / "bag", asked.algorithm, asked.bdbag_python), here, asked.times)
            shutil.rmtree(here / "source")


if __name__ == "__main__":
    main()
