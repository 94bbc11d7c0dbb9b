"""What the text of a document says of its people and its registration: who speaks, and the closing block."""

from collections.abc import Iterator

from archpack.importers import body_dates
from archpack.importers.attribution import Attribution
from archpack.importers.fields import Findings, Words
from archpack.model import DocumentNumber, Record, Role
from archpack.model.transcript import ClosingItem, ClosingKind, Speech
from archpack.model.value import replace
from archpack.notation import transcript
from archpack.notation.transcript import ParsedTranscript

# Who "translated" at the foot of a record stood between the speakers: the translator is the edition's.
_ROLES: dict[ClosingKind, Role] = {
    "participants": "participant",
    "present": "attendee",
    "interpreted by": "interpreter",
    "translated by": "interpreter",
    "recorded by": "recorder",
    "typed by": "typist",
    "signature": "signatory",
}
_MOST = 200
"""People that one document names so; more are no people."""


def joined(record: Record, parsed: ParsedTranscript, findings: Findings, before: int) -> Record:
    """The record with the people and the file number that one of its texts gives; its dates are evidence.

    Args:
        record: The record.
        parsed: The text.
        findings: Where the places are noted.
        before: Lines of the page before the text.
    """
    attribution = Attribution(findings, record.agents)
    numbers = list(record.numbers)
    for line, name, roles in _named(parsed):
        if len(attribution.agents) < _MOST:
            attribution.add(name, roles, Words(line=line + before, text=name))
    for line, item in _closing(parsed):
        words = Words(line=line + before, text=transcript.words(item.content))
        if "file number" in item.kinds and words.text:
            findings.derive(f"/numbers/{len(numbers)}", words)
            numbers.append(DocumentNumber(type="file", value=words.text))
    body_dates.offer(parsed, record.dates, findings, before)
    return replace(record, agents=attribution.agents, numbers=tuple(numbers))


def _named(parsed: ParsedTranscript) -> Iterator[tuple[int, str, tuple[Role, ...]]]:
    """Who speaks, and whom the closing block names, each with its line and what it did."""
    seen: set[str] = set()
    for placed in parsed.places:
        if isinstance(placed.value, Speech):
            name = transcript.speaker_name(placed.value)
            if name and name not in seen:
                seen.add(name)
                yield placed.line, name, ("speaker",)
    for line, item in _closing(parsed):
        roles = tuple(dict.fromkeys(_ROLES[kind] for kind in item.kinds if kind in _ROLES))
        if roles:
            for name in transcript.people(item):
                yield line, name, roles


def _closing(parsed: ParsedTranscript) -> Iterator[tuple[int, ClosingItem]]:
    for placed in parsed.places:
        if isinstance(placed.value, ClosingItem):
            yield placed.line, placed.value
