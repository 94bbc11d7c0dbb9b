"""What rules are given, by scope."""

from collections.abc import Container, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from archpack.model import CollectionDefaults, Component, ListedRepository, Record
from archpack.model.value import Value, packed, unpacked
from archpack.problem import Where
from archpack.source.languages import LanguageSubtags
from archpack.source.listing import ListedFile
from archpack.validate.texts import Texts

if TYPE_CHECKING:
    # What reads transcripts takes long to load, and is loaded when there is one.
    from archpack.notation.transcript import ParsedTranscript


class RecordSubject(Value, frozen=True, kw_only=True):
    """What rules of the scope `record` are given.

    Attributes:
        record: The record.
        folder: The name of its folder, or None where it stands for itself or lies in a bag.
        defaults: What its collection says for all records.
        repositories: The list of archives by key.
        countries: Every country code that there is.
        languages: The subtags of which language tags are made.
        texts: Every text of the record.
    """

    record: Record
    folder: str | None
    defaults: CollectionDefaults
    repositories: Mapping[str, ListedRepository]
    countries: Container[str]
    languages: LanguageSubtags
    texts: Texts


class FilesSubject(Value, frozen=True, kw_only=True):
    """What rules of the scope `files` are given.

    Attributes:
        record: The record.
        files: The files of its folder by path.
        record_name: The name of the record file in it.
        in_bag: Whether the folder is a bag's payload, with the package's own files in it.
        heads: The first bytes of the components that are no plain-text transcripts, by path.
    """

    record: Record
    files: Mapping[str, ListedFile]
    record_name: str
    in_bag: bool
    heads: Mapping[str, bytes]


class Undecodable(Value, frozen=True, kw_only=True):
    """Why a file is not UTF-8, and where that shows.

    Attributes:
        message: The encoding that it has, or the first byte that UTF-8 does not know.
        line: Its line, from 1.
        column: Its column, from 1.
    """

    message: str
    line: int
    column: int


class TranscriptSubject(Value, frozen=True, kw_only=True):
    """What rules of the scope `transcript` are given: one text, once for each.

    Attributes:
        record: The record.
        index: Which of the record's components it is, from 0.
        component: That component.
        lines: The lines of the text, without their ends; bytes that are not UTF-8 stand as U+FFFD.
        undecodable: Why the file is not UTF-8, or None.
        parsed: The text with its marks, speeches and doubts.
        script: The script that goes with the component's language, where that is known.
    """

    record: Record
    index: int
    component: Component
    lines: tuple[str, ...]
    undecodable: Undecodable | None
    parsed: "ParsedTranscript"
    script: str | None


class Member(Value, frozen=True, kw_only=True):
    """One record of a collection.

    Attributes:
        path: Its file.
        record: What of the record such rules look at: id, identifiers, addresses, title, dates, where it
            lies, and the names of people; all else is left out.
        spots: Line and column, from 1, of those of its values that such rules point to.
    """

    path: Path
    record: Record
    spots: Mapping[str, tuple[int, int]]

    def where(self, pointer: str) -> Where:
        """The place of a value, or of what holds it."""
        while pointer and pointer not in self.spots:
            pointer = pointer.rpartition("/")[0]
        line, column = self.spots.get(pointer, (1, 1))
        return Where(path=self.path, line=line, column=column)

    def __reduce__(self) -> tuple[Any, ...]:
        """Records travel between processes in the short form."""
        return _member, (self.path, packed(self.record), self.spots)


def _member(path: Path, record: bytes, spots: Mapping[str, tuple[int, int]]) -> Member:
    return Member(path=path, record=unpacked(record, Record), spots=spots)


class CollectionSubject(Value, frozen=True, kw_only=True):
    """What rules of the scope `collection` are given.

    Attributes:
        members: The records of the run, in its order.
    """

    members: tuple[Member, ...]
