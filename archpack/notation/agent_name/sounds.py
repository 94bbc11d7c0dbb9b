"""Spellings that different romanisations give one name, folded into one; coarse, and for hints only."""

import re
from functools import lru_cache

from archpack.notation.romanisation import plain

# Pinyin, Wade-Giles with or without its apostrophes, Palladius's Cyrillic, Korean by McCune-Reischauer,
# the Revised system and habit: aspirates meet their plain sounds, and -ng meets -n.
_EASTERN = (
    (re.compile(r"^(?:rhee|lee|yi|ri|li|i)$"), "li"),
    (re.compile(r"^(?:park|paek|pak|bak)$"), "pak"),
    (re.compile(r"^(?:choi|choe)$"), "coe"),
    (re.compile(r"dzh|chzh|zh|ch|dz(?=i)|j|q"), "C"),
    (re.compile(r"tsz|dz|ts|tz|sz|z|c(?![h])"), "Z"),
    (re.compile(r"hs|sh|x|s"), "S"),
    (re.compile(r"[bp]"), "P"),
    (re.compile(r"[dt]"), "T"),
    (re.compile(r"kh|[gkh](?=[aeiouywr])"), "K"),
    (re.compile(r"(?<=[aeiou])h"), ""),
    (re.compile(r"ng?(?![aeiouy])"), "n"),
    (re.compile(r"eo|ou|uo|o|u(?=n)"), "o"),
    (re.compile(r"(?<=[aeiou])y|y|i"), "i"),
    (re.compile(r"ie|ye|e"), "e"),
    (re.compile(r"iu|yu|ui|u"), "u"),
    (re.compile(r"ih$|(?<=[ZSC])[ieuy]?$"), ""),
)
# The same Russian or Ukrainian name in English, French, German and Polish dress.
_WESTERN = (
    (re.compile(r"schtsch|shch|chtch|szcz"), "W"),
    (re.compile(r"tsch|tch|cz|tj|ch(?=[eiou])|ch$"), "X"),
    (re.compile(r"sch|sh|sz|ch(?=t)"), "S"),
    (re.compile(r"kh|ch|x|h"), "h"),
    (re.compile(r"ts|tz|cz|c(?=[eiy])"), "z"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"w"), "v"),
    (re.compile(r"ck|c|q"), "k"),
    (re.compile(r"ou"), "u"),
    (re.compile(r"(?:ij|yj|iy|ii|yi|y|j|i)+"), "i"),
    (re.compile(r"(?<=[WXS])[oe]"), "e"),
    (re.compile(r"i(?=[aeou])"), ""),
    (re.compile(r"ff$|v$"), "v"),
    (re.compile(r"(.)\1+"), r"\1"),
)


@lru_cache(maxsize=65_536)
def eastern(text: str) -> str:
    """One spelling for a Chinese or Korean name in any of its romanisations."""
    return _fold(plain(text).replace(" ", ""), _EASTERN)


@lru_cache(maxsize=65_536)
def western(text: str) -> str:
    """One spelling for a name as the languages of Europe spell its sounds."""
    return _fold(plain(text).replace(" ", ""), _WESTERN)


def _fold(word: str, rules: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for pattern, sound in rules:
        word = pattern.sub(sound, word)
    return word
