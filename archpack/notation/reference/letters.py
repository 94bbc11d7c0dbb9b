"""The letters in the numbers of Soviet-tradition archives (`Р-9401`, `059а`) in the script of a citation."""

import re

_NUMBERED = re.compile(r"(?:[^\W\d_]{1,2}[-–]?)?\d[\d/]*(?:[-–]?[^\W\d_]{1,2})?")

_CYRILLIC = "АБВГДЕЗИКЛМНОПРСТУФЭабвгдезиклмнопрстуфэ"
_LATIN = "ABVGDEZIKLMNOPRSTUFEabvgdeziklmnoprstufe"
_DIGRAPHS = {"Ж": "Zh", "Х": "Kh", "Ц": "Ts", "Ч": "Ch", "Ш": "Sh", "Ю": "Iu", "Я": "Ia", "І": "I"}
_TO_LATIN = str.maketrans(
    dict(zip(_CYRILLIC, _LATIN, strict=True))
    | _DIGRAPHS
    | {cyrillic.lower(): latin.lower() for cyrillic, latin in _DIGRAPHS.items()}
)
_TO_CYRILLIC = str.maketrans(
    {latin: cyrillic for cyrillic, latin in zip(_CYRILLIC, _LATIN, strict=True) if cyrillic not in "Ээ"}
)


def in_latin(number: str) -> str:
    """A number with its Cyrillic letters transliterated by ALA-LC: `R-9401`, `059a`; other words stay."""
    return number.translate(_TO_LATIN) if _NUMBERED.fullmatch(number) else number


def in_cyrillic(number: str) -> str:
    """A number with its Latin letters in Cyrillic: `Р-9401`, `059а`; other words stay."""
    return number.translate(_TO_CYRILLIC) if _NUMBERED.fullmatch(number) else number
