"""A date that was found in a text."""

from dataclasses import dataclass
from typing import Literal

from archpack.model.edtf import EdtfDate
from archpack.model.value import Certainty

Event = Literal["created", "sent", "received", "recorded"]
"""What happened on a date, in the names of `archpack.model.date.Dates`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """A date as a text writes it, with all that it may mean.

    Attributes:
        start: Where it begins in the text, in characters.
        end: Where it ends, exclusive.
        text: What is written there.
        readings: What it may mean, the likeliest first. Several where day and month cannot be told apart;
            none where it looks like a date and no such day exists.
        certainty: How sure the first reading is. That a date is "ca." is said by the reading itself.
        notes: What the readings do not say, in sentences.
        event: What a word beside the date says happened on it ("Received:").
    """

    start: int
    end: int
    text: str
    readings: tuple[EdtfDate, ...]
    certainty: Certainty = "certain"
    notes: tuple[str, ...] = ()
    event: Event | None = None
