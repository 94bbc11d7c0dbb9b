"""An identifier has the form of its scheme.

Resolvers, catalogues and DataCite take it letter by letter. An ORCID iD is sixteen characters in fours, a DOI
begins with `10.`, an ARK with `ark:` and the number of its authority, a Wikidata item with `Q`.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.identifiers import SCHEMES, given, usual_form
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every identifier that has not the form of its scheme, and cannot be brought to it."""
    for identifier in given(subject.texts):
        if usual_form(identifier) is None:
            scheme = SCHEMES[identifier.type]
            yield (
                identifier.place,
                f"{shown(identifier.value)} is not {scheme.name}, such as {shown(scheme.example)}",
            )


def _identifier(kind: str, value: str) -> Example:
    return Example(record=f"identifiers:\n  - type: {kind}\n    value: '{value}'\n")


RULE = Rule(
    code="AP246",
    name="identifier-malformed",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        _identifier("doi", "11.1000/182"),
        _identifier("orcid", "0000-0002-1825-009"),
        _identifier("ark", "12148/btv1b8449691v"),
        _identifier("handle", "uc1.b3543116"),
        _identifier("wikidata", "913"),
        _identifier("urn", "nbn:de:101:1"),
        _identifier("viaf", "LCCN 79021164"),
    ),
    good=(
        _identifier("doi", "10.1000/182"),
        _identifier("orcid", "0000-0002-1825-0097"),
        _identifier("ark", "ark:/12148/btv1b8449691v"),
        _identifier("handle", "20.500.99999/1"),
        _identifier("wikidata", "Q913"),
        _identifier("urn", "urn:nbn:de:101:1-201102033592"),
        _identifier("local", "whatever the collection likes"),
    ),
)
