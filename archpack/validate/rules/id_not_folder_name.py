"""A record's folder bears the record's id.

Everything that names a record by its id (packages, citations, other records) finds it by its folder, and
two records can then never have the same id side by side. A bag may be called anything.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """The id, where the folder is called otherwise."""
    if subject.folder is not None and subject.folder != subject.record.id:
        yield (
            ("id",),
            f"the id is {shown(subject.record.id)}, but the folder is called {shown(subject.folder)}",
        )


RULE = Rule(
    code="AP204",
    name="id-not-folder-name",
    scope="record",
    find=find,
    why=__doc__,
    bad=(Example(record="id: example-1\ngenre: letter\n", folder="example-2"),),
    good=(Example(record="id: example-1\ngenre: letter\n", folder="example-1"),),
)
