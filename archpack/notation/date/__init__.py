"""Dates of documents: EDTF (ISO 8601-2) and what people write."""

from archpack.notation.date.bounds import earliest, latest, sort_key
from archpack.notation.date.expression import date_of, interval_of, parse, set_of
from archpack.notation.date.found import FoundDate
from archpack.notation.date.from_text import from_text

__all__ = [
    "FoundDate",
    "date_of",
    "earliest",
    "from_text",
    "interval_of",
    "latest",
    "parse",
    "set_of",
    "sort_key",
]
