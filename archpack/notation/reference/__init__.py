"""Archival references: from text to values, and from values to text."""

from archpack.notation.reference.write import collection_of, write

__all__ = ["collection_of", "write"]
