"""The letters of a transcript are those of its language.

A text in Latin letters that is declared as Russian is a translation under the wrong name, or a file in the
wrong place.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.letters import scripts
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import TranscriptSubject

_NAMES = {"Latn": "Latin", "Cyrl": "Cyrillic", "Grek": "Greek"}
_FEWEST = 20
_LOOKED_AT = 20_000


def find(subject: TranscriptSubject) -> Iterator[Finding]:
    """The language of the component, where three letters of four are of another script."""
    language = subject.component.language
    wanted = subject.script
    if language is None or wanted is None:
        return
    found = scripts("\n".join(subject.lines[:_LOOKED_AT])[:_LOOKED_AT])
    letters = sum(found.values())
    mostly = max(found, key=lambda name: found[name])
    wrong = mostly != wanted if wanted in _NAMES else mostly in _NAMES
    if letters >= _FEWEST and wrong and 4 * found[mostly] > 3 * letters:
        name = _NAMES.get(mostly, "other")
        message = f"the text is in {name} letters, and its language is given as {shown(language)}"
        yield ("components", subject.index, "language"), message


def _text(text: str, language: str) -> Example:
    return Example(
        record=f"components:\n  - path: t.md\n    role: transcript\n    language: {language}\n",
        files={"t.md": text},
    )


RULE = Rule(
    code="AP412",
    name="transcript-in-other-script",
    severity="warning",
    scope="transcript",
    find=find,
    why=__doc__,
    bad=(
        _text("Record of Conversation with Comrade Suzuki\n", "ru"),
        _text("Запись беседы с товарищем Судзуки\n", "en"),
    ),
    good=(
        _text("Запись беседы с товарищем Судзуки (Suzuki)\n", "ru"),
        _text("Zapisʹ besedy s tovarishchem Sudzuki\n", "ru-Latn"),
    ),
)
