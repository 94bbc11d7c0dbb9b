"""The lines that close a document in its source: who took part, recorded and typed, number and date."""

import re

from archpack.model.transcript import ClosingItem, ClosingKind
from archpack.notation import date
from archpack.notation.transcript.meaning import words
from archpack.notation.transcript.source_speakers import label_at

_NO_SPEAKER = r"^(?![^\W\d_][\w.' -]{1,40}[.:] [A-ZА-Я]).*"
_KINDS: tuple[tuple[ClosingKind, str], ...] = (
    (
        "participants",
        r"^participa(?:ted|nts?)\b|^took part|^taking part|^the (?:conversation|meeting|talks?) was attended|"
        rf"{_NO_SPEAKER}(?:участвовали|брали участь)|^участники|^учасники|^teilnehmer",
    ),
    (
        "present",
        r"\b(?:was|were) (?:also )?present\b|^(?:also )?present\b|^in attendance|^attended|присутствова|"
        r"были присутст|були присутні|^anwesend|^étaient présents",
    ),
    ("interpreted by", r"^interpret(?:ed|ers?|ation)\b|^переводила? и |^переводчик|^перекладач|^dolmetscher"),
    (
        "translated by",
        r"^translat(?:ed|ors?|ion)\b|^перев[её]л|^переводил(?!а? и )|^переклад|^übersetz|^traduit",
    ),
    (
        "recorded by",
        r"^(?:\w+ and )?record(?:ed|er)\b|^taken down|^written down|^notes? (?:taken|made) by|"
        r"^minutes? (?:taken|by)|^записал|\bи записал|^запись (?:беседы )?вел|^беседу записал|^записав|"
        r"^aufgezeichnet|^protokoll",
    ),
    ("typed by", r"^typed\b|^typist|^(?:отп|напеч|печат)\w*\.?(?: |:)|^надрук|^getippt"),
    (
        "signature",
        r"^\[?(?:signature|signed|подпись|підпис|unterschrift)\b|^(?-i:(?:[A-ZА-Я] ){3,}[A-ZА-Я])\.?$|"
        r"^\d{1,2}[./-][\dIVX]{1,4}[./-]\d{2,4}\.? (?-i:[A-ZА-Я][A-ZА-Я .]{2,30})$",
    ),
    (
        "copies",
        r"^(?:\d+ )?cop(?:y|ies)\b(?! of)|^distribut(?:ion|ed)|^cc\b|^разослано|^экз|^розіслано|^verteiler",
    ),
    (
        "file number",
        r"^(?:№|(?:no|nr|number|isk|iskh|исх|вх|vkh|ref|reference|file|ser|case)\b\.?:?) ?(?:№|no\.?)? ?"
        r"[\w]*\d[\w./-]*(?:[ -]\w{1,4})?$|^\d{1,6}/[\w/-]{1,12}$",
    ),
)
_PATTERNS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _KINDS)
_LONGEST = 300
_SHORT = 80
_FAR = 15
"""How many pieces from the end are looked at."""
_REACH = 3
"""How many short pieces that say nothing of themselves may follow a closing line."""


def kinds_of(text: str) -> tuple[ClosingKind, ...]:
    """What a line or short paragraph tells, if it is one with which documents close."""
    line = " ".join(text.split())
    if not line or len(line) > _LONGEST:
        return ()
    found = tuple(kind for kind, pattern in _PATTERNS if pattern.search(line))
    if "interpreted by" in found:
        # "Interpreted and recorded", "Переводила и записала".
        found = tuple(kind for kind in found if kind != "translated by")
    if found or len(line) > _SHORT:
        return found
    stamp = date.from_text(line)
    has_day = stamp is not None and any(
        reading.dates and reading.dates[0].month for reading in stamp.readings
    )
    return ("date stamp",) if has_day else ()


def start_of_closing(pieces: list[str]) -> int:
    """The number of the piece of text with which the closing block begins; their count if there is none.

    It begins with a line that says what it is; short ones that do not may follow it, but nobody speaks.
    """
    start = len(pieces)
    unknown = 0
    for number in range(len(pieces) - 1, max(-1, len(pieces) - 1 - _FAR), -1):
        piece = pieces[number]
        if kinds_of(piece):
            start, unknown = number, 0
            continue
        unknown += 1
        label = label_at(piece)
        speaks = label is not None and label.end < len(piece)
        if unknown > _REACH or len(piece) > _SHORT or speaks:
            break
    return start


_NAME = re.compile(
    r"(?:[^\W\d_a-z]\. ?){1,3}[^\W\d_a-z][\w'’-]+|[^\W\d_a-z][\w'’-]+ [^\W\d_a-z]\. ?(?:[^\W\d_a-z]\.?)?"
)
_PARTED = re.compile(r"[,;]\s*(?:and\s|и\s)?|\s(?:and|и|та|und|et|&)\s")
_LABEL = re.compile(r"^[^:]{1,60}:\s*")
# "Comrades", the number of copies.
_BESIDE = re.compile(
    r"^\s*(?:тт\.|(?:comrades|cdes\.|messrs\.?|genossen)\s)\s*|\s*\(\d{1,3}\)", re.IGNORECASE
)


def people(item: ClosingItem) -> tuple[str, ...]:
    """The names of people in a line of the closing block, as written, in order.

    After a colon they are what commas and *and* part; in a sentence without one, what has initials.
    """
    line = words(item.content)
    label = _LABEL.match(line)
    if label is None:
        return tuple(match[0].strip() for match in _NAME.finditer(line))
    names = (_BESIDE.sub("", name).strip() for name in _PARTED.split(line[label.end() :]))
    return tuple(_without_stop(name) for name in names if name)


def _without_stop(name: str) -> str:
    """A name without the full stop that ends the sentence, if it belongs to no initial."""
    return name if re.search(r"\b[^\W\d_]\.$", name) else name.removesuffix(".")
