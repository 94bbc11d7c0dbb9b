"""What holds for every record of a collection: the content of its `archpack.toml`."""

from archpack.model.component import Rights
from archpack.model.publication import Organization
from archpack.model.value import Value


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
    """

    source_organization: Organization | None = None
    contact: Contact | None = None
    depositor: str | None = None
    rights: Rights | None = None
    profile: str | None = None
