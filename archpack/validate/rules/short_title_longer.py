"""The short title is shorter than the title.

One that is not was most likely put in the wrong place.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """The short title, where it is not shorter."""
    title = subject.record.title
    if title and title.short and len(title.short) >= len(title.text):
        yield (
            ("title", "short"),
            f"the short title {shown(title.short)} is no shorter than {shown(title.text)}",
        )


_TITLE = "title:\n  text: {}\n  short: {}\n"

RULE = Rule(
    code="AP262",
    name="short-title-longer",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        Example(record=_TITLE.format("A letter", "A letter to somebody")),
        Example(record=_TITLE.format("A letter", "A letter")),
    ),
    good=(Example(record=_TITLE.format("A letter to somebody", "A letter")),),
)
