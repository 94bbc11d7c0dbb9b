"""Evidence must say of which value it speaks.

Every entry of `evidence` names a value of the record by a JSON Pointer (RFC 6901), such as `/dates/created`.
Where the pointer leads nowhere, the value has been removed or moved, and the evidence now proves nothing.
"""

from collections.abc import Iterator

from archpack.model.value import to_data
from archpack.source.wording import meant, shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every pointer that leads nowhere."""
    if not subject.record.evidence:
        return
    data = to_data(subject.record)
    for index, evidence in enumerate(subject.record.evidence):
        fault = _fault(data, evidence.value)
        if fault:
            yield ("evidence", index, "value"), f"{shown(evidence.value)} points nowhere: {fault}"


def _fault(data: object, pointer: str) -> str | None:
    """What stops a pointer, or None where it arrives."""
    here = data
    for raw in pointer.split("/")[1:]:
        step = raw.replace("~1", "/").replace("~0", "~")
        if isinstance(here, dict):
            if step not in here:
                return f"there is no {shown(step)}{meant(step, here)}"
            here = here[step]
        elif isinstance(here, list | tuple):
            if not (step.isascii() and step.isdigit() and len(step) < 8 and int(step) < len(here)):
                return f"there is no entry {shown(step)}; the list has {len(here)}, counted from 0"
            here = here[int(step)]
        else:
            return f"there is nothing below {shown(here)}"
    return None


RULE = Rule(
    code="AP202",
    name="evidence-pointer-nowhere",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        Example(record="title:\n  text: A letter\nevidence:\n  - value: /title/txt\n    source: cover\n"),
        Example(record="notes: [one]\nevidence:\n  - value: /notes/1\n"),
        Example(record="genre: letter\nevidence:\n  - value: /genre/0\n"),
    ),
    good=(Example(record="title:\n  text: A letter\nevidence:\n  - value: /title/text\n  - value: ''\n"),),
)
