"""Transcripts: from the text that people edit to the transcript, and back."""

from archpack.notation.transcript.closing import kinds_of as closing_kinds
from archpack.notation.transcript.closing import people
from archpack.notation.transcript.from_source import from_source
from archpack.notation.transcript.meaning import divides_word, page_number, speaker_name, speakers, words
from archpack.notation.transcript.parse import parse
from archpack.notation.transcript.parsed import Doubt, DoubtKind, ParsedTranscript, Placed
from archpack.notation.transcript.vocabulary import gap_reason, place_of
from archpack.notation.transcript.write import write

__all__ = [
    "Doubt",
    "DoubtKind",
    "ParsedTranscript",
    "Placed",
    "closing_kinds",
    "divides_word",
    "from_source",
    "gap_reason",
    "page_number",
    "parse",
    "people",
    "place_of",
    "speaker_name",
    "speakers",
    "words",
    "write",
]
