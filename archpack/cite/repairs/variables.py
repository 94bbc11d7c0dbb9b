"""Variables, and those that have been used already.

A variable that a `cs:substitute` has used is not rendered again. citeproc-py remembers such variables of
`cs:text` alone, and not those that a macro used, so that titles are printed twice; `cs:number` and `cs:label`
look hyphenated variables up under the wrong name.
"""

from typing import Any

from citeproc import model
from citeproc.source import VariableError

from archpack.cite.repairs.rendered import is_used, note, rendered

AS_WRITTEN = "as written"
"""The label of a locator that has its label written before it, so that none is to be printed."""


class Group(model.Group):  # type: ignore[misc]
    """A group: nothing, where it asks for variables and none of them is there.

    citeproc-py asks whether an element could call a variable, not whether it has. A constant that an element
    gives in place of a variable ("n.d.") is as good as one.
    """

    _parts: Any = None

    def process(self, item: Any, context: Any = None, **kwargs: Any) -> Any:
        """The texts inside, delimited."""
        so_far = rendered(self if context is None else context)
        written, asks, says = [], False, False
        for child, handed, calls in self._held():
            asked, said = so_far.asked, so_far.said
            try:
                text = child.render(item, context=context, **handed, **kwargs)
            except VariableError:
                text = None
            asks = asks or calls
            if text is None:
                continue
            written.append(text)
            says = says or (calls and so_far.asked == asked) or so_far.said > said
        if not written or (asks and not says):
            raise VariableError
        if says:
            # The group that this is in has something too.
            so_far.said += 1
        return self.join(written)

    def _held(self) -> Any:
        """The elements inside, what each is handed, and whether it asks for a variable."""
        if self._parts is None:
            delimiter = {"delimiter": self.get("delimiter", "")}
            self._parts = [
                (child, delimiter if isinstance(child, model.Choose) else {}, child.calls_variable())
                for child in self.iterchildren()
            ]
        return self._parts


class Number(model.Number):  # type: ignore[misc]
    """A number."""

    def process(self, item: Any, context: Any = None, **kwargs: Any) -> Any:
        """The number's text."""
        variable = self.get("variable")
        here = self if context is None else context
        if is_used(here, variable):
            return None
        if variable in ("locator", "page-first"):
            return super().process(item, context, **kwargs)
        text = self._process(item.reference[variable.replace("-", "_")], variable)
        note(here, variable)
        return text


class Label(model.Label):  # type: ignore[misc]
    """A label."""

    def _is_plural(self, item: Any) -> Any:
        variable = self.get("variable")
        if variable.startswith("number-of"):
            value = str(item.reference.get(variable.replace("-", "_"), ""))
            return value.isdecimal() and int(value) > 1
        return super()._is_plural(item)

    def process(self, item: Any, variable: Any = None, *args: Any, **kwargs: Any) -> Any:
        """The label's text; none for a number that is not there."""
        if variable is None and not _is_there(item, self.get("variable")):
            raise VariableError
        if self.get("variable") == "locator" and item.has_locator and item.locator.label == AS_WRITTEN:
            return None
        return super().process(item, variable, *args, **kwargs)


def _is_there(item: Any, variable: str) -> bool:
    return bool(item.has_locator) if variable == "locator" else variable.replace("-", "_") in item.reference
