"""Conditions.

citeproc-py takes `disambiguate` for true always, breaks at `near-note`, and looks through all earlier cites
to tell the position of one.
"""

from collections.abc import Callable
from typing import Any

from citeproc import model
from citeproc.model import ConditionFailed


class _Condition:
    def render(self, item: Any, context: Any = None, **kwargs: Any) -> Any:
        """What is inside, where the condition holds."""
        if self.get("disambiguate") == "true":  # type: ignore[attr-defined]
            match = self.get("match", "all")  # type: ignore[attr-defined]
            needed = bool(item.reference.get("disambiguate", False))
            if match == "any" and needed:
                return self.render_children(item, context=context, **kwargs)  # type: ignore[attr-defined]
            alone = not {"type", "variable", "is-numeric", "is-uncertain-date", "locator", "position"} & set(
                self.attrib  # type: ignore[attr-defined]
            )
            if (match == "all" and not needed) or (match == "none" and needed) or (match == "any" and alone):
                raise ConditionFailed
        return super().render(item, context=context, **kwargs)  # type: ignore[misc]

    def _position(self, item: Any, context: Any) -> list[bool]:
        context = self if context is None else context
        parent = context.get_layout().getparent()
        if parent.tag.endswith("}bibliography"):
            return [False]
        cites = parent.cites
        again = item.key in cites.last
        wanted = self.get("position").split()  # type: ignore[attr-defined]
        tests: dict[str, Callable[[], Any]] = {
            "first": lambda: not again,
            "subsequent": lambda: again,
            "near-note": lambda: again and cites.distance(item) <= self._near(),
            "ibid": lambda: again and _ibid(item, cites),
            "ibid-with-locator": lambda: again and _ibid(item, cites) and _changes_locator(item, cites[-1]),
        }
        return [position in tests and bool(tests[position]()) for position in wanted]

    def _near(self) -> int:
        citation = self.get_root().citation  # type: ignore[attr-defined]
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


class If(_Condition, model.If):  # type: ignore[misc]
    """The first branch."""


class Else_If(_Condition, model.Else_If):  # type: ignore[misc]  # noqa: N801  citeproc-py's name
    """A later branch."""
