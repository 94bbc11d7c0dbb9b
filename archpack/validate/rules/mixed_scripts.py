"""A word is written in one script.

The Latin `e` in `Хрущeв` or the Cyrillic `с` in `Moсcow` is invisible, and nobody who searches for the name
will find it. Such letters come from keyboards with two layouts, and from OCR.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.letters import LATIN, NOT_LATIN, in_one_script, mixed_words
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """The first word of every text that mixes Latin letters with those of another script."""
    if not NOT_LATIN.search(subject.texts.whole):
        return
    for one in subject.texts.each:
        word = next(mixed_words(one.text), None)
        if word:
            yield one.place, message(word[0])


def message(word: str) -> str:
    """What is said of such a word: which letters are the fewer, and what was likely meant."""
    latin, others = LATIN.findall(word), NOT_LATIN.findall(word)
    few, name = (latin, "Latin") if len(latin) <= len(others) else (others, "Cyrillic or Greek")
    letters = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in dict.fromkeys(few[:3]))
    likely = in_one_script(word)
    end = f"; did you mean {shown(likely)}, in one script?" if likely else ""
    return f"{shown(word)} has {name} letters among others: {letters}{end}"


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
