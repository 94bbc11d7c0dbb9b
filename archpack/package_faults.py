"""The faults that keep a record from being packed, or its package from being all that it could be."""

from collections.abc import Mapping
from types import MappingProxyType

from archpack.fault import Fault

_ALL = (
    Fault(
        "AP700",
        "no-folder-of-its-own",
        "A package holds a record's folder, unchanged; this record has none, or lies in a bag already.",
    ),
    Fault(
        "AP701",
        "component-not-there",
        "The record names a file that is not there, so the package would lack what it says that it has.",
    ),
    Fault(
        "AP702",
        "depositor-unnamed",
        "Whoever finds the bag in fifty years wants to know who made it. Name the organization once for the "
        "collection, in archpack.toml.",
        "warning",
    ),
    Fault(
        "AP703",
        "profile-not-followed",
        "archpack.toml says that the collection's bags follow a profile, and nobody gave its file.",
        "warning",
    ),
    Fault("AP704", "not-citable", "A package says how to cite its document, and no style can."),
    Fault(
        "AP705",
        "name-not-for-xml",
        "The package describes its files in XML, which has no place for this character (XML 1.0, 2.2).",
    ),
)

PACKAGE_FAULTS: Mapping[str, Fault] = MappingProxyType({fault.code: fault for fault in _ALL})
"""The faults by code."""
