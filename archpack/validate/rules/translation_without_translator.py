"""A translation should say who made it.

Every citation style names the translator, and a reader judges a translation by who made it. Where the source
does not say, nothing needs to be done: that is why this is a warning.
"""

from collections.abc import Iterator

from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every translation without translators, in a record in which no agent is one either."""
    if any("translator" in agent.roles for agent in subject.record.agents):
        return
    for index, component in enumerate(subject.record.components):
        if component.role == "translation" and not component.translators:
            yield ("components", index), "nobody is named as the translator of this translation"


_COMPONENT = "components:\n  - path: t.en.md\n    role: translation\n"
_AGENT = "agents:\n  - name:\n      text: Allison Smith\n    roles: [translator]\n"

RULE = Rule(
    code="AP206",
    name="translation-without-translator",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(Example(record=_COMPONENT),),
    good=(
        Example(record=_AGENT + _COMPONENT),
        Example(record=_COMPONENT.replace("translation", "transcript")),
    ),
)
