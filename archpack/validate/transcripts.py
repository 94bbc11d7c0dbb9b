"""What rules look at of a record's components: the texts of transcripts, the first bytes of the others."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from archpack.model import Record
from archpack.source.decode import other_encoding
from archpack.source.files import read_bytes
from archpack.source.languages import LanguageSubtags
from archpack.source.listing import ListedFile
from archpack.source.transcript_file import is_text_transcript
from archpack.validate.language_tags import script
from archpack.validate.subject import TranscriptSubject, Undecodable

MAX_BYTES = 16 * 1024 * 1024
"""Bytes of the largest transcript that is looked into."""

HEAD_BYTES = 512
"""Bytes at the beginning of a component by which its kind is known."""

_LINE_END = re.compile(r"\r\n|\n|\r")


def transcripts(
    record: Record, folder: Path, files: Mapping[str, ListedFile], languages: LanguageSubtags
) -> Iterator[TranscriptSubject]:
    """The plain-text transcripts that are there, in the order of the components."""
    seen: set[str] = set()
    for index, component in enumerate(record.components):
        file = files.get(component.path)
        wanted = is_text_transcript(component) and component.path not in seen
        if not wanted or file is None or file.kind != "file" or file.size > MAX_BYTES:
            continue
        seen.add(component.path)
        # What reads transcripts is loaded when there is one.
        from archpack.notation.transcript import parse

        content = read_bytes(folder / component.path, limit=MAX_BYTES)
        text, undecodable = _decode(content)
        language = component.language
        yield TranscriptSubject(
            record=record,
            index=index,
            component=component,
            lines=tuple(_LINE_END.split(text)),
            undecodable=undecodable,
            parsed=parse(text),
            script=None if language is None else script(language, languages),
        )


def heads(record: Record, folder: Path, files: Mapping[str, ListedFile]) -> Mapping[str, bytes]:
    """The first bytes of every component that is there and is not read whole as a transcript."""
    found: dict[str, bytes] = {}
    for component in record.components:
        file = files.get(component.path)
        if file and file.kind == "file" and not is_text_transcript(component):
            found[component.path] = read_bytes(folder / component.path, limit=HEAD_BYTES - 1)
    return found


def _decode(content: bytes) -> tuple[str, Undecodable | None]:
    other = other_encoding(content)
    if other is not None:
        fault = Undecodable(message=f"the transcript is {other}", line=1, column=1)
        return content.decode(other, errors="replace"), fault
    try:
        return content.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        lines = _LINE_END.split(content[: error.start].decode("utf-8", errors="replace"))
        message = f"byte {content[error.start]:#04x} is not UTF-8"
        fault = Undecodable(message=message, line=len(lines), column=len(lines[-1]) + 1)
        return content.decode("utf-8", errors="replace"), fault
