"""What citeproc-py does not render rightly even as it is repaired: found by reading a style.

A form of a style that uses such a thing is refused with the reason; pandoc renders it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from archpack.cite.style import Layout

_CSL = "{http://purl.org/net/xbiblio/csl}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """One thing that is not rendered rightly.

    Attributes:
        layouts: Where it does harm.
        is_in: Whether an element has it.
        reason: Why the form is refused, to follow "the style".
    """

    layouts: tuple[Layout, ...]
    is_in: Callable[[Any], bool]
    reason: str


ALL: tuple[Layout, ...] = ("citation", "subsequent", "bibliography")

LIMITS = (
    Limit(
        layouts=ALL,
        is_in=lambda element: element.get("text-case") == "sentence",
        reason="sets titles in sentence case, which makes names in them small",
    ),
    Limit(
        layouts=ALL,
        is_in=lambda element: element.get("variable") == "citation-label",
        reason="labels documents with citation-label, which cannot be made",
    ),
    Limit(
        layouts=("bibliography",),
        is_in=lambda element: element.get("subsequent-author-substitute") is not None,
        reason="puts a dash for an author who is the same again",
    ),
    Limit(
        layouts=("subsequent",),
        is_in=lambda element: "first-reference-note-number" in (element.get("variable") or ""),
        reason="refers to the number of the first note, which is known only where the notes are",
    ),
    Limit(
        layouts=("subsequent",),
        is_in=lambda element: element.get("et-al-subsequent-min") is not None,
        reason="shortens lists of names in later notes alone",
    ),
    Limit(
        layouts=ALL,
        is_in=lambda element: (
            element.get("name-as-sort-order") is not None
            and "after-inverted-name"
            in (element.get("delimiter-precedes-last"), element.get("delimiter-precedes-et-al"))
        ),
        reason="sets commas after inverted names alone",
    ),
)


def reasons(root: Any, layout: Layout) -> list[str]:
    """Why a form that comes from a layout is refused; nothing where it is not."""
    name = "bibliography" if layout == "bibliography" else "citation"
    macros = {macro.get("name"): macro for macro in root.findall(f"{_CSL}macro")}
    found: dict[str, None] = {}
    try:
        for element in _reached(root.find(f"{_CSL}{name}"), macros, ()):
            for limit in LIMITS:
                if layout in limit.layouts and limit.is_in(element):
                    found[limit.reason] = None
    except _UnusableError as error:
        return [str(error)]
    return list(found)


def places_locators(root: Any) -> bool:
    """Whether the citations of a style have a place for a locator."""
    macros = {macro.get("name"): macro for macro in root.findall(f"{_CSL}macro")}
    try:
        return any(
            element.get("variable") == "locator"
            for element in _reached(root.find(f"{_CSL}citation"), macros, ())
        )
    except _UnusableError:
        return True


class _UnusableError(Exception):
    """A style that no engine can use."""


def _reached(element: Any, macros: dict[str, Any], within: tuple[str, ...]) -> Iterator[Any]:
    """An element with all that is used in it, macros followed."""
    yield element
    name = element.get("macro")
    if name is not None:
        if name not in macros:
            raise _UnusableError(f"uses a macro {name!r} that it does not have")
        if name in within:
            raise _UnusableError(f"has a macro {name!r} that uses itself")
        yield from _reached(macros[name], macros, (*within, name))
    for child in element:
        yield from _reached(child, macros, within)
