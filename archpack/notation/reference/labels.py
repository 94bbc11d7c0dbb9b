"""The words and abbreviations that stand before the numbers of a reference.

Labels are compared in lower case without dots and spaces (`edkhr`). What a label means depends on whose
archive it is: `l.` is a leaf in Moscow and an inventory in Tirana, `d.` a file or (Hungarian) a box.
"""

from collections.abc import Mapping
from typing import NamedTuple

from archpack.model.repository import ListedRepository
from archpack.notation.reference.terms import plain


class Label(NamedTuple):
    """What a label introduces.

    Attributes:
        level: A level name, `leaf`, or None where the level has no name of ours.
        weak: Whether it is so short that only a number after it makes it a label.
        texty: Whether a name may stand in place of a number (`fond CC al PCR`).
    """

    level: str | None
    weak: bool = False
    texty: bool = False


_WORDS = {
    "fond": "全宗号 全宗號 collection "
    "fond fonds фонд фонда fondas fondi fondo bestand best zespół zespol zesp rg "
    "recordgroup recordgroups rep",
    "opis": "目录号 目錄號 inventory "
    "op opis opys opisi opys' оп опись опис описи воп вопіс ap apr apraš inv invent "
    "inventar inventář",
    "papka": "pap papka papki пап папка pa",
    "por": "por пор",
    "delo": "dd delo dela дело дела дд "
    "spr sprava spravy спр справа справи edkhr edxp едхр ed ед одзб odzb ae ае aj arj "
    "архед archj öe őe file files dosar dos dossier dosje dosja akte sygn sygnatura sign archfasc "
    "byla edkhran unitno case cases storageunit lieta 档号 檔號 案卷号 案卷號",
    "per": "per пер perechen перечень",
    "dok": "dok док doc dokument документ document docs",
    "volume": "vol vols volume volumes tom том bd band kötet köt tt тт",
    "svazek": "sv svazek св связка зв'язка зв’язка bundle leg legajo maço maco fasc",
    "box": "box boxes doboz karton kart карт кор короб kutija kut škatuľa krabice krab carton boîte boite "
    "caja caixa cx scatola busta kiste ящ",
    "folder": "folder folders fldr mappe teczka fascikla",
    "reel": "rolik rol ролик рол reel reels roll rolle mf microfilm",
    "part": "part pt teil ч часть част",
    "piece": "piece",
    "item": "item items bod tétel tetel",
    "series": "series serie série серия серія",
    "subseries": "subseries",
    "subfond": "subfond подфонд підфонд",
    "leaf": "ll l'l лл list listy lists листы листи лист листе leaf leaves ark arks арк аркуш аркуші fo fol "
    "fols foll folio folios ff fos pp page pages сс стр str bl blatt seite seiten ss ld лд filă fila foaie "
    "li frame frames karta karty strona sheet sheets lp lapa lapas lapp",
}

_WEAK = {
    "fond": "f ф z",
    "opis": "o о n",
    "delo": "d д b no nr",
    "leaf": "l л p s с",
    "volume": "t т v",
    "box": "k к",
    "papka": "п",
}

_UNNAMED = "lot lotfile entry issue год рік разд"

_TEXTY = frozenset(
    {"fond", "fonds", "фонд", "фонда", "bestand", "zespół", "zespol", "zesp"}
    | {"file", "files", "folder", "folders", "dossier", "dosar", "series"}
)

_TWO_WORDS = {
    "ed": {"khr", "khran", "xp", "kh"},
    "ед": {"хр", "хран"},
    "од": {"зб"},
    "od": {"zb"},
    "a": {"e", "j"},
    "а": {"е"},
    "ar": {"j"},
    "arch": {"j"},
    "ő": {"e"},
    "ö": {"e"},
    "record": {"group", "groups"},
    "storage": {"unit", "units"},
    "lot": {"file", "files"},
    "inv": {"č", "nr", "no"},
    "l": {"d", "l"},
    "л": {"д", "л"},
}
"""Labels of two words: the first, and what may follow it."""

_BY_COUNTRY: Mapping[str, Mapping[str, Label]] = {
    "AL": {"l": Label("opis", weak=True), "v": Label(None, weak=True), "viti": Label(None)}
    | {"fl": Label("leaf"), "fletë": Label("leaf")},
    "BG": {"record": Label("opis"), "records": Label("opis")},
    "CZ": {"k": Label("box", weak=True), "b": Label("item", weak=True), "s": Label("leaf", weak=True)},
    "DE": {
        "no": Label("delo"),
        "nr": Label("delo"),
        "d": Label(None, weak=True),
        "va": Label(None, weak=True),
    },
    "HU": {
        "d": Label("box", weak=True),
        "t": Label("item", weak=True),
        "o": Label("leaf", weak=True),
        "cs": Label("series", weak=True),
        "csomó": Label("box"),
        "sz": Label(None, weak=True),
        "old": Label("leaf"),
    },
    "EE": {"s": Label("delo", weak=True)},
    "LV": {"l": Label("delo", weak=True), "lpp": Label("leaf")},
    "PL": {
        "t": Label(None, weak=True),
        "w": Label(None, weak=True),
        "p": Label("svazek", weak=True),
        "j": Label(None, weak=True),
        "k": Label("leaf", weak=True),
    },
    "RO": {"p": Label("leaf", weak=True), "problem": Label(None), "problema": Label(None)},
    "RS": {"k": Label("box", weak=True), "f": Label("folder", weak=True)},
}

MISREAD = frozenset({"li", "l1", "л1"})
"""What machines make of `Ll.` when they read print."""

AFTER_NUMBERS = frozenset(
    {"f", "d", "t", "o", "cs", "öe", "őe", "doboz", "tétel", "tetel", "kötet", "köt", "csomó", "old", "sz"}
    | {"apr", "l", "lp", "lpp"}
)
"""Hungarian and Latvian labels: the number stands before them."""


def _general() -> dict[str, Label]:
    table = {
        word: Label(level, texty=word in _TEXTY) for level, words in _WORDS.items() for word in words.split()
    }
    for level, words in _WEAK.items():
        table |= {word: Label(level, weak=True) for word in words.split()}
    table |= {word: Label(None) for word in _UNNAMED.split()}
    return table


GENERAL: Mapping[str, Label] = _general()
"""Labels where nothing is known of the archive: Soviet usage, and the words of other traditions."""

TWO_WORDS: Mapping[str, frozenset[str]] = {first: frozenset(after) for first, after in _TWO_WORDS.items()}


def labels_in(country: str) -> Mapping[str, Label]:
    """The labels in the archives of a country, where it is not known which of them it is."""
    return {**GENERAL, **_BY_COUNTRY.get(country, {})}


def labels_of(archive: ListedRepository) -> Mapping[str, Label]:
    """The labels in an archive of the list: general usage, that of its country, and its own terms."""
    table = {**GENERAL, **_BY_COUNTRY.get(archive.country or "", {})}
    for term in archive.levels:
        level = None if term.level == "other" else "fond" if term.level == "record_group" else term.level
        for word in (term.abbreviation, term.native_abbreviation, term.plural, term.term, term.native_term):
            label = plain(word or "").rstrip("-")
            if not label or (label in table and table[label].level == level):
                continue
            if term.level == "leaf" and label in {"f", "file"}:
                continue  # also the fond, or the file: the place in the reference decides
            table[label] = Label(level, weak=len(label) < 3, texty=label in _TEXTY)
    if any(term.level == "folder" for term in archive.levels):
        table["папка"] = Label("folder", texty=True)
    return table
