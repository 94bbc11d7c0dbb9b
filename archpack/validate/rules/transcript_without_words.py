"""A transcript has words.

A file of empty lines, or of marks alone, promises a text that is not there.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, InFile, Rule
from archpack.validate.subject import TranscriptSubject


def find(subject: TranscriptSubject) -> Iterator[Finding]:
    """The text, where it has no letter and no figure but is not empty."""
    if any(subject.lines) and not any(any(map(str.isalnum, line)) for line in subject.lines):
        path = subject.component.path
        yield InFile(path=path), f"the {subject.component.role} {shown(path)} holds no words"


_COMPONENT = "components:\n  - path: t.en.md\n    role: transcript\n    language: en\n"

RULE = Rule(
    code="AP413",
    name="transcript-without-words",
    severity="warning",
    scope="transcript",
    find=find,
    why=__doc__,
    bad=(Example(record=_COMPONENT, files={"t.en.md": " \n\n"}),),
    good=(Example(record=_COMPONENT, files={"t.en.md": "text\n"}),),
)
