"""A file in the record's folder is a component, or it should not be there.

A package holds what the record declares. A file that it does not declare has no role, no language and no
rights, and a reader of the package cannot know what it is.
"""

from collections.abc import Iterator

from archpack.source.wording import meant, shown
from archpack.validate.rule import Example, Finding, InFile, Rule
from archpack.validate.subject import FilesSubject

_WRITTEN_BY_IMPORT = frozenset({"import.json", "import-remainder.txt"})
_RESERVED_FILES = frozenset({"record.json", "ro-crate-metadata.json", "ro-crate-preview.html", "README.txt"})
_RESERVED_FOLDERS = ("citations/", "metadata/")


def find(subject: FilesSubject) -> Iterator[Finding]:
    """Every file that is neither declared nor archpack's own."""
    declared = {component.path for component in subject.record.components}
    missing = sorted(declared - subject.files.keys())
    for path, file in subject.files.items():
        ours = path in _WRITTEN_BY_IMPORT or path == subject.record_name
        if path in declared or ours or file.hidden or file.kind != "file":
            continue
        if path in _RESERVED_FILES or path.startswith(_RESERVED_FOLDERS):
            if not subject.in_bag:
                yield (
                    InFile(path=path),
                    f"{shown(path)} is a name that the package keeps for itself; rename it",
                )
            continue
        suggestion = meant(path, missing) if len(missing) < 100 else ""
        message = (
            f"no component declares the file {shown(path)}{suggestion or '; declare it, or take it away'}"
        )
        yield InFile(path=path), message


_COMPONENT = "components:\n  - path: transcript.en.md\n    role: transcript\n"
_FILES = {"transcript.en.md": "text\n"}

RULE = Rule(
    code="AP302",
    name="file-undeclared",
    severity="warning",
    scope="files",
    find=find,
    why=__doc__,
    bad=(
        Example(record=_COMPONENT, files={**_FILES, "notes/draft.txt": "text\n"}),
        Example(record=_COMPONENT, files={**_FILES, "metadata/dc.xml": "<a/>\n"}),
    ),
    good=(
        Example(record=_COMPONENT, files=_FILES),
        Example(record=_COMPONENT, files={**_FILES, "import.json": "{}\n"}),
    ),
)
