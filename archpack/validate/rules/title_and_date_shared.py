"""Two records of one title and one day are one document, or need to be told apart.

The second was imported from another collection, or copied from the first to be filled in. Where they are two
documents, their titles should say what distinguishes them. Capitals and punctuation make no difference.
"""

import re
from collections.abc import Iterator

from archpack.model import Record
from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, InRecord, Rule
from archpack.validate.subject import CollectionSubject

_WORD = re.compile(r"\w+")


def find(subject: CollectionSubject) -> Iterator[Finding]:
    """Every record whose title and date an earlier one has."""
    first: dict[tuple[str, str], int] = {}
    for index, member in enumerate(subject.members):
        key = _key(member.record)
        if key and first.setdefault(key, index) != index:
            other = shown(str(subject.members[first[key]].path), longest=200)
            yield (
                InRecord(index=index, pointer=("title",)),
                f"{other} has the same title and the same date, {key[1]}",
            )


def _key(record: Record) -> tuple[str, str] | None:
    dates = record.dates
    stated = (dates.created or dates.event) if dates else None
    if record.title is None or stated is None or stated.date.startswith("XXXX"):
        return None
    return " ".join(_WORD.findall(record.title.text.casefold())), stated.date


def _record(number: int, title: str, day: str) -> str:
    return f'id: example-{number}\ntitle:\n  text: {title}\ndates:\n  created:\n    date: "{day}"\n'


_FIRST = _record(1, "Letter to Mao", "1960-08-29")

RULE = Rule(
    code="AP502",
    name="title-and-date-shared",
    severity="warning",
    scope="collection",
    find=find,
    why=__doc__,
    bad=(Example(record=_FIRST, others=(_record(2, "Letter to MAO", "1960-08-29"),)),),
    good=(
        Example(record=_FIRST, others=(_record(2, "Letter to Mao", "1960-08-30"),)),
        Example(record=_FIRST, others=(_record(2, "Letter to Kim", "1960-08-29"),)),
    ),
)
