"""A component has content.

An empty file is what remains of a download or a scan that failed; its fixity is correct for ever.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import FilesSubject


def find(subject: FilesSubject) -> Iterator[Finding]:
    """Every component of no bytes."""
    for index, component in enumerate(subject.record.components):
        file = subject.files.get(component.path)
        if file and file.kind == "file" and file.size == 0:
            yield ("components", index, "path"), f"the file {shown(component.path)} is empty"


_COMPONENT = "components:\n  - path: a.md\n    role: supplement\n"

RULE = Rule(
    code="AP306",
    name="component-empty",
    severity="warning",
    scope="files",
    find=find,
    why=__doc__,
    bad=(Example(record=_COMPONENT, files={"a.md": ""}),),
    good=(Example(record=_COMPONENT, files={"a.md": "text\n"}),),
)
