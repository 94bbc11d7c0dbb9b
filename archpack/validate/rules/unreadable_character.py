"""Every character of a record means the same to every reader.

Private use characters are whatever one font makes of them; the sign U+FFFD stands where a character was lost
when a file was read in the wrong encoding. Both must be typed anew from the source.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.characters import named, unreadable
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """The first such character of every text."""
    if not unreadable(subject.texts.whole):
        return
    for one in subject.texts.each:
        found = unreadable(one.text)
        if found:
            around = one.text[max(0, found.start() - 15) : found.end() + 15]
            yield one.place, f"{named(found[0])} stands in {shown(around)}; type what the source has"


def _title(text: str) -> Example:
    return Example(record=f"title:\n  text: {text}\n")


RULE = Rule(
    code="AP253",
    name="unreadable-character",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(_title("Letter to Dub\ufffdek"), _title("Letter \ue123 to Suzuki")),
    good=(_title("Letter to Dubček"),),
)
