"""A word of the transcript mixes letters of two scripts.

A Latin `o` in a Cyrillic word is invisible, and no search finds the word. Such letters come from OCR, and
from keyboards with two layouts.
"""

from collections.abc import Iterator

from archpack.validate.letters import mixed_words, mixture
from archpack.validate.rule import Example, Finding, InFile, Rule
from archpack.validate.subject import TranscriptSubject

_MOST = 20


def find(subject: TranscriptSubject) -> Iterator[Finding]:
    """The first such word of every line, of at most 20 lines."""
    told = 0
    for number, line in enumerate(subject.lines, 1):
        word = next(mixed_words(line), None)
        if word:
            place = InFile(path=subject.component.path, line=number, column=word.start() + 1)
            yield place, mixture(word[0])
            told += 1
            if told == _MOST:
                return


def _text(text: str) -> Example:
    return Example(
        record="components:\n  - path: t.ru.md\n    role: transcript\n    language: ru\n",
        files={"t.ru.md": text},
    )


RULE = Rule(
    code="AP410",
    name="transcript-mixed-scripts",
    severity="warning",
    scope="transcript",
    find=find,
    why=__doc__,
    bad=(_text("Пoслал письмо.\n"),),
    good=(_text("Послал письмо на IBM.\n"),),
)
