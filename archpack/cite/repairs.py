"""Elements of citeproc-py 0.11 that render archival items wrongly, put right.

Each class takes the place of the one of the same name when a style is read; see `engine`. A test beside each
fails without it, and another notices when citeproc-py no longer needs it.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from citeproc import model
from citeproc.source import DateRange, Reference, VariableError
from citeproc.source.json import CiteProcJSON
from citeproc.string import MixedString, String


class Date(model.Date):  # type: ignore[misc]
    """A date made of explicit parts.

    citeproc-py loses the year of a range within one year, or raises, and forgets the parts of a date once it
    has rendered a range. A range repeats only what differs: `October 23–November 4, 1956`.
    """

    def render_date_range(self, date_range: Any, show_parts: Any = None, context: Any = None) -> str | None:
        """The range with an en dash between what differs."""
        begin, end = list(self._written(date_range.begin)), list(self._written(date_range.end))
        if not begin or [name for name, _ in begin] != [name for name, _ in end]:
            # Ends of different precision share nothing: "October 1956–November 4, 1956".
            both = ["".join(text for _, text in side).rstrip(" ,") for side in (begin, end)]
            return "–".join(side for side in both if side) or None
        differs = [index for index, (one, other) in enumerate(zip(begin, end, strict=True)) if one != other]
        if "year" in {begin[index][0] for index in differs}:
            differs = [0, len(begin) - 1]
        if not differs:
            return "".join(text for _, text in begin).rstrip(" ,")
        first, last = differs[0], differs[-1] + 1
        before = "".join(text for _, text in begin[:first])
        from_ = "".join(text for _, text in begin[first:last]).rstrip(" ,")
        # What is left out between the two took its space with it.
        to = "".join(text for _, text in end[first:]).lstrip(" ,")
        return f"{before}{from_}–{to}".rstrip(" ,")

    def _written(self, date: Any) -> Iterator[tuple[str, str]]:
        """The parts that this element shows and the date has, with their affixes."""
        for part in self.iterchildren():
            try:
                text = part.render(date, self)
            except VariableError:
                continue
            if text:
                yield part.get("name"), str(text)

    def process(self, item: Any, variable: Any = None, **kwargs: Any) -> Any:
        """The date of an item; a range goes the way above, whatever parts were asked for."""
        value = item.reference[(variable or self.get("variable")).replace("-", "_")]
        if isinstance(value, DateRange):
            text = self.render_date_range(value)
            return None if text is None else self.wrap(text)
        return super().process(item, variable, **kwargs)


class Text(String):  # type: ignore[misc]
    """Text whose first letter is made a capital only where that is one letter: `ß` is no `SS`."""

    def capitalize_first(self) -> "Text":
        """The text with a capital at its beginning."""
        capital = self[:1].upper()
        return Text(capital + self[1:]) if len(capital) == 1 else self


class Source(CiteProcJSON):  # type: ignore[misc]
    """One item, taken as it is.

    citeproc-py takes `<span class="nocase">` in a title for markup, and warns of variables of CSL 1.0.2 that
    it has no list of, such as `archive_collection`, though it renders them well.
    """

    def __init__(self, key: str, item: Mapping[str, Any]) -> None:
        super().__init__([])
        reference = Reference(key, item["type"])
        for name, value in item.items():
            reference[name.replace("-", "_")] = self._read(name, value)
        self.add(reference)

    def _read(self, name: str, value: Any) -> Any:
        if isinstance(value, Mapping):
            return self.parse_date(value)
        if isinstance(value, list):
            return self.parse_names(value)
        return value if name == "language" else MixedString([Text(value)])


ELEMENTS = (Date,)
"""The repaired elements."""
