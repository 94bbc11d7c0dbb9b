"""How fast pages are imported, and names compared: `python -m tests.bench.imports [PAGES]`."""

import resource
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import archpack
from archpack.model import Context
from archpack.notation import agent_name

PAGES = Path(__file__).parents[1] / "material" / "pages"
PARAGRAPH = (
    "Primerov. I have come about the samovar, which is the museum's own [illegible], and about the rest.\n\n"
)
HOSTILE = {
    "a line of 10 MB": "x " * 5_000_000,
    "100,000 brackets": "[" * 100_000,
    "100,000 nested tags": "<div>" * 100_000,
    "1,000,000 short lines": "a\n" * 1_000_000,
}


def timed(what: str, work: Callable[[], object], count: int = 1) -> None:
    start = time.perf_counter()
    work()
    took = time.perf_counter() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{what:40} {took:8.2f} s {count / took:12.0f} /s {memory:6} MiB at most")


def main(pages: int) -> None:
    context = Context(today=date(2026, 11, 24), software="t", repositories=archpack.source.repositories())

    def read(name: str, content: bytes) -> None:
        archpack.importers.read(Path(name), content, context=context)

    for name in ("new.txt", "old2.txt", "pdf.txt", "pdfold.txt", "new.html"):
        text = (PAGES / name).read_text(encoding="utf-8")
        page = text.replace("NOTE", PARAGRAPH * (40_000 // len(PARAGRAPH)) + "NOTE", 1).encode()
        for number in (pages, 2 * pages):
            work = lambda: [read(name, page) for _ in range(number)]  # noqa: B023, E731  called at once
            timed(f"{number} pages of {len(page) // 1000} kB like {name}", work, number)
    for what, text in HOSTILE.items():
        head = "<html>" if "<" in text else ""
        timed(what, lambda: read("p.txt", f"{head}March 14, 1961\nA title\n{text}\nSource\n".encode()))  # noqa: B023
    names = ["Хрущев Н.С.", "N. S. Khrushchev", "Zhou Enlai", "Chou En-lai", "Otto von Bismarck"] * 2_000
    timed("10,000 names parsed", lambda: [agent_name.parse(name) for name in names], len(names))
    timed(
        "10,000 pairs of names compared",
        lambda: [agent_name.compare(name, names[0]) for name in names],
        len(names),
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50)
