"""What a level of arrangement is called: by the archive itself, else in general."""

from collections.abc import Sequence
from dataclasses import dataclass

from archpack.model.reference import Level
from archpack.model.repository import LevelTerm, ListedRepository, Repository

Archive = Repository | ListedRepository | None
"""An archive of the list, one given in full (whose terms are unknown), or none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """How one level is printed.

    Attributes:
        single: The abbreviation before one number; empty where the number stands alone.
        plural: The abbreviation before several numbers.
        after: Whether it stands after its number (`5. doboz`).
        separator: What joins the level to the one above, where that is no comma.
        verso: For leaves: what follows the number of a verso, with its space.
    """

    single: str
    plural: str
    after: bool = False
    separator: str | None = None
    verso: str = ""


_LATIN = {
    "record_group": "RG",
    "collection": "",
    "fond": "f.",
    "subfond": "subfond",
    "series": "series",
    "subseries": "subseries",
    "opis": "op.",
    "papka": "pap.",
    "por": "por.",
    "delo": "d.",
    "per": "per.",
    "dok": "dok.",
    "volume": "vol.",
    "svazek": "sv.",
    "box": "box",
    "folder": "folder",
    "reel": "reel",
    "piece": "piece",
    "part": "part",
    "item": "item",
    "other": "",
}

_DEFAULTS = {
    "en": _LATIN,
    "de": _LATIN
    | {
        "series": "Serie",
        "volume": "Bd.",
        "box": "Karton",
        "folder": "Mappe",
        "reel": "Rolle",
        "part": "Teil",
    }
    | {"item": "Nr."},
    "ru": _LATIN
    | {
        "fond": "ф.",
        "opis": "оп.",
        "papka": "пап.",
        "por": "пор.",
        "delo": "д.",
        "per": "пер.",
        "dok": "док.",
    }
    | {"volume": "т.", "svazek": "св.", "box": "кор.", "folder": "папка", "reel": "рул.", "part": "ч."}
    | {"series": "серия", "subseries": "подсерия", "subfond": "подфонд", "piece": "ед.", "item": "№"},
    "uk": _LATIN
    | {
        "fond": "ф.",
        "opis": "оп.",
        "papka": "пап.",
        "por": "пор.",
        "delo": "спр.",
        "per": "пер.",
        "dok": "док.",
    }
    | {"volume": "т.", "svazek": "зв’язка", "box": "кор.", "folder": "папка", "reel": "рул.", "part": "ч."}
    | {"series": "серія", "subseries": "підсерія", "subfond": "підфонд", "piece": "од.", "item": "№"},
}
"""What levels are called where the archive's own terms are unknown, by the language of the citation."""

_PLURALS = {"д.": "дд.", "спр.": "справи", "d.": "dd.", "l.": "ll.", "p.": "pp.", "f.": "ff."}

_LEAVES = {
    "en": Term(single="l.", plural="ll.", verso="ob."),
    "de": Term(single="Bl.", plural="Bl.", verso="v"),
    "ru": Term(single="л.", plural="л.", verso=" об."),
    "uk": Term(single="арк.", plural="арк.", verso=" зв."),
}

_PAGES = {
    "en": Term(single="p.", plural="pp.", verso="v"),
    "de": Term(single="S.", plural="S.", verso="v"),
    "ru": Term(single="с.", plural="с.", verso=" об."),
    "uk": Term(single="с.", plural="с.", verso=" зв."),
}

_FULL_WORDS = {
    "fond": ("fond", "фонд"),
    "opis": ("opis", "опись", "o", "о"),
    "papka": ("papka", "папка", "p", "п"),
    "delo": ("delo", "dela", "дело"),
    "box": ("boxes",),
    "folder": ("folders",),
    "volume": ("volume",),
}

_LEAF_WORDS = ("l.", "ll.", "list", "listy", "leaf", "leaves", "л.", "лл.", "лист", "листы")

TRANSLITERATED = {
    "спр.": "spr.",
    "справа": "sprava",
    "арк.": "ark.",
    "аркуш": "arkush",
    "а.е.": "a.e.",
    "ед. хр.": "ed. khr.",
    "од. зб.": "od. zb.",
    "т.": "t.",
    "ч.": "ch.",
    "к.": "k.",
    "карт.": "kart.",
    "кор.": "kor.",
    "св.": "sv.",
    "с.": "s.",
}
"""Labels of other traditions than the Russian one, in both scripts."""

CYRILLIC = frozenset({"ru", "uk"})
"""The languages whose citations are written in Cyrillic, each step a sentence of its own."""


def language_of(tag: str) -> str:
    """The language, of those that citations are written in, that serves a BCP 47 tag; English if none."""
    primary = tag.partition("-")[0].lower()
    return primary if primary in _DEFAULTS else "en"


def term_of(level: str, archive: Archive, language: str) -> Term:
    """How an archive's level is printed in a language (`en`, `de`, `ru`, `uk`).

    Cyrillic citations take the archive's native terms if they are in that language; Latin ones take its
    Latin terms. What the archive does not settle is taken from general usage.
    """
    default = _DEFAULTS[language][level]
    own = next((term for term in _levels(archive) if term.level == level), None)
    if own is None:
        plural = _PLURALS.get(default, default) if level == "delo" else default
        return Term(single=default, plural=plural)
    if language in CYRILLIC:
        native = own.native_abbreviation if archive and archive.native_language == language else None
        single = default if native is None and own.abbreviation != "" else native or ""
        return Term(single=single, plural=_PLURALS.get(single, single), separator=own.separator)
    single = default if own.abbreviation is None else own.abbreviation
    return Term(single=single, plural=own.plural or single, after=own.label_after, separator=own.separator)


def leaf_term(archive: Archive, levels: Sequence[Level], language: str) -> Term:
    """How an archive's leaves are printed in a language.

    Where the archive's term is unknown, a file in a fond or under an inventory has leaves, and anything
    else has pages.
    """
    own = next((term for term in _levels(archive) if term.level == "leaf"), None)
    fond = any(
        level.level in {"fond", "opis"} or (level.level == "delo" and not level.label) for level in levels
    )
    default = (_LEAVES if own or fond else _PAGES)[language]
    if own is None:
        return default
    if language in CYRILLIC:
        if archive is None or archive.native_language != language or own.native_abbreviation is None:
            return default
        single = own.native_abbreviation
        return Term(
            single=single, plural=single, verso=f" {own.native_verso}" if own.native_verso else default.verso
        )
    single = own.abbreviation if own.abbreviation is not None else default.single
    return Term(single=single, plural=own.plural or single, verso=own.verso or default.verso)


def usual_labels(level: str, archive: Archive) -> frozenset[str]:
    """The labels of an archive's level that say no more than its own term does, without case and dots."""
    own = next((term for term in _levels(archive) if term.level == level), None)
    words: list[str | None]
    if own is None and level == "leaf":
        words = list(_LEAF_WORDS)
    elif own is None:
        latin, russian = _DEFAULTS["en"][level], _DEFAULTS["ru"][level]
        words = [latin, russian, _PLURALS.get(latin), *_FULL_WORDS.get(level, ())]
    else:
        words = [own.term, own.native_term, own.abbreviation, own.plural, own.native_abbreviation]
        if level == "leaf" and own.abbreviation == "l.":
            words += _LEAF_WORDS
        elif own.abbreviation == _DEFAULTS["en"].get(level):
            words += _FULL_WORDS.get(level, ())
    return frozenset(plain(word) for word in words if word is not None)


def plain(label: str) -> str:
    """A label as it is compared: without case, dots and spaces."""
    return label.replace(".", "").replace(" ", "").lower()


def _levels(archive: Archive) -> tuple[LevelTerm, ...]:
    return archive.levels if isinstance(archive, ListedRepository) else ()
