"""The leaves of a document are named in the order in which they lie.

Leaves are numbered through the file, recto before verso (oborot). Where a later entry names earlier leaves,
a number was mistyped, or two documents were taken for one.
"""

from collections.abc import Iterator
from itertools import pairwise

from archpack.source.wording import shown
from archpack.validate.leaf_numbers import runs
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every run that lies wholly before the one named before it."""
    for holder in runs(subject.record):
        for earlier, later in pairwise(holder):
            if later.last < earlier.first:
                yield (
                    later.place,
                    f"the leaves {shown(str(later))} lie before {shown(str(earlier))}; name them first",
                )


def _leaves(*runs: str) -> Example:
    entries = "".join(f"      - {{{run}}}\n" for run in runs)
    return Example(
        record=f"references:\n  - repository: RGANI\n    not_given: unsaid\n    leaves:\n{entries}"
    )


RULE = Rule(
    code="AP219",
    name="leaves-out-of-order",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        _leaves('first: "113"', 'first: "110", last: "111"'),
        _leaves('first: "110", verso: first', 'first: "110"'),
        _leaves("first: 12b", "first: 12a"),
    ),
    good=(
        _leaves('first: "110", last: "111"', 'first: "113"'),
        _leaves('first: "110"', 'first: "110", verso: first'),
        _leaves('first: "12"', "first: 12a", 'first: "13"'),
        _leaves("first: XII", "first: IX"),
    ),
)
