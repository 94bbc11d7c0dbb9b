"""Dates of documents: EDTF (ISO 8601-2) and what people write.

What reads dates in words is loaded when it is first named (PEP 562): its patterns take long to make.
No module may have the name of a function here.
"""

import importlib
from typing import TYPE_CHECKING, Any

from archpack.notation.date.bounds import SortKey, earliest, latest, sort_key
from archpack.notation.date.expression import date_of, interval_of, parse, set_of
from archpack.notation.date.found import FoundDate
from archpack.notation.date.languages import LANGUAGES
from archpack.notation.date.point_text import Form
from archpack.notation.date.to_text import write

if TYPE_CHECKING:
    from archpack.notation.date.explanation import explain
    from archpack.notation.date.in_words import READ_LANGUAGES, find, from_text

__all__ = [
    "LANGUAGES",
    "READ_LANGUAGES",
    "Form",
    "FoundDate",
    "SortKey",
    "date_of",
    "earliest",
    "explain",
    "find",
    "from_text",
    "interval_of",
    "latest",
    "parse",
    "set_of",
    "sort_key",
    "write",
]

_LATER = {
    "READ_LANGUAGES": "in_words",
    "explain": "explanation",
    "find": "in_words",
    "from_text": "in_words",
}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module 'archpack.notation.date' has no attribute {name!r}")
    return getattr(importlib.import_module(f"archpack.notation.date.{_LATER[name]}"), name)
