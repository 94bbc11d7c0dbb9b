"""An identifier stands without the address of a resolver.

`10.1000/182`, not `https://doi.org/10.1000/182` or `doi:10.1000/182`: resolvers change, and every format has
a way of its own to write the address. Small letters and missing hyphens are mended with it.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.identifiers import given, usual_form
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every identifier that can be brought to the form of its scheme."""
    for identifier in given(subject.texts):
        form = usual_form(identifier)
        if form is not None and form != identifier.value:
            yield identifier.place, f"{shown(identifier.value)} is written {shown(form)}", form


def _identifier(kind: str, value: str) -> Example:
    return Example(record=f"identifiers:\n  - type: {kind}\n    value: '{value}'\n")


RULE = Rule(
    code="AP248",
    name="identifier-with-address",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        _identifier("doi", "https://doi.org/10.1000/182"),
        _identifier("doi", "doi:10.1000/182"),
        _identifier("orcid", "https://orcid.org/0000-0002-1825-0097"),
        _identifier("orcid", "000000021694233x"),
        _identifier("wikidata", "q913"),
        _identifier("viaf", "http://viaf.org/viaf/102333412/"),
    ),
    good=(_identifier("doi", "10.1000/182"), _identifier("isni", "0000 0001 2103 2683")),
)
