"""A file is what it says it is.

Viewers, repositories and format registries go by the media type, or by the ending of the name. A JPEG called
`leaf.png`, or a PDF declared as text, opens nowhere, and is kept by the wrong rules. Files are known by their
first bytes; what these do not tell is not judged.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.signatures import TYPES, by_ending, family, media_type_of
from archpack.validate.subject import FilesSubject


def find(subject: FilesSubject) -> Iterator[Finding]:
    """Every component whose first bytes are those of another type of file."""
    for index, component in enumerate(subject.record.components):
        head = subject.heads.get(component.path)
        said = component.media_type or by_ending(component.path)
        if not head or said is None:
            continue
        stated = said.partition(";")[0].strip().lower()
        found = media_type_of(head)
        if found is None and stated not in TYPES:
            continue
        if found is None or family(found) != family(stated):
            key = "media_type" if component.media_type else "path"
            yield ("components", index, key), _message(component.path, stated, found)


def _message(path: str, stated: str, found: str | None) -> str:
    if found is None:
        return f"{shown(path)} does not begin as {stated} does; look what kind of file it is"
    return f"{shown(path)} is {shown(found)} by its content, and {shown(stated)} by its media type or name"


_IMAGE = "components:\n  - path: leaf.png\n    role: facsimile\n{}"
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0"

RULE = Rule(
    code="AP305",
    name="media-type-differs",
    severity="warning",
    scope="files",
    find=find,
    why=__doc__,
    bad=(
        Example(record=_IMAGE.format(""), files={"leaf.png": _JPEG}),
        Example(record=_IMAGE.format("    media_type: image/jpeg\n"), files={"leaf.png": _PNG}),
        Example(record=_IMAGE.format("    media_type: text/plain\n"), files={"leaf.png": b"%PDF-1.7\n"}),
        Example(record=_IMAGE.format(""), files={"leaf.png": b"<html></html>"}),
    ),
    good=(
        Example(record=_IMAGE.format(""), files={"leaf.png": _PNG}),
        Example(record=_IMAGE.format("    media_type: image/png\n"), files={"leaf.png": _PNG}),
        Example(record="components:\n  - path: a.xyz\n    role: supplement\n", files={"a.xyz": b"\x00\x01"}),
    ),
)
