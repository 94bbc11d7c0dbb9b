"""The state of reading a text: the reference at hand, the words not yet placed, what was read before."""

import re

from archpack.notation.reference.archives import Archives
from archpack.notation.reference.chunk import WORDS, Chunk
from archpack.notation.reference.draft import MOST, Draft
from archpack.notation.reference.places import is_place
from archpack.notation.reference.values import ParsedLevel
from archpack.notation.reference.words import is_code, names_collection

_DOSAR = re.compile(r"\d{1,4}/(?:19|20)\d\d")
_LABELLED = re.compile(r"[^\W\d_]{1,12}\.\s?\d|[^\W\d_][^\W\d_A-ZА-Я]{2,}\s\d")
"""A number that a word or an abbreviation stands before, which is no label that we know."""


class Reading:
    """A text being read.

    Attributes:
        text: The text.
        chunks: Its chunks.
        archives: The archives of the list.
        done: The references that are complete.
        draft: The reference at hand.
        pending: Numbers of chunks of words that may be an archive, a part of one, or talk.
        number: The number of the chunk at hand.
        link: The number of an *and* that is not yet understood, -2 if there is none.
        named_last: The archive that is named after all levels.
        broke: Whether a semicolon stands between what was understood last and the chunk at hand.
    """

    def __init__(
        self, text: str, chunks: list[Chunk], archives: Archives, named_last: str | None = None
    ) -> None:
        self.text = text
        self.chunks = chunks
        self.archives = archives
        self.named_last = named_last
        self.done: list[Draft] = []
        self.draft = Draft(start=0)
        self.pending: list[int] = []
        self.number = 0
        self.link = -2
        self.broke = False

    @property
    def apart(self) -> bool:
        """Whether a semicolon or an *and* stands before the chunk at hand."""
        return self.broke or self.link >= 0

    def words_of(self, number: int) -> str:
        """The words of a chunk without the stop at their end."""
        chunk = self.chunks[number]
        return self.text[chunk.start : chunk.end].rstrip(" .")

    def chunk_after(self) -> Chunk | None:
        """The chunk after the one at hand."""
        return self.chunks[self.number + 1] if self.number + 1 < len(self.chunks) else None

    def taken(self, chunk: Chunk) -> None:
        """Note that a chunk went into the reference at hand."""
        self.draft.end = chunk.end
        self.broke = False
        self.link = -2

    def set_aside(self, number: int, *, talk: bool = True) -> None:
        """Put a chunk to the rest, with an *and* before it.

        Args:
            number: Which.
            talk: Whether what follows it is to be taken for talk, too.
        """
        draft = self.draft
        if self.link == number - 1:
            draft.rest.append(self.link)
            self.link = -2
        draft.rest.append(number)
        draft.end = max(draft.end, self.chunks[number].end)
        draft.closed = draft.closed or (talk and draft.begun)

    def drop(self) -> None:
        """Put all pending words to the rest."""
        for number in self.pending:
            self.set_aside(number)
        self.pending = []

    def sort_out(self) -> None:
        """Take pending words as parts of the archive where they may be, else to the rest."""
        pending, self.pending = self.pending, []
        for number in pending:
            words = self.words_of(number)
            if self.chunks[number].kind == WORDS and self.is_part(words):
                self.push_part(words)
            else:
                self.set_aside(number, talk=False)

    def is_part(self, words: str) -> bool:
        """Whether words may be the code or name of a part of an archive."""
        if len(self.draft.levels) >= MOST or is_place(words, self.archives.places):
            return False
        return is_code(words) or self._names_country(words)

    def _names_country(self, words: str) -> bool:
        """Whether a word after a fond names a country, as Hungarian records of foreign affairs are kept."""
        key, levels = self.draft.key, self.draft.levels
        hungarian = key is not None and self.archives.listed[key].country == "HU"
        below = bool(levels) and levels[-1].level == "fond"
        return hungarian and below and words.istitle() and words.isalpha()

    def is_dosar(self, words: str) -> bool:
        """Whether a number with a year is a Romanian file, which is often cited without its label."""
        key, draft = self.draft.key, self.draft
        romanian = key is not None and self.archives.listed[key].country == "RO"
        return romanian and not draft.has("delo", "folder") and _DOSAR.fullmatch(words) is not None

    def push_part(self, words: str) -> None:
        """Take words as a level: a collection, or one that has no name of ours."""
        if _LABELLED.match(words):
            self.draft.note(f"what {words!r} is is not known")
        key = self.draft.key
        albanian = key is not None and self.archives.listed[key].country == "AL"
        if self.is_dosar(words):
            self.draft.note(f"{words!r} is read as the file (dosar) and its year")
            self.draft.levels.append(ParsedLevel(level="delo", label="", value=words))
            return
        top = names_collection(words) or (albanian and not self.draft.levels)
        self.draft.levels.append(
            ParsedLevel(level="fond" if top else None, label="", value=words.strip(" -–"))
        )

    def close(self) -> None:
        """Finish the reference at hand; what holds nothing but words belongs to the one before."""
        self.drop()
        draft = self.draft
        if draft.begun or draft.repository or (draft.rest and not self.done):
            self.done.append(draft)
        elif draft.rest:
            self.done[-1].rest += draft.rest
            self.done[-1].end = max(self.done[-1].end, draft.end)

    def start(self, draft: Draft) -> None:
        """Finish the reference at hand and begin another."""
        self.link = -2
        self.close()
        self.draft = draft
        self.broke = False
