"""What the parts of a transcript say: the words without their marks, the names of speakers."""

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

_END_OF_NAME = " .:,;-–—"


def words(content: Sequence[Inline]) -> str:
    """The words of content as they are read: divided words joined, supplied ones among the others.

    What says how a text was found (gaps, doubts, stage remarks, page breaks, references, notes) and what was
    crossed out are left out. Spaces are single.
    """
    return " ".join("".join(_words(content)).split())


def _words(content: Sequence[Inline]) -> list[str]:
    found: list[str] = []
    joined = False
    for part in content:
        if isinstance(part, str):
            found.append(part)
        elif isinstance(part, Supplied):
            found.append(part.text)
        elif isinstance(part, Add | Emphasis | Stamp):
            found.extend(_words(part.content))
        elif isinstance(part, LineBreak | PageBreak):
            # A page that begins in the middle of a word, after the hyphen, does not divide it again.
            divides = isinstance(part, LineBreak) and bool(part.hyphen)
            found.append("" if divides or joined else " ")
        joined = isinstance(part, LineBreak) and bool(part.hyphen)
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
