"""Record files: from disk to data with places and to the record, and back.

The YAML library is loaded when the first YAML file is read, and not before.
"""

from archpack.source.collection import defaults
from archpack.source.files import read_bytes
from archpack.source.folder import RECORD_NAMES, Found, RecordFile, find
from archpack.source.loaded import Loaded, load, loads
from archpack.source.places import Places
from archpack.source.repositories import countries, repositories
from archpack.source.write import write
from archpack.source.yaml_writer import dumps

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
    "write",
]
