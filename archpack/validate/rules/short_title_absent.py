"""A very long title has a short form.

Notes after the first one print the title again, and a title of three lines is more than a note can bear. No
software can shorten a title: `short` says how.
"""

from collections.abc import Iterator

from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject

LONGEST = 100
"""Characters of a title that later notes can print as it is."""


def find(subject: RecordSubject) -> Iterator[Finding]:
    """The title, where it is long and has no short form."""
    title = subject.record.title
    if title and title.short is None and len(title.text) > LONGEST:
        yield ("title", "text"), f"the title has {len(title.text)} characters; add 'short' for later notes"


_LONG = "title:\n  text: " + "Record of Conversation " * 6 + "\n"

RULE = Rule(
    code="AP261",
    name="short-title-absent",
    severity="hint",
    scope="record",
    find=find,
    why=__doc__,
    bad=(Example(record=_LONG),),
    good=(
        Example(record=_LONG + "  short: Record of Conversation\n"),
        Example(record="title:\n  text: Record of Conversation\n"),
    ),
)
