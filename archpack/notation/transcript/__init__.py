"""Transcripts: from the text that people edit to the transcript, and back."""

from archpack.notation.transcript.meaning import speaker_name, speakers, words
from archpack.notation.transcript.parse import parse
from archpack.notation.transcript.parsed import Doubt, DoubtKind, ParsedTranscript, Placed
from archpack.notation.transcript.vocabulary import gap_reason, place_of
from archpack.notation.transcript.write import write

__all__ = [
    "Doubt",
    "DoubtKind",
    "ParsedTranscript",
    "Placed",
    "gap_reason",
    "parse",
    "place_of",
    "speaker_name",
    "speakers",
    "words",
    "write",
]
