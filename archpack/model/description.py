"""What describes the document itself."""

from typing import Literal

from archpack.model.value import Identifier, LanguageText, Value


class Title(Value, frozen=True, kw_only=True):
    """The title (ISAD(G) 3.1.2).

    Attributes:
        text: The title in the record's language.
        type: `formal` where it is the document's own, `supplied` where a cataloguer made it.
        short: The form for later notes.
        sentence_case: The title in sentence case, for styles that want it; never computed.
        original: The title in the document's own language.
        romanised: The original title in Latin letters.
    """

    text: str
    type: Literal["formal", "supplied"] | None = None
    short: str | None = None
    sentence_case: str | None = None
    original: LanguageText | None = None
    romanised: LanguageText | None = None


class Place(Value, frozen=True, kw_only=True):
    """A place.

    Attributes:
        name: Its name in English.
        native: Its name in its own language.
        country: ISO 3166-1 alpha-2 code.
        identifiers: GeoNames, Wikidata and the like.
    """

    name: str
    native: LanguageText | None = None
    country: str | None = None
    identifiers: tuple[Identifier, ...] = ()


class Subject(Value, frozen=True, kw_only=True):
    """A topic that the document treats.

    Attributes:
        name: The term.
        scheme: The vocabulary it comes from (`LCSH`).
        identifiers: Its identifiers there.
    """

    name: str
    scheme: str | None = None
    identifiers: tuple[Identifier, ...] = ()


class PhysicalDescription(Value, frozen=True, kw_only=True):
    """The document as a thing (ISAD(G) 3.1.5).

    Attributes:
        form: Its form (`typescript`, `manuscript`, `ciphered telegram form`).
        extent: Its size, with the unit (`14 leaves`).
        note: State, marks, missing leaves.
    """

    form: str | None = None
    extent: str | None = None
    note: str | None = None


class DocumentNumber(Value, frozen=True, kw_only=True):
    """A number that the document bears.

    Attributes:
        type: `document`, `copy` (which of the copies it is), `file` (the registry's), or `telegram`.
        value: The number as written (`837/86-ne`).
    """

    type: Literal["document", "copy", "file", "telegram"]
    value: str


class Classification(Value, frozen=True, kw_only=True):
    """Its secrecy marking, and the end of it.

    Attributes:
        marking: The marking as written (`Top Secret. Special Folder`).
        declassified: EDTF date of declassification.
        authority: Who declassified it, by what act.
        note: What else there is to say.
    """

    marking: str | None = None
    declassified: str | None = None
    authority: str | None = None
    note: str | None = None


class ConditionsOfAccess(Value, frozen=True, kw_only=True):
    """Who may read it (ISAD(G) 3.4.1).

    Attributes:
        status: `open`, `restricted`, `embargoed`, or `closed`.
        until: EDTF date on which the restriction ends.
        text: The conditions in words.
    """

    status: Literal["open", "restricted", "embargoed", "closed"]
    until: str | None = None
    text: str | None = None
