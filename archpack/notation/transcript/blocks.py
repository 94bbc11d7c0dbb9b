"""The blocks of a transcript as they are put together, paragraphs into the speech to which they belong."""

from archpack.model.transcript import Block, ItemList, Leaf, Paragraph, Speech
from archpack.notation.transcript.findings import Findings


class Blocks:
    """The blocks read so far, and the speech at hand."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._done: list[Block] = []
        self._turn: tuple[int, tuple[Leaf, ...], list[Paragraph | ItemList]] | None = None

    def add(self, start: int, block: Block) -> bool:
        """Add a block that belongs to no speech; always true."""
        self.end_turn()
        self._findings.place(start, block)
        self._done.append(block)
        return True

    def begin_turn(self, start: int, speaker: tuple[Leaf, ...]) -> None:
        """Let somebody begin to speak."""
        self.end_turn()
        self._turn = (start, speaker, [])

    def add_to_turn(self, start: int, block: Paragraph | ItemList) -> bool:
        """Add a paragraph or list to the speech at hand, else to the transcript; always true."""
        if self._turn is None:
            return self.add(start, block)
        self._findings.place(start, block)
        self._turn[2].append(block)
        return True

    def end_turn(self) -> None:
        """End the speech at hand, if there is one."""
        if self._turn is not None:
            start, speaker, said = self._turn
            self._turn = None
            self.add(start, Speech(speaker=speaker, blocks=tuple(said)))

    def finish(self) -> list[Block]:
        """All blocks."""
        self.end_turn()
        return self._done
