"""A reference that is being put together from chunks."""

from dataclasses import dataclass, field, replace

from archpack.notation.reference.archives import Archives
from archpack.notation.reference.chunk import Chunk
from archpack.notation.reference.signature import tradition_of
from archpack.notation.reference.values import ParsedLeaves, ParsedLevel, ParsedReference

RANKS = {
    "fond": 0,
    "subfond": 1,
    "series": 1,
    "subseries": 2,
    "opis": 2,
    "por": 3,
    "papka": 3,
    "per": 3,
    "svazek": 3,
    "box": 3,
    "reel": 3,
    "dok": 4,
    "delo": 4,
    "folder": 4,
    "piece": 4,
    "volume": 5,
    "part": 5,
    "item": 5,
}
"""How deep the levels lie; a level that is not deeper than one already read may begin a new reference."""


MOST = 30
"""How many levels, and how many notes, one reference can have; what goes beyond is no reference."""


@dataclass(slots=True)
class Draft:
    """A reference as far as it has been read.

    Attributes:
        start: Where it begins in the text.
        repository: The archive as written.
        start_of_name: Where that begins in the text.
        keys: The archives of the list that it may be.
        letters: Whether it was named by letters.
        levels: Its levels.
        leaves: Its leaves.
        rest: The numbers of the chunks that are no part of it.
        notes: What is uncertain.
        inherited: How many of its levels come from the reference before.
        short: Whether its last part was read from a shelfmark without labels.
        closed: Whether talk has begun after it.
        whole: Whether its shelfmark is one whose parts are not understood.
        relative: Whether its archive is that of the reference before (`ibid.`).
        lead: What stood before its archive, in one stretch of words with it.
        end: Where it ends.
    """

    start: int
    repository: str = ""
    start_of_name: int = 0
    keys: tuple[str, ...] = ()
    letters: bool = False
    levels: list[ParsedLevel] = field(default_factory=list)
    leaves: list[ParsedLeaves] = field(default_factory=list)
    rest: list[int] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    inherited: int = 0
    short: bool = False
    closed: bool = False
    whole: bool = False
    relative: bool = False
    lead: str = ""
    end: int = 0

    @property
    def begun(self) -> bool:
        """Whether anything but the archive was read."""
        return len(self.levels) > self.inherited or bool(self.leaves)

    @property
    def key(self) -> str | None:
        """The archive, if it is certain which."""
        return self.keys[0] if len(self.keys) == 1 else None

    def has(self, *names: str) -> bool:
        """Whether one of the levels was read."""
        return any(level.level in names for level in self.levels)

    def deepest(self) -> int:
        """The rank of the deepest level, -1 if there is none."""
        return max((RANKS.get(level.level or "", -1) for level in self.levels), default=-1)

    def note(self, words: str) -> None:
        """Note what is uncertain, once."""
        if len(self.notes) < MOST and words not in self.notes:
            self.notes.append(words)

    def tradition(self, archives: Archives) -> str:
        """How its archive writes shelfmarks."""
        if not self.repository:
            return "none"
        return tradition_of(archives.listed[self.key] if self.key else None, self.repository)

    def next(self, start: int, rank: int) -> "Draft":
        """A reference that begins here and shares the archive and the levels above a rank."""
        shared = [level for level in self.levels if 0 <= RANKS.get(level.level or "", 9) < rank]
        if self.has("delo") and self.levels[-1].level == "reel":
            shared = [level for level in shared if level.level != "reel"]  # the film of that file alone
        return Draft(
            start=start,
            repository=self.repository,
            keys=self.keys,
            letters=self.letters,
            levels=shared,
            inherited=len(shared),
        )

    def without_last(self, start: int) -> "Draft":
        """A reference that begins here and shares all but the last level."""
        following = self.next(start, 0)
        following.levels = self.levels[:-1]
        following.inherited = len(following.levels)
        return following

    def extend_leaves(self, text: str) -> None:
        """Put more numbers to the last leaves."""
        self.leaves[-1] = replace(self.leaves[-1], value=self.leaves[-1].value + text)

    def extend_value(self, text: str) -> None:
        """Put more to the number of the last level."""
        self.levels[-1] = replace(self.levels[-1], value=self.levels[-1].value + text)

    def rest_of(self, text: str, chunks: list[Chunk]) -> str:
        """What was not understood, as written."""
        return f"{self.lead} {_rest(text, chunks, self.rest)}".strip()

    def finished(self, text: str, chunks: list[Chunk]) -> ParsedReference:
        """The reference as a value."""
        return ParsedReference(
            repository=self.repository,
            archive=self.key,
            levels=tuple(self.levels),
            leaves=tuple(self.leaves),
            rest=self.rest_of(text, chunks),
            notes=tuple(self.notes),
            text=text[self.start : self.end].strip(" ,;:."),
        )


def _rest(text: str, chunks: list[Chunk], numbers: list[int]) -> str:
    """The words of some chunks, those that follow one another with what stands between them."""
    stretches: list[list[int]] = []
    for number in sorted(set(numbers)):
        if stretches and stretches[-1][1] == number - 1:
            stretches[-1][1] = number
        else:
            stretches.append([number, number])
    pieces = (_whole(text, chunks[first].start, chunks[last].end) for first, last in stretches)
    return " ".join(piece.strip(" ,;:").removesuffix(" //") for piece in pieces)


def _whole(text: str, start: int, end: int) -> str:
    """A stretch of the text with the brackets that belong to it, and the stop at its end."""
    opened, closed = text.count("(", start, end), text.count(")", start, end)
    around = closed > opened or (opened == closed and text.startswith(")", end))
    if around and start and text[start - 1] == "(":
        start, opened = start - 1, opened + 1
    end += opened > closed and text.startswith(")", end)
    return text[start : end + text.startswith(".", end)]
