"""Words and marks as they are put together, in the normal form: no empty texts, no two side by side."""

from typing import Literal

from archpack.model.transcript import Inline, LineBreak

_SPACES = " \t"


class Content:
    """The content of a paragraph or a mark while it is read."""

    def __init__(self) -> None:
        self._done: list[Inline] = []
        self._words: list[str] = []
        self._fixed = 0
        """How many of the words end with an escaped character: their spaces are kept."""
        self._at_edge = True
        """Whether spaces that come now are dropped: at the start, and after the end of a line."""

    def add_words(self, words: str) -> None:
        """Words as they stand."""
        if self._at_edge:
            words = words.lstrip(_SPACES)
        if words:
            self._words.append(words)
            self._at_edge = False

    def add_escaped(self, character: str) -> None:
        """A character that is no mark, and if it is a space, stays."""
        self._words.append(character)
        self._fixed = len(self._words)
        self._at_edge = False

    def add_space(self) -> None:
        """The end of a line that is no break."""
        if not self._at_edge:
            self._strip()
            self._words.append(" ")
            self._at_edge = True

    def add(self, mark: Inline) -> None:
        """A mark."""
        if isinstance(mark, LineBreak):
            self._add_break(mark)
            return
        self._close()
        self._done.append(mark)
        self._at_edge = False

    def take_hyphen(self) -> Literal["", "-", "‐"]:
        """Take a hyphen away that ends the words, and give it; one that stands alone is none."""
        self._strip()
        if len(self._words) > self._fixed and self._words[-1][-1] in "-‐":
            follows_mark = bool(self._done) and not isinstance(self._done[-1], LineBreak)
            if len(self._words) == 1 and len(self._words[0]) == 1 and not follows_mark:
                return ""
            is_plain = self._words[-1][-1] == "-"
            self._words[-1] = self._words[-1][:-1]
            return "-" if is_plain else "‐"
        return ""

    def finish(self) -> tuple[Inline, ...]:
        """The content, spaces at its end removed."""
        self._strip()
        self._close()
        if self._done and isinstance(last := self._done[-1], LineBreak):
            self._done.pop()
            self._words = [last.hyphen]
            self._close()
        return tuple(self._done)

    def _add_break(self, mark: LineBreak) -> None:
        self._strip()
        self._close()
        self._at_edge = True
        if not self._done:
            return
        if isinstance(last := self._done[-1], LineBreak):
            self._done[-1] = LineBreak(hyphen=last.hyphen, blank=True)
        else:
            self._done.append(mark)

    def _strip(self) -> None:
        while len(self._words) > self._fixed:
            self._words[-1] = self._words[-1].rstrip(_SPACES)
            if self._words[-1]:
                return
            self._words.pop()

    def _close(self) -> None:
        text = "".join(self._words)
        if text:
            last = self._done.pop() if self._done else None
            if isinstance(last, str):
                text = last + text
            elif last is not None:
                self._done.append(last)
            self._done.append(text)
        self._words = []
        self._fixed = 0
