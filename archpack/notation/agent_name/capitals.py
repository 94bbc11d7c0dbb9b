"""Names written in capitals or letter by letter, as they would stand in running text."""

import re

from archpack.notation.agent_name import eastern
from archpack.notation.agent_name.words import PARTICLES
from archpack.notation.romanisation import plain

_WORD = re.compile(r"[^\W\d_]+")
_SPACED = re.compile(r"[^\W\d_](?: [^\W\d_]){3,}")
_NUMERAL = re.compile(r"[IVX]{1,4}")
_JOINED = re.compile(r"\b(Mc|O['’])([^\W\d_])")
_VOWEL = re.compile(r"[aeiouy]")
_AFTER_HYPHEN = re.compile(r"(?<=-)[^\W\d_]")


def suggestion(text: str) -> str | None:
    """The name with the capitals of running text, or None where it has them already.

    `BREZHNEV` gives `Brezhnev`, `S H T Y K O V` gives `Shtykov`, `OTTO VON BISMARCK` `Otto von Bismarck`.
    Initials stay, and a numeral after the name.
    """
    joined = text.replace(" ", "") if _SPACED.fullmatch(text) else text
    words = _WORD.findall(joined)
    if not any(len(word) > 2 for word in words) or any(word != word.upper() for word in words):
        return None
    if len(words) == 1 and not _VOWEL.search(plain(joined)):  # an abbreviation, such as `KGB`
        return None
    made = _WORD.sub(lambda match: _lowered(match, joined), joined)
    if eastern.is_eastern(made.split()):  # `Kim Ir-sen`, but `Jean-Paul`
        made = _AFTER_HYPHEN.sub(lambda match: match[0].lower(), made)
    made = _JOINED.sub(lambda match: match[1] + match[2].upper(), made)
    return made if made != text else None


def _lowered(match: re.Match[str], text: str) -> str:
    word = match[0]
    before, after = text[: match.start()], text[match.end() : match.end() + 1]
    if len(word) == 1 or (before and _NUMERAL.fullmatch(word) and before.endswith(" ")):
        return word
    small = word.lower()
    if small in PARTICLES and before and after in (" ", "-"):
        return small
    return word[0] + small[1:]
