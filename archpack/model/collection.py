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


class CollectionDefaults(Value, frozen=True, kw_only=True):
    """Defaults that a record may leave unsaid.

    Attributes:
        source_organization: The body that deposits (Source-Organization).
        contact: Whom to ask.
        depositor: Who hands the packages over, in words.
        rights: Rights of records that state none.
        profile: The BagIt profile (its identifier) that packages follow.
        severity: How bad a fault is in this collection, by its code or name, where it is not as usual.
    """

    source_organization: Organization | None = None
    contact: Contact | None = None
    depositor: str | None = None
    rights: Rights | None = None
    profile: str | None = None
    severity: Mapping[str, JudgedAs] = MappingProxyType({})
