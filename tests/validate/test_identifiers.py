"""Identifiers: their forms, and the check digits of real ones."""

import pytest

from archpack.validate.identifiers import SCHEMES, Given, usual_form


def usual(kind: str, value: str) -> str | None:
    return usual_form(Given(place=(), type=kind, value=value))


@pytest.mark.parametrize("kind", SCHEMES)
def test_every_example_has_the_form_and_the_check_digit_of_its_scheme(kind: str) -> None:
    scheme = SCHEMES[kind]
    assert scheme.has(scheme.example)
    assert scheme.check is None or scheme.example.endswith(scheme.check(scheme.example) or "")


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("orcid", "0000-0002-1694-233X"),
        ("isni", "0000 0001 2103 2683"),
        ("ror", "02feahw73"),
        ("ror", "03vek6s52"),
        ("ror", "042nb2s44"),
        ("gnd", "118529579"),
    ],
)
def test_check_digits_of_real_identifiers_fit(kind: str, value: str) -> None:
    check = SCHEMES[kind].check
    assert check is not None
    assert value.endswith(check(value) or "?")


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("doi", "https://dx.doi.org/10.1000/182", "10.1000/182"),
        ("doi", "doi: 10.1000/182", "10.1000/182"),
        ("doi", "10.1000/a/", "10.1000/a/"),
        ("ark", "https://n2t.net/ark:/12148/btv1b", "ark:/12148/btv1b"),
        ("handle", "http://hdl.handle.net/2027/uc1", "2027/uc1"),
        ("orcid", "0000 0002 1694 233x", "0000-0002-1694-233X"),
        ("wikidata", "https://www.wikidata.org/wiki/Q42", "Q42"),
        ("gnd", "https://d-nb.info/gnd/118540238", "118540238"),
        ("lcnaf", "http://id.loc.gov/authorities/names/n79021164", "n79021164"),
        ("ror", "https://ror.org/03yrm5c26", "03yrm5c26"),
        ("local", "anything at all", "anything at all"),
        ("viaf", "none", None),
        ("urn", "urn:x", None),
    ],
)
def test_an_identifier_loses_its_address_and_nothing_else(
    kind: str, value: str, expected: str | None
) -> None:
    assert usual(kind, value) == expected
