"""A parenthesis in the transcript has lost its partner.

Typists forget them, and so do transcribers: the source alone says which it was. So this is a hint. The one
behind a letter or a number that begins an entry, as in `a)`, needs no partner.
"""

from collections.abc import Iterator
from itertools import islice

from archpack.validate.brackets import said, unbalanced
from archpack.validate.rule import Example, Finding, InFile, Rule
from archpack.validate.subject import TranscriptSubject

_MOST = 10
_PARENTHESES = frozenset("()")


def find(subject: TranscriptSubject) -> Iterator[Finding]:
    """The first 10 parentheses without a partner."""
    alone = (bracket for bracket in unbalanced(subject.lines) if bracket.character in _PARENTHESES)
    for bracket in islice(alone, _MOST):
        place = InFile(path=subject.component.path, line=bracket.line + 1, column=bracket.column + 1)
        yield place, f"{said(bracket)}; see what the source has"


def _text(text: str) -> Example:
    return Example(
        record="components:\n  - path: t.en.md\n    role: transcript\n    language: en\n",
        files={"t.en.md": text},
    )


RULE = Rule(
    code="AP408",
    name="parenthesis-in-transcript",
    severity="hint",
    scope="transcript",
    find=find,
    why=__doc__,
    bad=(_text("They went (all of them to the sea.\n"), _text("They went all of them) to the sea.\n")),
    good=(
        _text("They went (all\nof them) to the sea.\n"),
        _text("They asked:\n\na) for fish;\n\nb) for wood.\n"),
    ),
)
