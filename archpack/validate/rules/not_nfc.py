"""Text is in Unicode's normal form C.

`й` may be one character, or `и` and a breve; `č` likewise. Both look the same, and are two words for every
search, every comparison and every file name. The normal form (NFC) has one of each.
"""

import unicodedata
from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every text in another form."""
    whole = subject.texts.whole
    if whole.isascii() or unicodedata.is_normalized("NFC", whole):
        return
    for one in subject.texts.each:
        form = unicodedata.normalize("NFC", one.text)
        if form != one.text:
            yield one.place, f"{shown(one.text)} is not in Unicode's normal form C (NFC)", form


def _title(text: str) -> Example:
    return Example(record=f"title:\n  text: {text}\n")


RULE = Rule(
    code="AP255",
    name="not-nfc",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(_title("Letter to Dubc\u030cek"), _title("Краи\u0306")),
    good=(_title("Letter to Dubček"), _title("Край")),
)
