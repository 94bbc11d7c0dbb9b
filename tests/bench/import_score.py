"""How much of the real pages is imported right, by layout: `python -m tests.bench.import_score FOLDER`."""

import sys
from collections import Counter
from pathlib import Path

from tests.importers.skeletons import judge, read, skeletons


def main(material: Path) -> None:
    right: Counter[tuple[str, str]] = Counter()
    asked: Counter[tuple[str, str]] = Counter()
    for skeleton in skeletons(material):
        for fact, is_right in judge(skeleton, read(skeleton)).items():
            asked[skeleton.layout, fact] += 1
            right[skeleton.layout, fact] += is_right
            if not is_right:
                print(f"{skeleton.facts['url']}: {fact}")
    facts = list(dict.fromkeys(fact for _, fact in asked))
    print("layout    ", *(f"{fact:>11}" for fact in facts))
    for layout in dict.fromkeys(layout for layout, _ in asked):
        cells = (f"{right[layout, fact]}/{asked[layout, fact]}" for fact in facts)
        print(f"{layout:10}", *(f"{cell if cell != '0/0' else '':>11}" for cell in cells))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
