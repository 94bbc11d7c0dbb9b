"""Layouts, and the punctuation of what they lay out: citeproc-py never moves it into quotation marks."""

import re
from contextlib import suppress
from typing import Any

from citeproc import model
from citeproc.source import VariableError

from archpack.cite.repairs.rendered import Rendered
from archpack.cite.repairs.strings import Text

QUOTED = Text("\x1b")
"""Stands after quotation marks that a style has set; those of a person's text are let alone."""

_FONTS = "[\x01-\x08\x0e-\x1a]*"
"""Characters that stand for fonts; they are nothing where punctuation meets."""

_MEETING = re.compile(f"([.,?!]?)({_FONTS})([^\\w\\s]+){QUOTED}({_FONTS}{QUOTED}?)([.,]?)")


class Layout(model.Layout):  # type: ignore[misc]
    """The layout of notes or of the bibliography."""

    _rendered: Rendered | None = None

    @property
    def repressed(self) -> Rendered:
        """What of the present item has been rendered."""
        if self._rendered is None:
            self._rendered = Rendered()
        return self._rendered

    @repressed.setter
    def repressed(self, _: object) -> None:
        # citeproc-py sets an empty dictionary when it comes to an item.
        self._rendered = None

    def render_citation(self, citation: Any, callback: Any) -> Any:
        """A citation with its punctuation in place."""
        return self._punctuated(super().render_citation(citation, callback))

    def render_bibliography(self, items: Any) -> list[Any]:
        """The entries with their punctuation in place."""
        return [self._punctuated(entry) for entry in super().render_bibliography(items)]

    def render_children(self, item: Any, delimiter: str = "", **kwargs: Any) -> Any:
        """What the layout holds; blocks that stand beside or below one another have a space between them."""
        if not self._has_blocks():
            return super().render_children(item, delimiter, **kwargs)
        written = ""
        was_block = False
        for number, child in enumerate(self):
            text = ""
            with suppress(VariableError):
                text = str(child.render(item, **kwargs) or "")
            is_block = child.get("display") is not None or (number == 0 and self._aligns())
            if text and written and (is_block or was_block):
                written = f"{written.rstrip()} {text.lstrip()}"
            else:
                written += text
            was_block = is_block if text else was_block
        return written or None

    def _aligns(self) -> bool:
        return self.getparent().get("second-field-align") is not None

    def _has_blocks(self) -> bool:
        return self._aligns() or any(child.get("display") is not None for child in self)

    def _punctuated(self, text: Any) -> Any:
        if text is None or QUOTED not in str(text):
            return text
        return _MEETING.sub(_moved, str(text)).replace(QUOTED, "")


def moves_punctuation(element: Any) -> bool:
    """Whether commas and full stops go before closing quotation marks in the language of a style."""
    return bool(element.get_locale_option("punctuation-in-quote") == "true")


def _moved(found: re.Match[str]) -> str:
    """The comma or full stop before the quotation marks that end there."""
    before, mark, quotes, after, stop = found.groups()
    # One stop is enough: “Why?” and “etc.” keep theirs.
    if before and (stop == "." or before == stop):
        stop = ""
    return f"{before}{mark}{stop}{quotes}{after}"
