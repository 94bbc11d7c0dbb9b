"""What may stand in `license`: the door to the SPDX list that `packaging` carries."""

import re
from functools import lru_cache

_CC_LICENCE = (
    r"(?:https?://)?(?:www\.)?creativecommons\.org/"
    r"(?:licenses/([a-z-]+)|publicdomain/(zero))/([0-9.]+)(?:/\S*)?"
)
_CC_WORDS = (
    r"cc[\s-]*(by(?:[\s-]*(?:nc|nd|sa)){0,2})(?:[\s-]*v?([1-4]\.[05]))?"
    r"(?:\s*(?:licen[cs]e|international|unported))*"
)
_CC_ZERO = r"cc[\s-]*(?:0|zero)(?:[\s-]*v?1(?:\.0)?)?(?:\s*universal)?"
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
    address, words = _match(_CC_LICENCE, said), _match(_CC_WORDS, said)
    if address:
        kind, _, version = address.groups()
        found = f"CC-{kind.upper()}-{version}" if kind else f"CC0-{version}"
    elif _match(_CC_ZERO, said):
        found = "CC0-1.0"
    elif words:
        found = f"CC-{'-'.join(re.split(r'[^A-Z]+', words[1].upper()))}-{words[2] or '4.0'}"
    else:
        found = re.sub(r"\s+", "-", said)
    return found if is_licence(found) else None


def is_exact(text: str) -> bool:
    """Whether a text leaves no doubt which licence, in which version, `likely` takes it for."""
    return _match(_CC_LICENCE, text.strip()) is not None


def _match(pattern: str, text: str) -> re.Match[str] | None:
    # Compiled when it is first asked for, which is only where SPDX does not know the licence.
    return re.fullmatch(pattern, text, re.IGNORECASE)
