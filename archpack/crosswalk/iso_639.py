"""The codes of languages (ISO 639) and scripts (ISO 15924) that library standards use, for BCP 47 tags."""

_THREE_LETTERS = {
    "ar": "ara", "az": "aze", "be": "bel", "bg": "bul", "bs": "bos", "cs": "ces", "da": "dan", "de": "deu",
    "el": "ell", "en": "eng", "es": "spa", "et": "est", "fa": "fas", "fi": "fin", "fr": "fra", "he": "heb",
    "hi": "hin", "hr": "hrv", "hu": "hun", "hy": "hye", "id": "ind", "it": "ita", "ja": "jpn", "ka": "kat",
    "kk": "kaz", "km": "khm", "ko": "kor", "ky": "kir", "la": "lat", "lo": "lao", "lt": "lit", "lv": "lav",
    "mk": "mkd", "mn": "mon", "nl": "nld", "no": "nor", "pl": "pol", "pt": "por", "ro": "ron", "ru": "rus",
    "sk": "slk", "sl": "slv", "sq": "sqi", "sr": "srp", "sv": "swe", "tg": "tgk", "th": "tha", "tk": "tuk",
    "tr": "tur", "uk": "ukr", "ur": "urd", "uz": "uzb", "vi": "vie", "yi": "yid", "zh": "zho",
}  # fmt: skip

_BIBLIOGRAPHIC = {
    "bod": "tib", "ces": "cze", "cym": "wel", "deu": "ger", "ell": "gre", "eus": "baq", "fas": "per",
    "fra": "fre", "hye": "arm", "isl": "ice", "kat": "geo", "mkd": "mac", "mri": "mao", "msa": "may",
    "mya": "bur", "nld": "dut", "ron": "rum", "slk": "slo", "sqi": "alb", "zho": "chi",
}  # fmt: skip
"""The codes of ISO 639-2/B that differ from those of ISO 639-2/T and 639-3."""


def three_letters(tag: str) -> str | None:
    """The ISO 639-3 code of a BCP 47 tag's language; None for a two-letter one that is not known here."""
    language = tag.partition("-")[0].lower()
    return language if len(language) == 3 else _THREE_LETTERS.get(language)


def bibliographic(tag: str) -> str | None:
    """The bibliographic code of a BCP 47 tag's language (ISO 639-2/B, `ger`), should that part know it.

    None for a two-letter one that is not known here.
    """
    code = three_letters(tag)
    return _BIBLIOGRAPHIC.get(code, code) if code else None


def script_of(tag: str) -> str | None:
    """The script that a BCP 47 tag names (ISO 15924: `Latn` of `ru-Latn`); None where it names none."""
    named = (part for part in tag.split("-")[1:] if len(part) == 4 and part.isalpha())
    return next((part.capitalize() for part in named), None)
