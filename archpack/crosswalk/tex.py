"""A person's text inside an entry of a .bib file: never a command, never the end of the field."""

import re
from collections.abc import Iterable, Mapping
from urllib.parse import quote

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "`": r"\textasciigrave{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    **{letter: f"\\{letter}" for letter in "$&#_%{}"},
}
_UNPAIRED = {r"\{": r"\textbraceleft{}", r"\}": r"\textbraceright{}"}
_SPECIALS = re.compile("[" + re.escape("".join(_SPECIAL)) + "]|--+")
_BRACES = re.compile(r"\\[{}]")
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029]+")
_AND = re.compile(r"\band\b", re.IGNORECASE)


def escaped(text: str) -> str:
    """The text so that TeX prints its characters; white space and control characters become one space."""
    written = _SPECIALS.sub(_special, _UNSEEN.sub(" ", text).strip())
    # BibTeX counts braces even where a backslash stands before them, so that these must be pairs.
    return written if _is_paired(text) else _BRACES.sub(lambda brace: _UNPAIRED[brace[0]], written)


def _is_paired(text: str) -> bool:
    depth = 0
    for letter in text:
        depth += (letter == "{") - (letter == "}")
        if depth < 0:
            return False
    return depth == 0


def _special(found: re.Match[str]) -> str:
    # TeX makes dashes of hyphens.
    return _SPECIAL.get(found[0]) or "{}".join(found[0])


def address(url: str) -> str:
    """A URL or DOI, which BibTeX's styles and BibLaTeX take as it stands; what may not is percent-encoded."""
    return "".join(
        letter if letter.isprintable() and letter not in ' "<>\\^`{|}' else quote(letter) for letter in url
    )


def name(parts: Mapping[str, str]) -> str:
    """A CSL name as BibTeX splits it: `von Example, Jr., Carl`; a body in braces of its own."""
    if "literal" in parts:
        return f"{{{escaped(parts['literal'])}}}"
    family, given = parts.get("family", ""), _whole(parts.get("given", ""))
    particle = " ".join(parts[one] for one in ("dropping-particle", "non-dropping-particle") if one in parts)
    if not particle:
        last = _family(family)
    elif all(word[0].islower() for word in particle.split()) and particle[-1] not in "-'’":
        last = f"{escaped(particle)} {_family(family)}"
    else:
        # BibTeX knows a particle by its small letter and the space after it.
        joint = "" if particle[-1] in "-'’" else " "
        last = f"{{{escaped(particle + joint + family)}}}"
    return ", ".join(part for part in (last, _whole(parts.get("suffix", "")), given) if part)


def _family(text: str) -> str:
    """A family name, in braces where BibTeX would take a part of it for something else."""
    plain = " " not in text and not text[:1].islower()
    return _whole(text) if plain else f"{{{escaped(text)}}}"


def _whole(text: str) -> str:
    """A part of a name, in braces where it would be divided."""
    return f"{{{escaped(text)}}}" if "," in text or _AND.search(text) else escaped(text)


def entry(kind: str, key: str, fields: Iterable[tuple[str, str | None]]) -> str:
    """An entry, its fields in their order, those without a value left out; values are in TeX already."""
    lines = [f"  {field} = {value}," for field, value in fields if value]
    return "\n".join((f"@{kind}{{{key},", *lines, "}", ""))


def braced(text: str | None) -> str | None:
    """A field's value in the braces that delimit it; None stays None."""
    return f"{{{text}}}" if text else None
