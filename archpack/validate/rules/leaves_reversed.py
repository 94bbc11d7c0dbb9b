"""A run of leaves goes forwards.

`first: "110"` with `last: "23"` is most often an abbreviated range (110–23 for 110–123): write both numbers
in full, since software cannot know which was meant. Only leaves that begin with a number are compared.
"""

import re
from collections.abc import Iterator

from archpack.model import Leaves
from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Pointer, Rule
from archpack.validate.subject import RecordSubject

_LEAF = re.compile(r"([0-9]+)(.*)", re.DOTALL)


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every run that ends before it begins."""
    for place, leaves in _runs(subject):
        if leaves.last is None:
            continue
        first, last = _LEAF.fullmatch(leaves.first), _LEAF.fullmatch(leaves.last)
        if first and last and _size(last[1]) < _size(first[1]):
            yield (*place, "last"), _message(leaves.first, leaves.last)


def _runs(subject: RecordSubject) -> Iterator[tuple[Pointer, Leaves]]:
    for group in ("references", "components"):
        for index, holder in enumerate(getattr(subject.record, group)):
            for number, leaves in enumerate(holder.leaves):
                yield (group, index, "leaves", number), leaves


def _size(digits: str) -> tuple[int, str]:
    # Compared as text: Python refuses to read thousands of digits as a number.
    plain = digits.lstrip("0")
    return len(plain), plain


def _message(first: str, last: str) -> str:
    said = f"leaves end at {shown(last)}, before they begin at {shown(first)}"
    full = first[: len(first) - len(last)] + last
    abbreviated = first.isdigit() and last.isdigit() and len(last) < len(first) and full > first
    return f"{said}; did you mean {shown(full)}?" if abbreviated else said


_REFERENCE = """\
references:
  - repository: RGANI
    not_given: the page names the leaves alone
    leaves:
      - first: "{}"
        last: "{}"
"""
_COMPONENT = """\
components:
  - path: leaf.png
    role: facsimile
    leaves:
      - first: 3a
        last: "2"
"""

RULE = Rule(
    code="AP208",
    name="leaves-reversed",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        Example(record=_REFERENCE.format("123", "110")),
        Example(record=_REFERENCE.format("110", "23")),
        Example(record=_COMPONENT),
    ),
    good=(
        Example(record=_REFERENCE.format("110", "123")),
        Example(record=_REFERENCE.format("110", "110ob")),
        Example(record=_REFERENCE.format("9", "10")),
        Example(record=_REFERENCE.format("XII", "3")),
    ),
)
