"""A reference leads to a document, or says why it cannot.

With an archive alone nobody finds the document. Where the source gives no fond, opis and delo, `not_given`
says so in words, and no one searches the page for them again.
"""

from collections.abc import Iterator

from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every reference that has neither levels nor a reason."""
    for index, reference in enumerate(subject.record.references):
        if not reference.levels and reference.not_given is None:
            message = (
                "this reference names the archive alone; add its 'levels', or say why not in 'not_given'"
            )
            yield ("references", index), message


_WITH_LEVELS = """\
references:
  - repository: RGANI
    levels:
      - level: fond
        value: "52"
"""

RULE = Rule(
    code="AP209",
    name="reference-without-levels",
    scope="record",
    find=find,
    why=__doc__,
    bad=(Example(record="references:\n  - repository: RGANI\n"),),
    good=(
        Example(
            record="references:\n  - repository: RGANI\n    not_given: the page names the archive alone\n"
        ),
        Example(record=_WITH_LEVELS),
    ),
)
