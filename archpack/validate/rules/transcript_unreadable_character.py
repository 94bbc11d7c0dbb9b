"""A transcript holds characters that no reader can read.

Private use characters are whatever one font makes of them; the sign U+FFFD stands where a character was lost
when a file was read in the wrong encoding; soft hyphens, zero-width spaces and marks of direction come from
PDFs, and split words for every search.
"""

from collections.abc import Iterator

from archpack.validate.characters import invisible, named, unreadable
from archpack.validate.rule import Example, Finding, InFile, Rule
from archpack.validate.subject import TranscriptSubject

_MOST = 20


def find(subject: TranscriptSubject) -> Iterator[Finding]:
    """The first such character of every line, of at most 20 lines."""
    told = 0
    for number, line in enumerate(subject.lines, 1):
        if line.isascii() or (subject.undecodable and "\ufffd" in line):
            continue
        found = unreadable(line) or invisible(line)
        if found and told < _MOST:
            told += 1
            place = InFile(path=subject.component.path, line=number, column=found.start() + 1)
            yield place, f"{named(found[0])}; type what the source has, or take it out"


def _text(text: str) -> Example:
    return Example(
        record="components:\n  - path: t.en.md\n    role: transcript\n    language: en\n",
        files={"t.en.md": text},
    )


RULE = Rule(
    code="AP409",
    name="transcript-unreadable-character",
    severity="warning",
    scope="transcript",
    find=find,
    why=__doc__,
    bad=(_text("Dub\ufffdek spoke.\n"), _text("Khrush\u00adchev spoke.\n")),
    good=(_text("Dubček spoke – at length.\n"),),
)
