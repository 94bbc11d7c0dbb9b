"""A person stands among the agents once, with all their roles.

Two entries of one name are cited as two people, and what is said of one of them (an ORCID, an affiliation) is
not said of the other. The order of the words and their punctuation make no difference.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.named import same_words
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every agent whose name an earlier one has."""
    first: dict[tuple[str, ...], int] = {}
    for index, agent in enumerate(subject.record.agents):
        words = same_words(agent.name.text)
        if words and first.setdefault(words, index) != index:
            earlier = subject.record.agents[first[words]]
            roles = ", ".join(dict.fromkeys((*earlier.roles, *agent.roles)))
            message = (
                f"{shown(agent.name.text)} is agent {first[words] + 1} already; "
                f"make one of them, with the roles {roles}"
            )
            yield ("agents", index), message


def _agents(*agents: tuple[str, str]) -> Example:
    entries = "".join(f"  - name:\n      text: {name}\n    roles: [{roles}]\n" for name, roles in agents)
    return Example(record=f"agents:\n{entries}")


RULE = Rule(
    code="AP238",
    name="agent-listed-twice",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(_agents(("Tugarinov I.I.", "recorder"), ("I. I. Tugarinov", "attendee")),),
    good=(_agents(("Tugarinov I.I.", "recorder, attendee"), ("Tugarinov A.I.", "attendee")),),
)
