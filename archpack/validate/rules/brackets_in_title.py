"""A bracket that opens closes again.

In titles, brackets tell what a cataloguer has supplied from what the document says. Where one is lost, nobody
can tell how far the addition goes.
"""

from collections.abc import Iterator

from archpack.model import Title
from archpack.source.wording import shown
from archpack.validate.brackets import said, unbalanced
from archpack.validate.rule import Example, Finding, Pointer, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """The first bracket without a partner in every title."""
    for place, text in _titles(subject):
        bracket = next(unbalanced([text]), None)
        if bracket:
            around = text[max(0, bracket.column - 20) : bracket.column + 20]
            yield place, f"{said(bracket)}: {shown(around)}"


def _titles(subject: RecordSubject) -> Iterator[tuple[Pointer, str]]:
    record = subject.record
    if record.title:
        yield from _of(record.title)
    for index, reference in enumerate(record.references):
        for number, level in enumerate(reference.levels):
            if level.title:
                yield ("references", index, "levels", number, "title"), level.title
    for index, publication in enumerate(record.publications):
        yield ("publications", index, "title"), publication.title


def _of(title: Title) -> Iterator[tuple[Pointer, str]]:
    for key in ("text", "short", "sentence_case"):
        text = getattr(title, key)
        if text:
            yield ("title", key), text
    for key in ("original", "romanised"):
        other = getattr(title, key)
        if other:
            yield ("title", key, "text"), other.text


def _title(text: str) -> Example:
    return Example(record=f"title:\n  text: '{text}'\n")


RULE = Rule(
    code="AP257",
    name="brackets-in-title",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(_title("Letter to [Mao Zedong"), _title("Letter (draft)) to Mao"), _title("Letter ]to[ Mao")),
    good=(_title("Letter to [Mao (Zedong)]"), _title("On the questions: a) of fish, b) of timber")),
)
