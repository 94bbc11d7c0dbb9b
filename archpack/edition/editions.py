"""The forms in which transcripts are given out."""

from collections.abc import Mapping

from archpack.edition import html, markdown, plain_text, tei
from archpack.edition.edition import Edition
from archpack.errors import UsageError
from archpack.registry import registry

EDITIONS: Mapping[str, Edition] = registry(module.EDITION for module in (tei, html, markdown, plain_text))
"""The forms by name."""


def find(name: str) -> Edition:
    """The form of a name.

    Raises:
        UsageError: There is none.
    """
    if name not in EDITIONS:
        raise UsageError(f"no form of a transcript is called {name!r}; there are: {', '.join(EDITIONS)}")
    return EDITIONS[name]
