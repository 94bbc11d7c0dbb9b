"""A country code must stand for a country.

Codes are those of ISO 3166-1 (alpha-2); `SU`, `DD`, `YU` and `CS` stand for states that are no more. The
codes that the standard leaves to its users (`AA`, `QM` to `QZ`, `XA` to `XZ`, `ZZ`) are not judged.
"""

import re
from collections.abc import Iterator

from archpack.model import Repository
from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Pointer, Rule
from archpack.validate.subject import RecordSubject

_USERS_OWN = re.compile(r"AA|Q[M-Z]|X[A-Z]|ZZ")
_MISTAKEN = {"UK": "GB", "SO": "SU", "EN": "GB"}


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every code that stands for nothing."""
    for place, code in _codes(subject):
        if code not in subject.countries and not _USERS_OWN.fullmatch(code):
            likely = _MISTAKEN.get(code)
            end = f"; did you mean {shown(likely)}?" if likely else " (ISO 3166-1 alpha-2)"
            yield place, f"{shown(code)} is no country's code{end}"


def _codes(subject: RecordSubject) -> Iterator[tuple[Pointer, str]]:
    record = subject.record
    if record.place_of_creation and record.place_of_creation.country:
        yield ("place_of_creation", "country"), record.place_of_creation.country
    for index, place in enumerate(record.places):
        if place.country:
            yield ("places", index, "country"), place.country
    for index, reference in enumerate(record.references):
        if isinstance(reference.repository, Repository) and reference.repository.country:
            yield ("references", index, "repository", "country"), reference.repository.country


RULE = Rule(
    code="AP212",
    name="country-unknown",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        Example(record="place_of_creation:\n  name: London\n  country: UK\n"),
        Example(record="places:\n  - name: Atlantis\n    country: AX\n  - name: Nowhere\n    country: YZ\n"),
    ),
    good=(
        Example(record="place_of_creation:\n  name: Moscow\n  country: SU\n"),
        Example(record="places:\n  - name: Specimen City\n    country: XX\n"),
    ),
)
