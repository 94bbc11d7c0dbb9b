"""Where the summary begins that the present site prints below a document, without a label of its own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from archpack.importers import broken_lines
from archpack.importers.importer import Piece
from archpack.notation import transcript

_LENGTHS = range(30, 2_500)
_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]*$")
_NO_SUMMARY = re.compile(r"[\[(*•/]|\d|p\.\s?\d|[^\W\d_]+:|translated\b|signed\b|signature\b", re.IGNORECASE)
_MOST = 4
"""Paragraphs of the longest summary; more that read like one are the document's own."""

_VERBS = (
    "add advise agree analy[sz]e announce approve argue ask assess complain conclude confirm consider "
    "contain convey critici[sz]e deliver describe discuss emphasi[sz]e examine explain express give include "
    "indicate inform instruct meet propose provide recommend refer respond reveal say send speak suggest "
    "summari[sz]e tell thank transmit warn write"
)
# "Mao discusses", and in the plural "Mao and Zhou discuss".
_REPORTS = re.compile(rf"\b(?:(?:{'|'.join(_VERBS.split())})(?:s|es)?|repl(?:y|ies))\b")
_NOUNS = (
    "address claim comment cover detail focus highlight list mention note offer outline praise present raise "
    "recount relay remark report request review state stress talk urge"
)
# The same of verbs that are nouns, too: "Mao reports", but not "the reports" or "in talks".
_REPORTS_TOO = re.compile(rf"\b[A-Z][\w'’-]+(?: \([^()]{{1,60}}\))? (?:{'|'.join(_NOUNS.split())})(?:s|es)\b")
_OF_ITSELF = re.compile(r"(?:This|The) (?:document|telegram|cable|letter|memorandum|text|resolution)\b")
_INFINITIVE = re.compile(r"\b(?:to|will|would|shall|should|can|could|may|might|must|not|did|let) \w+")
_QUOTED = re.compile(r"\"[^\"]{0,400}\"|“[^”]{0,400}”|‘[^’]{0,400}’")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me|myself|ourselves)\b")
_FIRST_WORDS = 300
"""Characters at a paragraph's beginning in which it says what it is about."""

_ENDS = frozenset(["signature", "recorded by", "typed by", "translated by", "copies"])
_NOTE = re.compile(r"\[\d{1,3}\] |\d{1,3}[.)]? \S|\[?(?:translator|editor|ed\.|trans\.)\W", re.IGNORECASE)
_RULE = re.compile(r"[#*_=~–—-]{3,}")
_CAPITALS = re.compile(r"(?:[^\W\d_]\. ?){0,3}[^\W\d_]{2,}(?: [^\W\d_]{2,}){0,2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Where a summary begins.

    Attributes:
        first: The index of its first piece; None where there is no summary.
        doubt: What a person should know of how it was told, in a sentence; empty where the page says it.
    """

    first: int | None
    doubt: str


def find(pieces: Sequence[Piece], described: str | None = None) -> Summary:
    """The summary among the pieces that begin with the document's text.

    Surest is what the page declares of itself. Else the last paragraph is the summary where it reads like
    one, and those before it belong to it if the document closes above them (a signature, a note), or if they
    too say in the present tense what happens in it.

    Args:
        pieces: The pieces from the first with words to the last.
        described: What the page says of itself where it is not shown (HTML `meta`).
    """
    paragraphs = _paragraphs(pieces, broken_lines.width_of(pieces))
    texts = [broken_lines.joined([piece.text for piece in pieces[a:b]]) for a, b in paragraphs]
    declared = _declared(texts, described)
    if declared is not None:
        return Summary(first=paragraphs[declared][0], doubt="")
    last = len(texts) - 1
    if last < 1 or not reads_like_one(texts[last]):
        message = "the last paragraph does not read like a summary; the record has none"
        return Summary(first=None, doubt=message)
    alike = last
    while alike > 1 and reads_like_one(texts[alike - 1]):
        alike -= 1
    if last - alike < _MOST and _closes(texts, alike):
        count = "paragraph" if alike == last else f"{last - alike + 1} paragraphs"
        return Summary(
            first=paragraphs[alike][0],
            doubt=f"the last {count} below the document's end {'is' if alike == last else 'are'} taken for "
            "the summary, as this site prints it there",
        )
    told = last
    while told > 1 and _tells(texts[told]) and _tells(texts[told - 1]):
        told -= 1
    if told == last or last - told >= _MOST:
        # A report of the same voice to its beginning has a summary of one paragraph.
        return Summary(first=paragraphs[last][0], doubt=_one(pieces, paragraphs, texts))
    return Summary(
        first=paragraphs[told][0],
        doubt=f"the last {last - told + 1} paragraphs are taken for the summary: each says in the present "
        "tense what the document is about",
    )


def reads_like_one(text: str) -> bool:
    """Whether a paragraph can be a summary: one or more whole sentences, no note, signature or mark."""
    if len(text) not in _LENGTHS or not _SENTENCE.search(text) or text.isupper():
        return False
    return not _NO_SUMMARY.match(text) and not text[0].islower() and len(text.split()) >= 5


def _one(pieces: Sequence[Piece], paragraphs: Sequence[tuple[int, int]], texts: Sequence[str]) -> str:
    message = "the last paragraph is taken for the summary, as this site prints it there"
    if len(texts) > 2 and _tells(texts[-2]):
        line = pieces[paragraphs[-2][0]].line
        message += f"; the one before it (line {line}) may belong to it, and stays with the document"
    return message


def _tells(text: str) -> bool:
    """Whether a paragraph says in the present tense, and not as one of those who speak, what happens."""
    bare = _INFINITIVE.sub("", _QUOTED.sub("", text))
    if not reads_like_one(text) or _FIRST_PERSON.search(bare):
        return False
    head = bare[:_FIRST_WORDS]
    return any((_REPORTS.search(head), _REPORTS_TOO.search(head), _OF_ITSELF.match(head)))


def _closes(texts: Sequence[str], at: int) -> bool:
    """Whether the document ends right above a paragraph: with a signature, a closing line, a note, a rule.

    What heads a document (`Recorded by ...`) closes none: most of the text stands above the close.
    """
    above, below = sum(map(len, texts[:at])), sum(map(len, texts[at:]))
    if above < below:
        return False
    text = texts[at - 1]
    if _ENDS & set(transcript.closing_kinds(text)) or _NOTE.match(text) or _RULE.fullmatch(text):
        return True
    return text.isupper() and _CAPITALS.fullmatch(text) is not None


def _declared(texts: Sequence[str], described: str | None) -> int | None:
    """The paragraph with which the words begin that a page declares of itself, if it ends with them."""
    wanted = "".join((described or "").split()).rstrip(".…")
    if len(wanted) < _LENGTHS.start:
        return None
    for at in range(len(texts) - 1, max(0, len(texts) - 1 - _MOST), -1):
        if "".join("".join(texts[at:]).split()).startswith(wanted):
            return at
    return None


def _paragraphs(pieces: Sequence[Piece], width: int | None) -> list[tuple[int, int]]:
    """The first index of each paragraph, and the one after its last."""
    found, place = list[tuple[int, int]](), 0
    for paragraph in broken_lines.paragraphs(pieces, width):
        if any(piece.text.strip() for piece in paragraph):
            found.append((place, place + len(paragraph)))
        place += len(paragraph)
    return found
