"""Who interpreted the conversation did not translate the transcript.

The foot of a record of conversation names its interpreter ("Translated: Rozhetskin A.M."), who made the
original. The translation into English was made by somebody else, decades later. Where one person is given as
both, the two have most likely been confused.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.named import same_words
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every translator who interpreted, or wrote down, the original."""
    agents = subject.record.agents
    interpreters = {same_words(agent.name.text) for agent in agents if "interpreter" in agent.roles} - {()}
    for index, agent in enumerate(agents):
        if "translator" in agent.roles and same_words(agent.name.text) in interpreters:
            message = (
                f"{shown(agent.name.text)} interpreted the original; "
                "a translator is who made the translation that stands here"
            )
            yield ("agents", index, "roles"), message


def _agents(*agents: tuple[str, str]) -> Example:
    entries = "".join(f"  - name:\n      text: {name}\n    roles: [{roles}]\n" for name, roles in agents)
    return Example(record=f"agents:\n{entries}")


RULE = Rule(
    code="AP237",
    name="interpreter-as-translator",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        _agents(("Rozhetskin A.M.", "interpreter, translator")),
        _agents(
            ("A.M. Rozhetskin", "translator"),
            ("Allison Smith", "editor"),
            ("M.N. Orlov", "interpreter, translator"),
        ),
    ),
    good=(
        _agents(("Rozhetskin A.M.", "interpreter, recorder"), ("Allison Smith", "translator")),
        _agents(("Tugarinov I.I.", "recorder"), ("Allison Smith", "translator, editor")),
    ),
)
