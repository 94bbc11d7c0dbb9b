"""Text cut into what dates are made of: numbers, names of months, words of time, signs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from archpack.notation.date.languages import LANGUAGES
from archpack.notation.date.languages.language import Language, WordKind

_TOKEN = re.compile(r"[^\W_]+(?:['’ʼ][^\W\d_]+)*|\S")
_NUMBER_AND_LETTERS = re.compile(r"([0-9]{1,4})([^\W\d_]{1,3})")
_ROMAN_NUMBER = re.compile(r"([IVX]{1,5})(e?)")
_ROMAN_LETTERS = str.maketrans("ІХХ", "IXX")  # Cyrillic letters that typewriters put for them
_ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th", "er", "e", "го", "ого", "е", "ое", "й", "ый"))
_DECADE_ENDS = frozenset(("s", "er", "е", "х", "ые", "ті", "их"))
_ROMANS = {
    f"{'X' * tens}{ones}": 10 * tens + value
    for tens in range(3)
    for value, ones in enumerate(("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"))
    if tens or value
}


class Lexeme(NamedTuple):
    """One unit of a text.

    Attributes:
        text: As written; for a sign the sign itself, for the end of the text empty.
        start: Where it begins, in characters.
        end: Where it ends, exclusive.
        spaced: Whether white space stands before it.
        number: Its digits, where it is a number of one to four digits.
        ordinal: Whether the number has the ending of an ordinal (`29th`).
        decade: Whether the number has the ending of a decade (`1960s`).
        roman: Its value, where it can be a Roman number up to 29.
        month: The month that it names, 1 to 12.
        season: The EDTF number of the season that it names.
        weekday: Whether it names a day of the week.
        kinds: What else it does in a date.
    """

    text: str
    start: int
    end: int
    spaced: bool = False
    number: str = ""
    ordinal: bool = False
    decade: bool = False
    roman: int = 0
    month: int = 0
    season: str = ""
    weekday: bool = False
    kinds: frozenset[WordKind] = frozenset()


@dataclass(slots=True)
class _Meaning:
    month: int = 0
    season: str = ""
    weekday: bool = False
    kinds: frozenset[WordKind] = frozenset()
    abbreviation: bool = False


_Phrases = dict[str, list[tuple[tuple[str, ...], _Meaning]]]


def lex(text: str, languages: Sequence[str], start: int = 0, end: int | None = None) -> list[Lexeme]:
    """The lexemes of a part of a text, closed by an empty one."""
    last = len(text) if end is None else end
    tokens = [(match[0], match.start(), match.end()) for match in _TOKEN.finditer(text, start, last)]
    phrases = _phrases(tuple(languages))
    lexemes: list[Lexeme] = []
    place, before = 0, start
    while place < len(tokens):
        lexeme, place = _lexeme(tokens, place, phrases)
        lexemes.append(lexeme._replace(spaced=lexeme.start > before))
        before = lexeme.end
    lexemes.append(Lexeme("", last, last))
    return lexemes


def _lexeme(tokens: list[tuple[str, int, int]], place: int, phrases: _Phrases) -> tuple[Lexeme, int]:
    text, start, end = tokens[place]
    if text[0] in "0123456789":
        return _numeric(tokens, place)
    if not text[0].isalpha():
        return Lexeme(text, start, end), place + 1
    roman, _ = _roman(text)
    for words, meaning in phrases.get(_plain(text), ()):
        after = _follow(tokens, place, words)
        if not after:
            continue
        if meaning.abbreviation and _adjoins(tokens, after, "."):
            after += 1
        found = Lexeme(
            "",
            start,
            tokens[after - 1][2],
            roman=roman,
            month=meaning.month,
            season=meaning.season,
            weekday=meaning.weekday,
            kinds=meaning.kinds,
        )
        return found._replace(text=text), after
    return Lexeme(text, start, end, roman=roman), place + 1


def _numeric(tokens: list[tuple[str, int, int]], place: int) -> tuple[Lexeme, int]:
    """A number with the ending that makes it an ordinal or a decade (`29th`, `29-го`, `1960-е`)."""
    text, start, end = tokens[place]
    if text.isascii() and text.isdigit():
        if len(text) > 4:
            return Lexeme(text, start, end), place + 1
        if _adjoins(tokens, place + 1, "-") and place + 2 < len(tokens) and tokens[place + 2][1] == end + 1:
            suffix = tokens[place + 2][0].lower()
            decade = suffix in _DECADE_ENDS and len(text) == 4
            if decade or (suffix in _ORDINAL_ENDS and suffix.isalpha() and not suffix.isascii()):
                closed = tokens[place + 2][2]
                return Lexeme(text, start, closed, number=text, ordinal=not decade, decade=decade), place + 3
        return Lexeme(text, start, end, number=text), place + 1
    match = _NUMBER_AND_LETTERS.fullmatch(text)
    suffix = match[2].lower() if match else ""
    if match and len(match[1]) == 4 and suffix in _DECADE_ENDS:
        return Lexeme(text, start, end, number=match[1], decade=True), place + 1
    if match and len(match[1]) < 3 and suffix in _ORDINAL_ENDS:
        return Lexeme(text, start, end, number=match[1], ordinal=True), place + 1
    return Lexeme(text, start, end), place + 1


def _follow(tokens: list[tuple[str, int, int]], place: int, words: tuple[str, ...]) -> int:
    """The place after a phrase that begins here, or 0."""
    place += 1
    for word in words[1:]:
        if _adjoins(tokens, place, "."):
            place += 1
        if place >= len(tokens) or _plain(tokens[place][0]) != word:
            return 0
        place += 1
    return place


def _adjoins(tokens: list[tuple[str, int, int]], place: int, sign: str) -> bool:
    return 0 < place < len(tokens) and tokens[place][0] == sign and tokens[place][1] == tokens[place - 1][2]


def _roman(text: str) -> tuple[int, bool]:
    match = _ROMAN_NUMBER.fullmatch(text.translate(_ROMAN_LETTERS)) if len(text) < 7 else None
    return (_ROMANS.get(match[1], 0), bool(match[2])) if match else (0, False)


def _plain(word: str) -> str:
    return word.lower().replace("’", "'").replace("ʼ", "'")


@cache
def _phrases(languages: tuple[str, ...]) -> _Phrases:
    """All that is read, by the first word of each phrase, the longer phrases first."""
    meanings: dict[tuple[str, ...], _Meaning] = {}
    for name in languages:
        for phrase, month, season, kind in _readable(LANGUAGES[name]):
            words = tuple(_TOKEN.findall(_plain(phrase).replace(".", " ")))
            meaning = meanings.setdefault(words, _Meaning())
            meaning.month = meaning.month or month
            meaning.season = meaning.season or season
            meaning.weekday = meaning.weekday or not (month or season or kind)
            meaning.kinds |= {kind} if kind else set()
            meaning.abbreviation = meaning.abbreviation or phrase.endswith(".")
    phrases: _Phrases = {}
    for words in sorted(meanings, key=len, reverse=True):
        phrases.setdefault(words[0], []).append((words, meanings[words]))
    return phrases


def _readable(language: Language) -> Iterator[tuple[str, int, str, WordKind | None]]:
    """Every phrase of a language with the month, season or kind that it stands for."""
    for number, forms in enumerate(language.months, 1):
        for form in forms:
            yield form, number, "", None
    for number, forms in enumerate(language.seasons, 21):
        for form in forms:
            yield form, 0, str(number), None
    for weekday in language.weekdays:
        yield weekday, 0, "", None
    for kind, phrases in language.words.items():
        for phrase in phrases:
            yield phrase, 0, "", kind
