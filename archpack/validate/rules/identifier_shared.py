"""A persistent identifier names one document.

Two records with one DOI, ARK, Handle or URN are two records of one document, or one of them has it by
mistake: whoever follows it finds the other.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, InRecord, Rule
from archpack.validate.subject import CollectionSubject

_PERSISTENT = frozenset({"doi", "ark", "handle", "urn"})


def find(subject: CollectionSubject) -> Iterator[Finding]:
    """Every persistent identifier that an earlier record has."""
    first: dict[tuple[str, str], int] = {}
    for index, member in enumerate(subject.members):
        for number, identifier in enumerate(member.record.identifiers):
            key = (identifier.type, identifier.value.lower())
            if identifier.type in _PERSISTENT and first.setdefault(key, index) != index:
                other = shown(str(subject.members[first[key]].path), longest=200)
                message = f"{shown(identifier.value)} is the {identifier.type} of {other} already"
                yield InRecord(index=index, pointer=("identifiers", number)), message


def _record(number: int, doi: str) -> str:
    return f"id: example-{number}\nidentifiers:\n  - type: doi\n    value: {doi}\n"


RULE = Rule(
    code="AP505",
    name="identifier-shared",
    severity="warning",
    scope="collection",
    find=find,
    why=__doc__,
    bad=(Example(record=_record(1, "10.5555/a"), others=(_record(2, "10.5555/A"),)),),
    good=(Example(record=_record(1, "10.5555/a"), others=(_record(2, "10.5555/b"),)),),
)
