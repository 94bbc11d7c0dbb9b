"""Record files: from disk to data with places and to the record, and back.

The YAML library is loaded when the first YAML file is read, and not before; what writes is loaded when it is
first named (PEP 562).
"""

import importlib
from typing import TYPE_CHECKING, Any

from archpack.source.collection import defaults, with_defaults
from archpack.source.files import read_bytes
from archpack.source.folder import RECORD_NAMES, Found, RecordFile, find
from archpack.source.loaded import Loaded, load, loads
from archpack.source.places import Places
from archpack.source.repositories import countries, repositories

if TYPE_CHECKING:
    from archpack.source.record_folder import write
    from archpack.source.yaml_writer import dumps

_WRITERS = {"dumps": "yaml_writer", "write": "record_folder"}

__all__ = [
    "RECORD_NAMES",
    "Found",
    "Loaded",
    "Places",
    "RecordFile",
    "countries",
    "defaults",
    "dumps",
    "find",
    "load",
    "loads",
    "read_bytes",
    "repositories",
    "with_defaults",
    "write",
]


def __getattr__(name: str) -> Any:
    if name in _WRITERS:
        return getattr(importlib.import_module(f"archpack.source.{_WRITERS[name]}"), name)
    raise AttributeError(f"module 'archpack.source' has no attribute {name!r}")
