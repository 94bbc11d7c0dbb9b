"""The letters of six Cyrillic alphabets in Latin, by ALA-LC and by BGN/PCGN.

ALA-LC: Romanization Tables of the American Library Association and the Library of Congress, ligatures
included. BGN/PCGN: the agreements for Russian (1947), Ukrainian (2019), Belarusian (1979), Bulgarian (2013),
Serbian (2005) and Macedonian (2013). What depends on the letters around is in `romanise`.
"""

from collections.abc import Mapping
from typing import Literal

Scheme = Literal["ala-lc", "bgn-pcgn"]
"""A scheme of romanisation."""


def _table(cyrillic: str, latin: str, *tables: dict[str, str]) -> dict[str, str]:
    merged: dict[str, str] = {}
    for table in tables:
        merged |= table
    return merged | dict(zip(cyrillic.split(), latin.split(), strict=True))


_PLAIN = _table("а б в г д е з к л м н о п р с т у ф", "a b v g d e z k l m n o p r s t u f")

_ALA_RU = _table(
    "ё ж и й х ц ч ш щ ъ ы ь э ю я і ѣ ѳ ѵ",
    "ë zh i ĭ kh t͡s ch sh shch ʺ y ʹ ė i͡u i͡a ī i͡e ḟ ẏ",
    _PLAIN,
)
_ALA_UK = _table(
    "г ґ є ж и і ї й х ц ч ш щ ь ю я",
    "h g i͡e z͡h y i ï ĭ kh t͡s ch sh shch ʹ i͡u i͡a",
    _PLAIN,
)
_ALA_BE = _table(
    "г ґ ё ж і й ў х ц ч ш ы ь э ю я",
    "h g i͡o z͡h i ĭ ŭ kh t͡s ch sh y ʹ ė i͡u i͡a",
    _PLAIN,
)
_ALA_BG = _table("ж и й х ц ч ш щ ъ ь ю я", "zh i ĭ kh t͡s ch sh sht ŭ ʹ i͡u i͡a", _PLAIN)
_SR = _table("ђ ж и ј љ њ ћ х ц ч џ ш", "đ ž i j lj nj ć h c č dž š", _PLAIN)
_MK = _table("ѓ ѕ ќ", "ǵ dz ḱ", {key: value for key, value in _SR.items() if key not in "ђћ"})

_BGN_RU = _table("ё ж и й х ц ч ш щ ъ ы ь э ю я", "ë zh i y kh ts ch sh shch ” y ’ e yu ya", _PLAIN)
_BGN_UK = _table("г ґ є ж и і ї й х ц ч ш щ ю я", "h g ie zh y i i i kh ts ch sh shch iu ia", _PLAIN) | {
    "ь": "",
    "’": "",
    "'": "",
    "ʼ": "",
}
_BGN_BE = _table("г ґ е ё ж і й ў х ц ч ш ы ь э ю я", "h g ye yo zh i y w kh ts ch sh y ’ e yu ya", _PLAIN)
_BGN_BG = _table("ж и й х ц ч ш щ ъ ь ю я", "zh i y h ts ch sh sht a y yu ya", _PLAIN)

TABLES: Mapping[Scheme, Mapping[str, Mapping[str, str]]] = {
    "ala-lc": {"ru": _ALA_RU, "uk": _ALA_UK, "be": _ALA_BE, "bg": _ALA_BG, "sr": _SR, "mk": _MK},
    "bgn-pcgn": {"ru": _BGN_RU, "uk": _BGN_UK, "be": _BGN_BE, "bg": _BGN_BG, "sr": _SR, "mk": _MK},
}
"""Small letters by scheme and language."""

LANGUAGES = tuple(TABLES["ala-lc"])
"""BCP 47 tags of the languages that can be romanised."""
