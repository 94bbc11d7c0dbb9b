"""Archival references: from text to values, and from values to text.

What reads is loaded when it is first named (PEP 562): its patterns take longer to make than a
citation. No module may have the name of a function here.
"""

import importlib
from typing import TYPE_CHECKING, Any

from archpack.notation.reference.write import collection_of, write

if TYPE_CHECKING:
    from archpack.notation.reference.meaning import to_reference
    from archpack.notation.reference.normalising import normal_form
    from archpack.notation.reference.parsing import parse
    from archpack.notation.reference.values import ParsedLeaves, ParsedLevel, ParsedReference, as_data

__all__ = [
    "ParsedLeaves",
    "ParsedLevel",
    "ParsedReference",
    "as_data",
    "collection_of",
    "is_same_place",
    "normal_form",
    "parse",
    "to_reference",
    "write",
]

_LATER = {
    "ParsedLeaves": "values",
    "ParsedLevel": "values",
    "ParsedReference": "values",
    "as_data": "values",
    "is_same_place": "places",
    "normal_form": "normalising",
    "parse": "parsing",
    "to_reference": "meaning",
}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module 'archpack.notation.reference' has no attribute {name!r}")
    return getattr(importlib.import_module(f"archpack.notation.reference.{_LATER[name]}"), name)
