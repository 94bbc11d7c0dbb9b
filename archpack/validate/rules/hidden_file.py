"""Hidden files stay out of packages.

Names that begin with a dot belong to the desktop, the editor or the version control (`.DS_Store`,
`.~lock.transcript.md#`, `.git`). They are left out of a package without being asked for.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, InFile, Rule
from archpack.validate.subject import FilesSubject


def find(subject: FilesSubject) -> Iterator[Finding]:
    """Every hidden file, and every hidden folder as one."""
    for path, file in subject.files.items():
        if file.hidden:
            kind = "folder" if file.kind == "folder" else "file"
            yield InFile(path=path), f"the hidden {kind} {shown(path)} will be left out of a package"


RULE = Rule(
    code="AP303",
    name="hidden-file",
    severity="hint",
    scope="files",
    find=find,
    why=__doc__,
    bad=(
        Example(record="genre: letter\n", files={".DS_Store": "x"}),
        Example(record="genre: letter\n", files={".git/HEAD": "x"}),
    ),
    good=(Example(record="genre: letter\n"),),
)
