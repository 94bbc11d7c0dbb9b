"""The dates that a document's own text bears, as evidence for its date."""

from collections.abc import Iterable, Iterator
from itertools import islice

from archpack.importers.fields import PAGE, Findings, Words
from archpack.model import Dates
from archpack.model.transcript import ClosingItem, Heading, Inline, Paragraph, Speech, Stamp
from archpack.notation import date, transcript
from archpack.notation.date import FoundDate
from archpack.notation.transcript import ParsedTranscript

_HEAD_LINES = 20
_HEAD_BLOCK = 200
"""Characters: a longer paragraph is no line of a heading any more, and with it the text proper begins."""
_LONGEST = 500
"""Characters of a stamp; one that is longer holds other things."""
_MOST = 20
"""Dates that one text offers; more would be a list of dates and no evidence."""


def offer(parsed: ParsedTranscript, dates: Dates | None, findings: Findings, before: int) -> None:
    """Offer dates of a text as evidence for `/dates/created`, with line and words; the record's own stays.

    A document is dated where it begins or where it ends. Offered are therefore the dates of its heading (the
    short lines before the first speech or the first long paragraph, at most twenty lines), of its stamps, and
    of its closing block. What its people say of other days is not: a conversation of 1960 may speak of 1941.
    A year alone and a date without its year are never offered.

    Where the record has no date, the evidence is for the record as a whole (the pointer `''`), since it may
    name no value that is not there.

    Args:
        parsed: The text.
        dates: The record's dates.
        findings: Where the evidence goes.
        before: Lines of the page before the text.
    """
    value = "/dates/created" if dates and dates.created else ""
    own = dates.created.date if dates and dates.created else None
    for line, written, where, found in islice(_found(parsed), _MOST):
        words = Words(line=line + before, text=written)
        findings.quote(value, words, PAGE, _note(found, where, own))


def _found(parsed: ParsedTranscript) -> Iterator[tuple[int, str, str, FoundDate]]:
    """The dates with their lines, the words in which each stands, and what these words are."""
    lines = parsed.text.split("\n")
    for line, written, where in _places(parsed):
        for found in date.find(written):
            if found.readings and not found.readings[0].text.startswith("XXXX"):
                yield _line_of(found.text, lines, line), written, where, found


def _line_of(words: str, lines: list[str], first: int) -> int:
    """The line, from 1, on which words stand in what begins on a line and may go on over several."""
    near = range(first, min(first + _HEAD_LINES, len(lines) + 1))
    return next((line for line in near if words in " ".join(lines[line - 1].split())), first)


def _places(parsed: ParsedTranscript) -> Iterator[tuple[int, str, str]]:
    """Where a document says its own date: line, words, and what they are."""
    for line, written in _head(parsed):
        yield line, written, "the heading"
    for placed in parsed.places:
        if isinstance(placed.value, Stamp):
            written = transcript.words(placed.value.content)
            if len(written) <= _LONGEST:
                yield placed.line, written, "a stamp"
        elif isinstance(placed.value, ClosingItem):
            written = transcript.words(_unstamped(placed.value.content))
            yield placed.line, written, "the closing block; it may be that of the typing"


def _head(parsed: ParsedTranscript) -> Iterator[tuple[int, str]]:
    """What the heading holds, stamps left out: the line on which each part begins, and its words."""
    for placed in parsed.places:
        block = placed.value
        if placed.line > _HEAD_LINES or isinstance(block, Speech | ClosingItem):
            return
        if not isinstance(block, Heading | Paragraph):
            continue
        content = _unstamped(block.content)
        if sum(len(transcript.words([part])) for part in content) > _HEAD_BLOCK:
            return
        yield placed.line, transcript.words(content)


def _unstamped(content: Iterable[Inline]) -> tuple[Inline, ...]:
    return tuple(part for part in content if not isinstance(part, Stamp))


def _note(found: FoundDate, where: str, own: str | None) -> str:
    reading, *others = (one.text for one in found.readings)
    parts = [f"{found.text!r}, read as {reading}, stands in {where}."]
    if others:
        parts.append(f"It may also be {', '.join(others)}.")
    if found.event:
        parts.append(f"The words beside it say that it was {found.event} then.")
    if own is not None and own not in (reading, *others):
        parts.append(f"The record says {own}.")
    return " ".join(parts)
