"""How fast records are checked, beside check-jsonschema on the same files and schema.

Run by hand: `python -m tests.bench.validate [NUMBER]`. All figures come from this run, so that their ratios
hold on any machine; check-jsonschema judges the shape alone, archpack the shape and the sense.
"""

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from archpack.model import SCHEMA_ID
from archpack.resources import schema_path

RECORD = """\
# Facts about a document, written as `archpack import` writes them.
schema: {schema}
id: bench-{number:06}
collection:
  name: Wilson Center Digital Archive
  number: "{number}"
urls:
  - type: canonical
    url: https://digitalarchive.wilsoncenter.org/document/{number}
title:
  text: Record of Conversation of N.S. Khrushchev with Political Figure of Japan M. Suzuki, Part {number}
  type: formal
  short: Conversation of N.S. Khrushchev, Part {number}
genre: record of conversation
dates:
  created:
    date: "1960-08-29"
    text: August 29, 1960
languages:
  - ru
scope_and_content: >-
  Khrushchev and Suzuki discuss the neutrality of Japan, the bases of the United States on its islands, the
  trade across the Sea of Japan, and how often statesmen should meet. Suzuki hands over a letter, and
  Khrushchev promises an answer before the end of the session.
references:
  - repository: RGANI
    levels:
      - level: fond
        value: "52"
      - level: opis
        value: "1"
      - level: delo
        value: "{number}"
    leaves:
      - first: "110"
        last: "123"
    text: RGANI, f. 52, op. 1, d. {number}, ll. 110-123
agents:
  - id: sergey-radchenko
    kind: person
    name:
      text: Sergey Radchenko
      family: Radchenko
      given: Sergey
    roles: [contributor]
  - id: allison-smith
    kind: person
    name:
      text: Allison Smith
      family: Smith
      given: Allison
    roles: [translator]
rights:
  text: The text of the document belongs to others; this record of facts is in the public domain.
  license: CC0-1.0
credits:
  - This document was made possible with support from Blavatnik Family Foundation
funders:
  - name: Blavatnik Family Foundation
notes:
  - The heading gives the day of the conversation, and the foot the day on which it was taken down.
"""

ARCHPACK = "from archpack.cli.main import main; main()"


# As it is for a person: modules are compiled once.
ENVIRONMENT = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


def write(top: Path, number: int) -> None:
    for one in range(number):
        folder = top / f"bench-{one:06}"
        folder.mkdir(parents=True)
        (folder / "record.yaml").write_text(RECORD.format(schema=SCHEMA_ID, number=one), encoding="utf-8")


def seconds(command: list[str]) -> tuple[float, float]:
    """Seconds on the wall, and of processors, that a command takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, env=ENVIRONMENT)
    spent = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return spent, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def archpack(*arguments: str) -> list[str]:
    return [sys.executable, "-c", ARCHPACK, *arguments]


def measure_many(top: Path) -> None:
    place = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    judge = shutil.which("check-jsonschema", path=place)
    assert judge, "check-jsonschema is not installed"
    files = sorted(str(path) for path in top.glob("*/record.yaml"))
    wall, spent = seconds([judge, "--schemafile", str(schema_path("record")), *files])
    print(f"check-jsonschema, shape:   {wall:7.2f} s, {spent:7.2f} s of processor")
    for processes in (1, 2):
        mine, mine_spent = seconds(archpack("validate", str(top), "--processes", str(processes)))
        told = f"{mine:7.2f} s, {mine_spent:7.2f} s of processor: {mine / wall:.3f} of the time"
        print(f"{f'archpack, processes: {processes}':26} {told}")


def measure_memory(top: Path) -> None:
    """Print the memory of a run over a tenth of the records, and over all."""
    probe = (
        "import resource, sys; from archpack.cli.main import run; run(sys.argv[1:]); "
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"
    )
    found = []
    for pattern in ("bench-*0", "bench-*"):
        command = [sys.executable, "-c", probe, "validate", str(top / pattern), "--processes", "1"]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        found.append((int(done.stdout.split()[0]), int(done.stderr.split()[-1])))
    (few, small), (many, large) = found
    each = (large - small) / (many - few)
    print(
        f"memory: {small // 1024} MiB for {few}, {large // 1024} MiB for {many} records, {each:.1f} KiB each"
    )


def measure_one(top: Path) -> None:
    """Print how long one record takes, beside the import of jsonschema alone."""
    commands = {
        "import jsonschema": [sys.executable, "-c", "import jsonschema"],
        "one record": archpack("validate", str(top / "bench-000000")),
    }
    spent: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(15):
        for name, command in commands.items():
            spent[name].append(seconds(command)[0])
    base = statistics.median(spent["import jsonschema"])
    for name, times in spent.items():
        middle = statistics.median(times)
        print(f"{name}: {middle * 1000:.0f} ms, {middle / base:.2f} of the import")


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as place:
        here = Path(place) / "collection"
        write(here, count)
        size = (here / "bench-000000" / "record.yaml").stat().st_size
        print(f"{count:,} records of {size:,} bytes")
        measure_many(here)
        measure_memory(here)
        measure_one(here)
