"""Trees of elements with mixed content. This is the door to `lxml`."""

from collections.abc import Mapping

from lxml import etree

from archpack.edition.characters import fit

XML = "{http://www.w3.org/XML/1998/namespace}"
"""What the names of XML's own attributes begin with."""


class Tree:
    """An element that is being filled.

    Attributes:
        element: The element of the library.
    """

    def __init__(self, element: etree._Element) -> None:
        self.element = element
        self._last: etree._Element | None = None

    @classmethod
    def root(cls, name: str, *, namespace: str | None = None, attributes: Mapping[str, str] = {}) -> "Tree":
        """A new tree, the names of whose elements are in a namespace."""
        if namespace is None:
            made = etree.Element(name)
        else:
            prefixes: dict[str | None, str] = {None: namespace}
            made = etree.Element(f"{{{namespace}}}{name}", nsmap=prefixes)  # type: ignore[arg-type]
        tree = cls(made)
        tree.set(attributes)
        return tree

    def add(self, name: str, text: str | None = None, attributes: Mapping[str, str] = {}) -> "Tree":
        """Add an element in the same namespace at the end."""
        namespace = etree.QName(self.element).namespace
        made = etree.SubElement(self.element, f"{{{namespace}}}{name}" if namespace else name)
        self._last = made
        tree = Tree(made)
        tree.set(attributes)
        if text is not None:
            tree.say(text)
        return tree

    def set(self, attributes: Mapping[str, str]) -> None:
        """Set attributes; one that is empty is left out."""
        for name, value in attributes.items():
            if value:
                self.element.set(name, fit(value))

    def say(self, text: str) -> None:
        """Add text at the end."""
        words = fit(text)
        if self._last is not None:
            self._last.tail = (self._last.tail or "") + words
        else:
            self.element.text = (self.element.text or "") + words

    def take_word(self) -> str:
        """Take the last word of the text at the end away, and give it; empty where an element ends it."""
        text = (self.element.text if self._last is None else self._last.tail) or ""
        stem = text.rstrip(" ")
        word = stem[stem.rfind(" ") + 1 :]
        kept = stem[: len(stem) - len(word)] if word else text
        if self._last is None:
            self.element.text = kept
        else:
            self._last.tail = kept
        return word

    def xml(self) -> bytes:
        """The tree as an XML document in UTF-8, not reformatted: spaces in it are words."""
        return bytes(etree.tostring(self.element, xml_declaration=True, encoding="UTF-8")) + b"\n"

    def html(self) -> bytes:
        """The tree as an HTML document in UTF-8."""
        made = etree.tostring(self.element, method="html", encoding="unicode", doctype="<!DOCTYPE html>")
        return f"{made}\n".encode()
