"""Elements of citeproc-py 0.11 that render wrongly or slowly, put right.

Each class takes the place of the one of the same name when a style is read; see `style`. A test beside each
fails without it, and a guard notices when citeproc-py no longer needs it. What is not mended here, and which
styles are therefore refused, stands in `archpack.cite.limits`.
"""

from typing import Any

from citeproc import model

from archpack.cite.repairs import conditions, dates, layout, memory, names, text, variables
from archpack.cite.repairs.cites import Bibliography, Cite
from archpack.cite.repairs.source import Source, Sources
from archpack.cite.repairs.style import Style

_REPAIRED = (
    conditions.Choose,
    conditions.If,
    conditions.Else_If,
    dates.Date,
    dates.Date_Part,
    layout.Layout,
    memory.Term,
    names.Name,
    names.Names,
    names.Substitute,
    text.Text,
    variables.Group,
    variables.Label,
    variables.Number,
    Style,
)


def _elements() -> dict[str, Any]:
    repaired = {kind.__name__: kind for kind in _REPAIRED}
    found: dict[str, Any] = {}
    for kind in model.CitationStylesElement.__subclasses__():
        name = kind.__name__
        tag = name.replace("_", "-").lower()
        own = repaired.get(name, kind)
        # A locale has a way of its own to find terms and options.
        found[tag] = own if name == "Locale" else type(name, (memory.Remembering, own), {})
    return found


ELEMENTS = _elements()
"""The class of each element of CSL by its tag."""

__all__ = ["ELEMENTS", "Bibliography", "Cite", "Source", "Sources"]
