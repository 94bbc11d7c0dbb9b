"""Archival references: from text to values, and from values to text."""

from archpack.notation.reference.meaning import to_reference
from archpack.notation.reference.normal_form import normal_form
from archpack.notation.reference.parse import parse
from archpack.notation.reference.values import ParsedLeaves, ParsedLevel, ParsedReference, as_data
from archpack.notation.reference.write import collection_of, write

__all__ = [
    "ParsedLeaves",
    "ParsedLevel",
    "ParsedReference",
    "as_data",
    "collection_of",
    "normal_form",
    "parse",
    "to_reference",
    "write",
]
