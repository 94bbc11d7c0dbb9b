"""The shape of a target: a transcript with its record to the bytes that people read or software takes in."""

from collections.abc import Callable
from dataclasses import dataclass

from archpack.model import Component, Context, Record
from archpack.model.transcript import Transcript


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A transcript with what is known of it.

    Attributes:
        transcript: The transcript.
        language: BCP 47 tag of its language; `und` where it is not known.
        record: The record of the document, if there is one.
        component: The component of the record that the transcript is, if it is one.
    """

    transcript: Transcript
    language: str = "und"
    record: Record | None = None
    component: Component | None = None

    @property
    def title(self) -> str:
        """What to head it with: the document's title, its kind, or its id."""
        if self.record is None:
            return "Transcript"
        title = self.record.title.text if self.record.title else self.record.genre
        return title or self.record.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One form in which a transcript is given out.

    Attributes:
        name: What people call it (`tei`).
        title: One line that says what it is, and of which version.
        media_type: IANA media type of what it renders.
        extension: What the names of its files end with, without the dot.
        render: The bytes; no clock, disk or network is read, and the same arguments give the same bytes.
            A character that the form cannot hold is given as U+FFFD; find it beforehand.
    """

    name: str
    title: str
    media_type: str
    extension: str
    render: Callable[[Text, Context], bytes]
