"""Records in the words of other standards: one file per standard.

To add one: write `crosswalk/<standard>.py` with a `CROSSWALK`, and name it in `CROSSWALKS` of
`crosswalk/formats.py`. The formats are loaded when they are first asked for (PEP 562): citations need the
mapping onto CSL alone.
"""

import importlib
from typing import TYPE_CHECKING, Any

from archpack.crosswalk.crosswalk import Crosswalk, Render, Scope, in_words, lost

if TYPE_CHECKING:
    from archpack.crosswalk.formats import CROSSWALKS, find

__all__ = ["CROSSWALKS", "Crosswalk", "Render", "Scope", "find", "in_words", "lost"]


def __getattr__(name: str) -> Any:
    if name in {"CROSSWALKS", "find"}:
        return getattr(importlib.import_module("archpack.crosswalk.formats"), name)
    raise AttributeError(f"module 'archpack.crosswalk' has no attribute {name!r}")
