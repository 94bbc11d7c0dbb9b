"""The words by which editors name what they mark, in the languages in which they do."""

import re
from typing import Literal

from archpack.notation.transcript.conduct import sense_of

Kind = Literal[
    "gap",
    "omission",
    "unclear",
    "sic",
    "signature",
    "page",
    "hand",
    "deletion",
    "stamp",
    "note",
    "stage",
    "address",
]
"""What a bracket's words tell; `hand` is an addition's label, `address` no mark at all."""

_LONGEST = 80

_COUNT = r"(?:\d+|an?|one|two|three|four|several|some|few|слово|два|три|несколько|ein|zwei|mehrere|un|deux)"
_UNIT = (
    r"(?:words?|lines?|names?|pages?|letters?|text|sentences?|paragraphs?|signature|"
    r"слов\w*|строк\w*|сторінк\w*|страниц\w*|Wort|Wörter|Zeilen?|mots?|lignes?)"
)
_UNREADABLE = (
    r"(?:illegible|unreadable|indecipherable|undecipherable|unintelligible|inaudible|unclear|"
    r"неразборчив\w*|нерозбірлив\w*|unleserlich\w*|illisibles?|olvashatatlan|nieczyteln\w*|nečiteln\w*|"
    r"nečitk\w*|ilizibil\w*|ilegible|ilegível)"
)
_LOST = r"(?:missing|lost|torn|cut off|redacted|excised|sanitized|blacked out|blank|отсутству\w+|утрачен\w*)"
_BY_HAND = (
    r"(?:hand-?written|handwriting|от руки|рукопис\w*|від руки|handschriftlich\w*|manuscrite?|à la main|"
    r"kézzel|kézírás\w*)"
)
_HAND = (
    rf"(?:{_BY_HAND}|in (?:\w+ )?(?:hand|pencil|ink)|(?:in|on) the (?:\w+ )?margins?|карандашом|чернилами|"
    r"на полях|олівцем|на берегах)"
)
_STAMP = r"(?:stamp|stamped|штамп|печать|печатка|Stempel|cachet|tampon|bélyegző)"
_EDITOR = r"(?:translator|transl|trans|tr|transcriber|editor|ed|author|interpreter|compiler)"
PAGE_LABEL = (
    r"(?:pp?\.|page|pages|лл?\.|ll?\.|листы?|leaf|leaves|с\.|стр\.|арк\.|str\.|S\.|Seite|Bl\.|Blatt|"
    r"ff?\.|fol\.|folio|list|o\.)"
)
"""What stands before the number of a page or leaf."""

PAGE = rf"{PAGE_LABEL} ?[0-9]{{1,5}}[a-zа-я]?(?: ?(?:ob|об|v|r|verso)\.?)?(?: ?[-–] ?[0-9]{{1,5}})?"
"""A page or leaf with its number."""

_PATTERNS: tuple[tuple[Kind, str], ...] = (
    ("address", r"email[ \xa0]protected"),
    ("omission", r"[.…\s]*(?:\.\s*\.|…)[.…\s]*|(?:\w+ ){0,3}omitted|snip|пропуск|опущено|ausgelassen"),
    ("unclear", r"\?"),
    ("sic", r"sic!?|так (?:в|у) (?:тексте|тексті|документе|документі|оригинале|оригіналі)"),
    (
        "gap",
        rf"(?:{_COUNT} |\w+ )?(?:{_UNIT} )?{_UNREADABLE}(?: {_UNIT})?(?: {_UNREADABLE})?"
        rf"|(?:{_COUNT} )?{_UNIT} {_LOST}|redacted|excised|blacked out|torn|blank",
    ),
    (
        "page",
        rf"{PAGE}|(?:page|leaf) break|(?:next|new) page|page \w+ of \w+|конец страницы",
    ),
    ("signature", r"signature|signed|подпись|підпис|Unterschrift|gez\.?|signé|aláírás"),
    (
        "deletion",
        r"(?:\w+ )?(?:crossed out|struck (?:out|through)|stricken|deleted|deletion|"
        r"зач[её]ркнуто|закреслено|вычеркнуто|gestrichen|biffé|rayé)(?: \w+){0,4}",
    ),
    ("hand", rf"(?:[\w.,'’-]+ ){{0,4}}{_HAND}(?:,? [\w.,'’-]+){{0,9}}"),
    ("stamp", rf"(?:[\w-]+ ){{0,3}}{_STAMP}(?: [\w-]+){{0,5}}"),
    (
        "note",
        rf"{_EDITOR}\.?(?:['’]?s['’]?)? (?:notes?|comments?|remarks?)|(?:foot)?notes?(?: \w+){{0,4}}|"
        r"N\.?B\.?|прим(?:ечание|ітка)?\.?(?: \w+\.?){0,3}|Anm(?:erkung)?\.?(?: \w+\.?){0,3}|note du \w+",
    ),
)
_KINDS = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _PATTERNS), re.IGNORECASE)


def kind_of(text: str) -> Kind | None:
    """What the words in a bracket tell; None where they are words of the text itself."""
    if len(text) > _LONGEST:
        return None
    match = _KINDS.fullmatch(text)
    if match is None:
        return "stage" if sense_of(text) == "remark" else None
    return match.lastgroup  # type: ignore[return-value]


_HAND_ALONE = re.compile(rf"\b{_BY_HAND}\b", re.IGNORECASE)
_REDACTED = re.compile(r"redacted|excised|sanitized|blacked", re.IGNORECASE)
_LOST_ALONE = re.compile(rf"\b{_LOST}\b", re.IGNORECASE)
_INAUDIBLE = re.compile(r"inaudible|unintelligible", re.IGNORECASE)


def gap_reason(text: str) -> str:
    """Why there is a gap, in the words of TEI: `illegible`, `inaudible`, `redacted`, `lost`."""
    for reason, pattern in (("redacted", _REDACTED), ("lost", _LOST_ALONE), ("inaudible", _INAUDIBLE)):
        if pattern.search(text):
            return reason
    return "illegible"


def place_of(label: str) -> str:
    """Where an addition stands, the words for its hand taken away (`at the bottom of page one`)."""
    return " ".join(_HAND_ALONE.sub(" ", label).split()).strip(" ,.;")
