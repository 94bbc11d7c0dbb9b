"""Dates of documents: EDTF (ISO 8601-2) and what people write."""

from archpack.notation.date.bounds import SortKey, earliest, latest, sort_key
from archpack.notation.date.explanation import explain
from archpack.notation.date.expression import date_of, interval_of, parse, set_of
from archpack.notation.date.found import FoundDate
from archpack.notation.date.from_text import READ_LANGUAGES, find, from_text
from archpack.notation.date.languages import LANGUAGES
from archpack.notation.date.point_text import Form
from archpack.notation.date.to_text import write

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
