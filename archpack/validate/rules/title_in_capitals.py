"""A title is written as a sentence or as a heading, not in capitals.

A page that shouts its titles has styled them; the document has not. Citations cannot turn capitals back into
words, since they do not know which are names.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Pointer, Rule
from archpack.validate.subject import RecordSubject

_SHORTEST = 12


def find(subject: RecordSubject) -> Iterator[Finding]:
    """The title, in whatever language, without a small letter."""
    title = subject.record.title
    if title is None:
        return
    texts: list[tuple[Pointer, str]] = [
        (("title", "text"), title.text),
        (("title", "short"), title.short or ""),
    ]
    if title.original:
        texts.append((("title", "original", "text"), title.original.text))
    for place, text in texts:
        if text.isupper() and " " in text.strip() and sum(map(str.isalpha, text)) >= _SHORTEST:
            yield place, f"the title {shown(text)} is all in capitals; write capitals where words have them"


def _title(text: str) -> Example:
    return Example(record=f"title:\n  text: {text}\n")


RULE = Rule(
    code="AP260",
    name="title-in-capitals",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(_title("RECORD OF CONVERSATION WITH M. SUZUKI"), _title("ЗАПИСЬ БЕСЕДЫ С М. СУДЗУКИ")),
    good=(_title("Record of Conversation with M. SUZUKI"), _title("NSC 68"), _title("会談記録")),
)
