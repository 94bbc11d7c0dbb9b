"""Text that is not UTF-8 and does not say what it is: one of the encodings of Windows, by what it spells."""

import re

_CYRILLIC = re.compile(r"[А-яЁёЄєІіЇїҐґЎў]")
_RUN = re.compile(r"[А-яЁёЄєІіЇїҐґЎў]{2,}")
_ODD_CASE = re.compile(r"[а-яё][А-ЯЁ]")
_CONTROL = re.compile(r"[\x80-\x9f]")


def guessed(content: bytes) -> tuple[str, str] | None:
    """The text that bytes are, and the name of the encoding; None where neither Windows-1251 nor 1252 fits.

    Letters that come one by one among ASCII are those of Western languages; whole words of them are Cyrillic.
    """
    russian = _decoded(content, "cp1251")
    if russian is not None:
        letters = len(_CYRILLIC.findall(russian))
        in_words = sum(map(len, _RUN.findall(russian)))
        odd = len(_ODD_CASE.findall(russian))
        if letters >= 8 and in_words >= 0.6 * letters and odd <= 0.05 * letters:
            return russian, "Windows-1251"
    western = _decoded(content, "cp1252")
    return None if western is None else (western, "Windows-1252")


def _decoded(content: bytes, encoding: str) -> str | None:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if "\0" in text or _CONTROL.search(text) else text
