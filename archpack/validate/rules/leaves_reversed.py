"""A run of leaves goes forwards.

`first: "110"` with `last: "23"` is most often an abbreviated range (110–23 for 110–123): write both numbers
in full, since software cannot know which was meant. Of one leaf the recto comes first, then the verso
(oborot). Only leaves whose number is one, with or without a letter, are compared.
"""

from collections.abc import Iterator

from archpack.model import Leaves
from archpack.source.wording import shown
from archpack.validate.leaf_numbers import full, run_of
from archpack.validate.rule import Example, Finding, Pointer, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every run that ends before it begins."""
    for place, leaves in _runs(subject):
        run = run_of(place, leaves)
        if run is None or run.first <= run.last:
            continue
        if run.first[:-1] == run.last[:-1]:
            message = f"the recto of leaf {shown(leaves.last)} comes before its verso; 'verso' must be 'last'"
            yield (*place, "verso"), message
        else:
            yield (*place, "last"), _message(leaves.first, leaves.last or "")


def _runs(subject: RecordSubject) -> Iterator[tuple[Pointer, Leaves]]:
    for group in ("references", "components"):
        for index, holder in enumerate(getattr(subject.record, group)):
            for number, leaves in enumerate(holder.leaves):
                yield (group, index, "leaves", number), leaves


def _message(first: str, last: str) -> str:
    said = f"leaves end at {shown(last)}, before they begin at {shown(first)}"
    likely = full(first, last)
    return f"{said}; did you mean {shown(likely)}?" if likely else said


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
        Example(record=_REFERENCE.format("110", "110") + "        verso: first\n"),
    ),
    good=(
        Example(record=_REFERENCE.format("110", "123")),
        Example(record=_REFERENCE.format("110", "110") + "        verso: last\n"),
        Example(record=_REFERENCE.format("9", "10")),
        Example(record=_REFERENCE.format("XII", "3")),
    ),
)
