"""How long citing takes, beside pandoc and citeproc-js with the same items and style.

Run by hand, on a machine that rests: `python -m tests.bench.cite [NUMBER]`. The contenders run in turn, and
of each the best of five counts. Pandoc works in one process; with two it has half of the items in each.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from archpack import cite
from archpack.crosswalk.csl_json import Item
from tests.cite.judges import citeproc_js, generated, pandoc

STYLE = "chicago-notes"
PATH = cite.STYLES[STYLE].path


def seconds(work: Callable[[], object]) -> float:
    """What the work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def race(contenders: Mapping[str, Callable[[], object]], times: int) -> dict[str, float]:
    """The best time of each."""
    taken = [{name: seconds(work) for name, work in contenders.items()} for _ in range(times)]
    return {name: min(one[name] for one in taken) for name in contenders}


def archpack(items: list[Item], processes: int = 1) -> None:
    for form in ("note", "bibliography"):
        cite.document(items, style=STYLE, form=form, processes=processes)


def by_pandoc(items: list[Item], processes: int = 1) -> None:
    # With a bibliography, pandoc makes notes and entries in one go.
    share = -(-len(items) // processes)
    parts = [items[start : start + share] for start in range(0, len(items), share)]
    with ThreadPoolExecutor(processes) as crew:
        list(crew.map(lambda part: pandoc.render(PATH, "bibliography", part, "en-US", {}), parts))


def by_citeproc_js(items: list[Item]) -> None:
    for layout in ("citation", "bibliography"):
        citeproc_js.render(PATH, layout, items, "en-US", {})


def run(*command: str) -> Callable[[], object]:
    """What runs a Python of its own."""
    return lambda: subprocess.run([sys.executable, *command], check=True, capture_output=True)


def main(number: int) -> None:
    items, half = generated.items(number), generated.items(number // 2)
    contenders: dict[str, Callable[[], object]] = {"archpack": lambda: archpack(items)}
    for name, judge, work in (("pandoc", pandoc, by_pandoc), ("citeproc-js", citeproc_js, by_citeproc_js)):
        if judge.found() is None:
            print(f"{name} is not installed")
        else:
            contenders[name] = partial(work, items)
    contenders["archpack (2 processes)"] = lambda: archpack(items, 2)
    if "pandoc" in contenders:
        contenders["pandoc (2 processes)"] = lambda: by_pandoc(items, 2)
    print(f"{number} items, {STYLE}, notes and bibliography")
    found = race(contenders, 5)
    for name, taken in found.items():
        ours = found["archpack (2 processes)" if "2" in name else "archpack"]
        print(f"  {name:22} {taken:6.2f} s; archpack takes {ours / taken:.2f} of it")
    parts = race({"all": lambda: archpack(items), "half": lambda: archpack(half)}, 3)
    print(f"linear: twice as many items take {parts['all'] / parts['half']:.2f} times as long")
    record = Path(__file__).parents[2] / "records" / "specimen-0001"
    cold = race(
        {"bare": run("-c", "import citeproc"), "cite": run("-m", "archpack", "cite", str(record))}, 10
    )
    bare, cited = cold["bare"], cold["cite"]
    print(f"cold: `import citeproc` {bare:.3f} s, `archpack cite` {cited:.3f} s: {cited - bare:.3f} s more")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
