"""Who publishes, deposits and pays for a document."""

from typing import Literal

from archpack.model.agent import AgentName
from archpack.model.value import Identifier, Value


class SourceCollection(Value, frozen=True, kw_only=True):
    """The collection or digital archive that publishes the document.

    Attributes:
        name: Its name, as citations print it (`Wilson Center Digital Archive`).
        number: The document's number in it.
        citation: The citation that the collection itself offers, as written.
    """

    name: str
    number: str | None = None
    citation: str | None = None


class Url(Value, frozen=True, kw_only=True):
    """An address of the document.

    Attributes:
        type: `canonical` is the collection's own address, the one to cite; `captured` the address the saved
            page came from; `web_archive` a copy kept by a web archive.
        url: The address.
        accessed: EDTF date on which it was read.
        note: What else there is to say.
    """

    type: Literal["canonical", "captured", "web_archive", "other"]
    url: str
    accessed: str | None = None
    note: str | None = None


class Organization(Value, frozen=True, kw_only=True):
    """A body that deposits or pays.

    Attributes:
        name: Its name.
        address: Its postal address.
        identifiers: ROR, ISNI and the like.
    """

    name: str
    address: str | None = None
    identifiers: tuple[Identifier, ...] = ()


class Funder(Value, frozen=True, kw_only=True):
    """Who paid for the edition.

    Attributes:
        name: Its name.
        award: The number of the grant.
        identifiers: ROR, ISNI and the like.
    """

    name: str
    award: str | None = None
    identifiers: tuple[Identifier, ...] = ()


class Publication(Value, frozen=True, kw_only=True):
    """Where the document has been printed.

    Attributes:
        type: `book` or `journal`.
        title: Title of the book or journal.
        editors: Its editors.
        volume: Volume.
        issue: Issue.
        place: Place of publication.
        publisher: Publisher.
        date: EDTF date of publication.
        pages: Pages, as text.
        document_number: The document's number in an edition of documents.
        identifiers: DOI and the like.
        url: Address.
    """

    type: Literal["book", "journal"]
    title: str
    editors: tuple[AgentName, ...] = ()
    volume: str | None = None
    issue: str | None = None
    place: str | None = None
    publisher: str | None = None
    date: str | None = None
    pages: str | None = None
    document_number: str | None = None
    identifiers: tuple[Identifier, ...] = ()
    url: str | None = None
