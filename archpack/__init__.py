"""Records of archival documents, their citations, and the BagIt packages that carry them.

The package hands out its rooms by name, each loaded when it is first used, so that
``import archpack`` costs nothing::

    import archpack

    result = archpack.source.load(path)
    archpack.cite.render(result.record, style="chicago-notes", form="note")
    archpack.validate.run([path])
    archpack.bag.verify(path)
"""

import importlib
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from archpack import bag as bag
    from archpack import cite as cite
    from archpack import crosswalk as crosswalk
    from archpack import edition as edition
    from archpack import errors as errors
    from archpack import event as event
    from archpack import importers as importers
    from archpack import model as model
    from archpack import notation as notation
    from archpack import package as package
    from archpack import problem as problem
    from archpack import report as report
    from archpack import resources as resources
    from archpack import source as source
    from archpack import stage as stage
    from archpack import validate as validate

__version__ = "0.1.0"

__all__ = [
    "__version__",
    "bag",
    "cite",
    "crosswalk",
    "edition",
    "errors",
    "event",
    "importers",
    "model",
    "notation",
    "package",
    "problem",
    "report",
    "resources",
    "source",
    "stage",
    "validate",
]


def __getattr__(name: str) -> ModuleType:
    """Import a room when it is first named (PEP 562)."""
    if name in __all__:
        return importlib.import_module(f"archpack.{name}")
    raise AttributeError(f"module 'archpack' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
