"""A record holds no characters that nobody sees.

Soft hyphens, zero-width spaces, byte order marks and marks of direction come along when text is copied from
pages and PDFs. They split words for every search, and can make a text read otherwise than it is stored. Texts
with letters from right to left may need them, and are left alone.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.characters import invisible, named, without_invisible
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """The first such character of every text."""
    if subject.texts.whole.isascii():
        return
    for one in subject.texts.each:
        found = invisible(one.text)
        if found:
            around = one.text[max(0, found.start() - 15) : found.end() + 15]
            message = f"{named(found[0])} stands in {shown(around)}; take it out"
            mended = without_invisible(one.text)
            yield (one.place, message, mended) if mended and not one.is_verbatim else (one.place, message)


def _title(text: str) -> Example:
    return Example(record=f'title:\n  text: "{text}"\n')


RULE = Rule(
    code="AP254",
    name="invisible-character",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(_title("Letter to Khrush\u00adchev"), _title("Letter\u200b to Suzuki"), _title("A \u202eelttel")),
    good=(_title("Letter to Khrushchev"), _title("\u202bאב\u202c")),
)
