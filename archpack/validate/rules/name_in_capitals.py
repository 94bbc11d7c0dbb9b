"""Names are written as people write them, not as typewriters headed pages.

`KHRUSHCHEV` goes into every citation as it stands, and no software can know that `MCDONALD` is McDonald.
Bodies that are called by their letters (`TASS`) are no matter of this rule.
"""

import re
from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.named import Named, names
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject

_WORD = re.compile(r"[^\W\d_]{2,}")
_SHORTEST = 3
_LONGEST_LETTERS = 5


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every name of a person without a small letter."""
    for one in names(subject.record):
        for field in ("text", "family", "given"):
            text = getattr(one.name, field)
            if text and text.isupper() and not one.is_body and _is_name(text, one):
                usual = _usual(text)
                yield (*one.place, field), f"{shown(text)} is all in capitals; did you mean {shown(usual)}?"
                break


def _usual(text: str) -> str:
    # What reads names is loaded only where there is one to be read.
    from archpack.notation.agent_name import suggestion

    return suggestion(text) or text.title()


def _is_name(text: str, one: Named) -> bool:
    """Whether it is more than initials, and not likely to be the letters of a body."""
    words = _WORD.findall(text)
    if not any(len(word) >= _SHORTEST for word in words):
        return False
    is_person = one.agent is not None and one.agent.kind == "person"
    return is_person or len(words) > 1 or len(words[0]) > _LONGEST_LETTERS


def _agent(name: str, kind: str = "person") -> Example:
    return Example(record=f"agents:\n  - kind: {kind}\n    name:\n      text: {name}\n    roles: [author]\n")


RULE = Rule(
    code="AP235",
    name="name-in-capitals",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        _agent("N.S. KHRUSHCHEV"),
        _agent("ЦЗИ"),
        Example(record="people_discussed:\n  - text: MAO ZEDONG\n"),
    ),
    good=(
        _agent("N.S. Khrushchev"),
        _agent("TASS", "body"),
        _agent("U Nu"),
        Example(record="people_discussed:\n  - text: NATO\n"),
    ),
)
