"""A transcript is UTF-8.

Cyrillic saved as Windows-1251 or KOI8-R, or typographic quotation marks saved as Windows-1252, are lost or
garbled for every reader that expects UTF-8, as all do.
"""

from collections.abc import Iterator

from archpack.validate.rule import Example, Finding, InFile, Rule
from archpack.validate.subject import TranscriptSubject


def find(subject: TranscriptSubject) -> Iterator[Finding]:
    """The encoding, or the first byte that is not UTF-8."""
    fault = subject.undecodable
    if fault:
        place = InFile(path=subject.component.path, line=fault.line, column=fault.column)
        yield place, f"{fault.message}; save it as UTF-8"


_COMPONENT = "components:\n  - path: t.ru.md\n    role: transcript\n"

RULE = Rule(
    code="AP401",
    name="transcript-not-utf8",
    scope="transcript",
    find=find,
    why=__doc__,
    bad=(
        Example(record=_COMPONENT, files={"t.ru.md": "Запись\n".encode("cp1251")}),
        Example(record=_COMPONENT, files={"t.ru.md": "Запись\n".encode("utf-16")}),
    ),
    good=(Example(record=_COMPONENT, files={"t.ru.md": "Запись\n"}),),
)
