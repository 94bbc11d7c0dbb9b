"""An agent's id names one agent.

Components name their translators by it; two agents of the same id cannot be told apart.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every id that an earlier agent has."""
    first: dict[str, int] = {}
    for index, agent in enumerate(subject.record.agents):
        if agent.id is not None and first.setdefault(agent.id, index) != index:
            earlier = first[agent.id] + 1
            yield ("agents", index, "id"), f"the id {shown(agent.id)} is that of agent {earlier} already"


_AGENT = "  - id: {id}\n    name:\n      text: {name}\n    roles: [author]\n"

RULE = Rule(
    code="AP207",
    name="agent-id-duplicated",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        Example(
            record="agents:\n"
            + _AGENT.format(id="smith", name="A. Smith")
            + _AGENT.format(id="smith", name="B.")
        ),
    ),
    good=(
        Example(
            record="agents:\n" + _AGENT.format(id="smith", name="A. Smith") + _AGENT.format(id="b", name="B.")
        ),
    ),
)
