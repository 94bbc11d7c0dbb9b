"""An editor's mark that opens closes again.

`[illegible` and `*added` without their ends leave open how far the editor's hand reaches. Such a mark stays
text, in exports and on the page too.
"""

from collections.abc import Iterator

from archpack.validate.rule import Example, Finding, InFile, Rule
from archpack.validate.subject import TranscriptSubject

_KINDS = frozenset({"bracket not closed", "bracket not opened", "emphasis not closed"})
_MOST = 20


def find(subject: TranscriptSubject) -> Iterator[Finding]:
    """The first 20 brackets and stars without a partner."""
    doubts = [doubt for doubt in subject.parsed.doubts if doubt.kind in _KINDS]
    for doubt in doubts[:_MOST]:
        yield InFile(path=subject.component.path, line=doubt.line, column=doubt.column), doubt.message


def _text(text: str) -> Example:
    return Example(
        record="components:\n  - path: t.en.md\n    role: transcript\n    language: en\n",
        files={"t.en.md": text},
    )


RULE = Rule(
    code="AP405",
    name="mark-not-closed",
    severity="warning",
    scope="transcript",
    find=find,
    why=__doc__,
    bad=(_text("They went [illegible to the sea.\n"), _text("They went illegible] to the sea.\n")),
    good=(_text("They went [illegible] to the *blue* [handwritten] sea.\n"),),
)
