"""A page's characters as its reader sees them: line ends alike, what nobody sees left out, entities decoded.

The page that stays with the record keeps all of it as it was saved.
"""

import html
import re
from dataclasses import dataclass

_LINE_END = re.compile(r"\r\n|[\r\u2028\u2029\x85]")
_DIVIDED = re.compile(r"\u00ad(?=[ \t]*\n)")
# Joiners (U+200C, U+200D) shape letters in some scripts and stay.
_UNSEEN = re.compile(r"[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_ENTITY = re.compile(
    r"&(?:amp|quot|apos|lt|gt|nbsp|[lr][sd]quo|[nm]dash|hellip|#\d{2,6}|#x[0-9a-fA-F]{2,5});"
)
_MOST_ROUNDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain:
    """A text as it is seen.

    Attributes:
        text: The text; every line ends in a line feed.
        changes: What was done, in words, with how often; empty where nothing was.
    """

    text: str
    changes: tuple[str, ...] = ()


def plain(written: str) -> Plain:
    """A text as its reader sees it, with what was done to it."""
    changes = []
    text = _LINE_END.sub("\n", written)
    decoded = 0
    for _ in range(_MOST_ROUNDS):  # `&amp;quot;` was encoded twice
        text, count = _ENTITY.subn(lambda match: html.unescape(match[0]), text)
        decoded += count
        if not count:
            break
    if decoded:
        changes.append(f"{decoded} HTML entities decoded")
    text = _DIVIDED.sub("-", text)
    text, unseen = _UNSEEN.subn("", text)
    if unseen:
        changes.append(f"{unseen} characters that nobody sees left out")
    return Plain(text=text, changes=tuple(changes))
