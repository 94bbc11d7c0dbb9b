"""Keys that put names and titles in the order of a catalogue."""

import re

from archpack.model.agent import AgentName
from archpack.notation.romanisation import language_of, plain, romanise

_ARTICLES = {
    "en": ("the", "a", "an"),
    "de": ("der", "die", "das", "den", "dem", "des", "ein", "eine", "einer"),
    "fr": ("le", "la", "les", "un", "une", "des", "l'", "l’", "d'", "d’"),
    "es": ("el", "la", "los", "las", "un", "una", "lo"),
    "it": ("il", "lo", "la", "i", "gli", "le", "un", "uno", "una", "l'", "l’"),
    "pt": ("o", "a", "os", "as", "um", "uma"),
    "nl": ("de", "het", "een", "'t", "’t"),
    "hu": ("a", "az", "egy"),
    "ro": ("un", "o", "niste"),
}
# By the custom of the countries they come from (IFLA, Names of Persons): these are sorted under, the others
# are passed over. `la`, `le` and `du` count in French and `da`, `della`, `di` in Italian names.
_COUNTED = frozenset(["la", "le", "du", "des", "di", "da", "della", "dello", "zum", "zur", "am"])
_LEADING = re.compile(r"^[\W_]+")

SortKey = tuple[str, str, str, str]
"""What is compared, letter by letter; what was written comes last, so that the order is always the same."""


def sort_key(name: AgentName) -> SortKey:
    """The key of a name: family name, given names, what is left.

    Particles are passed over or counted by the custom of their language, articles of bodies and quotation
    marks passed over, accents set aside; Cyrillic stands where its Latin spelling would.
    """
    if not name.family:
        return (_title(name.text, "en"), "", "", name.text)
    words = (name.prefix or "").split()
    counted = [word for word in words if word in _COUNTED]
    family = _latin(" ".join([*counted, name.family]))
    given = _latin(" ".join(part for part in (name.given, name.patronymic) if part))
    return (family, given, _latin(name.suffix or ""), name.text)


def title_sort_key(title: str, language: str = "en") -> SortKey:
    """The key of a title: without quotation marks, brackets and the article at its head.

    Args:
        title: The title.
        language: BCP 47 tag of the title, by which its article is known.
    """
    return (_title(title, language), "", "", title)


def _title(title: str, language: str) -> str:
    text = _LEADING.sub("", title)
    for article in _ARTICLES.get(language.partition("-")[0], ()):
        gap = "" if article[-1] in "'’" else " "
        head = text[: len(article) + len(gap)]
        rest = _LEADING.sub("", text[len(head) :])
        if head.casefold() == f"{article}{gap}" and rest:
            text = rest
            break
    return _latin(text)


def _latin(text: str) -> str:
    """Bare Latin letters; Cyrillic by ALA-LC, as library catalogues file it."""
    language = language_of(text)
    return plain(romanise(text, language=language) if language else text)
