"""The translators of a component are agents of the record.

A component names its translators by the `id` of an agent, so that name, ORCID and certainty are said once.
A key that no agent has names nobody, and an agent who is no translator was most likely not meant.
"""

from collections.abc import Iterator

from archpack.source.wording import meant, shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every translator's key that is no translator's."""
    agents = {agent.id: agent for agent in subject.record.agents if agent.id}
    for index, component in enumerate(subject.record.components):
        for number, key in enumerate(component.translators):
            place = ("components", index, "translators", number)
            if key not in agents:
                yield place, f"no agent has the id {shown(key)}{meant(key, agents)}"
            elif "translator" not in agents[key].roles:
                yield place, f"the agent {shown(key)} does not have the role 'translator'"


_AGENT = "agents:\n  - id: allison-smith\n    name:\n      text: Allison Smith\n    roles: [{role}]\n"
_COMPONENT = "components:\n  - path: t.en.md\n    role: translation\n    translators: [{key}]\n"

RULE = Rule(
    code="AP205",
    name="translator-unknown",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        Example(record=_AGENT.format(role="translator") + _COMPONENT.format(key="alison-smith")),
        Example(record=_AGENT.format(role="contributor") + _COMPONENT.format(key="allison-smith")),
    ),
    good=(Example(record=_AGENT.format(role="translator") + _COMPONENT.format(key="allison-smith")),),
)
