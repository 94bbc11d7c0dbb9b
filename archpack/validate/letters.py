"""The scripts that letters belong to, and letters of different scripts that look alike."""

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from archpack.source.wording import shown

Script = Literal["Latn", "Cyrl", "Grek", "other"]
"""Scripts by their codes of ISO 15924; all others together, since nothing here tells them apart."""

_LATIN = r"A-Za-zªºÀ-ÖØ-öø-ʸᴀ-ᴥᴬ-ᵜᵢ-ᵥᵫ-ᵷᵹ-ᶾḀ-ỿⱠ-ⱿꜢ-ꞇꞋ-ꟿﬀ-ﬆＡ-Ｚａ-ｚ"
_CYRILLIC = r"Ѐ-ҁҊ-ԯᲀ-ᲸᴫᵸꙀ-ꙮꙿ-ꚝ"
_GREEK = r"Ͱ-ͳͶͷͺ-ͽͿΆΈ-ϡϰ-Ͽἀ-ῼ"

WORD = re.compile(r"[^\W\d_]+")
"""A word: letters with nothing between them."""

_CYRILLIC_ALIKE = "АВЕЅІЈКМНОРСТУХаеѕіјорсухԁһѡԛԜ"
_LATIN_ALIKE = "ABESIJKMHOPCTYXaesijopcyxdhwqW"

TO_LATIN: Mapping[int, int] = str.maketrans(_CYRILLIC_ALIKE, _LATIN_ALIKE)
"""Cyrillic letters, as the Latin ones that look the same."""

TO_CYRILLIC: Mapping[int, int] = str.maketrans("ABEIJKMHOPCTYXaeijopcyx", "АВЕІЈКМНОРСТУХаеіјорсух")
"""Latin letters, as the Cyrillic ones that look the same; of rare letters only those of today's languages."""


def latin(text: str) -> list[str]:
    """The Latin letters of a text."""
    return re.findall(f"[{_LATIN}]", text)


def look_alike_scripts(text: str) -> list[str]:
    """The letters of Cyrillic and Greek, the scripts that have look-alikes of Latin letters."""
    return [] if text.isascii() else re.findall(f"[{_CYRILLIC}{_GREEK}]", text)


def script_of(text: str) -> Script | None:
    """The script of most letters of a text, or None where it has none."""
    counts = scripts(text)
    most: Script = max(counts, key=counts.__getitem__)
    return most if counts[most] else None


def scripts(text: str) -> dict[Script, int]:
    """How many letters of each script a text has."""
    if text.isascii():
        return {"Latn": sum(map(str.isalpha, text)), "Cyrl": 0, "Grek": 0, "other": 0}
    counts = [len(re.findall(f"[{letters}]", text)) for letters in (_LATIN, _CYRILLIC, _GREEK)]
    others = sum(map(str.isalpha, text)) - sum(counts)
    return {"Latn": counts[0], "Cyrl": counts[1], "Grek": counts[2], "other": max(0, others)}


def mixed_words(text: str) -> Iterator[re.Match[str]]:
    """The words that have letters of Latin and of Cyrillic or Greek side by side."""
    if not look_alike_scripts(text):
        return
    for word in WORD.finditer(text):
        if not word[0].isascii() and latin(word[0]) and look_alike_scripts(word[0]):
            yield word


def in_one_script(word: str) -> str | None:
    """A mixed word with its look-alikes replaced so that one script is left, or None where that cannot be."""
    as_cyrillic, as_latin = word.translate(TO_CYRILLIC), word.translate(TO_LATIN)
    wholly = [as_cyrillic] if not latin(as_cyrillic) else []
    wholly += [as_latin] if not look_alike_scripts(as_latin) else []
    if len(wholly) == 2 and 2 * len(latin(word)) > len(word):
        return as_latin
    return wholly[0] if wholly else None


def mixture(word: str) -> str:
    """What is said of such a word: which letters are the fewer, and what was likely meant."""
    own, others = latin(word), look_alike_scripts(word)
    few, name = (own, "Latin") if len(own) <= len(others) else (others, "Cyrillic or Greek")
    letters = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in dict.fromkeys(few[:3]))
    likely = in_one_script(word)
    end = f"; did you mean {shown(likely)}, in one script?" if likely else ""
    return f"{shown(word)} has {name} letters among others: {letters}{end}"
