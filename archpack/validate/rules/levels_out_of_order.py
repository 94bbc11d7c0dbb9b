"""The levels of a reference go from the general to the specific (ISAD(G) 3.1.1).

Citations print them in the order in which they stand. The order of each archive's levels is that of the
list of archives. Of other archives only this is known: an opis is an inventory of a fond, a delo a file of
an opis.
"""

from collections.abc import Iterator
from itertools import pairwise

from archpack.model import ListedRepository
from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject

_BY_DEFINITION = ("fond", "opis", "delo")


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every level that stands below one that it lies above."""
    for index, reference in enumerate(subject.record.references):
        key = reference.repository
        archive = subject.repositories.get(key) if isinstance(key, str) else None
        ranks = {level: rank for rank, level in enumerate(_order(archive)) if level != "other"}
        ranked = [
            (ranks[level.level], number, level.level)
            for number, level in enumerate(reference.levels)
            if level.level in ranks
        ]
        for (above, _, upper), (below, number, lower) in pairwise(ranked):
            if below < above:
                order = ", ".join(name for _, _, name in sorted(ranked))
                everywhere = f"in {archive.key}" if archive else "in every archive"
                message = f"{everywhere} {shown(lower)} lies above {shown(upper)}; the order is {order}"
                yield ("references", index, "levels", number), message


def _order(archive: ListedRepository | None) -> tuple[str, ...]:
    return tuple(term.level for term in archive.levels) if archive else _BY_DEFINITION


def _levels(repository: str, *levels: str) -> Example:
    entries = "".join(f'      - {{level: {level}, value: "1"}}\n' for level in levels)
    return Example(record=f"references:\n  - repository: {repository}\n    levels:\n{entries}")


RULE = Rule(
    code="AP226",
    name="levels-out-of-order",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        _levels("RGANI", "opis", "fond", "delo"),
        _levels("AVPRF", "fond", "opis", "delo", "papka"),
        _levels("NARA", "record_group", "folder", "box"),
        _levels("{name: Specimen State Archive}", "opis", "fond", "delo"),
    ),
    good=(
        _levels("RGANI", "fond", "opis", "delo"),
        _levels("AVPRF", "fond", "opis", "papka", "delo"),
        _levels("CAW", "box", "fond"),
        _levels("{name: Specimen State Archive}", "fond", "box", "delo"),
    ),
)
