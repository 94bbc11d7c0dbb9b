"""What a record cannot know about its own rendering."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from archpack.model.collection import Contact
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
class FormatMatch:
    """A format that a file can have, by PRONOM.

    Attributes:
        puid: PRONOM's identifier (`fmt/11`).
        name: The format's name (`Portable Network Graphics`).
        version: Its version, where it has any.
        media_type: Its IANA media type, where PRONOM knows one.
        method: By what it was told, in the words of the software (`byte match at ...`, `extension match`).
        software: What told it, with its version and that of the signatures.
    """

    puid: str
    name: str
    version: str | None = None
    media_type: str | None = None
    method: str
    software: str

    @property
    def url(self) -> str:
        """The page of the format in PRONOM."""
        return f"https://www.nationalarchives.gov.uk/PRONOM/{self.puid}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the world contributes to a rendering; made once, in the command line.

    Attributes:
        today: The date of the run (`--date`, else `SOURCE_DATE_EPOCH`, else the clock).
        software: Name and version of the software (`archpack 0.1.0`).
        repositories: The list of archives by key.
        contact: Whom to ask about what is rendered, where the collection says so.
        fixity: The files of the package by path below the record's folder, where they are known.
        formats: What PRONOM takes these files for, by path, where that was asked.
        derived: The files that are made beside these, by path, each with a line that says what it is.
    """

    today: date
    software: str
    repositories: Mapping[str, ListedRepository]
    contact: Contact | None = None
    fixity: Mapping[str, FileFixity] = field(default_factory=lambda: MappingProxyType({}))
    formats: Mapping[str, tuple[FormatMatch, ...]] = field(default_factory=lambda: MappingProxyType({}))
    derived: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
