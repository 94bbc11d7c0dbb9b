"""A package holds files, and nothing that only points to one.

A symbolic link may lead out of the record's folder, and means something else on every machine; pipes,
sockets and devices have no content to keep.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, InFile, Rule
from archpack.validate.subject import FilesSubject


def find(subject: FilesSubject) -> Iterator[Finding]:
    """Every link and every special file."""
    for path, file in subject.files.items():
        if file.hidden or path == subject.record_name:
            continue
        if file.kind == "link":
            yield InFile(path=path), f"{shown(path)} is a symbolic link; put the file itself in its place"
        elif file.kind == "special":
            yield InFile(path=path), f"{shown(path)} is no file but a pipe, socket or device; take it away"


RULE = Rule(
    code="AP304",
    name="not-a-plain-file",
    scope="files",
    find=find,
    why=__doc__,
    bad=(),  # an example has no way to hold a link; the tests make one
    good=(Example(record="genre: letter\n"),),
)
