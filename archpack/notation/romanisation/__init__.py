"""Romanisation: Cyrillic to Latin letters by ALA-LC or BGN/PCGN, and back.

For comparing, sorting, and showing beside; what a source writes is never replaced by it.
"""

from archpack.notation.romanisation.letters import has_cyrillic, language_of, plain
from archpack.notation.romanisation.romanise import romanise, to_cyrillic
from archpack.notation.romanisation.tables import LANGUAGES, Scheme

__all__ = ["LANGUAGES", "Scheme", "has_cyrillic", "language_of", "plain", "romanise", "to_cyrillic"]
