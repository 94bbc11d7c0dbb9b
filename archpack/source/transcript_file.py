"""Transcripts: from the path that a person names to the file, its record, and the text of it."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from archpack.errors import UnreadableError, UsageError
from archpack.model import Component, Record
from archpack.model.value import Value
from archpack.problem import Problem, Where
from archpack.source import faults
from archpack.source.decode import forbidden_in, utf8
from archpack.source.files import read_bytes
from archpack.source.folder import RECORD_NAMES, RecordFile, alone, find
from archpack.source.loaded import load

if TYPE_CHECKING:
    from archpack.notation.transcript import ParsedTranscript

MAX_BYTES = 64 * 1024 * 1024
"""Bytes of the largest transcript that is given out."""

_TEXT_ENDINGS = (".md", ".txt")
_RECORD_ENDINGS = (".yaml", ".yml", ".json")
_LANGUAGE = re.compile(r"\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.\w+$")
_MOST = 20


class TranscriptFile(Value, frozen=True, kw_only=True):
    """A transcript that was found.

    Attributes:
        path: Its file.
        record: The record of the document, if there is one.
        component: The component of the record that it is, if it is one.
    """

    path: Path
    record: Record | None = None
    component: Component | None = None

    @property
    def language(self) -> str:
        """BCP 47 tag of its language, from the component or the file's name; `und` where neither tells."""
        named = _LANGUAGE.search(self.path.name)
        return (self.component and self.component.language) or (named[1] if named else "und")

    @property
    def is_source(self) -> bool:
        """Whether it is as a source prints it (`.txt`), and not in the form that people edit."""
        media_type = self.component.media_type if self.component else None
        return media_type == "text/plain" or (media_type is None and self.path.suffix.lower() == ".txt")


def is_text_transcript(component: Component) -> bool:
    """Whether a component is a transcript or translation in plain text."""
    if component.role not in ("transcript", "translation"):
        return False
    if component.media_type:
        return component.media_type.startswith("text/")
    return component.path.endswith(_TEXT_ENDINGS)


def find_transcript(
    path: Path, component: str | None = None
) -> tuple[TranscriptFile | None, tuple[Problem, ...]]:
    """The transcript that a path stands for, or None and what is wrong with the record.

    Args:
        path: A transcript, whose record lies beside it or is wanting; or a record, its folder, or a bag.
        component: The path of the component that is meant. By default the transcript in the document's own
            language, else the first translation.

    Raises:
        UnreadableError: There is nothing there, or no transcript in it.
        UsageError: The path stands for several records, or the record has no such transcript.
    """
    if path.is_file() and path.suffix.lower() not in _RECORD_ENDINGS:
        if component is not None:
            raise UsageError(f"{path} is a transcript itself; a component is named for a record only")
        return _with_record(path), ()
    found = find([path])
    if not found.records:
        return None, found.problems
    if len(found.records) > 1:
        raise UsageError(f"{path} holds {len(found.records)} records; name one of them")
    (file,) = found.records
    loaded = load(file.path)
    if loaded.record is None:
        return None, loaded.problems
    chosen = _chosen(file, loaded.record, component)
    folder = file.folder or file.path.parent
    return TranscriptFile(path=folder / chosen.path, record=loaded.record, component=chosen), ()


def _chosen(file: RecordFile, record: Record, wanted: str | None) -> Component:
    there = [component for component in record.components if is_text_transcript(component)]
    if not there:
        raise UnreadableError(f"{file.path}: the record names no transcript that is text")
    if wanted is None:
        return next((one for one in there if one.role == "transcript"), there[0])
    for one in there:
        if wanted == one.path:
            return one
    names = ", ".join(one.path for one in there)
    raise UsageError(f"the record has no transcript {wanted!r}; it has: {names}")


def _with_record(path: Path) -> TranscriptFile:
    """A transcript with the record beside it, if that names it."""
    for name in RECORD_NAMES:
        if (path.parent / name).is_file():
            record = load(alone(path.parent / name).path).record
            for component in record.components if record else ():
                if component.path == path.name:
                    return TranscriptFile(path=path, record=record, component=component)
    return TranscriptFile(path=path)


def load_transcript(file: TranscriptFile) -> "tuple[ParsedTranscript | None, tuple[Problem, ...]]":
    """A transcript read from its file, or None; and what is wrong or doubtful.

    Raises:
        UnreadableError: There is no such file, it is a folder, or it must not be read.
    """
    from archpack.notation import transcript

    content = read_bytes(file.path, limit=MAX_BYTES)
    if len(content) > MAX_BYTES:
        message = f"the file is larger than {MAX_BYTES // 1024 // 1024} MiB, too large for a transcript"
        return None, (faults.TOO_LARGE.at(Where(path=file.path), message),)
    text, fault = utf8(content, file.path)
    if text is None:
        return None, (fault,) if fault else ()
    text = text.removeprefix("\ufeff")
    # A form feed in a source is the head of a page.
    held = text.replace("\f", " ") if file.is_source else text
    bad = tuple(forbidden_in(held, file.path, kind="a transcript"))
    if bad:
        return None, bad
    parsed = transcript.from_source(text) if file.is_source else transcript.parse(text)
    return parsed, tuple(_doubts(parsed, file.path))


def _doubts(parsed: "ParsedTranscript", path: Path) -> list[Problem]:
    found = [
        faults.DOUBTFUL_MARK.at(Where(path=path, line=doubt.line, column=doubt.column), doubt.message)
        for doubt in parsed.doubts[:_MOST]
    ]
    more = len(parsed.doubts) - _MOST
    if more > 0:
        last = parsed.doubts[_MOST]
        place = Where(path=path, line=last.line, column=last.column)
        found.append(faults.DOUBTFUL_MARK.at(place, f"from here on there are {more} more doubtful marks"))
    return found
