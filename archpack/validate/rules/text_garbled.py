"""A text was read in the wrong encoding, and saved again.

`ÐœÐ¸Ñ€` and `РњРёСЂ` are `Мир` in UTF-8, taken for Windows-1252 and for Windows-1251. Nothing is lost yet:
the message says what the text was.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject

_ENCODINGS = ("cp1252", "cp1251")
_LONGEST = 10_000


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every text that makes sense in the other encoding."""
    if subject.texts.whole.isascii():
        return
    for one in subject.texts.each:
        likely = None if one.text.isascii() else _ungarbled(one.text[:_LONGEST])
        if likely:
            message = f"{shown(one.text)} was read in the wrong encoding; did you mean {shown(likely)}?"
            yield one.place, message


def _ungarbled(text: str) -> str | None:
    odd = sum(not letter.isascii() for letter in text)
    for encoding in _ENCODINGS:
        try:
            likely = bytes(_byte(letter, encoding) for letter in text).decode("utf-8")
        except (UnicodeError, ValueError):
            continue
        # In UTF-8 every letter beyond ASCII takes two bytes at least, each of which was taken for one.
        if odd > 1 and likely.isprintable():
            return likely
    return None


def _byte(letter: str, encoding: str) -> int:
    """The byte that was taken for a letter; what Windows leaves unassigned is taken as it is."""
    number = ord(letter)
    if number < 0x80 or (encoding == "cp1252" and 0x80 <= number < 0xA0):
        return number
    return letter.encode(encoding)[0]


def _title(text: str) -> Example:
    return Example(record=f"title:\n  text: {text}\n")


RULE = Rule(
    code="AP259",
    name="text-garbled",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(_title("ÐœÐ¸Ñ€"), _title("РњРёСЂ"), _title("MÃ¶ller to BÃ¼low")),
    good=(_title("Letter to Dubček"), _title("Беседа"), _title("Élan vital à Paris")),
)
