"""Layouts, and the punctuation of what they lay out: citeproc-py never moves it into quotation marks."""

import re
from typing import Any

from citeproc import model

QUOTED = "\x1e"
"""Stands after quotation marks that a style has set; those of a person's text are let alone."""

_FONTS = "[\x01-\x08\x0e-\x1d]*"
"""Characters that stand for fonts; they are nothing where punctuation meets."""

_MEETING = re.compile(f"([.,?!]?)({_FONTS})([^\\w\\s]+){QUOTED}({_FONTS}{QUOTED}?)([.,]?)")


class Layout(model.Layout):  # type: ignore[misc]
    """The layout of notes or of the bibliography."""

    def render_citation(self, citation: Any, callback: Any) -> Any:
        """A citation with its punctuation in place."""
        return self._punctuated(super().render_citation(citation, callback))

    def render_bibliography(self, items: Any) -> list[Any]:
        """The entries with their punctuation in place."""
        return [self._punctuated(entry) for entry in super().render_bibliography(items)]

    def _punctuated(self, text: Any) -> Any:
        if text is None or QUOTED not in str(text):
            return text
        return _MEETING.sub(_moved, str(text)).replace(QUOTED, "")


def _moved(found: re.Match[str]) -> str:
    """The comma or full stop before the quotation marks that end there."""
    before, mark, quotes, after, stop = found.groups()
    # One stop is enough: “Why?” and “etc.” keep theirs.
    if before and (stop == "." or before == stop):
        stop = ""
    return f"{before}{mark}{stop}{quotes}{after}"
