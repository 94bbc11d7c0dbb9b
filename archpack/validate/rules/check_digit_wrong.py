"""The last character of an identifier proves the others.

ORCID iDs and ISNIs (ISO/IEC 7064, MOD 11-2), ROR ids (MOD 97-10) and GND numbers end in a check digit, made
so that one wrong or two exchanged digits are noticed. Where it does not fit, the identifier is somebody
else's, or nobody's.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.identifiers import SCHEMES, given, usual_form
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every identifier whose check digit does not fit."""
    for identifier in given(subject.texts):
        scheme = SCHEMES.get(identifier.type)
        value = usual_form(identifier)
        if scheme is None or scheme.check is None or value is None:
            continue
        check = scheme.check(value)
        if check is not None and not value.endswith(check):
            message = (
                f"{shown(identifier.value)} is not {scheme.name}: its digits would end in {shown(check)}; "
                "one of them is mistyped"
            )
            yield identifier.place, message


def _identifier(kind: str, value: str) -> Example:
    return Example(record=f"identifiers:\n  - type: {kind}\n    value: '{value}'\n")


RULE = Rule(
    code="AP247",
    name="check-digit-wrong",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        _identifier("orcid", "0000-0002-1825-0079"),
        _identifier("isni", "0000 0001 2103 2638"),
        _identifier("ror", "https://ror.org/03yrm5c62"),
        _identifier("gnd", "118540283"),
    ),
    good=(
        _identifier("orcid", "0000-0002-1694-233X"),
        _identifier("isni", "0000000121032683"),
        _identifier("ror", "03yrm5c26"),
        _identifier("gnd", "118540238"),
    ),
)
