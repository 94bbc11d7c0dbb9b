"""Something in the transcript may be an editor's mark, or may be the writer's own.

Brackets within brackets, marks that cross each other, a label without words, a sentence in brackets that may
tell what happened: they are left as text, since only a person can know. A backslash before the sign says that
it is an ordinary character.
"""

from collections.abc import Iterator

from archpack.validate.rule import Example, Finding, InFile, Rule
from archpack.validate.subject import TranscriptSubject

_KINDS = frozenset(
    {
        "bracket nested",
        "bracket empty",
        "marks overlap",
        "label alone",
        "address hidden",
        "remark uncertain",
        "kind unknown",
    }
)
_MOST = 10


def find(subject: TranscriptSubject) -> Iterator[Finding]:
    """The first 10 doubtful marks."""
    doubts = [doubt for doubt in subject.parsed.doubts if doubt.kind in _KINDS]
    for doubt in doubts[:_MOST]:
        yield InFile(path=subject.component.path, line=doubt.line, column=doubt.column), doubt.message


def _text(text: str) -> Example:
    return Example(
        record="components:\n  - path: t.en.md\n    role: transcript\n    language: en\n",
        files={"t.en.md": text},
    )


RULE = Rule(
    code="AP406",
    name="mark-doubtful",
    severity="hint",
    scope="transcript",
    find=find,
    why=__doc__,
    bad=(_text("A line with [] nothing in it.\n"), _text("It said [[TOP] SECRET] in red.\n")),
    good=(_text("It said [illegible] in red.\n"),),
)
