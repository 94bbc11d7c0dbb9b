"""A word in letters that only look like those around it.

The Russian preposition `с` typed on a Latin keyboard, or `Он` in Latin letters, reads well and is found by no
search. Told are words all of whose letters look like letters of the script of the text. Single capitals and
Roman numerals are left alone: they may be what they seem; so is what a source is quoted as saying.
"""

import re
from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.letters import TO_CYRILLIC, TO_LATIN, WORD, latin, look_alike_scripts, scripts
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject

_NUMERAL = re.compile(r"[IVXLCDM]+")
_LONGEST = 8


def find(subject: RecordSubject) -> Iterator[Finding]:
    """The first such word of every text."""
    if not look_alike_scripts(subject.texts.whole):
        return
    for one in subject.texts.each:
        found = None if one.text.isascii() or one.is_verbatim else _first(one.text)
        if found:
            word, likely, name = found
            letters = " ".join(f"U+{ord(letter):04X}" for letter in word)
            message = f"the letters of {shown(word)} ({letters}) are {name}; did you mean {shown(likely)}?"
            yield one.place, message


def _first(text: str) -> tuple[str, str, str] | None:
    counts = scripts(text)
    if counts["Cyrl"] > 4 * counts["Latn"]:
        table, own, name = TO_CYRILLIC, latin, "Latin"
    elif counts["Latn"] > 4 * counts["Cyrl"]:
        table, own, name = TO_LATIN, look_alike_scripts, "Cyrillic"
    else:
        return None
    for match in WORD.finditer(text):
        word = match[0]
        if len(word) <= _LONGEST and not word.isupper() and not _NUMERAL.fullmatch(word):
            likely = word.translate(table)
            if likely != word and len(own(word)) == len(word) and not own(likely):
                return word, likely, name
    return None


def _title(text: str) -> Example:
    return Example(record=f"title:\n  text: {text}\n")


RULE = Rule(
    code="AP252",
    name="word-of-look-alikes",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(_title("Запись беседы c Судзуки"), _title("Record of \u0430 conversation with Suzuki")),
    good=(
        _title("Запись беседы с Судзуки"),
        _title("Революции XX века и группа A"),
        _title("Запись беседы с послом France Soir"),
        _title("Letter of the СССР delegation in London"),
    ),
)
