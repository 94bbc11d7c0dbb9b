"""A reference goes down every level once.

Two files (`d. 83 and d. 84`) are two references, each with its own leaves. `other`, `series`, `part` and
`item` may come more than once, one within the other.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject

_NESTED = frozenset({"other", "series", "subseries", "part", "item", "collection"})


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every level that has been named already."""
    for index, reference in enumerate(subject.record.references):
        first: dict[str, str] = {}
        for number, level in enumerate(reference.levels):
            if level.level in _NESTED:
                continue
            if level.level in first:
                message = (
                    f"this reference names {shown(level.level)} {shown(first[level.level])} and "
                    f"{shown(level.value)}; two files are two references"
                )
                yield ("references", index, "levels", number), message
            first.setdefault(level.level, level.value)


def _levels(*levels: tuple[str, str]) -> Example:
    entries = "".join(f'      - {{level: {level}, value: "{value}"}}\n' for level, value in levels)
    return Example(record=f"references:\n  - repository: CAW\n    levels:\n{entries}")


RULE = Rule(
    code="AP227",
    name="level-repeated",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(_levels(("fond", "89"), ("delo", "83"), ("delo", "84")),),
    good=(_levels(("fond", "89"), ("delo", "83")), _levels(("series", "A"), ("series", "B"), ("item", "1"))),
)
