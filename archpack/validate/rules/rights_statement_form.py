"""A rights statement is named by its URI, letter by letter.

`http://rightsstatements.org/vocab/InC/1.0/` is a name before it is an address: with `https`, or with `page`
in place of `vocab`, people see the same page, and machines do not know the statement.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.rights_statements import statements, usual_form
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every statement that is written otherwise."""
    for place, _, address in statements(subject.record):
        usual = usual_form(address)
        if usual is not None and usual != address:
            yield place, f"{shown(address)} is written {shown(usual)}", usual


def _statement(address: str) -> Example:
    return Example(record=f"rights:\n  statement: {address}\n")


RULE = Rule(
    code="AP268",
    name="rights-statement-form",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        _statement("https://rightsstatements.org/page/InC/1.0/"),
        _statement("http://rightsstatements.org/vocab/inc/1.0"),
    ),
    good=(_statement("http://rightsstatements.org/vocab/InC/1.0/"),),
)
