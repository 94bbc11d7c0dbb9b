"""A transcript is in the document's own language, a translation in another.

Which of the two a text is decides whether a citation names a translator. Where the languages of the document
are given, a translation into the only one of them, or a transcript in none of them, bears the wrong role or
the wrong language.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.language_tags import usual_form
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject

_NOT_ONE_LANGUAGE = frozenset({"mul", "und", "zxx", "mis"})


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every text whose role and language contradict the languages of the document."""
    record = subject.record
    own = {_primary(tag, subject) for tag in record.languages}
    # Of what is no language, nobody knows which it was meant to be.
    if not own or own & _NOT_ONE_LANGUAGE or not own <= subject.languages.languages:
        return
    said = ", ".join(record.languages)
    for index, component in enumerate(record.components):
        language = _primary(component.language, subject) if component.language else None
        if language is None or language in _NOT_ONE_LANGUAGE:
            continue
        if component.role == "translation" and own == {language}:
            message = f"the document is in {shown(said)} already; its text in that language is a 'transcript'"
            yield ("components", index, "role"), message
        elif component.role == "transcript" and language not in own:
            told = shown(component.language)
            message = f"the document is in {shown(said)}; a text in {told} is a 'translation'"
            yield ("components", index, "role"), message


def _primary(tag: str, subject: RecordSubject) -> str:
    return usual_form(tag, subject.languages).partition("-")[0]


def _record(role: str, language: str, own: str = "ru") -> Example:
    return Example(
        record=f"languages: [{own}]\ncomponents:\n"
        f"  - path: a.md\n    role: {role}\n    language: {language}\n"
    )


RULE = Rule(
    code="AP245",
    name="translation-into-own-language",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(_record("translation", "ru"), _record("transcript", "en")),
    good=(
        _record("transcript", "ru"),
        _record("translation", "en"),
        _record("translation", "en", "ru, en"),
        _record("transcript", "en", "mul"),
    ),
)
