"""Where the files lie that come with archpack: schemas and data."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent

SCHEMAS = ("record", "collection", "repositories")
"""The schemas that are published: of a record, of `archpack.toml`, of the list of archives."""


@cache
def schema_path(name: str) -> Path:
    """The path of `schemas/<name>.schema.json`: the package's own copy, else the checkout's.

    A wheel carries the schemas inside the package; a checkout has them beside it.
    """
    inside = _PACKAGE / "schemas" / f"{name}.schema.json"
    return inside if inside.exists() else _PACKAGE.parent / "schemas" / f"{name}.schema.json"


def profile_path(name: str) -> Path:
    """The path of `schemas/<name>.bagit-profile.json`, which lies beside the schemas."""
    return schema_path("record").with_name(f"{name}.bagit-profile.json")


def data_path(name: str) -> Path:
    """The path of a data file of the package, such as `repositories.json`."""
    return _PACKAGE / "data" / name
