"""What may stand in `license`: the door to the SPDX list that `packaging` carries."""

import re
from functools import lru_cache

_CC_LICENCE = re.compile(
    r"(?:https?://)?(?:www\.)?creativecommons\.org/(?:licenses/([a-z-]+)|publicdomain/(zero))/([0-9.]+)(?:/\S*)?",
    re.IGNORECASE,
)
_CC_WORDS = re.compile(
    r"cc[\s-]*(by(?:[\s-]*(?:nc|nd|sa)){0,2})(?:[\s-]*v?([1-4]\.[05]))?(?:\s*(?:licen[cs]e|international|unported))*",
    re.IGNORECASE,
)
_CC_ZERO = re.compile(r"cc[\s-]*(?:0|zero)(?:[\s-]*v?1(?:\.0)?)?(?:\s*universal)?", re.IGNORECASE)
_LONGEST = 200


@lru_cache(maxsize=256)
def is_licence(text: str) -> bool:
    """Whether a text is an SPDX licence identifier, or an expression of several."""
    # This import takes milliseconds, which only records with a licence need to pay.
    from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

    if len(text) > _LONGEST:
        return False
    try:
        canonicalize_license_expression(text)
    except InvalidLicenseExpression:
        return False
    return True


def likely(text: str) -> str | None:
    """The SPDX identifier that a text means, or None: Creative Commons by address or by its usual letters."""
    said = text.strip()
    if len(said) > _LONGEST:
        return None
    address, words = _CC_LICENCE.fullmatch(said), _CC_WORDS.fullmatch(said)
    if address:
        kind, _, version = address.groups()
        found = f"CC-{kind.upper()}-{version}" if kind else f"CC0-{version}"
    elif _CC_ZERO.fullmatch(said):
        found = "CC0-1.0"
    elif words:
        found = f"CC-{'-'.join(re.split(r'[^A-Z]+', words[1].upper()))}-{words[2] or '4.0'}"
    else:
        found = re.sub(r"\s+", "-", said)
    return found if is_licence(found) else None


def is_exact(text: str) -> bool:
    """Whether a text leaves no doubt which licence, in which version, `likely` takes it for."""
    return _CC_LICENCE.fullmatch(text.strip()) is not None
