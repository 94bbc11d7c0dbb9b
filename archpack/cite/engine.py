"""The door to citeproc-py: a CSL style and an item to marked-up text."""

import re
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any, BinaryIO

from citeproc import Citation, CitationStylesStyle, Locator
from citeproc.model import CitationStylesElement
from lxml import etree

from archpack.cite import repairs, seams
from archpack.cite.markup import ITALIC
from archpack.cite.repairs import variables
from archpack.cite.style import Layout
from archpack.crosswalk.csl_json import Item
from archpack.crosswalk.csl_language import LOCALES

_CSL = "http://purl.org/net/xbiblio/csl"
# citeproc-py lowers the case of ids, so that two of them may become one; each item has a source of its own.
_KEY = "item"
_LABELS = {
    "folio": ("l", "ll", "л", "лл"),
    "page": ("p", "pp", "с", "стр"),
}
_LABEL = {word: label for label, words in _LABELS.items() for word in words}
_LOCATOR = re.compile(r"([^\W\d_]{1,4})\.?\s*(?=\d)")
_NUMBERS = re.compile(r"[\d\s,–-]+")
_VERSO = re.compile(r"(?<=\d)\s?ob\b\.?")


class _Style(CitationStylesStyle):  # type: ignore[misc]
    """A CSL style whose elements are citeproc-py's, those that are repaired excepted."""

    def __init__(self, source: Path | BinaryIO, locale: str | None = None) -> None:
        lookup = etree.ElementNamespaceClassLookup()
        namespace = lookup.get_namespace(_CSL)
        namespace[None] = CitationStylesElement
        namespace.update(repairs.ELEMENTS)
        parser = etree.XMLParser(remove_comments=True, resolve_entities=False, no_network=True)
        parser.set_element_class_lookup(lookup)
        self.xml = etree.parse(source, parser)
        # The elements are citeproc-py's, which lxml's types know nothing of.
        root: Any = self.xml.getroot()
        self.root = root
        root.settle(locale or root.get("default-locale", "en-US"), parser)


def read(source: Path | BinaryIO, locale: str | None = None) -> Any:
    """The style in a CSL file, for citeproc-py.

    Args:
        source: The file.
        locale: The language of terms (`en-US`); without it the style's own.
    """
    return _Style(source, locale)


@cache
def _style(path: Path, language: str) -> _Style:
    return _Style(path, LOCALES[language])


def _as_it_is(text: str) -> str:
    return str(text)


def _italic(text: str) -> str:
    return f"{ITALIC[0]}{text}{ITALIC[1]}"


FORMATTER = SimpleNamespace(
    preformat=_as_it_is,
    Italic=_italic,
    Oblique=_italic,
    Bold=_as_it_is,
    Light=_as_it_is,
    Underline=_as_it_is,
    Superscript=_as_it_is,
    Subscript=_as_it_is,
    SmallCaps=_as_it_is,
)


def render(item: Item, style: Path, layout: Layout, locator: str | None = None, language: str = "en") -> str:
    """The citation of one item, italics marked as `archpack.cite.markup` says.

    Args:
        item: A CSL-JSON item; its text must hold none of the marks.
        style: The CSL file; it must keep to what is known to be rendered rightly.
        layout: What of the style is wanted.
        locator: The leaf or page that is meant, with its label ("l. 112ob"); no bibliography has one.
        language: The language of labels and terms.
    """
    data = {name: value for name, value in item.items() if name not in {"id", "custom"}}
    source = repairs.Source(_KEY, data)
    reference = source[_KEY]
    bibliography = repairs.Bibliography(_style(style, language), source, FORMATTER)
    first = repairs.Cite(_KEY, reference, **located(None if layout == "subsequent" else locator))
    if layout == "bibliography":
        bibliography.register(Citation([first]))
        (text,) = bibliography.bibliography()
        return _set(str(text), language)
    text = bibliography.cite_once([first])
    if layout == "subsequent":
        text = bibliography.cite_once([repairs.Cite(_KEY, reference, **located(locator))])
    return _set(text, language)


def _set(text: str, language: str) -> str:
    return seams.american(seams.closed(text)) if language == "en" else seams.closed(text)


def located(locator: str | None) -> dict[str, Locator]:
    """A locator with its label, as citeproc-py takes it; nothing where there is none."""
    if locator is None:
        return {}
    text = _VERSO.sub("ob.", " ".join(locator.split()))
    found = _LOCATOR.match(text)
    label = _LABEL.get(found[1].lower()) if found else None
    # What is no mere number or range engines take for one; its label is written as it is to be.
    if found and label and _NUMBERS.fullmatch(text, found.end()):
        return {"locator": Locator(label, text[found.end() :])}
    # "ark. 5" stays what it is.
    return {"locator": Locator(variables.AS_WRITTEN, text)}


def is_of_pages(locator: str) -> bool:
    """Whether a locator is one of pages, which every style has words for; other styles name no leaves."""
    return bool(located(locator)["locator"].label == "page")


def located_anywhere(locator: str | None) -> dict[str, Locator]:
    """The same for a style that is not ours: leaves stay as they are written."""
    if locator is None or is_of_pages(locator):
        return located(locator)
    return {"locator": Locator(variables.AS_WRITTEN, locator)}
