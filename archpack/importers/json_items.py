"""The items in a JSON file of a reference manager, each with its own text and where that begins."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from archpack.importers.fields import Words

_SPACE = re.compile(r"[\s,]*")
_ITEMS = re.compile(r"\"items\"\s*:\s*(?=\[)")
_DECODER = json.JSONDecoder()


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonItem:
    """An item.

    Attributes:
        data: Its keys and values.
        text: Its JSON, as the file has it.
        line: 1-based line of the file on which that begins.
    """

    data: Mapping[str, Any]
    text: str
    line: int

    def placed(self, value: str) -> Words:
        """A value with the line of the item on which its first words stand; 1 where written otherwise."""
        for ascii_only in (False, True):
            at = self.text.find(json.dumps(value[:40], ensure_ascii=ascii_only)[1:-1])
            if at >= 0:
                return Words(line=self.text.count("\n", 0, at) + 1, text=value)
        return Words(line=1, text=value)


def items(text: str) -> tuple[JsonItem, ...]:
    """The items of a file: those of a list, of the list `items` of an object, or the object itself.

    None where the text is no JSON, or holds something else.
    """
    start = len(text) - len(text.lstrip())
    try:
        if text.startswith("[", start):
            return tuple(_listed(text, start))
        data, end = _DECODER.raw_decode(text, start)
        if text[end:].strip() or not isinstance(data, dict):
            return ()
        if isinstance(data.get("items"), list) and (inner := _ITEMS.search(text)):
            return tuple(_listed(text, inner.end()))
    except (ValueError, RecursionError):
        return ()
    return (JsonItem(data=data, text=text[start:end], line=text.count("\n", 0, start) + 1),)


def _listed(text: str, start: int) -> Iterator[JsonItem]:
    """The objects of a list that begins at a place.

    Raises:
        ValueError: It is no list.
    """
    place, line, counted = start + 1, 1, 0
    while True:
        place = _SPACE.match(text, place).end()  # type: ignore[union-attr]
        if text.startswith("]", place):
            return
        data, end = _DECODER.raw_decode(text, place)
        line, counted = line + text.count("\n", counted, place), place
        if isinstance(data, dict):
            yield JsonItem(data=data, text=text[place:end], line=line)
        place = end
