"""Variables, and those that have been used already.

A variable that a `cs:substitute` has used is not rendered again. citeproc-py remembers such variables of
`cs:text` alone, and not those that a macro used, so that titles are printed twice; `cs:number` and `cs:label`
look hyphenated variables up under the wrong name.
"""

from typing import Any

from citeproc import model
from citeproc.source import VariableError

_USED = "variables used by a substitute"
_NOTED = "variables rendered"
_ASKED, _SAID = "how many variables were asked for", "how many were rendered"


def is_used(context: Any, variable: str) -> bool:
    """Whether a substitute has used a variable in this item; asked of each that is to be rendered."""
    state = context.get_layout().repressed
    state[_ASKED] = state.get(_ASKED, 0) + 1
    return variable in state.get(_USED, ())


def note(context: Any, variable: str) -> None:
    """Tell that a variable has been rendered: to groups, and to the substitute that this is for."""
    state = context.get_layout().repressed
    state[_SAID] = state.get(_SAID, 0) + 1
    noted = state.get(_NOTED)
    if noted is not None:
        noted.add(variable)


class Group(model.Group):  # type: ignore[misc]
    """A group: nothing, where it asks for variables and none of them is there.

    citeproc-py asks whether an element could call a variable, not whether it has. A constant that an element
    gives in place of a variable ("n.d.") is as good as one.
    """

    def process(self, item: Any, context: Any = None, **kwargs: Any) -> Any:
        """The texts inside, delimited."""
        state = (self if context is None else context).get_layout().repressed
        delimiter = self.get("delimiter", "")
        written, asks, says = [], False, False
        for child in self.iterchildren():
            asked, said = state.get(_ASKED, 0), state.get(_SAID, 0)
            handed = {"delimiter": delimiter} if isinstance(child, model.Choose) else {}
            try:
                text = child.render(item, context=context, **handed, **kwargs)
            except VariableError:
                text = None
            asks = asks or child.calls_variable()
            if text is None:
                continue
            written.append(text)
            instead = child.calls_variable() and state.get(_ASKED, 0) == asked
            says = says or instead or state.get(_SAID, 0) > said
        if not written or (asks and not says):
            raise VariableError
        if says:
            # The group that this is in has something too.
            state[_SAID] = state.get(_SAID, 0) + 1
        return self.join(written)


class noting:  # noqa: N801  it is used as a function
    """Notes the variables that are rendered; `use` makes them used."""

    def __init__(self, context: Any) -> None:
        self._state = context.get_layout().repressed

    def __enter__(self) -> "noting":
        self._outer = self._state.get(_NOTED)
        self._state[_NOTED] = set()
        return self

    def use(self) -> None:
        """What was rendered has been used."""
        self._state.setdefault(_USED, set()).update(self._state[_NOTED])

    def __exit__(self, *_: object) -> None:
        self._state[_NOTED] = self._outer


class Text(model.Text):  # type: ignore[misc]
    """A text."""

    def _variable(self, item: Any, context: Any) -> Any:
        variable = self.get("variable")
        if variable not in self.generated_variables and is_used(context, variable):
            return None
        text = super()._variable(item, context)
        if text:
            note(context, variable)
        return text

    def process(self, item: Any, context: Any = None, **kwargs: Any) -> Any:
        """The text and its language; that a date is missing is as good as a date."""
        if self.get("term") == "no date":
            note(self if context is None else context, "issued")
        return super().process(item, context, **kwargs)


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
        return super().process(item, variable, *args, **kwargs)


def _is_there(item: Any, variable: str) -> bool:
    return bool(item.has_locator) if variable == "locator" else variable.replace("-", "_") in item.reference
