"""A word is written in one script.

The Latin `e` in `Хрущeв` or the Cyrillic `с` in `Moсcow` is invisible, and nobody who searches for the name
will find it. Such letters come from keyboards with two layouts, and from OCR.
"""

from collections.abc import Iterator

from archpack.validate.letters import look_alike_scripts, mixed_words, mixture
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """The first word of every text that mixes Latin letters with those of another script."""
    if not look_alike_scripts(subject.texts.whole):
        return
    for one in subject.texts.each:
        word = next(mixed_words(one.text), None)
        if word:
            yield one.place, mixture(word[0])


def _title(text: str) -> Example:
    return Example(record=f"title:\n  text: {text}\n")


RULE = Rule(
    code="AP251",
    name="mixed-scripts",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        _title("Запись беседы с Хрущeвым"),
        _title("Letter from Mosc\u043ew"),
        Example(record="people_discussed:\n  - text: Cталин\n"),
    ),
    good=(
        _title("Запись беседы с Хрущевым"),
        _title("Letter from Moscow to М. Судзуки"),
        _title("Ту-154 и Boeing-707"),
        _title("Список IBM-карт"),
    ),
)
