"""What the parts of a transcript say: the words without their marks, the names of speakers."""

import re
from collections.abc import Mapping, Sequence

from archpack.model.transcript import (
    Add,
    Emphasis,
    Inline,
    Leaf,
    LineBreak,
    PageBreak,
    Speech,
    Stamp,
    Supplied,
    Transcript,
)

_PAGE_NUMBER = re.compile(r"[0-9]+[a-zа-я]*\.?(?: ?[-–] ?[0-9]+)?")
_END_OF_NAME = " .:,;-–—"


def words(content: Sequence[Inline]) -> str:
    """The words of content as they are read: divided words joined, supplied ones among the others.

    What says how a text was found (gaps, doubts, stage remarks, page breaks, references, notes) and what was
    crossed out are left out. Spaces are single.
    """
    return " ".join("".join(_words(content)).split())


def divides_word(content: Sequence[Inline], number: int) -> bool:
    """Whether the break at a place of content stands in the middle of a word (TEI `break="no"`).

    It does after a hyphen, be it one that the break brought (`secre-|taries`) or the word's own
    (`Marxist-|Leninist`); and a page that begins directly after such a break does not divide anew.
    """
    part = content[number]
    before = content[number - 1] if number else None
    if isinstance(part, LineBreak) and part.hyphen:
        return True
    if isinstance(before, LineBreak):
        return isinstance(part, PageBreak) and divides_word(content, number - 1)
    return (
        isinstance(part, LineBreak)
        and isinstance(before, str)
        and before[-1:] in "-‐"
        and before[-2:-1].isalnum()
    )


def _words(content: Sequence[Inline]) -> list[str]:
    found: list[str] = []
    for number, part in enumerate(content):
        if isinstance(part, str):
            found.append(part)
        elif isinstance(part, Supplied):
            found.append(part.text)
        elif isinstance(part, Add | Emphasis | Stamp):
            found.extend(_words(part.content))
        elif isinstance(part, LineBreak | PageBreak) and not divides_word(content, number):
            found.append(" ")
    return found


def speaker_name(speech: Speech) -> str:
    """Who speaks, as written, without the point or colon after the name; empty where the name is lost.

    A name that an editor gave beside the one that is written (`Filippov [Stalin].`) is left out.
    """
    own: list[Leaf] = []
    for part in speech.speaker:
        before = own[-1] if own else None
        beside = isinstance(part, Supplied) and isinstance(before, str) and before.endswith(" ")
        if not beside:
            own.append(part)
    return words(own).rstrip(_END_OF_NAME)


def speakers(transcript: Transcript) -> Mapping[str, int]:
    """The names of the speakers as written, in the order in which they first speak, with their turns."""
    found: dict[str, int] = {}
    for speech in transcript.speeches:
        name = speaker_name(speech)
        found[name] = found.get(name, 0) + 1
    return found


def page_number(mark: PageBreak) -> str:
    """The number of the page or leaf that begins (`2`, `111об.`); what is written where there is none."""
    number = _PAGE_NUMBER.search(mark.text)
    return number[0].strip() if number else mark.text
