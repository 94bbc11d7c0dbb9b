"""The tag of a text says in which script it is.

`ru` is Russian in Cyrillic; in Latin letters it is `ru-Latn`. By the tag fonts are chosen, texts are sorted
and romanised, and catalogues tell the title in its own script from the romanised one.
"""

from collections.abc import Iterator

from archpack.model import LanguageText, Record, Repository
from archpack.source.wording import shown
from archpack.validate.language_tags import script
from archpack.validate.letters import scripts
from archpack.validate.rule import Example, Finding, Pointer, Rule
from archpack.validate.subject import RecordSubject

_NAMES = {"Latn": "Latin", "Cyrl": "Cyrillic", "Grek": "Greek"}
_FEWEST = 3


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every text most of whose letters are of another script than that of its tag."""
    for place, text, tag in _texts(subject.record):
        wanted = script(tag, subject.languages)
        found = scripts(text)
        letters = sum(found.values())
        if wanted is None or letters < _FEWEST:
            continue
        mostly = max(found, key=lambda name: found[name])
        wrong = mostly != wanted if wanted in _NAMES else mostly in _NAMES
        if wrong and 3 * found[mostly] > 2 * letters:
            yield place, _message(text, tag, _NAMES.get(mostly, "other"), mostly)


def _message(text: str, tag: str, name: str, found: str) -> str:
    said = f"{shown(text)} is in {name} letters, and {shown(tag)} says otherwise"
    if found == "other":
        return said
    language = tag.partition("-")[0]
    return f"{said}; did you mean the language {shown(f'{language}-{found}')}?"


def _texts(record: Record) -> Iterator[tuple[Pointer, str, str]]:
    for place, text in _language_texts(record):
        if text:
            yield (*place, "text"), text.text, text.language
    for index, reference in enumerate(record.references):
        archive = reference.repository
        if isinstance(archive, Repository) and archive.native_name and archive.native_language:
            place = ("references", index, "repository", "native_name")
            yield place, archive.native_name, archive.native_language


def _language_texts(record: Record) -> Iterator[tuple[Pointer, LanguageText | None]]:
    if record.title:
        yield ("title", "original"), record.title.original
        yield ("title", "romanised"), record.title.romanised
    if record.place_of_creation:
        yield ("place_of_creation", "native"), record.place_of_creation.native
    for index, place in enumerate(record.places):
        yield ("places", index, "native"), place.native
    for index, agent in enumerate(record.agents):
        yield ("agents", index, "name", "native"), agent.name.native
    for index, name in enumerate(record.people_discussed):
        yield ("people_discussed", index, "native"), name.native


def _title(key: str, text: str, language: str) -> Example:
    return Example(record=f"title:\n  text: A letter\n  {key}:\n    text: {text}\n    language: {language}\n")


RULE = Rule(
    code="AP243",
    name="script-differs",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        _title("original", "Zapis besedy", "ru"),
        _title("romanised", "Запись беседы", "ru-Latn"),
        _title("original", "Запись беседы", "en"),
        _title("original", "Kaidan kiroku", "ja"),
    ),
    good=(
        _title("original", "Запись беседы с TASS", "ru"),
        _title("romanised", "Zapisʹ besedy", "ru-Latn"),
        _title("original", "会談記録", "ja"),
        _title("original", "Zapisnik", "sr"),
    ),
)
