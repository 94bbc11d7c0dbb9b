"""Cites, and what has been cited before them.

citeproc-py makes ids small, so that `Doc` and `doc` become one, looks through all earlier cites at each, and
prints the first locator of a document in the bibliography too.
"""

from collections.abc import Callable, Mapping
from typing import Any

from citeproc import Citation, CitationItem, CitationStylesBibliography


class Cite(CitationItem):  # type: ignore[misc]
    """One cite of an item; its reference is at hand."""

    reference: Any = None

    def __init__(self, key: str, reference: Any, **given: Any) -> None:
        super().__init__(key, **given)
        # citeproc-py takes every attribute of a cite for a part of it.
        object.__setattr__(self, "reference", reference)
        self["key"] = key


class Keys(list[str]):
    """The keys of the items in the order of the bibliography, each with its place."""

    def __init__(self) -> None:
        super().__init__()
        self._places: dict[str, int] = {}

    def append(self, key: str) -> None:
        """Add a key at the end."""
        self._places[key] = len(self)
        super().append(key)

    def __contains__(self, key: object) -> bool:
        return key in self._places

    def index(self, key: str, *_: Any) -> int:
        """The place of a key."""
        return self._places[key]


class Cited(list[Any]):
    """The cites so far, with the last one of each item."""

    def __init__(self) -> None:
        super().__init__()
        self.last: dict[str, tuple[Any, int]] = {}
        self._citations = 0
        self._citation: Any = None

    def append(self, cite: Any) -> None:
        """Add a cite that has been rendered."""
        self._citations = self._number(cite)
        self._citation = cite.citation
        self.last[cite.key] = (cite, self._citations)
        super().append(cite)

    def distance(self, cite: Any) -> int:
        """How many citations ago the item of a cite was cited: 1 for the one before."""
        return self._number(cite) - self.last[cite.key][1]

    def _number(self, cite: Any) -> int:
        return self._citations + (cite.citation is not self._citation)


class Bibliography(CitationStylesBibliography):  # type: ignore[misc]
    """The items of one document, and its cites."""

    def __init__(self, style: Any, source: Mapping[str, Any], formatter: Any) -> None:
        super().__init__(style, source, formatter)
        self.items: list[Any] = []
        self.keys = Keys()
        self._cites = Cited()

    def register(self, citation: Any, callback: Callable[[Any], Any] | None = None) -> None:
        """Add a citation; its items come into the bibliography once, and without their locators."""
        citation.bibliography = self
        for cite in citation.cites:
            if cite.key not in self.source:
                if callback is not None:
                    callback(cite)
            elif cite.key not in self.keys:
                self.keys.append(cite.key)
                entry = Cite(cite.key, self.source[cite.key])
                entry.citation = citation
                self.items.append(entry)

    def sort(self) -> None:
        """Put the items into the style's order."""
        self.items = self.style.sort_bibliography(self.items)
        self.keys = Keys()
        for item in self.items:
            self.keys.append(item.key)

    def cite_alone(self, key: str) -> str:
        """The citation of an item as if it were the first of a text; nothing is remembered of it."""
        before, self._cites = self._cites, Cited()
        citation = Citation([Cite(key, self.source[key])])
        citation.bibliography = self
        try:
            return str(self.cite(citation, str))
        finally:
            self._cites = before

    def interrupt(self) -> None:
        """Let the next cite be none that repeats the one before it."""
        other = Cite("", None)
        Citation([other])
        self._cites.append(other)

    def cite_once(self, cites: list[Any]) -> str:
        """The citation of cites, registered now."""
        citation = Citation(cites)
        self.register(citation)
        return str(self.cite(citation, str))
