"""The characters that no record may hold: what YAML 1.2 (5.1) and XML 1.0 (2.2) cannot both carry."""

import re
from collections.abc import Iterator
from functools import cache

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")


def forbidden(text: str) -> re.Match[str] | None:
    """The first forbidden character of a text, or None."""
    if text.isprintable():
        return None
    control = _CONTROL.search(text)
    if control is None and "\ufffe" not in text and "\uffff" not in text and _is_whole(text):
        return None
    return _all().search(text)


def each_forbidden(text: str) -> Iterator[re.Match[str]]:
    """Every forbidden character of a text, in order."""
    first = forbidden(text)
    return iter(()) if first is None else _all().finditer(text, first.start())


def _is_whole(text: str) -> bool:
    """Whether a text is free of lone surrogates."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


@cache
def _all() -> re.Pattern[str]:
    # Compiling so wide a set takes milliseconds, which the many texts without such characters need not pay.
    return re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
