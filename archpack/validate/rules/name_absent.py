"""A role needs a name.

An agent called `unknown`, `?` or `Translator` is printed as if that were somebody. Where nobody is named, the
agent is left out; what is known about an unnamed person stands in a note of the record.
"""

import re
from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.named import names
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject

_PLACEHOLDER = (
    r"(?:unknown|not known|unnamed|no name|name unknown|n\.? ?/? ?a|none|nobody|not given|not stated|tbd|"
    r"todo|"
    r"illegible|unreadable|signature|signed|неизвестн\w+|не указан\w*|неразборчиво|без имени|подпись|нет|"
    r"author|recipient|speaker|participant|interpreter|recorder|typist|translator|editor|compiler|contributor|"
    r"автор|переводчик|редактор|составитель)\.?"
)
_EDGE = " \t\n[](){}<>.?*–—-"
_LONGEST = 40


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every name that names nobody."""
    for one in names(subject.record):
        text = one.name.text
        said = text.strip(_EDGE) if len(text) < _LONGEST else text
        is_placeholder = len(said) < _LONGEST and re.fullmatch(_PLACEHOLDER, said, re.IGNORECASE)
        if is_placeholder or not any(letter.isalpha() for letter in said):
            yield (*one.place, "text"), _message(text, one.agent.roles if one.agent else ())


def _message(text: str, roles: tuple[str, ...]) -> str:
    of_whom = f"the role {shown(roles[0])} without a name" if roles else "no name"
    return f"{shown(text)} names nobody: this is {of_whom}; leave it out, and say in a note what is known"


def _agent(name: str) -> Example:
    return Example(record=f'agents:\n  - name:\n      text: "{name}"\n    roles: [translator]\n')


RULE = Rule(
    code="AP236",
    name="name-absent",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(_agent("unknown"), _agent("[?]"), _agent("Translator"), _agent("Неизвестный")),
    good=(_agent("Allison Smith"), _agent("Unknown Soldier Foundation"), _agent("Nu"), _agent("X.")),
)
