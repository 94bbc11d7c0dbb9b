"""Where words stand in a line of a page's file."""

from archpack.importers.importer import Page

_BEGINNING = 24
"""Characters of the words that are looked for; later ones may stand on the next line."""


class Places:
    """The lines of a page; of HTML none, whose text is not that of its lines."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._lines: list[str] | None = None

    def column(self, line: int, words: str) -> int | None:
        """The 1-based column at which words begin in a line; None where they do not stand there so."""
        if not words or self.page.medium == "html":
            return None
        if self._lines is None:
            self._lines = self.page.text.split("\n")
        if not 0 < line <= len(self._lines):
            return None
        at = self._lines[line - 1].find(words[:_BEGINNING])
        return at + 1 if at >= 0 else None
