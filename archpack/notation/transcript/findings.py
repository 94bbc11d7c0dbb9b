"""What is noted while a transcript is read: doubts, and where marks and blocks begin."""

from archpack.model.transcript import Block, Inline, Item, Transcript
from archpack.notation.transcript.parsed import Doubt, DoubtKind, Lines, ParsedTranscript


class Findings:
    """Doubts and places, gathered in any order."""

    def __init__(self) -> None:
        self._doubts: list[tuple[int, DoubtKind, str]] = []
        self._starts: list[tuple[int, Block | Item | Inline]] = []

    def doubt(self, kind: DoubtKind, start: int, message: str) -> None:
        """Note a doubt about what begins at a place."""
        self._doubts.append((start, kind, message))

    def place(self, start: int, value: Block | Item | Inline) -> None:
        """Note where a block or a mark begins."""
        self._starts.append((start, value))

    def parsed(self, text: str, blocks: list[Block]) -> ParsedTranscript:
        """All of it, with the blocks that were read."""
        lines = Lines(text)
        doubts = []
        for start, kind, message in sorted(self._doubts):
            line, column = lines.place(start)
            doubts.append(Doubt(kind=kind, start=start, line=line, column=column, message=message))
        return ParsedTranscript(
            text=text,
            transcript=Transcript(blocks=tuple(blocks)),
            doubts=tuple(doubts),
            starts=tuple(sorted(self._starts, key=lambda one: one[0])),
        )
