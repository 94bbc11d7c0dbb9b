"""What citeproc-py looks up again for every item, looked up once.

A style does not change while it is used: its root, its macros, its terms, what XPath finds in it and which
elements have any formatting are remembered. (lxml makes the object of an element anew when nobody holds it,
and what it remembered would be gone; so a style holds all of its own.)
"""

import re
from collections.abc import Iterable
from typing import Any

from citeproc import model

from archpack.cite import quotation
from archpack.cite.repairs.layout import QUOTED, moves_punctuation
from archpack.cite.repairs.strings import Text, joined

_FORMATTING = ("font-style", "font-variant", "font-weight", "text-decoration", "vertical-align")


_QUOTED_END = re.compile("[’”][\x01-\x1a]*$")


def _within(text: Any) -> Any:
    """A text whose quotation marks stand within others."""
    set_within = quotation.inner(str(text))
    return text if set_within == text else type(text)(set_within)


class Remembering:
    """An element that remembers what it found. It goes before the class of citeproc-py.

    Every attribute has a value in the class: citeproc-py takes a missing one for the name of a child.
    """

    get: Any  # what lxml's elements have

    _root: Any = None
    _found: dict[str, Any] | None = None
    _layout: Any = None
    _calls: bool | None = None
    _is_formatted: bool | None = None
    _locale_options: dict[str, Any] | None = None
    _affixes: tuple[str, str] | None = None
    _delimiters: tuple[str | None] | None = None

    def get_root(self) -> Any:
        """The root of the style or locale."""
        if self._root is None:
            self._root = super().get_root()  # type: ignore[misc]
        return self._root

    def xpath_search(self, expression: str) -> Any:
        """What an expression finds from here."""
        if self._found is None:
            self._found = {}
        if expression not in self._found:
            self._found[expression] = super().xpath_search(expression)  # type: ignore[misc]
        return self._found[expression]

    def get_macro(self, name: str) -> Any:
        """The macro of a name."""
        return self.get_root().macros[name]

    def get_layout(self) -> Any:
        """The layout that this element belongs to."""
        if self._layout is None:
            self._layout = super().get_layout()  # type: ignore[misc]
        return self._layout

    def get_formatter(self) -> Any:
        """What writes italics and the like."""
        root = self.get_root()
        return root.style.formatter if isinstance(root, model.Locale) else root.formatter

    def get_term(self, name: str, form: str | None = None, *args: Any, **kwargs: Any) -> Any:
        """The term of a name in the first locale that has it."""
        key = (name, form, args, *kwargs.items())
        terms = self.get_root().terms_found
        if key not in terms:
            terms[key] = super().get_term(name, form, *args, **kwargs)  # type: ignore[misc]
        return terms[key]

    def get_locale_option(self, name: str) -> Any:
        """The value of an option in the first locale that has it."""
        if self._locale_options is None:
            self._locale_options = {}
        if name not in self._locale_options:
            self._locale_options[name] = super().get_locale_option(name)  # type: ignore[misc]
        return self._locale_options[name]

    def calls_variable(self) -> Any:
        """Whether a variable is asked for here or below."""
        if self._calls is None:
            self._calls = bool(super().calls_variable())  # type: ignore[misc]
        return self._calls

    def format(self, text: Any) -> Any:
        """The text in this element's fonts."""
        if self._is_formatted is None:
            self._is_formatted = any(self.get(name) for name in _FORMATTING)
        if self._is_formatted:
            return super().format(text)  # type: ignore[misc]
        return str(text) if isinstance(text, int | float) else text

    def case(self, text: Any, language: str | None = None) -> Any:
        """The text in the case that this element asks for; a label or term is in the style's language."""
        if self.get("text-case") is None:
            return text
        if language is None:
            language = getattr(self.get_root(), "language", None)
        if isinstance(text, str) and not isinstance(text, Text):
            text = Text(text)
        return super().case(text, language)  # type: ignore[misc]

    def wrap(self, text: Any) -> Any:
        """The text between this element's affixes."""
        if self._affixes is None:
            self._affixes = (self.get("prefix", ""), self.get("suffix", ""))
        if text is None or self._affixes == ("", ""):
            return text
        prefix, suffix = self._affixes
        return joined((prefix, text, suffix))

    def join(self, texts: Iterable[Any], default: str = "") -> Text:
        """The texts that there are, with this element's delimiter between them."""
        if self._delimiters is None:
            self._delimiters = (self.get("delimiter"),)
        own = self._delimiters[0]
        return joined([text for text in texts if text is not None], default if own is None else own)

    def quote(self, text: Any) -> Any:
        """The text in quotation marks, where this element asks for them."""
        if self.get("quotes") == "true":
            text = super().quote(_within(text))  # type: ignore[misc]
        elif not (self._may_end_quoted() and _QUOTED_END.search(str(text)[-3:])):
            return text
        # Punctuation goes into the quotation marks of the style, and into those at the end of a title.
        return text + QUOTED if moves_punctuation(self) else text

    def _may_end_quoted(self) -> bool:
        return self.get_root().moves_into_titles and self.get("variable") is not None


class Term(model.Term):  # type: ignore[misc]
    """A term that reads its words once."""

    _single: Any = None
    _multiple: Any = None

    @property
    def single(self) -> Any:
        """Its singular."""
        if self._single is None:
            self._single = Text(super().single)
        return self._single

    @property
    def multiple(self) -> Any:
        """Its plural."""
        if self._multiple is None:
            self._multiple = Text(super().multiple)
        return self._multiple
