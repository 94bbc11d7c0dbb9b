"""Record files: from disk to data with places and to the record, and back.

The YAML library is loaded when the first YAML file is read, and not before; what writes, and what asks git,
is loaded when it is first named (PEP 562).
"""

import importlib
from typing import TYPE_CHECKING, Any

from archpack.source.collection import defaults, with_defaults
from archpack.source.collection import nearest as nearest_settings
from archpack.source.files import read_bytes
from archpack.source.folder import RECORD_NAMES, Found, RecordFile, find
from archpack.source.loaded import Loaded, load, loads
from archpack.source.parsed import MAX_BYTES
from archpack.source.places import Places
from archpack.source.repositories import countries, repositories

if TYPE_CHECKING:
    from archpack.source.changes import Changes, changed_since
    from archpack.source.record_folder import write
    from archpack.source.rewriting import rewrite
    from archpack.source.transcript_file import TranscriptFile, find_transcript, load_transcript
    from archpack.source.yaml_writer import dumps

_LATER = {
    "TranscriptFile": "transcript_file",
    "Changes": "changes",
    "changed_since": "changes",
    "dumps": "yaml_writer",
    "find_transcript": "transcript_file",
    "load_transcript": "transcript_file",
    "rewrite": "rewriting",
    "write": "record_folder",
}

__all__ = [
    "MAX_BYTES",
    "RECORD_NAMES",
    "Changes",
    "Found",
    "Loaded",
    "Places",
    "RecordFile",
    "TranscriptFile",
    "changed_since",
    "countries",
    "defaults",
    "dumps",
    "find",
    "find_transcript",
    "load",
    "load_transcript",
    "loads",
    "nearest_settings",
    "read_bytes",
    "repositories",
    "rewrite",
    "with_defaults",
    "write",
]


def __getattr__(name: str) -> Any:
    if name in _LATER:
        return getattr(importlib.import_module(f"archpack.source.{_LATER[name]}"), name)
    raise AttributeError(f"module 'archpack.source' has no attribute {name!r}")
