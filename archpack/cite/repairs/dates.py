"""Dates.

citeproc-py loses the year of a range within one year, or raises, forgets the parts of a date once it has
rendered a range, and never adds a letter to the year.
"""

from typing import Any

from citeproc import model
from citeproc.source import DateRange, LiteralDate, VariableError

from archpack.cite.repairs.rendered import is_used, note, rendered


class Date(model.Date):  # type: ignore[misc]
    """A date made of explicit parts; `style` makes one of those that are localized.

    A range repeats only what differs: `October 23–November 4, 1956`.
    """

    shows_suffix: Any = False

    def process(
        self, item: Any, variable: Any = None, show_parts: Any = None, context: Any = None, **kwargs: Any
    ) -> Any:
        """The date of an item."""
        name = variable or self.get("variable")
        here = self if context is None else context
        if is_used(here, name):
            return None
        value = item.reference[name.replace("-", "_")]
        if not value and not isinstance(value, LiteralDate):
            return None
        if not isinstance(value, LiteralDate) and value.get("end", value).get("year_suffix"):
            self.shows_suffix = self._shows_suffix_now(here)
        if isinstance(value, LiteralDate):
            text = value.text
        elif isinstance(value, DateRange):
            text = self._range(value)
        else:
            text = self.join([part for _, part, _ in self._written(value)]) if value else None
        if not text:
            return None
        note(here, name)
        return self.wrap(self.format(text))

    def _shows_suffix_now(self, context: Any) -> bool:
        """Whether the year has its letter: only where an entry shows the year first."""
        so_far = rendered(context)
        if so_far.has_suffix:
            return False
        so_far.has_suffix = any(part.get("name") == "year" for part in self.iterchildren())
        return True

    def _range(self, value: Any) -> Any:
        """The range with a dash between what differs."""
        between = self.get("delimiter", "")
        begin = list(self._written(value.begin))
        if value.end.is_nil():
            return between.join(str(text) for _, text, _ in begin).rstrip(" ,") + "–"
        end = list(self._written(value.end))
        if not begin or [name for name, _, _ in begin] != [name for name, _, _ in end]:
            # Ends of different precision share nothing: "October 1956–November 4, 1956".
            both = [between.join(str(text) for _, text, _ in side).rstrip(" ,") for side in (begin, end)]
            return "–".join(side for side in both if side) or None
        differs = [
            index
            for index, (one, other) in enumerate(zip(begin, end, strict=True))
            if str(one[1]) != str(other[1])
        ]
        if not differs:
            return between.join(str(text) for _, text, _ in begin).rstrip(" ,")
        # The greatest part that differs says what the dash looks like.
        greatest = min((begin[index][0] for index in differs), key=_ORDER.index)
        dash = next(dash for name, _, dash in begin if name == greatest)
        if greatest == "year":
            differs = [0, len(begin) - 1]
        first, last = differs[0], differs[-1] + 1
        before = "".join(f"{text}{between}" for _, text, _ in begin[:first])
        from_ = between.join(str(text) for _, text, _ in begin[first:last]).rstrip(" ,")
        # What is left out between the two took its space with it.
        to = between.join(str(text) for _, text, _ in end[first:]).lstrip(" ,")
        return f"{before}{from_}{dash}{to}".rstrip(" ,")

    def _written(self, date: Any) -> Any:
        """The parts that this element shows and the date has: name, text with affixes, dash."""
        for part in self.iterchildren():
            try:
                text = part.render(date, self)
            except VariableError:
                continue
            if text:
                yield part.get("name"), text, part.get("range-delimiter", "–")


_ORDER = ("year", "month", "day")


class Date_Part(model.Date_Part):  # type: ignore[misc]  # noqa: N801  citeproc-py's name
    """A part of a date."""

    def process(self, date: Any, context: Any = None) -> Any:
        """The part's text; a year with the letter that tells it from others of the author."""
        text = super().process(date, context)
        shown = self.get("name") == "year" and context is not None and context.shows_suffix
        suffix = date.get("year_suffix") if shown else None
        return f"{text}{suffix}" if suffix else text
