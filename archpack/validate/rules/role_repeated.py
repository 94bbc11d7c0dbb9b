"""An agent has a role once.

A role that is given twice is a slip: very often the second one was meant to be another.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every role that the same agent has already."""
    for index, agent in enumerate(subject.record.agents):
        seen: set[str] = set()
        for number, role in enumerate(agent.roles):
            if role in seen:
                yield (
                    ("agents", index, "roles", number),
                    f"{shown(agent.name.text)} has the role {shown(role)} already",
                )
            seen.add(role)


_AGENT = "agents:\n  - name:\n      text: Allison Smith\n    roles: [{}]\n"

RULE = Rule(
    code="AP239",
    name="role-repeated",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(Example(record=_AGENT.format("translator, translator")),),
    good=(Example(record=_AGENT.format("translator, editor")),),
)
