"""A component shows leaves of the document.

The leaves of a facsimile or transcript are those of the reference to cite. A leaf that is not among them
belongs to another document, or one of the numbers is mistyped.
"""

from bisect import bisect_right
from collections.abc import Iterator

from archpack.model import Leaves
from archpack.source.wording import shown
from archpack.validate.leaf_numbers import Position, run_of, written
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject

_VERSO = True


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every run of a component that begins or ends outside the leaves of the first reference."""
    record = subject.record
    document = record.references[0].leaves if record.references else ()
    own = [run_of((), leaves) for leaves in document]
    # Of leaves that cannot be compared, or that go backwards, nobody knows which they are.
    known = [run for run in own if run and run.first <= run.last]
    if not document or len(known) < len(own):
        return
    bounds = _merged(sorted(((*run.first[:-1], False), (*run.last[:-1], _VERSO)) for run in known))
    starts = [first for first, _ in bounds]
    for index, component in enumerate(record.components):
        for number, leaves in enumerate(component.leaves):
            run = run_of((), leaves)
            ends = (run.first, run.last) if run else ()
            if not all(_among(end, starts, bounds) for end in ends):
                yield ("components", index, "leaves", number), _message(leaves, document)


def _merged(bounds: list[tuple[Position, Position]]) -> list[tuple[Position, Position]]:
    """The same leaves without overlaps."""
    merged: list[tuple[Position, Position]] = []
    for first, last in bounds:
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged


def _among(end: Position, starts: list[Position], bounds: list[tuple[Position, Position]]) -> bool:
    before = bisect_right(starts, end)
    return before > 0 and end <= bounds[before - 1][1]


def _message(leaves: Leaves, document: tuple[Leaves, ...]) -> str:
    named = ", ".join(written(one) for one in document[:5])
    return f"the leaves {shown(written(leaves))} are not among those of the document, {shown(named)}"


def _record(shown_leaves: str) -> Example:
    return Example(
        record="references:\n  - repository: RGANI\n    not_given: unsaid\n    leaves:\n"
        '      - {first: "110", last: "111"}\n      - {first: "113"}\n'
        "components:\n  - path: leaf.png\n    role: facsimile\n    leaves:\n"
        f"      - {{{shown_leaves}}}\n",
        files={"leaf.png": b"\x89PNG\r\n\x1a\n"},
    )


RULE = Rule(
    code="AP222",
    name="component-leaves-elsewhere",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(_record('first: "114"'), _record('first: "111", last: "119"'), _record('first: "11"')),
    good=(
        _record('first: "110", last: "113"'),
        _record('first: "111", verso: first'),
        _record('first: "113"'),
    ),
)
