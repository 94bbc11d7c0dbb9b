"""No space stands where none belongs.

A space before or after a value makes it another value (`"52 "` is not `"52"`), and two between words go into
every citation. What a source is quoted as saying is left as it is, and so are texts of several lines and the
two spaces that typists put after a full stop.
"""

import re
from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject

_EDGE = " \t\u00a0"
_DOUBLE = re.compile(r" *\t[ \t]*|(?<=[^\s.?!:]) {2,}(?=\S)")


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every text of one line with a space too many."""
    for one in subject.texts.each:
        text = one.text
        if "\n" in text or not (text[:1] in _EDGE or text[-1:] in _EDGE or "  " in text or "\t" in text):
            continue
        mended = _DOUBLE.sub(" ", text.strip(_EDGE))
        if mended != text and text and not one.is_verbatim:
            if mended:
                what = "a tab in it" if "\t" in text else "a space too many"
                yield one.place, f"{shown(text)} has {what}", mended
            else:
                yield one.place, f"{shown(text)} is nothing but space; leave it out"


RULE = Rule(
    code="AP256",
    name="stray-space",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        Example(record='title:\n  text: " A letter"\n'),
        Example(record='title:\n  text: "A  letter"\n'),
        Example(record='title:\n  text: "A\\tletter"\n'),
        Example(record='numbers:\n  - type: file\n    value: "52 "\n'),
    ),
    good=(
        Example(record="title:\n  text: A letter\n"),
        Example(record='notes: ["One sentence.  And another."]\n'),
        Example(record='credits: ["as  written "]\n'),
    ),
)
