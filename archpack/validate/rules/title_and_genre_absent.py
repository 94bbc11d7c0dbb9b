"""A document has a title, or at least a kind.

A citation of an untitled document begins with what it is ("Telegram from ..."). With neither title nor
genre there is nothing to print.
"""

from collections.abc import Iterator

from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """The record, where it has neither."""
    if subject.record.title is None and subject.record.genre is None:
        yield (), "the record has neither a 'title' nor a 'genre'; a citation would begin with nothing"


RULE = Rule(
    code="AP210",
    name="title-and-genre-absent",
    scope="record",
    find=find,
    why=__doc__,
    bad=(Example(record="notes: [nothing is known of it]\n"),),
    good=(Example(record="genre: telegram\n"), Example(record="title:\n  text: On neutrality\n")),
)
