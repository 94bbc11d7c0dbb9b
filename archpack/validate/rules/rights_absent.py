"""Somebody will ask what may be done with the document.

Rights stand in the record, or once for all records in the collection's `archpack.toml`.
"""

from collections.abc import Iterator

from archpack.model import Rights
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """The record, where neither it nor its collection states rights."""
    said = (subject.record.rights, subject.defaults.rights)
    if all(rights is None or rights == Rights() for rights in said):
        yield (), "nothing says what may be done with the document; add 'rights' here or to archpack.toml"


RULE = Rule(
    code="AP213",
    name="rights-absent",
    severity="hint",
    scope="record",
    find=find,
    why=__doc__,
    bad=(Example(record="genre: letter\n"), Example(record="genre: letter\nrights: {}\n")),
    good=(Example(record="genre: letter\nrights:\n  license: CC0-1.0\n"),),
)
