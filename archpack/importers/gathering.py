"""The words of a reference manager's item while they are gathered, by field."""

from archpack.importers.fields import Fields, Words
from archpack.importers.library_item import LibraryItem


class Gathered:
    """What is gathered of one item: words by field, what no field takes, and what only the manager needs."""

    def __init__(self) -> None:
        self.single: dict[str, Words] = {}
        self.several: dict[str, list[Words]] = {}
        self.remainder: list[Words] = []
        self.furniture: list[Words] = []

    def add(self, name: str, words: Words) -> None:
        """Add words to a field that may hold several."""
        self.several.setdefault(name, []).append(words)

    def item(self, *, kind: str, key: str, excerpt: str, first_line: int, is_site: bool) -> LibraryItem:
        """The item; see `LibraryItem` for the arguments."""
        one = self.single.get
        return LibraryItem(
            kind=kind,
            fields=Fields(
                title=one("title"),
                date=one("date"),
                short_title=one("short title"),
                doi=one("doi"),
                summary=one("summary"),
                language=one("language"),
                address=one("address"),
                genre=one("genre"),
                rights=one("rights"),
                extent=one("extent"),
                accessed=one("accessed"),
                place_of_archive=one("archive-place"),
                authors=self._each("authors"),
                recipients=self._each("recipients"),
                contributors=self._each("contributors"),
                translators=self._each("translators"),
                editors=self._each("editors"),
                subjects=self._each("subjects"),
                places=self._each("places"),
                remainder=tuple(self.remainder),
                furniture=tuple(self.furniture),
            ),
            archive=one("archive"),
            part=one("part"),
            location=one("location"),
            call_number=one("call number"),
            place=one("place"),
            key=key,
            excerpt=excerpt,
            first_line=first_line,
            is_site=is_site,
        )

    def _each(self, name: str) -> tuple[Words, ...]:
        return tuple(self.several.get(name, ()))
