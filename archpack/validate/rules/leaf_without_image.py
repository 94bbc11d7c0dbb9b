"""The facsimiles show all leaves of the document.

Where images say which leaves they show, a leaf that none of them shows was forgotten at the scanner, or its
image bears another's number. One image of one leaf is taken for a sample.
"""

from collections.abc import Iterable, Iterator

from archpack.model import Leaves
from archpack.validate.leaf_numbers import run_of
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject

_MOST = 100_000
_NAMED = 5


def find(subject: RecordSubject) -> Iterator[Finding]:
    """The leaves of the reference to cite, where facsimiles leave some of them out."""
    record = subject.record
    images = [leaves for one in record.components if one.role == "facsimile" for leaves in one.leaves]
    document = record.references[0].leaves if record.references else ()
    seen, wanted = _numbers(images), _numbers(document)
    if seen is None or wanted is None or len(seen) < 2:
        return
    missing = sorted(wanted - seen)
    if missing:
        yield ("references", 0, "leaves"), f"no facsimile shows {_listed(missing)}"


def _numbers(leaves: Iterable[Leaves]) -> set[int] | None:
    """The numbers of leaves, letters of inserted ones left aside; None where they cannot be counted."""
    found: set[int] = set()
    for one in leaves:
        run = run_of((), one)
        if run is None or run.last < run.first or run.last[0] > len(str(_MOST)):
            return None
        first, last = int(run.first[1] or 0), int(run.last[1] or 0)
        if last - first > _MOST - len(found):
            return None
        found.update(range(first, last + 1))
    return found


def _listed(numbers: list[int]) -> str:
    """Numbers as people write them: `leaf 112`, `leaves 112, 115–117`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    named = [str(first) if first == last else f"{first}–{last}" for first, last in runs]
    more = f" and {len(named) - _NAMED} more" if len(named) > _NAMED else ""
    return f"{'leaf' if len(numbers) == 1 else 'leaves'} {', '.join(named[:_NAMED])}{more}"


def _record(*images: str) -> Example:
    shown = "".join(
        f"  - path: leaf-{number}.png\n    role: facsimile\n    leaves:\n      - {{{leaves}}}\n"
        for number, leaves in enumerate(images)
    )
    return Example(
        record="references:\n  - repository: RGANI\n    not_given: unsaid\n    leaves:\n"
        f'      - {{first: "110", last: "113"}}\ncomponents:\n{shown}'
    )


RULE = Rule(
    code="AP266",
    name="leaf-without-image",
    severity="hint",
    scope="record",
    find=find,
    why=__doc__,
    bad=(_record('first: "110"', 'first: "112", last: "113"'), _record('first: "110", last: "112"')),
    good=(
        _record('first: "110", last: "111"', 'first: "112"', 'first: "113"'),
        _record('first: "110"'),
        _record('first: "110", last: "113"'),
    ),
)
