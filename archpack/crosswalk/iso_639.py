"""Three-letter codes of languages, which library standards use (ISO 639-3), for BCP 47 tags."""

_THREE_LETTERS = {
    "ar": "ara", "az": "aze", "be": "bel", "bg": "bul", "bs": "bos", "cs": "ces", "da": "dan", "de": "deu",
    "el": "ell", "en": "eng", "es": "spa", "et": "est", "fa": "fas", "fi": "fin", "fr": "fra", "he": "heb",
    "hi": "hin", "hr": "hrv", "hu": "hun", "hy": "hye", "id": "ind", "it": "ita", "ja": "jpn", "ka": "kat",
    "kk": "kaz", "km": "khm", "ko": "kor", "ky": "kir", "la": "lat", "lo": "lao", "lt": "lit", "lv": "lav",
    "mk": "mkd", "mn": "mon", "nl": "nld", "no": "nor", "pl": "pol", "pt": "por", "ro": "ron", "ru": "rus",
    "sk": "slk", "sl": "slv", "sq": "sqi", "sr": "srp", "sv": "swe", "tg": "tgk", "th": "tha", "tk": "tuk",
    "tr": "tur", "uk": "ukr", "ur": "urd", "uz": "uzb", "vi": "vie", "yi": "yid", "zh": "zho",
}  # fmt: skip


def three_letters(tag: str) -> str | None:
    """The ISO 639-3 code of a BCP 47 tag's language; None for a two-letter one that is not known here."""
    language = tag.partition("-")[0].lower()
    return language if len(language) == 3 else _THREE_LETTERS.get(language)
