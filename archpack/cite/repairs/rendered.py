"""What of an item has been rendered so far: whether a group says anything, and what a substitute has used."""

from typing import Any


class Rendered(dict[str, list[str]]):
    """The variables of one item that have been asked for and rendered.

    citeproc-py keeps a dictionary in this place, and looks into it for what it has repressed.

    Attributes:
        asked: How many variables were asked for.
        said: How many were rendered.
        used: Those that a substitute has used, and that are not rendered again.
        noted: Those that were rendered since a substitute began, or None outside one.
        has_suffix: Whether a year with its letter was rendered.
    """

    def __init__(self) -> None:
        super().__init__()
        self.asked = self.said = 0
        self.used: set[str] = set()
        self.noted: set[str] | None = None
        self.has_suffix = False


def rendered(context: Any) -> Rendered:
    """What has been rendered in the layout of an element."""
    found: Rendered = context.get_layout().repressed
    return found


def is_used(context: Any, variable: str) -> bool:
    """Whether a substitute has used a variable in this item; asked of each that is to be rendered."""
    so_far = rendered(context)
    so_far.asked += 1
    return variable in so_far.used


def note(context: Any, variable: str) -> None:
    """Tell that a variable has been rendered: to groups, and to the substitute that this is for."""
    so_far = rendered(context)
    so_far.said += 1
    if so_far.noted is not None:
        so_far.noted.add(variable)


class noting:  # noqa: N801  it is used as a function
    """Notes the variables that are rendered; `use` makes them used."""

    def __init__(self, context: Any) -> None:
        self._so_far = rendered(context)

    def __enter__(self) -> "noting":
        self._outer, self._so_far.noted = self._so_far.noted, set()
        return self

    def use(self) -> None:
        """What was rendered has been used."""
        self._so_far.used |= self._so_far.noted or set()

    def __exit__(self, *_: object) -> None:
        self._so_far.noted = self._outer
