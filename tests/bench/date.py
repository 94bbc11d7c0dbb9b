"""How fast dates are read, found and written, and whether hostile text takes linear time.

Run by hand: `python -m tests.bench.date`.
"""

import time
from collections.abc import Callable

from archpack.notation.date import find, from_text, parse, sort_key, write
from tests.notation.date.known import known

HOSTILE = {
    "digits": "1" * 1_000_000,
    "numbers": "1 " * 500_000,
    "dashes": "1-" * 500_000,
    "dots": "1.2.3." * 160_000,
    "days": "29 August " * 100_000,
    "days and": "29 and " * 140_000,
    "months": "August " * 140_000,
    "years": "1960, " * 160_000,
    "ranges": "1960-" * 200_000,
    "brackets": "[" * 1_000_000,
    "open brackets": "[1 " * 330_000,
    "circa": "ca. " * 250_000,
    "not later": "not later than " * 66_000,
    "between": "between 3 and " * 70_000,
    "undated": "undated [" * 110_000,
    "received": "Received: " * 100_000,
    "quotes": "«29» " * 200_000,
    "one word": "a" * 1_000_000,
    "combining": "\u0301" * 1_000_000,
}


def rate(work: Callable[[], object], count: int) -> str:
    """How often a second something is done that is done `count` times by one call."""
    start, rounds = time.perf_counter(), 0
    while time.perf_counter() - start < 1:
        work()
        rounds += 1
    return f"{rounds * count / (time.perf_counter() - start):,.0f} a second"


def main() -> None:
    """Print rates, then seconds for each hostile text and for a tenth of it."""
    fields = [text for text, _ in known()]
    readings = [found.readings[0] for text in fields if (found := from_text(text)) and found.readings]
    running = ". ".join(f"He came on {text} and left" for text in fields)
    print("fields read:", rate(lambda: [from_text(text) for text in fields], len(fields)))
    print("EDTF parsed:", rate(lambda: [parse(value.text) for value in readings], len(readings)))
    print("written:", rate(lambda: [write(value) for value in readings], len(readings)))
    print("sort keys:", rate(lambda: [sort_key(value) for value in readings], len(readings)))
    print("characters searched:", rate(lambda: find(running), len(running)))
    for name, text in HOSTILE.items():
        spent = []
        for part in (text[: len(text) // 10], text):
            start = time.perf_counter()
            from_text(part)
            find(part)
            spent.append(time.perf_counter() - start)
        print(f"{name:14} {len(text):>10,} characters: a tenth {spent[0]:.2f} s, all {spent[1]:.2f} s")


if __name__ == "__main__":
    main()
