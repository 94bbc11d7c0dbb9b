"""Archival references: where in which archive a document lies."""

from typing import Literal

from archpack.model.repository import Repository
from archpack.model.value import Value

LevelName = Literal[
    "record_group",
    "collection",
    "fond",
    "subfond",
    "series",
    "subseries",
    "opis",
    "papka",
    "por",
    "delo",
    "per",
    "dok",
    "volume",
    "svazek",
    "box",
    "folder",
    "reel",
    "piece",
    "part",
    "item",
    "other",
]
"""The levels of arrangement, in the field's own words.

`fond` is also Bestand; `opis` also opys; `delo` also sprava, ed. khr., a.e. and Akte; `papka` a folder of
files, `por` a number within it (AVPRF); `per` a perechen and `dok` a document in it (RGANI, fond 89);
`volume` is tom and Band; `svazek` a bundle; `piece` the unit of The National Archives (FO 371/...);
`collection` a named collection ("Edward M. House Papers"). `other` needs a label of its own.
"""


class Level(Value, frozen=True, kw_only=True):
    """One step of a reference, from the general to the specific (ISAD(G) 3.1.1).

    Attributes:
        level: Which level of arrangement it is.
        value: The number or name as text (`52`, `596a`, `052`, `XIX-J-1-j`).
        label: What is printed before the value in place of the archive's usual abbreviation
            (`fond` for `f.`); needed where `level` is `other`. Empty, it prints nothing.
        title: The title of that fond, inventory or file, where it is known.
    """

    level: LevelName
    value: str
    label: str | None = None
    title: str | None = None


class Leaves(Value, frozen=True, kw_only=True):
    """A leaf, or a run of leaves, of the file (listy).

    Attributes:
        first: The first leaf (`110`, `12a`).
        last: The last leaf; absent where there is only one.
        verso: Which end is a verso (oborot, *ob.*): `first`, `last`, or `both`.
        label: What is printed in place of the archive's usual abbreviation (`pp.`, `Bl.`).
    """

    first: str
    last: str | None = None
    verso: Literal["first", "last", "both"] | None = None
    label: str | None = None


class Reference(Value, frozen=True, kw_only=True):
    """Where one copy of the document lies.

    Attributes:
        repository: The key of an archive in the shipped list (`RGANI`), or the archive given in full.
        levels: The steps from the general to the specific.
        leaves: The leaves that the document takes up in the last level.
        holding: What lies there.
        not_given: Why there are no levels, in words, where the source gives none.
        text: The reference as the source writes it.
        note: What else there is to say about it.
    """

    repository: str | Repository
    levels: tuple[Level, ...] = ()
    leaves: tuple[Leaves, ...] = ()
    holding: Literal["original", "copy", "draft", "microfilm", "digital_copy"] | None = None
    not_given: str | None = None
    text: str | None = None
    note: str | None = None
