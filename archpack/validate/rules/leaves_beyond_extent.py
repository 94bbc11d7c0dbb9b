"""A document of three leaves cannot take up fourteen.

Where the extent says how many leaves or pages the document has, its leaves in the file cannot be more. One
of the two counts is wrong, or the reference names a file with other papers in it. "About", "ca." and the like
are taken for what they say, and nothing is counted.
"""

import re
from collections.abc import Iterator

from archpack.model import Leaves
from archpack.source.wording import shown
from archpack.validate.leaf_numbers import run_of, written
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject

_EXTENT = re.compile(
    r"\s*([0-9]{1,6})\s*(?:leaf|leaves|fol(?:io|io?s)?|ff?|sheets?|listy?|listov|ll?|листа?|листов|лл?|арк(?:уш\w*)?|"
    r"pages?|pp?|Bl(?:att)?|Seiten?|страниц\w?|стр|с)\b",
    re.IGNORECASE,
)
_LONGEST = 200


def find(subject: RecordSubject) -> Iterator[Finding]:
    """The leaves of the reference to cite, where they are more than the extent."""
    record = subject.record
    extent = record.physical_description.extent if record.physical_description else None
    said = _EXTENT.match(extent[:_LONGEST]) if extent else None
    if extent is None or said is None or not record.references:
        return
    leaves = record.references[0].leaves
    counts = [_count(one) for one in leaves]
    total = sum(count or 0 for count in counts)
    if None not in counts and total > int(said[1]):
        named = ", ".join(written(one) for one in leaves)
        message = (
            f"{shown(named)} are {total} leaves, and the extent is {shown(extent)}; one of the two is wrong"
        )
        yield ("references", 0, "leaves"), message


def _count(leaves: Leaves) -> int | None:
    """How many leaves a run has at least, or None where its numbers are none."""
    run = run_of((), leaves)
    if run is None or run.last < run.first or run.last[0] > len("999999"):
        return None
    return int(run.last[1] or 0) - int(run.first[1] or 0) + 1


def _record(extent: str, *runs: str) -> Example:
    entries = "".join(f"      - {{{run}}}\n" for run in runs)
    return Example(
        record="references:\n  - repository: RGANI\n    not_given: unsaid\n    leaves:\n"
        f"{entries}physical_description:\n  extent: {extent}\n"
    )


RULE = Rule(
    code="AP221",
    name="leaves-beyond-extent",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        _record("3 leaves", 'first: "110", last: "123"'),
        _record("2 л.", 'first: "110", last: "111"', 'first: "113"'),
    ),
    good=(
        _record("14 leaves", 'first: "110", last: "123"'),
        _record("about 10 leaves", 'first: "110", last: "123"'),
        _record("1 map", 'first: "110", last: "111"'),
        _record("28 pages", 'first: "110", last: "123"'),
        _record("2 leaves", "first: XII", 'first: "110", last: "111"'),
    ),
)
