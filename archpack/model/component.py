"""The files that make up a document's package."""

from typing import Literal

from archpack.model.reference import Leaves
from archpack.model.value import Value

ComponentRole = Literal[
    "transcript", "translation", "facsimile", "finding_aid", "supplement", "captured_page"
]
"""`transcript` gives the text in its own language, `translation` in another; `facsimile` is an image;
`captured_page` the saved page from which the record was imported."""


class Rights(Value, frozen=True, kw_only=True):
    """What may be done with something.

    Attributes:
        license: SPDX licence identifier (`CC0-1.0`).
        statement: A rightsstatements.org URI.
        text: The conditions in words.
        holder: Who holds the rights.
    """

    license: str | None = None
    statement: str | None = None
    text: str | None = None
    holder: str | None = None


class Component(Value, frozen=True, kw_only=True):
    """One file beside the record.

    Attributes:
        path: Its path below the record's folder, `/` between parts, no `..` (`transcript.en.md`).
        role: What it is.
        language: BCP 47 tag of its text.
        heading: The heading under which the source presents it (`Translation - English`).
        leaves: The leaves of the first reference that it covers.
        translators: Keys (`id`) of the agents who translated it.
        media_type: IANA media type (`text/markdown`).
        rights: Its own rights, where they differ from the record's.
        note: What else there is to say.
    """

    path: str
    role: ComponentRole
    language: str | None = None
    heading: str | None = None
    leaves: tuple[Leaves, ...] = ()
    translators: tuple[str, ...] = ()
    media_type: str | None = None
    rights: Rights | None = None
    note: str | None = None
