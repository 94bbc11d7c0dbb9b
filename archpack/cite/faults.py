"""Every fault of what is to be cited, where that is no record, by its code."""

from collections.abc import Mapping
from types import MappingProxyType

from archpack.fault import Fault

_ALL = (
    Fault(
        "AP711",
        "item-malformed",
        "The file is no CSL-JSON or CSL-YAML of documents, each with an id of its own and a type.",
    ),
    Fault(
        "AP712",
        "cite-of-nothing",
        "A line of --cites begins with the id of a document, and this is the id of none that was given.",
    ),
)

FAULTS: Mapping[str, Fault] = MappingProxyType({fault.code: fault for fault in _ALL})
"""The faults in the order of their codes."""
