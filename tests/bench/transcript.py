"""How fast transcripts are read and written: `python -m tests.bench.transcript`.

Wanted are 1 MB a second at least, and time in proportion to size for lines and signs without end.
"""

import time
from collections.abc import Callable
from pathlib import Path

from archpack.notation.transcript import from_source, parse, write

SPECIMEN = Path(__file__).parents[2] / "records" / "specimen-0001" / "transcript.en.md"
SIGNS = (
    "[",
    "]",
    "*",
    "~~",
    "/",
    "[a",
    "[[a]] ",
    "[stamp: ",
    "[handwritten] *",
    "\\\n",
    "Mao: x.\n",
    "a\n\n",
)


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Measure and print."""
    edited = SPECIMEN.read_text(encoding="utf-8") * 1000
    printed = "Mao: One word. " + "Another word and one more. " * 30 + "\n\nStalin: Yes, [illegible] so.\n\n"
    transcript = parse(edited).transcript
    size = len(edited.encode()) / 1e6
    print(f"parse        {size / seconds(lambda: parse(edited)):6.1f} MB/s of {size:.1f}")
    print(f"write        {size / seconds(lambda: write(transcript)):6.1f} MB/s")
    source = printed * 1500
    size = len(source) / 1e6
    print(f"from_source  {size / seconds(lambda: from_source(source)):6.1f} MB/s of {size:.1f}")
    line = "word and word. " * 700_000
    print(f"a line of {len(line) / 1e6:.1f} MB: parse {seconds(lambda: parse(line)):.2f} s, ", end="")
    print(f"from_source {seconds(lambda: from_source(line)):.2f} s")
    for sign in SIGNS:
        taken = [seconds(lambda: read(sign * 100_000)) for read in (parse, from_source)]  # noqa: B023
        print(f"100,000 of {sign!r:18} parse {taken[0]:5.2f} s   from_source {taken[1]:5.2f} s")


if __name__ == "__main__":
    main()
