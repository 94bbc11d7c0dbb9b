"""A transcript is something that people read.

One of more than 16 MiB is most likely another file under its name. It is packed as it is, but no rule looks
into it.
"""

from collections.abc import Iterator

from archpack.source.transcript_file import is_text_transcript
from archpack.validate.rule import Example, Finding, InFile, Rule
from archpack.validate.subject import FilesSubject
from archpack.validate.transcripts import MAX_BYTES


def find(subject: FilesSubject) -> Iterator[Finding]:
    """Every text transcript that is too large to be looked into."""
    for component in subject.record.components:
        file = subject.files.get(component.path)
        if file and file.size > MAX_BYTES and is_text_transcript(component):
            size = file.size // 1024 // 1024
            yield InFile(path=component.path), f"the transcript has {size} MiB, and is not looked into"


RULE = Rule(
    code="AP404",
    name="transcript-too-large",
    severity="warning",
    scope="files",
    find=find,
    why=__doc__,
    bad=(),  # the tests make one: nobody wants to read it here
    good=(Example(record="components:\n  - path: t.md\n    role: transcript\n", files={"t.md": "text\n"}),),
)
