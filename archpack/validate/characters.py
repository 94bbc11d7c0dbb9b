"""Characters that no reader sees, or that every reader sees otherwise."""

import re

_UNREADABLE = "[\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff]"
"""Private use characters, which mean what one font makes of them, and the sign for a lost character."""

_INVISIBLE = "[\u00ad\u061c\u180e\u200b\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u2069\u2028\u2029]"
"""Soft hyphens, spaces without width, marks that turn the direction of writing, and separators of lines."""

_SEPARATORS = "\\s*[\u2028\u2029]\\s*"
_RIGHT_TO_LEFT = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]"


def unreadable(text: str) -> re.Match[str] | None:
    """The first character of a text that nobody can read."""
    return None if text.isascii() else re.search(_UNREADABLE, text)


def invisible(text: str) -> re.Match[str] | None:
    """The first invisible character of a text; in one with letters from right to left they have their use."""
    found = None if text.isascii() or text.isprintable() else re.search(_INVISIBLE, text)
    return found if found and not re.search(_RIGHT_TO_LEFT, text.replace("\ufeff", "")) else None


def without_invisible(text: str) -> str:
    """The text without them; separators of lines give way to a space."""
    return re.sub(_INVISIBLE, "", re.sub(_SEPARATORS, " ", text)).strip()


def named(character: str) -> str:
    """What a message calls a character: its number, and what kind it is."""
    if character == "\ufffd":
        return "the mark of a lost character (U+FFFD)"
    kind = "private use character" if unreadable(character) else "invisible character"
    return f"the {kind} U+{ord(character):04X}"
