"""Conditions.

citeproc-py takes `disambiguate` for true always, breaks at `near-note`, and looks through all earlier cites
to tell the position of one.
"""

from collections.abc import Callable
from typing import Any

from citeproc import model

_TESTS = ("type", "variable", "is-numeric", "is-uncertain-date", "locator", "position", "disambiguate")
_MATCHES: dict[str, Callable[[list[Any]], bool]] = {
    "all": all,
    "any": any,
    "none": lambda results: not any(results),
}


class _Condition:
    # What the elements that this is mixed into have.
    attrib: Any
    get: Any
    get_root: Any

    _tests: list[str] | None = None
    _match: Any = None
    _keys: list[str] | None = None

    def holds(self, item: Any, context: Any) -> bool:
        """Whether the condition is true of an item."""
        if self._tests is None:
            # Which tests there are is asked once.
            names = [name for name in _TESTS if name in self.attrib]
            self._tests = [f"_{name.replace('-', '_')}" for name in names]
            self._match = _MATCHES[self.get("match", "all")]
        results: list[Any] = []
        for name in self._tests:
            asked = (item, context) if name == "_position" else (item,)
            results += getattr(self, name)(*asked)
        return bool(self._match(results))

    def _variable(self, item: Any) -> list[bool]:
        if self._keys is None:
            self._keys = [name.replace("-", "_") for name in self.get("variable").split()]
        reference = item.reference
        return ["locator" in item if key == "locator" else key in reference for key in self._keys]

    def _disambiguate(self, item: Any) -> list[bool]:
        return [bool(item.reference.get("disambiguate", False))]

    def _position(self, item: Any, context: Any) -> list[bool]:
        context = self if context is None else context
        parent = context.get_layout().getparent()
        if parent.tag.endswith("}bibliography"):
            return [False]
        cites = parent.cites
        again = item.key in cites.last
        wanted = self.get("position").split()
        tests: dict[str, Callable[[], Any]] = {
            "first": lambda: not again,
            "subsequent": lambda: again,
            "near-note": lambda: again and cites.distance(item) <= self._near(),
            "ibid": lambda: again and _ibid(item, cites),
            "ibid-with-locator": lambda: again and _ibid(item, cites) and _changes_locator(item, cites[-1]),
        }
        return [position in tests and bool(tests[position]()) for position in wanted]

    def _near(self) -> int:
        citation = self.get_root().citation
        return int(citation.get("near-note-distance", 5))


def _ibid(item: Any, cites: Any) -> bool:
    """Whether the item was cited just before, alone or in the same citation, and no locator is lost."""
    last = cites[-1]
    if item.key != last.key or not (item.citation is last.citation or len(last.citation.cites) == 1):
        return False
    return bool(item.has_locator or not last.has_locator)


def _changes_locator(item: Any, last: Any) -> bool:
    if not item.has_locator:
        return False
    if not last.has_locator:
        return True
    one, other = item.locator, last.locator
    return bool((one.label, one.identifier) != (other.label, other.identifier))


class Choose(model.Choose):  # type: ignore[misc]
    """The first of its branches whose condition holds."""

    def render(self, item: Any, context: Any = None, delimiter: str = "", **kwargs: Any) -> Any:
        """What is inside that branch."""
        for branch in self.iterchildren():
            if not isinstance(branch, _Condition) or branch.holds(item, context):
                return branch.render_children(item, context=context, delimiter=delimiter, **kwargs)
        return None


class If(_Condition, model.If):  # type: ignore[misc]
    """The first branch."""


class Else_If(_Condition, model.Else_If):  # type: ignore[misc]  # noqa: N801  citeproc-py's name
    """A later branch."""
