"""The English names of languages, as people write them, with their BCP 47 tags."""

TAGS = {
    "albanian": "sq",
    "arabic": "ar",
    "armenian": "hy",
    "azerbaijani": "az",
    "belarusian": "be",
    "bulgarian": "bg",
    "burmese": "my",
    "chinese": "zh",
    "croatian": "hr",
    "czech": "cs",
    "danish": "da",
    "dutch": "nl",
    "english": "en",
    "estonian": "et",
    "finnish": "fi",
    "french": "fr",
    "georgian": "ka",
    "german": "de",
    "greek": "el",
    "hebrew": "he",
    "hindi": "hi",
    "hungarian": "hu",
    "indonesian": "id",
    "italian": "it",
    "japanese": "ja",
    "kazakh": "kk",
    "khmer": "km",
    "korean": "ko",
    "kurdish": "ku",
    "lao": "lo",
    "latvian": "lv",
    "lithuanian": "lt",
    "macedonian": "mk",
    "mongolian": "mn",
    "norwegian": "no",
    "persian": "fa",
    "polish": "pl",
    "portuguese": "pt",
    "romanian": "ro",
    "russian": "ru",
    "serbian": "sr",
    "serbo-croatian": "sh",
    "slovak": "sk",
    "slovene": "sl",
    "slovenian": "sl",
    "spanish": "es",
    "swedish": "sv",
    "thai": "th",
    "turkish": "tr",
    "ukrainian": "uk",
    "urdu": "ur",
    "uzbek": "uz",
    "vietnamese": "vi",
}
"""BCP 47 tags by English name in lower case."""


_OWN_NAMES = {
    "русский": "ru",
    "українська": "uk",
    "беларуская": "be",
    "български": "bg",
    "српски": "sr",
    "deutsch": "de",
    "français": "fr",
    "español": "es",
    "italiano": "it",
    "português": "pt",
    "polski": "pl",
    "čeština": "cs",
    "slovenčina": "sk",
    "magyar": "hu",
    "română": "ro",
    "shqip": "sq",
    "türkçe": "tr",
    "tiếng việt": "vi",
    "中文": "zh",
    "日本語": "ja",
    "한국어": "ko",
}
"""What languages are called in themselves."""

_CODES = frozenset(TAGS.values())


def tag(name: str) -> str | None:
    """The tag of a language by its English name, or its name in itself; None where it is not known."""
    word = name.strip().lower()
    return TAGS.get(word) or _OWN_NAMES.get(word)


def tag_of_code(code: str) -> str | None:
    """The tag that a code itself is (`ru`, `en-GB`), where its language is known here; else None."""
    primary, *rest = code.strip().replace("_", "-").split("-")
    known = primary.lower() in _CODES and all(part.isalnum() and part.isascii() for part in rest)
    return "-".join([primary.lower(), *rest]) if known else None


def named_in(text: str) -> str | None:
    """The tag of the first language that a heading such as `Translation - English` names, or None."""
    found = (tag(word) for word in text.replace("-", " ").split())
    return next((one for one in found if one is not None), None)
