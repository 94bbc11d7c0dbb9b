"""That a leaf is a verso is said in `verso`.

`first: 110ob.` reads well, but the number can then neither be compared with 110 nor printed in another
language (`110 об.`, `110v`). The number stands alone, and `verso` says which end is one.
"""

import re
from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject

_VERSO = re.compile(
    r"\s*([0-9]{1,9}[^\W\d_]?)\s?(?:ob(?:or(?:ot)?)?|об(?:ор(?:от)?)?|зв(?:орот)?|zv|verso|vo)\.?\s*",
    re.IGNORECASE,
)


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every number with a mark of the verso behind it."""
    for group in ("references", "components"):
        for index, holder in enumerate(getattr(subject.record, group)):
            for number, leaves in enumerate(holder.leaves):
                for end in ("first", "last"):
                    text = getattr(leaves, end)
                    match = _VERSO.fullmatch(text) if text and not text.isdigit() else None
                    if match:
                        message = f"{shown(text)} is the verso of {shown(match[1])}; say so in 'verso'"
                        yield (group, index, "leaves", number, end), message


def _leaves(run: str) -> Example:
    return Example(
        record=f"references:\n  - repository: RGANI\n    not_given: unsaid\n    leaves:\n      - {{{run}}}\n"
    )


RULE = Rule(
    code="AP224",
    name="verso-in-number",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(_leaves("first: 110ob."), _leaves('first: "12", last: 13а об.'), _leaves("first: 7 verso")),
    good=(_leaves('first: "110", verso: first'), _leaves("first: 110v"), _leaves("first: 12a")),
)
