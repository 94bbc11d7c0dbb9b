"""One number names one leaf.

`first: "110-123"` hides a run from everything that counts, sorts or prints leaves: a run has a `first` and
a `last`, and several leaves are several entries.
"""

import re
from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.leaf_numbers import full
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject

_RUN = re.compile(r"\s*([0-9]{1,9}[^\W\d_]?)\s*[-–—]\s*([0-9]{1,9}[^\W\d_]?)\s*")
_SEVERAL = re.compile(r"\s*[0-9]{1,9}[^\W\d_]?\s*[,;]\s*[0-9].*", re.DOTALL)


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every number that holds two."""
    for group in ("references", "components"):
        for index, holder in enumerate(getattr(subject.record, group)):
            for number, leaves in enumerate(holder.leaves):
                for end in ("first", "last"):
                    message = _message(getattr(leaves, end))
                    if message:
                        yield (group, index, "leaves", number, end), message


def _message(number: str | None) -> str | None:
    if number is None or number.isdigit():
        return None
    run = _RUN.fullmatch(number)
    if run:
        first, last = run[1], full(run[1], run[2]) or run[2]
        return f"{shown(number)} is a run of leaves; did you mean first: {shown(first)}, last: {shown(last)}?"
    if _SEVERAL.fullmatch(number):
        return f"{shown(number)} names several leaves; make an entry of each"
    return None


def _leaves(run: str) -> Example:
    return Example(
        record=f"references:\n  - repository: RGANI\n    not_given: unsaid\n    leaves:\n      - {{{run}}}\n"
    )


RULE = Rule(
    code="AP223",
    name="leaf-number-is-a-run",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(_leaves("first: 110-123"), _leaves("first: 110–23"), _leaves('first: "110, 113"')),
    good=(_leaves('first: "110", last: "123"'), _leaves("first: 12-a"), _leaves("first: 3/12")),
)
