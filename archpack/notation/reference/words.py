"""What stretches of words in a reference are: archives, codes of series, places, dates, or talk."""

import re

_ARCHIVE_WORD = re.compile(
    r"archi[vw]|档案|檔案|არქივ|архив|архів|levéltár|arkiv|arhiv|librar|bibliot|библиот|бібліот|museum|музе|muzeum|"
    r"department of|ministry|институт|інститут|institut|university|foundation|stiftung|fundación|"
    r"record office|центр документации",
    re.IGNORECASE,
)
_SERIES_WORD = re.compile(
    r"\b(?:series|section|files?|fonds?|desk|department|cabinet|sekr|sekretariat|abteilung|records|"
    r"central files|committee|lot)\b",
    re.IGNORECASE,
)
_COLLECTION = re.compile(
    r"(?:\b(?:Collection|[Pp]apers|Nachla(?:ss|ß)|Family Papers|Manuscripts))$|^(?:Papers|Collection) of "
)
_MONTH = re.compile(
    r"\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b|"
    r"\b(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]*\b|"
    r"\b(?:Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)\b"
)
_DATE = re.compile(r"\d{1,2}[./]\s?(?:\d{1,2}|[IVX]+)[./]\s?\d{2,4}(?:\s?г\.?)?")
_QUOTES = '“”"«»„‘'
_TALK = re.compile(
    r"\b(?:by|obtained|translated|contributed|edited|copy|original|public domain|secret|cited|drafted|"
    r"courtesy|подлинник|копия|перевод|among|others|see|also)\b",
    re.IGNORECASE,
)


def is_letters(word: str) -> bool:
    """Whether a word is an abbreviation in letters (`DAKhO`, `BStU`, `ГАВО`)."""
    capitals = sum(letter.isupper() for letter in word)
    if capitals < 2 or len(word) > 16 or not word[0].isupper():
        return False
    parts = word.split("-")
    return "".join(parts).isalpha() and not all(part.istitle() and len(part) > 3 for part in parts)


def is_roman(word: str) -> bool:
    """Whether a word is a Roman number."""
    return bool(re.fullmatch(r"[IVXLC]{2,}|[IVX]", word))


def is_capital(letter: str) -> bool:
    """Whether a letter may begin a name: a capital, or one of a script that has none."""
    return letter.isalpha() and (not letter.islower() or "Ⴀ" <= letter <= "ჿ")


def names_archive(words: str) -> bool:
    """Whether words call something an archive, a library or the like."""
    return bool(_ARCHIVE_WORD.search(words)) and is_capital(words[:1]) and len(words) <= 200


def names_collection(words: str) -> bool:
    """Whether words are the name of a collection (`Nicolaevsky Collection`, `Edward M. House Papers`)."""
    return bool(_COLLECTION.search(words)) and words[:1].isupper()


def is_dated(words: str) -> bool:
    """Whether words hold a date: a month, or a day in figures."""
    return bool(_MONTH.search(words) or _DATE.match(words))


def is_code(words: str) -> bool:
    """Whether words may be the code or name of a part of an archive (`HA IX`, `1972`, `NSC Series`)."""
    parts = words.split()
    if not parts or len(parts) > 8 or words[0] in _QUOTES or is_dated(words) or _TALK.search(words):
        return False
    if any(sign in words for sign in "{}$=<>@"):
        return False
    if any(letter.isdigit() for letter in words):
        return not parts[-1].isalpha() or len(parts) < 4 or words[0].isdigit() is False
    if _SERIES_WORD.search(words) or names_collection(words):
        return words[0].isupper()
    abbreviated = sum(part.endswith(".") and len(part) > 1 and part[0].isupper() for part in parts) > 1
    return abbreviated or any(is_letters(part) or is_roman(part) for part in parts)


def leading_letters(words: str) -> int:
    """How long the abbreviation of an archive is with which words begin before their number; 0 if none.

    A second abbreviation belongs to it in Cyrillic, or where it names a state (`GA RK`).
    """
    parts = words.split(" ")
    if len(parts) < 2 or not is_letters(parts[0]) or is_roman(parts[0]):
        return 0
    length = len(parts[0])
    if len(parts) > 2 and is_letters(parts[1]):
        cyrillic = any("Ѐ" <= letter <= "ӿ" for letter in parts[1])
        if cyrillic or parts[1] in {"RF", "RK", "RB", "RT", "RA", "RM"}:
            length += 1 + len(parts[1])
    rest = words[length:].split()
    return (
        length
        if rest and any(letter.isdigit() for letter in rest[0] + (rest[1] if len(rest) > 1 else ""))
        else 0
    )
