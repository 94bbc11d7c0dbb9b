"""A transcript holds text, and nothing that steers a terminal or a printer.

Control characters come from word processors and from OCR (form feeds, soft line breaks, NUL). XML cannot
carry them, so TEI, EAD and METS could not be written.
"""

import re
from collections.abc import Iterator

from archpack.validate.rule import Example, Finding, InFile, Rule
from archpack.validate.subject import TranscriptSubject

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_MOST = 20


def find(subject: TranscriptSubject) -> Iterator[Finding]:
    """The first control character of every line, of at most 20 lines."""
    told = 0
    for number, line in enumerate(subject.lines, 1):
        found = None if line.isprintable() else _CONTROL.search(line)
        if found:
            place = InFile(path=subject.component.path, line=number, column=found.start() + 1)
            yield (
                place,
                f"the control character U+{ord(found[0]):04X} cannot stand in a transcript; delete it",
            )
            told += 1
            if told == _MOST:
                return


_COMPONENT = "components:\n  - path: t.md\n    role: transcript\n"

RULE = Rule(
    code="AP402",
    name="control-character",
    scope="transcript",
    find=find,
    why=__doc__,
    bad=(Example(record=_COMPONENT, files={"t.md": "one\ntwo\x0cthree\n"}),),
    good=(Example(record=_COMPONENT, files={"t.md": "one\ttwo\r\nthree\n"}),),
)
