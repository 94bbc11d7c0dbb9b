"""A rights statement is one of the twelve of rightsstatements.org.

Each has a code and an address (`InC`, `http://rightsstatements.org/vocab/InC/1.0/`); another code states
nothing.
"""

from collections.abc import Iterator

from archpack.source.wording import meant, shown
from archpack.validate.rights_statements import CODES, statements, usual_form
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every address of a statement that there is not."""
    for place, code, address in statements(subject.record):
        usual = usual_form(address)
        if usual is None:
            end = meant(code, CODES) or f"; they are {', '.join(CODES)}"
            yield place, f"{shown(address)} is no rights statement{end}"


def _statement(address: str) -> Example:
    return Example(record=f"rights:\n  statement: {address}\n")


RULE = Rule(
    code="AP264",
    name="rights-statement-unknown",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        _statement("http://rightsstatements.org/vocab/InCopyright/1.0/"),
        _statement("http://rightsstatements.org/vocab/InC/2.0/"),
    ),
    good=(_statement("http://rightsstatements.org/vocab/InC/1.0/"),),
)
