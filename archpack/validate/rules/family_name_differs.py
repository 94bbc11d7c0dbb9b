"""The family name is a part of the whole name.

`text` is the name as the source writes it, and `family` the part by which it is sorted. Where the family name
does not occur in the whole, one of the two is misspelt. Names in two scripts are not compared.
"""

import unicodedata
from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.letters import script_of
from archpack.validate.named import names
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every family name that does not occur in the name."""
    for one in names(subject.record):
        text, family = one.name.text, one.name.family
        if family is None or family in text or not any(letter.isalpha() for letter in family):
            continue
        if _plain(family) not in _plain(text) and script_of(text) == script_of(family):
            yield (*one.place, "family"), f"the family name {shown(family)} does not occur in {shown(text)}"


def _plain(text: str) -> str:
    """The letters without case and marks, so that only a difference of spelling is left."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", text).casefold() if letter.isalnum())


def _agent(text: str, family: str) -> Example:
    return Example(
        record=f"agents:\n  - name:\n      text: {text}\n      family: {family}\n    roles: [author]\n"
    )


RULE = Rule(
    code="AP240",
    name="family-name-differs",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(_agent("Allison Smith", "Smyth"), _agent("Н.С. Хрущев", "Хрушев")),
    good=(
        _agent("Allison Smith", "Smith"),
        _agent("Alexander Dubček", "Dubcek"),
        _agent("N.S. Khrushchev", "Хрущев"),
    ),
)
