"""The small languages of the field, text to values and back: dates, references, names, transcripts.

A language is loaded when it is first named (`archpack.notation.reference.parsing(...)`).
"""

import importlib
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from archpack.notation import agent_name as agent_name
    from archpack.notation import date as date
    from archpack.notation import language_name as language_name
    from archpack.notation import reference as reference
    from archpack.notation import transcript as transcript

__all__ = ["agent_name", "date", "language_name", "reference", "transcript"]


def __getattr__(name: str) -> ModuleType:
    """Import a language when it is first named (PEP 562)."""
    if name in __all__:
        return importlib.import_module(f"archpack.notation.{name}")
    raise AttributeError(f"module 'archpack.notation' has no attribute {name!r}")
