"""A number stands without its label.

What introduces a level in print (`f.`, `op.`, `l.`) comes from the list of archives: with `value: f. 52` a
citation would read `f. f. 52`, and nothing finds the fond 52 of other records.
"""

import re
from collections.abc import Iterator

from archpack.model import Reference
from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Pointer, Rule
from archpack.validate.subject import RecordSubject

_LABELLED = re.compile(r"([^\W\d_]{1,12}\.|[^\W\d_]{2,12}(?=\s))\s*(\S.*)", re.DOTALL)


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every number of a level or a leaf that begins with what introduces one."""
    for index, reference in enumerate(subject.record.references):
        labelled = [(place, level, match) for place, level, match in _labelled(reference) if match]
        if not labelled:
            continue
        # What reads references is loaded only where there may be a label to be read.
        from archpack.notation.reference.labels import GENERAL, labels_of
        from archpack.notation.reference.terms import plain

        key = reference.repository
        archive = subject.repositories.get(key) if isinstance(key, str) else None
        known = labels_of(archive) if archive else GENERAL
        for place, level, match in labelled:
            label = known.get(plain(match[1]))
            if label and label.level == level:
                message = (
                    f"{shown(match[0])} begins with the label of its level; did you mean {shown(match[2])}?"
                )
                yield ("references", index, *place), message, match[2]


def _labelled(reference: Reference) -> Iterator[tuple[Pointer, str, re.Match[str] | None]]:
    for number, level in enumerate(reference.levels):
        yield ("levels", number, "value"), level.level, _LABELLED.fullmatch(level.value)
    for number, leaves in enumerate(reference.leaves):
        yield ("leaves", number, "first"), "leaf", _LABELLED.fullmatch(leaves.first)
        if leaves.last is not None:
            yield ("leaves", number, "last"), "leaf", _LABELLED.fullmatch(leaves.last)


def _reference(fond: str, leaf: str = "110") -> Example:
    return Example(
        record="references:\n  - repository: RGANI\n    levels:\n"
        f'      - {{level: fond, value: "{fond}"}}\n      - {{level: opis, value: "1"}}\n'
        f'      - {{level: delo, value: "596"}}\n    leaves:\n      - {{first: "{leaf}"}}\n'
    )


RULE = Rule(
    code="AP269",
    name="label-in-value",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(_reference("f. 52"), _reference("Фонд 52"), _reference("ф.52"), _reference("52", "l. 110")),
    good=(_reference("52"), _reference("Р-5446"), _reference("R. 5446"), _reference("52", "XII")),
)
