"""Dates as a record states them."""

from archpack.model.value import Certainty, Value


class DateStatement(Value, frozen=True, kw_only=True):
    """One date of the document.

    Attributes:
        date: EDTF (ISO 8601-2): `1960-08-29`, `1960-08?`, `1953~`, `1956-10-23/1956-11-04`, `196X`;
            `XXXX` says that the document bears no date and none is known.
        text: The date as the source writes it (`29 августа 1960 г.`, `8-18-60`).
        certainty: How sure the assignment of this date to this event is.
        note: What else there is to say about it.
    """

    date: str
    text: str | None = None
    certainty: Certainty | None = None
    note: str | None = None


class Dates(Value, frozen=True, kw_only=True):
    """The dates of the document by event (ISAD(G) 3.1.3), each given only where it is known and differs.

    Attributes:
        created: When the document was written: the date that citations print.
        event: When that happened which the document records (a conversation, a session).
        sent: When it was sent.
        received: When it was received.
        recorded: When the record of the event was taken down, typed or approved.
    """

    created: DateStatement | None = None
    event: DateStatement | None = None
    sent: DateStatement | None = None
    received: DateStatement | None = None
    recorded: DateStatement | None = None
