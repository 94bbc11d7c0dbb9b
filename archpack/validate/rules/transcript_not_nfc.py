"""A transcript is in Unicode's normal form C.

`й` may be one character, or `и` and a breve: they look the same, and no search for one finds the other. The
words of a transcript are never changed by archpack; an editor can save the file in the normal form (NFC).
"""

import unicodedata
from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, InFile, Rule
from archpack.validate.subject import TranscriptSubject


def find(subject: TranscriptSubject) -> Iterator[Finding]:
    """The first word in another form."""
    for number, line in enumerate(subject.lines, 1):
        if line.isascii() or unicodedata.is_normalized("NFC", line):
            continue
        for start, word in _words(line):
            if not unicodedata.is_normalized("NFC", word):
                place = InFile(path=subject.component.path, line=number, column=start + 1)
                yield place, f"{shown(word)} is not in Unicode's normal form C (NFC); save the file in it"
                return


def _words(line: str) -> Iterator[tuple[int, str]]:
    start = 0
    for word in line.split(" "):
        yield start, word
        start += len(word) + 1


def _text(text: str) -> Example:
    return Example(
        record="components:\n  - path: t.ru.md\n    role: transcript\n    language: ru\n",
        files={"t.ru.md": text},
    )


RULE = Rule(
    code="AP411",
    name="transcript-not-nfc",
    severity="hint",
    scope="transcript",
    find=find,
    why=__doc__,
    bad=(_text("Далекий краи\u0306.\n"),),
    good=(_text("Далекий край.\n"),),
)
