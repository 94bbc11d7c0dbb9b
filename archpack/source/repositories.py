"""The list of archives and the names of countries that come with archpack."""

import json
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from archpack.model.repository import ListedRepository
from archpack.model.value import from_data
from archpack.resources import data_path


@cache
def repositories() -> Mapping[str, ListedRepository]:
    """The shipped archives by key (`RGANI`), in the order of the list; read once, read-only."""
    entries = json.loads(data_path("repositories.json").read_bytes())
    archives = [from_data(entry, ListedRepository) for entry in entries]
    return MappingProxyType({archive.key: archive for archive in archives})


@cache
def countries() -> Mapping[str, str]:
    """Short English names of countries by ISO 3166-1 alpha-2 code, as citations print them.

    Beside the codes in force stand four that were withdrawn (ISO 3166-3): `CS` (Czechoslovakia), `DD`,
    `SU` and `YU`.
    """
    names: dict[str, str] = json.loads(data_path("countries.json").read_bytes())
    return MappingProxyType(names)
