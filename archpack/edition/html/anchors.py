"""The places of a page that links lead to; every `id` is there once."""

from archpack.model.transcript import Footnote, Transcript


class Anchors:
    """The `id`s of a page, given out as it is made."""

    def __init__(self, transcript: Transcript) -> None:
        numbers = dict.fromkeys(block.n for block in transcript.blocks if isinstance(block, Footnote))
        self._notes = {n: f"note-{count}" for count, n in enumerate(numbers, start=1)}
        self._referred: set[str] = set()
        self._made: set[str] = set()
        self._pages = 0

    def page(self) -> str:
        """The `id` of the next page."""
        self._pages += 1
        return f"page-{self._pages}"

    def note_target(self, n: str) -> str:
        """A link to a footnote; empty where there is none of this number."""
        return f"#{self._notes[n]}" if n in self._notes else ""

    def note(self, n: str) -> str:
        """The `id` of a footnote; empty for a second one of the same number."""
        name = self._notes[n]
        if name in self._made:
            return ""
        self._made.add(name)
        return name

    def reference(self, n: str) -> str:
        """The `id` of the place to which a footnote belongs; empty for a second one."""
        if n in self._referred:
            return ""
        self._referred.add(n)
        return f"ref-{self._notes[n]}"

    def back(self, n: str) -> str:
        """A link from a footnote back to the place to which it belongs; empty where there is none."""
        return f"#ref-{self._notes[n]}" if n in self._referred else ""
