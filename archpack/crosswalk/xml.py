"""XML as exports write it: elements as plain values, and the one door to lxml, which makes bytes of them.

A text of any content is harmless here, since lxml writes every sign of markup in it as a reference; what XML
has no place for (NUL, lone surrogates; XML 1.0, 2.2) is refused, never dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from archpack.errors import UnwritableError

if TYPE_CHECKING:
    from lxml import etree

XLINK = "http://www.w3.org/1999/xlink"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
_XML = "http://www.w3.org/XML/1998/namespace"

_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Element:
    """An element with its attributes, and either text or elements in it.

    Attributes:
        name: Its name, with the prefix of its namespace unless that is the default one (`dc:title`).
        attributes: Its attributes by name, likewise.
        text: Its text; None where it holds elements.
        children: The elements in it.
    """

    name: str
    attributes: Mapping[str, str]
    text: str | None
    children: tuple[Element, ...]


Content = str | Element | Iterable["Element | None"] | None
"""What stands in an element: a text, elements, or nothing."""


def element(name: str, *content: Content, **attributes: str | None) -> Element:
    """An element.

    Args:
        name: Its name with its prefix, if it has one.
        content: A text, or elements, in order; None stands for nothing.
        attributes: Attributes; None for one that is absent. A final underscore is not part of the name
            (`type_`), and two in the middle stand for a colon (`xml__lang`).
    """
    text = next((one for one in content if isinstance(one, str)), None)
    children: list[Element] = []
    for one in content:
        if one is not None and not isinstance(one, str):
            children.extend([one] if isinstance(one, Element) else (child for child in one if child))
    assert text is None or not children  # noqa: S101  no format of ours mixes the two
    given = {
        key.removesuffix("_").replace("__", ":"): value
        for key, value in attributes.items()
        if value is not None
    }
    return Element(name, given, text, tuple(children))


def optional(name: str, *content: Content, **attributes: str | None) -> Element | None:
    """An element, or None where nothing would stand in it."""
    made = element(name, *content, **attributes)
    return made if made.text or made.children else None


def document(root: Element, namespaces: Mapping[str, str], schema: str | None = None) -> bytes:
    """A whole XML document in UTF-8.

    Args:
        root: Its root.
        namespaces: The namespaces by prefix; the default one has the empty prefix.
        schema: Where the schema of the root's namespace lies, for `xsi:schemaLocation`.

    Raises:
        UnwritableError: A text has a character that XML cannot hold.
    """
    from lxml import etree

    known = {**namespaces, **({"xsi": XSI} if schema else {})}
    nsmap = {prefix or None: uri for prefix, uri in known.items()}
    # The types of lxml know no default namespace.
    top = etree.Element(_qualified(root.name, known, attribute=False), nsmap=nsmap)  # type: ignore[arg-type]
    if schema:
        home = known[root.name.partition(":")[0] if ":" in root.name else ""]
        top.set(f"{{{XSI}}}schemaLocation", f"{home} {schema}")
    waiting = [(root, top)]
    while waiting:
        source, target = waiting.pop()
        _fill(source, target, known)
        for child in source.children:
            made = etree.SubElement(target, _qualified(child.name, known, attribute=False))
            waiting.append((child, made))
    written: bytes = etree.tostring(top, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return written


def _fill(source: Element, target: etree._Element, namespaces: Mapping[str, str]) -> None:
    for name, value in source.attributes.items():
        target.set(_qualified(name, namespaces, attribute=True), _checked(value))
    if source.text is not None:
        target.text = _checked(source.text)


def _qualified(name: str, namespaces: Mapping[str, str], *, attribute: bool) -> str:
    prefix, colon, local = name.rpartition(":")
    if not colon and (attribute or "" not in namespaces):
        return name
    home = _XML if prefix == "xml" else namespaces[prefix]
    return f"{{{home}}}{local}"


def unwritable(text: str) -> str:
    """The first character of a text that XML cannot hold, or ''."""
    wrong = None if text.isprintable() and text.isascii() else _UNWRITABLE.search(text)
    return wrong[0] if wrong else ""


def _checked(text: str) -> str:
    wrong = unwritable(text)
    if wrong:
        near = text.partition(wrong)[0][-20:]
        raise UnwritableError(
            f"XML cannot hold the character U+{ord(wrong):04X}, which stands after {near!r}; "
            "take it out of the record"
        )
    return text
