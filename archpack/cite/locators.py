"""The leaf or page that is meant, in the words of the citation's language: `l. 112ob` as `л. 112 об.`."""

import re
from types import MappingProxyType

from archpack.cite import places
from archpack.cite.style import Wish

_FORM = re.compile(r"(?P<label>[^\W\d_]{1,4})\.?\s*(?=\d)")
_VERSO = re.compile(r"(?<=\d)\s?(?:ob|об|zv|зв)\b\.?")
_FOLIO = frozenset({"f", "ff", "fol", "fols"})
_LEAF = _FOLIO | {"l", "ll", "л", "лл", "арк", "ark", "bl"}
_PAGE = frozenset({"p", "pp", "с", "стр", "s"})
_LABELS = MappingProxyType(
    {"ru": ("л.", "с."), "uk": ("арк.", "с."), "de": ("Bl.", "S."), "en": ("l.", "p.")}
)
_PLURALS = MappingProxyType({"l.": "ll.", "p.": "pp."})
_VERSOS = MappingProxyType({"ru": " об.", "uk": " зв.", "de": "v", "en": "ob."})
_OWN = MappingProxyType(
    {"en": frozenset({"ark", "bl", "s", *_FOLIO}), "de": frozenset({"l", "ll", "ark", *_FOLIO})}
)
_OWN_VERSOS = MappingProxyType({"l": "ob.", "ll": "ob.", "ark": "zv.", "bl": "v"})
_LAST = re.compile(r", (?P<label>(?:ll?|pp?|fols?|ff?|лл?|арк|ark|Bl|S|с)\.) ?\d[^()“”]*$")
_SINGULARS = MappingProxyType({"ll.": "l.", "pp.": "p.", "fols.": "fol.", "ff.": "f.", "лл.": "л."})
_DASH = re.compile(r"(?:(?<=\d)|(?<=(?:ob|об|zv|зв)\.)|(?<=\dv))\s?[-–]\s?(?=\d)")


def written(text: str, language: str) -> str:
    """A locator as the engine is to have it: ranges with dashes, all of it in the script of the citation.

    A label of another tradition that the citation's script can print stays what it is (`ark. 7`).
    """
    said = " ".join(text.split()).replace(" ,", ",")
    found = _FORM.match(said)
    label = found["label"].lower() if found else ""
    if found and (label in _LEAF or label in _PAGE) and label not in _OWN.get(language, ()):
        number = said[found.end() :]
        own = _LABELS[language][label in _PAGE]
        several = any(sign in number for sign in "-–,")
        said = f"{_PLURALS.get(own, own) if several else own} {number}"
    verso = _VERSOS[language]
    if language not in {"ru", "uk"} and label in _OWN_VERSOS:
        verso = _OWN_VERSOS[label]
    return _DASH.sub("–", _VERSO.sub(verso, said))


def of(wish: Wish, location: str = "") -> str | None:
    """The locator that is asked for as the engine is to have it, its ranges as choices have them.

    Args:
        wish: What is asked for.
        location: Where in the archive the document lies: a bare number is one of its leaves or pages.
    """
    if not wish.locator:
        return None
    text = wish.locator.strip()
    label = _label_in(location) if text[:1].isdigit() else ""
    said = written(f"{label} {text}".strip(), wish.language)
    return places.with_short_ranges(said) if wish.choices.ranges == "short" else said


def _label_in(location: str) -> str:
    """What the last step of a reference calls a leaf or page; empty where it names none."""
    found = _LAST.search(location)
    return "" if found is None else _SINGULARS.get(found["label"], found["label"])


def paged(wish: Wish, location: str = "") -> str | None:
    """The same for a style that is not ours: a bare number is a page where the reference names no leaves."""
    said = of(wish, location)
    return f"{_LABELS[wish.language][1]} {said}" if said and said[:1].isdigit() else said


def labelled(text: str, language: str) -> str:
    """A locator with its label; a bare number is a leaf."""
    said = written(text, language)
    return f"{_LABELS[language][0]} {said}" if said[:1].isdigit() else said
