"""Every text of a record, with the way to it: what rules about characters and spelling look at."""

from typing import Any

from archpack.model import Record
from archpack.model.value import Value, to_data
from archpack.validate.rule import Pointer

_VERBATIM = frozenset(
    {
        ("collection", "citation"),
        ("dates", "text"),
        ("references", "text"),
        ("agents", "variants"),
        ("components", "heading"),
        ("evidence", "quotation"),
        ("credits",),
    }
)
"""What a source writes, letter by letter: the keys to it, without those between and without indices."""


class Text(Value, frozen=True, kw_only=True):
    """One text.

    Attributes:
        place: The way to it.
        text: The text itself.
    """

    place: Pointer
    text: str

    @property
    def is_verbatim(self) -> bool:
        """Whether it is kept as the source writes it, with its faults."""
        keys = [part for part in self.place if isinstance(part, str)]
        return (keys[0], keys[-1]) in _VERBATIM or (keys[0],) in _VERBATIM


class Texts(Value, frozen=True, kw_only=True):
    """The texts of a record.

    Attributes:
        each: Every one, in the order of the record's fields.
        whole: All of them, so that one look tells whether any of them needs a closer one.
    """

    each: tuple[Text, ...]
    whole: str


def texts(record: Record) -> Texts:
    """The texts of a record, its schema and id left aside."""
    data = to_data(record)
    found: list[Text] = []
    for key in data:
        if key not in ("schema", "id"):
            _gather(data[key], (key,), found)
    return Texts(each=tuple(found), whole="\n".join(one.text for one in found))


def _gather(value: Any, place: Pointer, found: list[Text]) -> None:
    if isinstance(value, str):
        found.append(Text(place=place, text=value))
    elif isinstance(value, dict):
        for key, inner in value.items():
            _gather(inner, (*place, key), found)
    else:
        for index, inner in enumerate(value):
            _gather(inner, (*place, index), found)
