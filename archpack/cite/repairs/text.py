"""Texts: a variable, a macro, a term or words of the style.

citeproc-py asks of each again, for every item, which of these it is and what is to be done to it, and raises
an error inside for every item that does not say its language.
"""

from typing import Any

from citeproc import model
from citeproc.source import VariableError

from archpack.cite.repairs.rendered import is_used, note
from archpack.cite.repairs.strings import Text as Written

_SAYS = frozenset({"variable", "macro", "term", "value", "form", "plural"})
"""The attributes that say which text it is; all others do something to it."""
_NOT_OF_ITEMS = ("citation-number", "locator", "year-suffix", "page", "page-first")
"""Variables that citeproc-py has ways of its own for."""


class Text(model.Text):  # type: ignore[misc]
    """A text."""

    _is_bare: bool | None = None
    _keys: tuple[str, ...] | None = None
    _words: Written | None = None

    def process(self, item: Any, context: Any = None, **kwargs: Any) -> Any:
        """The text and its language; that a date is missing is as good as a date."""
        here = self if context is None else context
        if self.get("variable") is not None:
            text = self._variable(item, here)
        elif self.get("macro") is not None:
            text = self.get_macro(self.get("macro")).render(item, here)
        else:
            text = self._constant(item, here)
        language = item.reference.get("language") or self.get_root().get("default-locale", "en")
        return text, language[:2]

    def _constant(self, item: Any, context: Any) -> Written:
        if self._words is None:
            said = self._term(item) if self.get("value") is None else self.preformat(self.get("value"))
            self._words = Written(said)
        if self.get("term") == "no date":
            note(context, "issued")
        return self._words

    def _variable(self, item: Any, context: Any) -> Any:
        variable = self.get("variable")
        if variable != "year-suffix" and is_used(context, variable):
            return None
        if variable in _NOT_OF_ITEMS:
            text = super()._variable(item, context)
        else:
            text = self._value(item.reference, variable)
        if text and variable != "year-suffix":
            note(context, variable)
        return text

    def _value(self, reference: Any, variable: str) -> Any:
        """What the item says, in its short form where that is asked for and there is one."""
        if self._keys is None:
            key = variable.replace("-", "_")
            self._keys = (f"{key}_short", key) if self.get("form") == "short" else (key,)
        for key in self._keys:
            if (value := reference.get(key)) is not None:
                return value
        raise VariableError

    def markup(self, text: Any, language: str) -> Any:
        """The text as this element wants it."""
        if self._is_bare is None:
            self._is_bare = not (set(self.attrib) - _SAYS or self.get_root().moves_into_titles)
        if text and self._is_bare:
            return text if isinstance(text, str) else str(text)
        return super().markup(text, language)
