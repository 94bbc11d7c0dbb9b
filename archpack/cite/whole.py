"""A CSL style that is not ours, for all documents of a text at once, by citeproc-py as it is repaired.

Numbers, letters after the year and the order of the bibliography come from the style.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from citeproc import Citation

from archpack.cite import engine, repairs, seams
from archpack.cite.repairs import disambiguation
from archpack.cite.style import Layout
from archpack.crosswalk.csl_json import Item
from archpack.errors import UncitableError

_WORD = re.compile(r"\w")
_PANDOC = "pandoc can render it: --engine pandoc"


def render(
    items: Sequence[Item], style: Path, layout: Layout, language: str, locator: str | None = None
) -> list[tuple[str, str]]:
    """The citation of each item, italics marked as `archpack.cite.markup` says.

    Args:
        items: CSL-JSON items, each with an id of its own; their text must hold none of the marks.
        style: The CSL file; `archpack.cite.limits` must have nothing against it.
        layout: What of the style is wanted.
        language: The language of labels and terms (`en-US`).
        locator: The leaf or page that is meant; no bibliography has one.

    Returns:
        The id of each item with its text: a bibliography in the style's order, else in that of the items.

    Raises:
        UncitableError: The items cannot be told apart as the style wants it, or citeproc-py fails.
    """
    with _failing():
        return _rendered(items, style, layout, language, locator)


@contextmanager
def _failing() -> Iterator[None]:
    """Whatever citeproc-py raises inside, as a reason why it cannot be done."""
    try:
        yield
    except UncitableError:
        raise
    except Exception as error:
        said = f"{type(error).__name__}: {error}"
        raise UncitableError(f"citeproc-py fails at this style ({said}); {_PANDOC}") from error


def follow(
    items: Sequence[Item], cites: Sequence[tuple[str, str | None]], style: Path, language: str
) -> list[str]:
    """The citations of a text one after another, each in the position that the style sees it in.

    Args:
        items: As for `render`: all that are cited, and no others.
        cites: The id of the item and the locator of each cite, in the order of the text.
        style: The CSL file; `archpack.cite.limits` must have nothing against any form of it.
        language: The language of labels and terms (`en-US`).

    Raises:
        UncitableError: As for `render`.
    """
    with _failing():
        keys = list(dict.fromkeys(key for key, _ in cites))
        bibliography = _bibliography(items, keys, style, language)
        _tell_apart(bibliography, "citation")
        return [_cited(bibliography, key, locator) for key, locator in cites]


def _cited(bibliography: Any, key: str, locator: str | None) -> str:
    cite = repairs.Cite(key, bibliography.source[key], **engine.located_anywhere(locator))
    return _said(key, bibliography.cite_once([cite]))[1]


def _bibliography(items: Sequence[Item], keys: Sequence[str], style: Path, language: str) -> Any:
    """The items of a text as citeproc-py has them, registered in the order in which they are first cited."""
    source = repairs.Sources({str(item["id"]): _data(item) for item in items})
    read = engine.read(style, language)
    # Our own styles set the end of a title themselves.
    read.root.moves_into_titles = True
    bibliography = repairs.Bibliography(read, source, engine.FORMATTER)
    for key in keys:
        bibliography.register(Citation([repairs.Cite(key, source[key])]))
    if bibliography.style.has_bibliography():
        bibliography.sort()
    return bibliography


def _rendered(
    items: Sequence[Item], style: Path, layout: Layout, language: str, locator: str | None
) -> list[tuple[str, str]]:
    keys = [str(item["id"]) for item in items]
    bibliography = _bibliography(items, keys, style, language)
    _tell_apart(bibliography, layout)
    if layout == "bibliography":
        texts = [str(text) for text in bibliography.bibliography()]
        if len(texts) != len(keys):
            raise UncitableError("the style has nothing to say of one of these documents")
        return [_said(key, text) for key, text in zip(bibliography.keys, texts, strict=True)]
    if layout == "subsequent":
        for key in keys:
            bibliography.cite_once([repairs.Cite(key, bibliography.source[key])])
        bibliography.interrupt()
    return [(key, _cited(bibliography, key, locator)) for key in keys]


def _said(key: str, text: str) -> tuple[str, str]:
    if not _WORD.search(text):
        raise UncitableError(
            f"the style has nothing to say of {key}: its type is not one that the style knows"
        )
    return key, seams.closed(text)


def _data(item: Item) -> Item:
    return {name: value for name, value in item.items() if name not in {"id", "custom"}}


def _tell_apart(bibliography: Any, layout: Layout) -> None:
    disambiguation.tell_apart(bibliography, bibliography.cite_alone)
    same: Callable[[Any, Any], list[str]] = disambiguation.unresolved
    alike = same(bibliography, bibliography.cite_alone) if layout != "bibliography" else []
    if alike:
        one, other = alike
        raise UncitableError(
            f"the style tells {one} and {other} apart by more of their authors' names, which cannot be done "
            f"here; {_PANDOC}"
        )
