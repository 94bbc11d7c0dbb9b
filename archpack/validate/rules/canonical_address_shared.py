"""A canonical address leads to one document.

Two records that are cited by one address are two records of one document, or a record was copied and its
address not changed.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, InRecord, Rule
from archpack.validate.subject import CollectionSubject


def find(subject: CollectionSubject) -> Iterator[Finding]:
    """Every canonical address that an earlier record has."""
    first: dict[str, int] = {}
    for index, member in enumerate(subject.members):
        for number, url in enumerate(member.record.urls):
            if url.type == "canonical" and first.setdefault(url.url, index) != index:
                other = shown(str(subject.members[first[url.url]].path), longest=200)
                message = f"{shown(url.url)} is the canonical address of {other} already"
                yield InRecord(index=index, pointer=("urls", number)), message


def _record(number: int, document: int) -> str:
    return (
        f"id: example-{number}\nurls:\n  - type: canonical\n    url: https://archive.example.org/{document}\n"
    )


RULE = Rule(
    code="AP506",
    name="canonical-address-shared",
    severity="warning",
    scope="collection",
    find=find,
    why=__doc__,
    bad=(Example(record=_record(1, 1), others=(_record(2, 1),)),),
    good=(Example(record=_record(1, 1), others=(_record(2, 2),)),),
)
