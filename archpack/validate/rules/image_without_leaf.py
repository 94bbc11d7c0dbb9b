"""An image says which leaf it shows.

Where some facsimiles of a document name their leaves and others do not, nobody can put the others in order,
or tell whether a leaf is missing.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every facsimile without leaves beside others that have them."""
    images = [(i, one) for i, one in enumerate(subject.record.components) if one.role == "facsimile"]
    if not any(one.leaves for _, one in images):
        return
    for index, one in images:
        if not one.leaves:
            yield ("components", index), f"{shown(one.path)} does not say which leaves it shows, as others do"


_IMAGES = """\
components:
  - path: leaf-110.png
    role: facsimile
    leaves:
      - first: "110"
  - path: leaf-111.png
    role: {}
"""

RULE = Rule(
    code="AP267",
    name="image-without-leaf",
    severity="hint",
    scope="record",
    find=find,
    why=__doc__,
    bad=(Example(record=_IMAGES.format("facsimile")),),
    good=(
        Example(record=_IMAGES.format("supplement")),
        Example(record="components:\n  - path: scan.pdf\n    role: facsimile\n"),
    ),
)
