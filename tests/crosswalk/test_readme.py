"""README's table of formats is made from the registry.

To write it anew after a change that is meant: `python -m tests.crosswalk.test_readme`.
"""

from collections.abc import Iterator
from pathlib import Path

from archpack.crosswalk import CROSSWALKS, in_words

README = Path(__file__).parents[2] / "README.md"
MARKS = ("<!-- formats -->\n", "<!-- /formats -->\n")
HOLDS = {
    "record": "one record",
    "collection": "any number of records",
    "package": "one record; in packages only",
}
NOTHING = ("nothing", "all else")
"""What a format leaves out that names nothing: a package has the record itself beside it."""


def table() -> str:
    return "".join(f"| {' | '.join(row)} |\n" for row in rows())


def rows() -> Iterator[tuple[str, ...]]:
    yield ("format", "file", "holds", "what it is", "what goes elsewhere", "leaves out")
    yield ("---",) * 6
    for one in CROSSWALKS.values():
        holds, left_out = HOLDS[one.scope], in_words(one.left_out) or NOTHING[one.scope == "package"]
        yield (f"`{one.name}`", f".{one.extension}", holds, one.title, one.elsewhere or "nothing", left_out)


def test_the_readme_lists_every_format_with_what_it_cannot_hold() -> None:
    assert MARKS[0] + table() + MARKS[1] in README.read_text(encoding="utf-8")


if __name__ == "__main__":
    before, rest = README.read_text(encoding="utf-8").split(MARKS[0])
    README.write_text(before + MARKS[0] + table() + MARKS[1] + rest.split(MARKS[1])[1], encoding="utf-8")
