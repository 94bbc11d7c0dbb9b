"""A component is a file beside the record.

A record may be checked and cited before its files are there, so this is a warning; a package without them
would be incomplete, and packing stops.
"""

from collections.abc import Iterator

from archpack.source.wording import meant, shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import FilesSubject


def find(subject: FilesSubject) -> Iterator[Finding]:
    """Every component whose file is not there."""
    undeclared = set(subject.files) - {component.path for component in subject.record.components}
    for index, component in enumerate(subject.record.components):
        if component.path not in subject.files:
            suggestion = meant(component.path, sorted(undeclared)) if len(undeclared) < 100 else ""
            message = f"there is no file {shown(component.path)}{suggestion or '; put it beside the record'}"
            yield ("components", index, "path"), message


_COMPONENT = "components:\n  - path: transcript.en.md\n    role: transcript\n"

RULE = Rule(
    code="AP301",
    name="component-missing",
    severity="warning",
    scope="files",
    find=find,
    why=__doc__,
    bad=(Example(record=_COMPONENT), Example(record=_COMPONENT, files={"transcript.md": "text\n"})),
    good=(Example(record=_COMPONENT, files={"transcript.en.md": "text\n"}),),
)
