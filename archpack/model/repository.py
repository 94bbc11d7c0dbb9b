"""Archives: the institutions that hold documents."""

from typing import Literal

from archpack.model.value import Value


class Repository(Value, frozen=True, kw_only=True):
    """An archive, library or other holder (ISDIAH 5.1), as it is today.

    Attributes:
        name: Its name in English, as citations print it.
        native_name: Its name in its own language and script.
        native_language: BCP 47 tag of `native_name`.
        romanised_name: The native name in Latin letters.
        abbreviation: The abbreviation in Latin letters (`RGANI`).
        native_abbreviation: The abbreviation in its own script (`РГАНИ`).
        place: The city, in English.
        country: ISO 3166-1 alpha-2 code (`RU`).
    """

    name: str
    native_name: str | None = None
    native_language: str | None = None
    romanised_name: str | None = None
    abbreviation: str | None = None
    native_abbreviation: str | None = None
    place: str | None = None
    country: str | None = None


class FormerName(Value, frozen=True, kw_only=True):
    """What an archive was called before.

    Attributes:
        abbreviation: The abbreviation of that time in Latin letters (`TsKhSD`).
        native_abbreviation: The same in its own script.
        name: The name in English.
        native_name: The name in its own language.
        valid: EDTF interval in which the name was in use (`1991-10/1999-03`); absent when unknown.
        note: A warning about a likely mistake.
    """

    abbreviation: str | None = None
    native_abbreviation: str | None = None
    name: str | None = None
    native_name: str | None = None
    valid: str | None = None
    note: str | None = None


class LevelTerm(Value, frozen=True, kw_only=True):
    """What an archive calls one level of arrangement.

    Attributes:
        level: The level, one of `archpack.model.reference.LevelName`; `leaf` for leaves.
        term: The word in Latin letters (`opis`).
        native_term: The word in its own script (`опись`).
        abbreviation: The abbreviation before one number, in Latin letters (`d.`, `l.`); empty where the
            archive prints the number alone (`DY 30`), absent where it is not known.
        plural: The abbreviation before several numbers (`dd.`, `ll.`).
        native_abbreviation: The abbreviation in its own script (`д.`, `л.`).
        verso: For leaves: what marks a verso, in Latin letters (`ob.`).
        native_verso: The same in its own script (`об.`).
        only_in: Where the level occurs only in a part of the archive, which (`fond 89`).
        label_after: Whether the term follows its number (Hungarian `5. doboz`).
        separator: What joins the level to the one above where that is no comma (`/` in `FO 371/2767`).
        required: Whether a reference that goes deeper names this level too, since numbers below it begin
            anew in each; False also where that is not known.
    """

    level: str
    term: str
    native_term: str | None = None
    abbreviation: str | None = None
    plural: str | None = None
    native_abbreviation: str | None = None
    verso: str | None = None
    native_verso: str | None = None
    only_in: str | None = None
    label_after: bool = False
    separator: str | None = None
    required: bool = False


class ListedRepository(Repository, frozen=True, kw_only=True):
    """An entry of the list of archives that comes with archpack.

    Attributes:
        key: The key by which records name it; never reused for another archive.
        aliases: Other abbreviations of the same archive, any script.
        former: What it was called before.
        successor: The key of the archive that took over, where this one is closed.
        valid: EDTF interval of its existence, where it is closed.
        levels: Its levels of arrangement in order, leaves last; empty where they are not known, and
            then every rule about them is silent.
        verified: How far the entry has been checked: `name` (seen in full on a page), `part` (name or
            place seen, the rest from general knowledge), `none` (general knowledge only).
        evidence: The address of the page where it was seen.
        note: Peculiarities.
    """

    key: str
    aliases: tuple[str, ...] = ()
    former: tuple[FormerName, ...] = ()
    successor: str | None = None
    valid: str | None = None
    levels: tuple[LevelTerm, ...] = ()
    verified: Literal["name", "part", "none"]
    evidence: str | None = None
    note: str | None = None
