"""A number stands without quotation marks of its own.

Word processors and phones turn `"52"` into `“52”`. YAML knows only the straight ones; the others become part
of the number, are printed in every citation, and nothing finds the fond 52 of other records.
"""

import re
from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject

_NUMBERS = frozenset({"value", "first", "last", "number", "volume", "issue", "pages", "document_number"})
_QUOTED = re.compile(r"[“”„«‘’‚']\s*([^“”„«»‘’‚']+?)\s*[“”»‘’']")


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every number, of whatever it is one, in quotation marks."""
    for one in subject.texts.each:
        quoted = _QUOTED.fullmatch(one.text) if one.place[-1] in _NUMBERS else None
        if quoted:
            message = (
                f"the quotation marks of {shown(one.text)} are part of it; did you mean {shown(quoted[1])}?"
            )
            yield one.place, message, quoted[1]


RULE = Rule(
    code="AP270",
    name="quotation-marks-typed",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        Example(record="numbers:\n  - {type: file, value: “837”}\n"),
        Example(record="identifiers:\n  - {type: local, value: «x-1»}\n"),
    ),
    good=(
        Example(record='numbers:\n  - {type: file, value: "837"}\n'),
        Example(record="title:\n  text: “Pravda”\n"),
    ),
)
