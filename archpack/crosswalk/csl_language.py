"""What of a record is said in another language than English: titles, archives, places, credits.

A citation in Russian or Ukrainian is Cyrillic throughout: whoever asks for one gets the original title and
the names in their own script, and where the record lacks these, the reason why there is none.
"""

import json
import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from archpack.crosswalk.csl_dates import UnsayableError
from archpack.model import Record, Reference, Repository
from archpack.model.value import replace
from archpack.resources import data_path

LOCALES = MappingProxyType({"en": "en-US", "ru": "ru-RU", "uk": "uk-UA", "de": "de-DE"})
"""The languages that citations are written in, with the locale that CSL has for each."""

CYRILLIC = frozenset({"ru", "uk"})
"""Those of them that are written in Cyrillic."""

_WRITTEN_IN_CYRILLIC = frozenset({"be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk"})
_LETTERS = re.compile("[Ѐ-ӿ]")
_GENRES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "letter": {"ru": "письмо", "uk": "лист", "de": "Brief"},
        "telegram": {"ru": "телеграмма", "uk": "телеграма", "de": "Telegramm"},
        "ciphered telegram": {"ru": "шифротелеграмма", "uk": "шифротелеграма", "de": "Chiffretelegramm"},
        "memorandum": {"ru": "записка", "uk": "записка", "de": "Vermerk"},
        "memorandum of conversation": {
            "ru": "запись беседы",
            "uk": "запис бесіди",
            "de": "Gesprächsaufzeichnung",
        },
        "record of conversation": {
            "ru": "запись беседы",
            "uk": "запис бесіди",
            "de": "Gesprächsaufzeichnung",
        },
        "minutes": {"ru": "протокол", "uk": "протокол", "de": "Protokoll"},
        "report": {"ru": "отчет", "uk": "звіт", "de": "Bericht"},
        "decree": {"ru": "указ", "uk": "указ", "de": "Erlass"},
        "resolution": {"ru": "постановление", "uk": "постанова", "de": "Beschluss"},
        "note": {"ru": "записка", "uk": "записка", "de": "Notiz"},
        "diary": {"ru": "дневник", "uk": "щоденник", "de": "Tagebuch"},
        "diary entry": {"ru": "дневниковая запись", "uk": "щоденниковий запис", "de": "Tagebucheintrag"},
        "speech": {"ru": "речь", "uk": "промова", "de": "Rede"},
    }
)
_GAVE = frozenset({"contributed", "obtained", "provided", "donated", "supplied", "discovered", "located"})
# A colon would make engines take the note for another variable and its value.
_CONTRIBUTED = MappingProxyType(
    {
        "en": ("contributed by {}", "and"),
        "ru": ("предоставлено — {}", "и"),
        "uk": ("надано — {}", "і"),
        "de": ("bereitgestellt von {}", "und"),
    }
)

_TO = MappingProxyType(
    {
        "en": "{genre} to {names}",
        "ru": "{genre} (адресат: {names})",
        "uk": "{genre} (адресат: {names})",
        "de": "{genre} an {names}",
    }
)


def primary(tag: str) -> str:
    """The language of a BCP 47 tag without script and region."""
    return tag.partition("-")[0].lower()


def must_be_cyrillic(record: Record, repository: Repository | None, language: str) -> bool:
    """Whether a citation in a language must have the document's own, Cyrillic words.

    So it is where the document is in a Cyrillic language, or its language is not said and its archive's is.
    """
    if language not in CYRILLIC:
        return False
    tongues = {primary(tag) for tag in record.languages}
    if not tongues and repository and repository.native_language:
        tongues = {primary(repository.native_language)}
    return bool(tongues & _WRITTEN_IN_CYRILLIC)


def title(record: Record, language: str, *, cyrillic: bool) -> str | None:
    """The title as a citation in a language prints it; `cyrillic` as `must_be_cyrillic` says.

    Raises:
        UnsayableError: It must be Cyrillic, and the record has only a translation of it.
    """
    if record.title is None:
        return None
    original = record.title.original
    if language == "en" or (original and language not in CYRILLIC and primary(original.language) != language):
        return record.title.text
    if original:
        return original.text
    if cyrillic and not _LETTERS.search(record.title.text):
        raise UnsayableError(
            f"{record.id} cannot be cited in Cyrillic: the document is, and its record has only the title "
            "in translation; give title.original"
        )
    return record.title.text


def genre(record: Record, language: str, *, cyrillic: bool) -> str | None:
    """The kind of document as a citation in a language calls it.

    Raises:
        UnsayableError: It must be Cyrillic, and there is no word for it here.
    """
    said = record.genre
    if said is None or language == "en":
        return said
    word = _GENRES.get(said.lower(), {}).get(language)
    if word is None and cyrillic and not _LETTERS.search(said):
        raise UnsayableError(
            f"{record.id} cannot be cited in Cyrillic: the genre {said!r} has no word there; give the "
            "document a title with title.original"
        )
    return word or said


MICROFILM = MappingProxyType({"en": "microfilm", "ru": "микрофильм", "uk": "мікрофільм", "de": "Mikrofilm"})
"""What a microfilm is called, by language."""


def archive(repository: Repository, language: str, record_id: str) -> str:
    """The name of an archive with its abbreviation in parentheses.

    Raises:
        UnsayableError: The citation is to be Cyrillic, and so is the archive's own name, which is not known.
    """
    native = primary(repository.native_language) if repository.native_language else None
    own = native in _WRITTEN_IN_CYRILLIC if language in CYRILLIC else native == language
    if language == "en" or not own:
        return _with_abbreviation(repository.name, repository.abbreviation)
    if repository.native_name is None:
        raise UnsayableError(
            f"{record_id} cannot be cited in {language!r}: {repository.name} is known by its English name "
            "only; give its native_name"
        )
    short = repository.native_abbreviation if language in CYRILLIC else repository.abbreviation
    return _with_abbreviation(repository.native_name, short)


def tongue_of(repository: Repository | None, language: str) -> str:
    """The language in which a citation says where in an archive something lies.

    Archives of the Latin script keep their own words in a Cyrillic citation, or nobody could ask for the box.
    """
    native = primary(repository.native_language) if repository and repository.native_language else None
    return "en" if language in CYRILLIC and native not in _WRITTEN_IN_CYRILLIC else language


def in_script(reference: Reference, language: str) -> Reference:
    """A reference for a citation in a language: in Cyrillic without titles of fonds in Latin letters."""
    if language not in CYRILLIC:
        return reference
    levels = tuple(
        replace(level, title=level.title if _LETTERS.search(level.title or "") else None)
        for level in reference.levels
    )
    return replace(reference, levels=levels)


def _with_abbreviation(name: str, abbreviation: str | None) -> str:
    return f"{name} ({abbreviation})" if abbreviation and abbreviation != name else name


def place(name: str, language: str) -> str | None:
    """The name of a city in a language; None where it is not known: better left out than mixed in."""
    return name if language == "en" else _places()[language].get(name)


@cache
def _places() -> Mapping[str, Mapping[str, str]]:
    found: dict[str, dict[str, str]] = json.loads(data_path("places.json").read_bytes())
    return MappingProxyType(found)


def verb_of(role_note: str | None) -> str:
    """What a contributor did, in the word of the source if it has one for it (`obtained`)."""
    first = (role_note or "").partition(" ")[0].lower()
    return first if first in _GAVE else "contributed"


def contributed(names: list[str], language: str, verb: str = "contributed") -> str:
    """Who contributed a document, in words; `verb` is for English, other languages have one word for all."""
    words, conjunction = _CONTRIBUTED[language]
    if len(names) > 2:
        names = [", ".join(names[:-1]) + ("," if language == "en" else ""), names[-1]]
    said = words.format(f" {conjunction} ".join(names))
    return said.replace("contributed", verb, 1) if language == "en" else said


def letter(language: str) -> str:
    """What a letter is called, which no citation of a letter needs to say."""
    return "letter" if language == "en" else _GENRES["letter"][language]


LETTERS = frozenset({letter(language).casefold() for language in LOCALES})
"""What a letter is called in any of the languages, in small letters."""


def addressed(genre: str, names: list[str], language: str) -> str:
    """A kind of document with those that it went to: `letter to A and B`."""
    words, conjunction = _TO[language], _CONTRIBUTED[language][1]
    return words.format(genre=genre, names=f" {conjunction} ".join(names))
