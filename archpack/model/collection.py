"""What holds for every record of a collection: the content of its `archpack.toml`."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from archpack.model.component import Rights
from archpack.model.publication import Organization
from archpack.model.value import Value

JudgedAs = Literal["error", "warning", "hint", "off"]
"""How bad a collection takes a fault to be; `off` where it does not look for it."""


class Contact(Value, frozen=True, kw_only=True):
    """Whom to ask (RFC 8493, Contact-Name, Contact-Email, Contact-Phone).

    Attributes:
        name: Name.
        email: Address.
        phone: Number.
    """

    name: str | None = None
    email: str | None = None
    phone: str | None = None


class CitationChoices(Value, frozen=True, kw_only=True):
    """What authors and presses decide for themselves in citations.

    Attributes:
        style: The usual citation style, by name.
        language: The language of labels and terms: `en`, `ru`, `uk`, `de`; absent for the style's own.
        archive_name: The archive's name in English and in full, with its abbreviation (`full`), the native
            name in Latin letters with its abbreviation (`romanised`), or the abbreviation alone
            (`abbreviated`), which a list of abbreviations then explains.
        ranges: Numbers of leaves in full (`110–123`), or the second cut the way of CMOS 18, 9.63 (`short`:
            `110–23`); leaves with versos are always full.
        date: The date `always`, or only `once`, in the title, where the title ends with it.
        via: Through the digital archive that publishes the document (`digital`), or straight from the
            archive that holds it (`archive`).
        bibliography: An entry for each document (`documents`), or the archives with the fonds and
            collections that were used (`repositories`), as books have it.
    """

    style: str | None = None
    language: Literal["en", "ru", "uk", "de"] | None = None
    archive_name: Literal["full", "romanised", "abbreviated"] = "full"
    ranges: Literal["full", "short"] = "full"
    date: Literal["always", "once"] = "always"
    via: Literal["digital", "archive"] = "digital"
    bibliography: Literal["documents", "repositories"] = "documents"


class CollectionDefaults(Value, frozen=True, kw_only=True):
    """Defaults that a record may leave unsaid.

    Attributes:
        source_organization: The body that deposits (Source-Organization).
        contact: Whom to ask.
        depositor: Who hands the packages over, in words.
        rights: Rights of records that state none.
        profile: The BagIt profile (its identifier) that packages follow.
        severity: How bad a fault is in this collection, by its code or name, where it is not as usual.
        citations: What is chosen for citations.
    """

    source_organization: Organization | None = None
    contact: Contact | None = None
    depositor: str | None = None
    rights: Rights | None = None
    profile: str | None = None
    severity: Mapping[str, JudgedAs] = MappingProxyType({})
    citations: CitationChoices | None = None
