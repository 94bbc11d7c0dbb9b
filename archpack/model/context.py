"""What a record cannot know about its own rendering."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from archpack.model.repository import ListedRepository


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFixity:
    """The fixity of one file of a package.

    Attributes:
        size: Bytes.
        digests: Lower-case hexadecimal digests by algorithm (`sha512`).
    """

    size: int
    digests: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the world contributes to a rendering; made once, in the command line.

    Attributes:
        today: The date of the run (`--date`, else `SOURCE_DATE_EPOCH`, else the clock).
        software: Name and version of the software (`archpack 0.1.0`).
        repositories: The list of archives by key.
        fixity: The files of the package by path below the record's folder, where they are known.
        derived: The files that are made beside these, by path, each with a line that says what it is.
    """

    today: date
    software: str
    repositories: Mapping[str, ListedRepository]
    fixity: Mapping[str, FileFixity] = field(default_factory=lambda: MappingProxyType({}))
    derived: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
