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

LATIN = re.compile(f"[{_LATIN}]")
CYRILLIC = re.compile(f"[{_CYRILLIC}]")
GREEK = re.compile(f"[{_GREEK}]")
NOT_LATIN = re.compile(f"[{_CYRILLIC}{_GREEK}]")
"""A letter of a script that has look-alikes of Latin ones."""

WORD = re.compile(r"[^\W\d_]+")
"""A word: letters with nothing between them."""

_CYRILLIC_ALIKE = "АВЕЅІЈКМНОРСТУХаеѕіјорсухԁһѡԛԜ"
_LATIN_ALIKE = "ABESIJKMHOPCTYXaesijopcyxdhwqW"

TO_LATIN: Mapping[int, int] = str.maketrans(_CYRILLIC_ALIKE, _LATIN_ALIKE)
"""Cyrillic letters, as the Latin ones that look the same."""

TO_CYRILLIC: Mapping[int, int] = str.maketrans("ABEIJKMHOPCTYXaeijopcyx", "АВЕІЈКМНОРСТУХаеіјорсух")
"""Latin letters, as the Cyrillic ones that look the same; of rare letters only those of today's languages."""


def script_of(text: str) -> Script | None:
    """The script of most letters of a text, or None where it has none."""
    counts = scripts(text)
    most: Script = max(counts, key=counts.__getitem__)
    return most if counts[most] else None


def scripts(text: str) -> dict[Script, int]:
    """How many letters of each script a text has."""
    if text.isascii():
        return {"Latn": sum(map(str.isalpha, text)), "Cyrl": 0, "Grek": 0, "other": 0}
    latin, cyrillic, greek = (len(kind.findall(text)) for kind in (LATIN, CYRILLIC, GREEK))
    return {
        "Latn": latin,
        "Cyrl": cyrillic,
        "Grek": greek,
        "other": sum(map(str.isalpha, text)) - latin - cyrillic - greek,
    }


def mixed_words(text: str) -> Iterator[re.Match[str]]:
    """The words that have letters of Latin and of Cyrillic or Greek side by side."""
    if text.isascii() or not NOT_LATIN.search(text):
        return
    for word in WORD.finditer(text):
        if not word[0].isascii() and LATIN.search(word[0]) and NOT_LATIN.search(word[0]):
            yield word


def in_one_script(word: str) -> str | None:
    """A mixed word with its look-alikes replaced so that one script is left, or None where that cannot be."""
    cyrillic, latin = word.translate(TO_CYRILLIC), word.translate(TO_LATIN)
    wholly = [cyrillic] if not LATIN.search(cyrillic) else []
    wholly += [latin] if not NOT_LATIN.search(latin) else []
    if len(wholly) == 2 and 2 * len(LATIN.findall(word)) > len(word):
        return latin
    return wholly[0] if wholly else None


def mixture(word: str) -> str:
    """What is said of such a word: which letters are the fewer, and what was likely meant."""
    latin, others = LATIN.findall(word), NOT_LATIN.findall(word)
    few, name = (latin, "Latin") if len(latin) <= len(others) else (others, "Cyrillic or Greek")
    letters = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in dict.fromkeys(few[:3]))
    likely = in_one_script(word)
    end = f"; did you mean {shown(likely)}, in one script?" if likely else ""
    return f"{shown(word)} has {name} letters among others: {letters}{end}"
