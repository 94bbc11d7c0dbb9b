"""What people say before a date: about, not later than, between, received, early in."""

from dataclasses import dataclass, field
from typing import Literal

from archpack.notation.date.found import Event
from archpack.notation.date.pieces import DASHES, Reader

Relation = Literal[
    "",
    "before",
    "after",
    "not_later",
    "not_earlier",
    "from",
    "until",
    "between",
    "unknown_start",
    "unknown_end",
]
_RELATIONS: tuple[Relation, ...] = ("before", "after", "not_later", "not_earlier", "between", "from", "until")
_EVENTS: tuple[Event, ...] = ("sent", "received", "recorded", "created")
_PARTS = {"early": "the beginning", "middle": "the middle", "late": "the end"}
_MOST_WORDS = 6


@dataclass(slots=True)
class Before:
    """What stands before a date.

    Attributes:
        after: The place after it.
        relation: How the date is meant by it.
        approximate: Whether it says that the date is near.
        uncertain: Whether it says that the date is doubted.
        event: The event that it says is dated.
        bracket: The bracket that it opens.
        notes: What else it says.
    """

    after: int
    relation: Relation = ""
    approximate: bool = False
    uncertain: bool = False
    event: Event | None = None
    bracket: str = ""
    notes: list[str] = field(default_factory=list)


def before_date(reader: Reader, place: int) -> Before:
    """What stands before a date: an event, a bracket, a weekday, `ca.`, `not later than`, `early`."""
    before = Before(after=place)
    for _ in range(_MOST_WORDS):
        lexeme = reader.at(before.after)
        event = next((one for one in _EVENTS if one in lexeme.kinds), None)
        relation = next((one for one in _RELATIONS if one in lexeme.kinds), None)
        part = next((words for kind, words in _PARTS.items() if kind in lexeme.kinds), None)
        after = before.after + 1
        if lexeme.text in ("[", "(") and not before.bracket and not reader.day(before.after):
            before.bracket = lexeme.text
        elif event and not before.event:
            before.event = event
            after = reader.skip(after, ":", ".")
        elif "circa" in lexeme.kinds:
            before.approximate = True
        elif "uncertain" in lexeme.kinds:
            before.uncertain = True
        elif relation and not before.relation:
            before.relation = relation
        elif half := _half_of_month(reader, before.after):
            before.notes.append(f"the text says the {half} half of it")
            after += 1
        elif part:
            before.notes.append(f"the text says {part} of it")
            after = reader.skip(after, *DASHES)
        elif lexeme.weekday:
            after = reader.skip(after, ",", ".")
        elif "filler" not in lexeme.kinds:
            break
        before.after = after
    return before


def _half_of_month(reader: Reader, place: int) -> str:
    """Which half of a month is meant here (`second half of March`), which EDTF cannot say; else empty."""
    which = next((one for one in ("first", "second") if one in reader.at(place).kinds), "")
    month = reader.at(reader.skip_kind(place + 2, "filler"))
    return which if "half" in reader.at(place + 1).kinds and month.month else ""
