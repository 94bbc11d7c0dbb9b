"""Three states of a list made into one: which of its items are the same, which are gone, which are new."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

_NAMES = ("path", "url", "id", "value", "name", "title", "level", "first", "text")
"""By what an item of a record is known among its like, in this order; a name may be a value of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """The place of one item in the list to be made.

    Attributes:
        before: Its index in the list as it was imported; None where it was not there.
        current: Its index in the list as it stands.
        now: Its index in the list as the page gives it.
    """

    before: int | None
    current: int | None
    now: int | None


def slots(before: Any, current: Any, now: Any) -> tuple[Slot, ...] | None:
    """The items of three lists of different length, those that are the same together, in the order to make.

    What stands keeps its order; what only the page has comes after what it follows there. None where
    something is no list, or where items cannot be told apart.
    """
    keys = [_keys(one) for one in (before, current, now)]
    old, own, new = keys
    if old is None or own is None or new is None:
        return None
    order = list(own)
    for index, key in enumerate(new):
        if key not in own and key not in old:
            follows = new[index - 1] if index else None
            order.insert(
                order.index(follows) + 1 if follows in order else 0 if not index else len(order), key
            )
    order += [key for key in old if key not in own]
    places = [{key: index for index, key in enumerate(one)} for one in (old, own, new)]
    return tuple(
        Slot(before=places[0].get(key), current=places[1].get(key), now=places[2].get(key)) for key in order
    )


def _keys(items: Any) -> Sequence[str] | None:
    """By what the items of a list are known; None where two would be the same."""
    if not isinstance(items, list):
        return None
    found = list(_known_by(items))
    return found if len(set(found)) == len(found) else None


def _known_by(items: list[Any]) -> Iterator[str]:
    for item in items:
        named = (
            next((item[name] for name in _NAMES if item.get(name)), item) if isinstance(item, dict) else item
        )
        yield json.dumps(named, ensure_ascii=False, sort_keys=True)
