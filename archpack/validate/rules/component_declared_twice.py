"""A file is one component.

Two components of one path contradict each other sooner or later; a file that serves two ends says so in
its note.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every component whose path an earlier one has."""
    first: dict[str, int] = {}
    for index, component in enumerate(subject.record.components):
        if first.setdefault(component.path, index) != index:
            message = f"{shown(component.path)} is component {first[component.path] + 1} already"
            yield ("components", index, "path"), message


_TWICE = "components:\n  - path: a.md\n    role: transcript\n  - path: {}\n    role: supplement\n"

RULE = Rule(
    code="AP214",
    name="component-declared-twice",
    scope="record",
    find=find,
    why=__doc__,
    bad=(Example(record=_TWICE.format("a.md")),),
    good=(Example(record=_TWICE.format("b.md")),),
)
