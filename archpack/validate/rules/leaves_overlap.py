"""A leaf is named once.

Two entries that share a leaf count it twice: the extent comes out wrong, and a reader wonders which of the
two was meant. Recto and verso of one leaf are two sides, and may be named apart.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.leaf_numbers import Run, runs
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every run that has a leaf in common with another of the same reference or component."""
    for holder in runs(subject.record):
        furthest: Run | None = None
        for run in sorted(holder, key=lambda run: (run.first, run.last)):
            if furthest and run.meets(furthest):
                first, second = sorted((furthest, run), key=lambda one: one.place[3])
                same = "names the same leaves as" if str(first) == str(second) else "shares leaves with"
                yield second.place, f"{shown(str(second))} {same} {shown(str(first))}; name each leaf once"
            if furthest is None or run.last > furthest.last:
                furthest = run


def _leaves(*runs: str) -> Example:
    entries = "".join(f"      - {{{run}}}\n" for run in runs)
    return Example(
        record=f"references:\n  - repository: RGANI\n    not_given: unsaid\n    leaves:\n{entries}"
    )


RULE = Rule(
    code="AP220",
    name="leaves-overlap",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        _leaves('first: "110", last: "115"', 'first: "113", last: "120"'),
        _leaves('first: "110"', 'first: "110"'),
        _leaves('first: "110", last: "120"', 'first: "112"', 'first: "114", last: "115"'),
    ),
    good=(
        _leaves('first: "110", last: "112"', 'first: "113", last: "120"'),
        _leaves('first: "110"', 'first: "110", verso: first'),
    ),
)
