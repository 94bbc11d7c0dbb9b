"""Whether records are right: their shape by the schema, their sense by rules."""

import importlib
from typing import TYPE_CHECKING, Any

from archpack.validate.catalogue import KINDS, kind_of, unknown
from archpack.validate.rules import RULES
from archpack.validate.run import Outcome, check, run

if TYPE_CHECKING:
    from archpack.validate import baseline as baseline
    from archpack.validate.explanation import page
    from archpack.validate.mending import Mended, mend

# What not every check needs is loaded when it is first named (PEP 562).
_LATER = {"Mended": "mending", "mend": "mending", "page": "explanation"}

__all__ = ["KINDS", "RULES", "Mended", "Outcome", "check", "kind_of", "mend", "page", "run", "unknown"]


def __getattr__(name: str) -> Any:
    if name in _LATER:
        return getattr(importlib.import_module(f"archpack.validate.{_LATER[name]}"), name)
    raise AttributeError(f"module 'archpack.validate' has no attribute {name!r}")
