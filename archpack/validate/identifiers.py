"""The identifiers of a record, the form that each scheme gives them, and their check digits."""

import re
from collections.abc import Callable, Iterator, Mapping

from archpack.model.value import Value
from archpack.validate.rule import Pointer
from archpack.validate.texts import Texts

_LONGEST = 500
_BASE_32 = "0123456789abcdefghjkmnpqrstvwxyz"


class Given(Value, frozen=True, kw_only=True):
    """One identifier as the record gives it.

    Attributes:
        place: The way to its value.
        type: Its scheme.
        value: The value.
    """

    place: Pointer
    type: str
    value: str


class Scheme(Value, frozen=True, kw_only=True):
    """What identifiers of one scheme look like.

    Attributes:
        name: What a message calls one of them, with its article.
        example: A real one.
        form: The pattern of all of them.
        before: The pattern of what people put before it: a resolver's address, or the scheme's letters.
        check: The character that must stand at its end, from what stands before; None where it has none.
    """

    name: str
    example: str
    form: str
    before: str
    check: Callable[[str], str | None] | None = None

    def has(self, value: str) -> bool:
        """Whether a value has the form of the scheme."""
        return re.fullmatch(self.form, value) is not None


def given(texts: Texts) -> Iterator[Given]:
    """Every identifier of a record."""
    kind = ""
    for one in texts.each:
        if len(one.place) > 2 and one.place[-3] == "identifiers":
            if one.place[-1] == "type":
                kind = one.text
            elif len(one.text) <= _LONGEST:
                yield Given(place=one.place, type=kind, value=one.text)


def usual_form(identifier: Given) -> str | None:
    """The identifier without address, in the case and spacing of its scheme; None where there is no such."""
    scheme = SCHEMES.get(identifier.type)
    if scheme is None:
        return identifier.value
    if scheme.has(identifier.value):
        return identifier.value
    # Patterns are compiled when they are first asked for: few records need more than one or two.
    bare = re.sub(f"(?i:{scheme.before})", "", identifier.value.strip(), count=1).rstrip("/")
    for likely in (bare, bare.upper(), bare.lower(), _in_fours(bare.upper())):
        if scheme.has(likely):
            return likely
    return None


def _in_fours(text: str) -> str:
    plain = re.sub(r"[\s–-]", "", text)
    return "-".join(plain[start : start + 4] for start in range(0, len(plain), 4))


def iso_7064_11_2(digits: str) -> str:
    """The check character of ORCID iDs and ISNIs (ISO/IEC 7064, MOD 11-2)."""
    total = 0
    for digit in digits:
        total = (total + int(digit)) * 2
    check = (12 - total % 11) % 11
    return "X" if check == 10 else str(check)


def _of_sixteen(value: str) -> str:
    return iso_7064_11_2(re.sub(r"[^0-9]", "", value[:-1]))


def _of_ror(value: str) -> str:
    """The two check digits of a ROR id (ISO/IEC 7064, MOD 97-10, over the number in base 32)."""
    number = 0
    for character in value[1:-2]:
        number = number * 32 + _BASE_32.index(character)
    return f"{98 - number * 100 % 97:02}"


def _of_gnd(value: str) -> str | None:
    """The check digit of a GND number of nine characters (modulo 11); other kinds are not judged."""
    if len(value) != 9 or "-" in value:
        return None
    check = -sum(int(digit) * weight for digit, weight in zip(value, range(9, 1, -1), strict=False)) % 11
    return "X" if check == 10 else str(check)


def _scheme(
    name: str, example: str, form: str, before: str, check: Callable[[str], str | None] | None = None
) -> Scheme:
    return Scheme(name=name, example=example, form=form, before=before, check=check)


SCHEMES: Mapping[str, Scheme] = {
    "doi": _scheme(
        "a DOI",
        "10.1000/182",
        r"10\.[0-9]{4,9}(?:\.[0-9]+)*/\S+",
        r"(?:https?://)?(?:dx\.|www\.)?doi\.org/|doi:\s*",
    ),
    "ark": _scheme(
        "an ARK",
        "ark:/12148/btv1b8449691v",
        r"ark:/?[0-9bcdfghjkmnpqrstvwxz]{5,9}/[!-~]+",
        r"https?://[^/]+/(?=ark:)",
    ),
    "handle": _scheme(
        "a Handle",
        "2027/uc1.b3543116",
        r"[0-9A-Za-z][0-9A-Za-z.]*/\S+",
        r"(?:https?://)?hdl\.handle\.net/|hdl:\s*",
    ),
    "urn": _scheme(
        "a URN",
        "urn:nbn:de:101:1-201102033592",
        r"[Uu][Rr][Nn]:[0-9A-Za-z][0-9A-Za-z-]{0,30}[0-9A-Za-z]:[!-~]+",
        r"https?://[^/]+/(?=urn:)",
    ),
    "orcid": _scheme(
        "an ORCID iD",
        "0000-0002-1825-0097",
        r"(?:[0-9]{4}-){3}[0-9]{3}[0-9X]",
        r"(?:https?://)?(?:www\.)?orcid\.org/|orcid(?:\s*id)?[:\s]\s*",
        _of_sixteen,
    ),
    "isni": _scheme(
        "an ISNI",
        "0000000121032683",
        r"(?:[0-9]{4} ){3}[0-9]{3}[0-9X]|[0-9]{15}[0-9X]",
        r"(?:https?://)?(?:www\.)?isni\.org/(?:isni/)?|isni[:\s]\s*",
        _of_sixteen,
    ),
    "viaf": _scheme(
        "a VIAF number",
        "102333412",
        r"[1-9][0-9]{0,21}",
        r"(?:https?://)?(?:www\.)?viaf\.org/viaf/|viaf[:\s]\s*",
    ),
    "wikidata": _scheme(
        "a Wikidata item",
        "Q42",
        r"Q[1-9][0-9]{0,11}",
        r"(?:https?://)?(?:www\.)?wikidata\.org/(?:wiki|entity)/|wd:",
    ),
    "gnd": _scheme(
        "a GND number",
        "118540238",
        r"1[0-9]{7,8}[0-9X]|[47][0-9]{6}-[0-9X]|[1-9][0-9]{0,7}-[0-9X]|3[0-9]{7}[0-9X]",
        r"(?:https?://)?d-nb\.info/gnd/|gnd[:\s]\s*",
        _of_gnd,
    ),
    "lcnaf": _scheme(
        "an LCNAF number",
        "n79021164",
        r"n[bnors]?[0-9]{8,10}",
        r"(?:https?://)?id\.loc\.gov/authorities/names/",
    ),
    "geonames": _scheme(
        "a GeoNames number", "524901", r"[0-9]{1,10}", r"(?:https?://)?(?:www\.|sws\.)?geonames\.org/"
    ),
    "ror": _scheme(
        "a ROR id", "03yrm5c26", r"0[a-hjkmnp-tv-z0-9]{6}[0-9]{2}", r"(?:https?://)?ror\.org/", _of_ror
    ),
}
"""The schemes by the names that records give them; `local` identifiers are as they are."""
