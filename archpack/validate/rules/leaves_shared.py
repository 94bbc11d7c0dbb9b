"""Two records that take up the same leaves of one file describe one document, or one of them is mistaken.

Compared are the leaves in the last level of references to the same archive. Documents that follow one another
may share the leaf on which the one ends and the other begins; recto and verso are two sides.
"""

from collections.abc import Iterator
from typing import NamedTuple

from archpack.model import Reference
from archpack.source.wording import shown
from archpack.validate.leaf_numbers import Run, run_of
from archpack.validate.letters import TO_LATIN
from archpack.validate.rule import Example, Finding, InRecord, Rule
from archpack.validate.subject import CollectionSubject

_Shelf = tuple[str, tuple[tuple[str, str], ...]]


class _Taken(NamedTuple):
    """A run of leaves that a record takes up."""

    run: Run
    record: int


def find(subject: CollectionSubject) -> Iterator[Finding]:
    """Every record that shares leaves with another: the one that comes later in the run."""
    told: set[tuple[int, int]] = set()
    for shelf, taken in _by_file(subject).items():
        for earlier, later in _shared(taken):
            if (earlier.record, later.record) in told:
                continue
            told.add((earlier.record, later.record))
            other = shown(str(subject.members[earlier.record].path), longest=200)
            same = earlier.run.first == later.run.first and earlier.run.last == later.run.last
            how = (
                "takes up the same leaves"
                if same
                else f"takes up {shown(str(earlier.run))}, with leaves of these,"
            )
            place = InRecord(index=later.record, pointer=later.run.place[:2])
            yield place, f"{other} {how} of {_named(shelf)}; here they are {shown(str(later.run))}"


def _by_file(subject: CollectionSubject) -> dict[_Shelf, list[_Taken]]:
    files: dict[_Shelf, list[_Taken]] = {}
    for index, member in enumerate(subject.members):
        for number, reference in enumerate(member.record.references):
            shelf = _shelf(reference)
            for leaves in reference.leaves if reference.levels else ():
                run = run_of(("references", number), leaves)
                if run and run.first <= run.last:
                    files.setdefault(shelf, []).append(_Taken(run, index))
    return files


def _shelf(reference: Reference) -> _Shelf:
    archive = reference.repository if isinstance(reference.repository, str) else reference.repository.name
    return archive, tuple(
        (level.level, " ".join(level.value.lower().translate(TO_LATIN).split())) for level in reference.levels
    )


def _shared(taken: list[_Taken]) -> Iterator[tuple[_Taken, _Taken]]:
    """Pairs of records that share leaves, the earlier record first; for each run at most one pair."""
    furthest: list[_Taken] = []
    for one in sorted(taken, key=lambda one: (one.run.first, one.run.last, one.record)):
        # The two that reach furthest, of two records: one of them is not this record's own.
        for other in furthest:
            if other.record != one.record and _is_more_than_an_edge(other.run, one.run):
                yield (other, one) if other.record < one.record else (one, other)
                break
        best: dict[int, _Taken] = {}
        for candidate in sorted((*furthest, one), key=lambda taken: taken.run.last, reverse=True):
            best.setdefault(candidate.record, candidate)
        furthest = list(best.values())[:2]


def _is_more_than_an_edge(first: Run, second: Run) -> bool:
    same = first.first == second.first and first.last == second.last
    return same or second.first < first.last


def _named(shelf: _Shelf) -> str:
    archive, levels = shelf
    return ", ".join([archive, *(f"{level} {value}" for level, value in levels)])


def _record(number: int, leaves: str, delo: str = "596") -> str:
    return (
        f"id: example-{number}\nreferences:\n  - repository: RGANI\n    levels:\n"
        '      - {level: fond, value: "52"}\n      - {level: opis, value: "1"}\n'
        f"      - {{level: delo, value: {delo!r}}}\n    leaves:\n      - {{{leaves}}}\n"
    )


_FIRST = _record(1, 'first: "110", last: "123"')

RULE = Rule(
    code="AP503",
    name="leaves-shared",
    severity="warning",
    scope="collection",
    find=find,
    why=__doc__,
    bad=(
        Example(record=_FIRST, others=(_record(2, 'first: "110", last: "123"'),)),
        Example(record=_FIRST, others=(_record(2, 'first: "120", last: "130"'),)),
        Example(record=_FIRST, others=(_record(2, 'first: "112"'),)),
    ),
    good=(
        Example(record=_FIRST, others=(_record(2, 'first: "123", last: "125"'),)),
        Example(record=_FIRST, others=(_record(2, 'first: "110", last: "123"', "597"),)),
        Example(record=_record(1, 'first: "7"'), others=(_record(2, 'first: "7", verso: first'),)),
    ),
)
