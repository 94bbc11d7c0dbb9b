"""How fast references are read and written, and whether hostile text takes linear time.

Run by hand: `python -m tests.bench.reference [FILE]`, FILE holding one reference a line.
"""

import sys
import time
from pathlib import Path

from archpack.notation.reference import parse, to_reference, write
from archpack.source.repositories import repositories

LINES = [
    "RGANI, f. 52, op. 1, d. 596 , ll. 110-123",
    "РГАНИ. Ф. 52. Оп. 1. Д. 596. Л. 110–123.",
    "APRF, Fond 45, Opis 1, Delo 347, Listy 12-13 and AVPRF, Fond 059a, Opis 5a, Delo 4, Papka 11, Listy 159",
    "RGASPI 558.11.492.6",
    "TsDAHOU 1/20/6277 (1933), 233–5",
    "MOL, XIX-J-1-j Korea, 5. doboz, 5/bc, 0015/RT/1964. Obtained and translated by N. N.",
    "British National Archives, FO 371/2767.",
]

HOSTILE = {
    "brackets": "(" * 100_000,
    "nested brackets": "(" * 50_000 + ")" * 50_000,
    "one word": "a" * 10_000_000,
    "one number": "1" * 10_000_000,
    "spaces": "f." + " " * 10_000_000,
    "labels": "f. " * 3_300_000,
    "glued labels": "f." * 5_000_000,
    "leaves": "RGANI, l. " + "1, " * 3_300_000,
    "references": "RGANI, f. 1, op. 2, d. 3, l. 4; " * 310_000,
    "commas": "," * 10_000_000,
    "archives": "RGANI " * 1_600_000,
    "slashes": "1/" * 5_000_000,
    "titles": "f. 1 (" * 1_600_000,
    "extents": " ".join(f"{n} л.," for n in range(1_000_000)),
    "numbers": "RGASPI 1.2.3.4" + ", 5" * 3_000_000,
    "and numbers": "RGASPI 1.2.3.4" + " and 5" * 1_600_000,
    "codes": "RGANI, " + "HA 5, " * 1_600_000,
    "quotes": "File “" * 1_600_000,
    "capitals": "A B C " * 1_600_000,
    "and": "1 and " * 1_600_000,
    "ibid": "ibid. " * 1_600_000,
    "controls": "\x00\u200b\ufeff\u0301" * 2_000_000,
}


def measure_lines(lines: list[str]) -> None:
    """Print references a second, for reading and writing."""
    archives = repositories()
    rounds = max(1, 40_000 // len(lines))
    start = time.perf_counter()
    for _ in range(rounds):
        for line in lines:
            parse(line, archives)
    spent = time.perf_counter() - start
    count = sum(len(parse(line, archives)) for line in lines) * rounds
    print(f"read: {rounds * len(lines) / spent:,.0f} lines, {count / spent:,.0f} references a second")
    read = [parsed for line in lines for parsed in parse(line, archives)]
    start = time.perf_counter()
    values = [to_reference(parsed, archives) for _ in range(rounds) for parsed in read]
    print(f"understood: {len(values) / (time.perf_counter() - start):,.0f} a second")
    start = time.perf_counter()
    for value in values:
        write(value, archives.get(value.repository) if isinstance(value.repository, str) else None)
    print(f"written: {len(values) / (time.perf_counter() - start):,.0f} a second")


def measure_hostile() -> None:
    """Print seconds for each hostile text, and for a tenth of it."""
    archives = repositories()
    for name, text in HOSTILE.items():
        spent = []
        for part in (text[: len(text) // 10], text):
            start = time.perf_counter()
            parse(part, archives)
            spent.append(time.perf_counter() - start)
        print(f"{name:16} {len(text):>10,} characters: a tenth {spent[0]:.2f} s, all {spent[1]:.2f} s")


if __name__ == "__main__":
    given = [Path(name) for name in sys.argv[1:]]
    measure_lines([line for path in given for line in path.read_text(encoding="utf-8").splitlines()] or LINES)
    measure_hostile()
