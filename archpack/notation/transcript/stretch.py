"""The words of a stretch of text in which no sign is a mark."""

from collections.abc import Sequence

from archpack.notation.transcript.content import Content
from archpack.notation.transcript.marks import Sign


def words_of(text: str, signs: Sequence[Sign], start: int, end: int) -> str:
    """The words between two places of a text, escapes and line ends read, all else as it stands."""
    made = Content()
    add_stretch(made, text, signs, start, end)
    return "".join(part for part in made.finish() if isinstance(part, str))


def add_stretch(made: Content, text: str, signs: Sequence[Sign], start: int, end: int) -> None:
    """Add the words between two places to what is made; the signs are all that stand between them."""
    place = start
    for sign in signs:
        if sign.text in ("\n", "\\\n"):
            made.add_words(text[place : sign.start])
            made.add_space()
            place = sign.end
        elif sign.text[0] == "\\":
            made.add_words(text[place : sign.start])
            made.add_escaped(sign.text[1])
            place = sign.end
    made.add_words(text[place:end])
