"""How long citing takes, beside pandoc and citeproc-js with the same items and style.

Run by hand: `python -m tests.bench.cite [NUMBER]`. Every figure is the best of three in one run.
"""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from archpack import cite
from tests.cite.judges import citeproc_js, generated, pandoc

STYLE = "chicago-notes"
PATH = cite.STYLES[STYLE].path


def best(work: Callable[[], object], times: int = 3) -> float:
    """Seconds that the work takes at its best."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return min(taken)


def archpack(number: int) -> float:
    items = generated.items(number)

    def work() -> None:
        for item in items:
            cite.render_item(item, style=STYLE, form="note")
            cite.render_item(item, style=STYLE, form="bibliography")

    return best(work)


def by_pandoc(number: int) -> float:
    # With a bibliography, pandoc makes notes and entries in one go.
    items = generated.items(number)
    return best(lambda: pandoc.render(PATH, "bibliography", items, "en-US", {}))


def by_citeproc_js(number: int) -> float:
    items = generated.items(number)
    layouts = ("citation", "bibliography")
    return best(lambda: [citeproc_js.render(PATH, one, items, "en-US", {}) for one in layouts], 1)


def cold(*command: str) -> float:
    """Seconds of a process of its own."""
    return best(lambda: subprocess.run([sys.executable, *command], check=True, capture_output=True), 5)


def main(number: int) -> None:
    ours = archpack(number)
    print(f"{number} items, {STYLE}, notes and bibliography")
    print(f"  archpack     {ours:6.2f} s")
    for name, judge, work in (("pandoc", pandoc, by_pandoc), ("citeproc-js", citeproc_js, by_citeproc_js)):
        if judge.found() is None:
            print(f"  {name:12} is not installed")
            continue
        theirs = work(number)
        print(f"  {name:12} {theirs:6.2f} s; archpack takes {ours / theirs:.2f} of it")
    halves = [(archpack(number), archpack(number // 2)) for _ in range(3)]
    print(f"linear: twice as many items take {min(a / b for a, b in halves):.2f} times as long")
    record = Path(__file__).parents[2] / "records" / "specimen-0001"
    bare, cited = cold("-c", "import citeproc"), cold("-m", "archpack", "cite", str(record))
    print(f"cold: `import citeproc` {bare:.3f} s, `archpack cite` {cited:.3f} s: {cited - bare:.3f} s more")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
