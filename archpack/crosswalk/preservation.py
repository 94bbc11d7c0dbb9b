"""What was done to the files of a package, as preservation events.

Event types are those of the Library of Congress's vocabulary (id.loc.gov/vocabulary/preservation/eventType).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from archpack.model import Context, Record

EVENT_TYPES = "http://id.loc.gov/vocabulary/preservation/eventType/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event.

    Attributes:
        type: What it is, in the vocabulary's words.
        code: The same, as the end of its address there.
        date: When it happened, in EDTF; None where that is not known.
        detail: What happened, in a sentence.
        files: The files that it happened to, by path.
        by_software: Whether it was the software that makes this account.
    """

    type: str
    code: str
    date: str | None
    detail: str | None
    files: tuple[str, ...]
    by_software: bool


def events(record: Record, context: Context) -> Iterator[Event]:
    """The events that are known of, the earliest first."""
    captured = tuple(one.path for one in record.components if one.role == "captured_page")
    for url in record.urls:
        # The address is known; when it was read is not, unless the record says so.
        if url.type == "captured":
            detail = f"The page was saved from {url.url}"
            yield Event(
                type="capture",
                code="cap",
                date=url.accessed,
                detail=detail,
                files=captured,
                by_software=False,
            )
    if not context.fixity:
        return  # no package is made
    today = context.today.isoformat()
    yield Event(
        type="message digest calculation",
        code="mes",
        date=today,
        detail=None,
        files=tuple(sorted(context.fixity)),
        by_software=True,
    )
    yield Event(
        type="information package creation",
        code="ipc",
        date=today,
        detail="The record's folder was copied; citations and metadata were derived from it.",
        files=(),
        by_software=True,
    )
