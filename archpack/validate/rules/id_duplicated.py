"""Two records of one collection have two ids.

The id names the package, the citation key and the folder; of two packages with one id, the second replaces
the first.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, InRecord, Rule
from archpack.validate.subject import CollectionSubject


def find(subject: CollectionSubject) -> Iterator[Finding]:
    """Every record whose id an earlier one has."""
    first: dict[str, int] = {}
    for index, member in enumerate(subject.members):
        if first.setdefault(member.record.id, index) != index:
            other = subject.members[first[member.record.id]].path
            message = f"the id {shown(member.record.id)} is that of {shown(str(other), longest=200)} already"
            yield InRecord(index=index, pointer=("id",)), message


RULE = Rule(
    code="AP501",
    name="id-duplicated",
    scope="collection",
    find=find,
    why=__doc__,
    bad=(Example(record="id: example-1\ngenre: letter\n", others=("id: example-1\ngenre: report\n",)),),
    good=(Example(record="id: example-1\ngenre: letter\n", others=("id: example-2\ngenre: report\n",)),),
)
