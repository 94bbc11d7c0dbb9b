"""Names of places that stand beside an archive's name, in English and in the language of the place."""

_NATIVE = {
    "москва": "moscow",
    "moskva": "moscow",
    "moskau": "moscow",
    "київ": "kyiv",
    "киев": "kyiv",
    "kiev": "kyiv",
    "praha": "prague",
    "prag": "prague",
    "warszawa": "warsaw",
    "warschau": "warsaw",
    "bucurești": "bucharest",
    "bukarest": "bucharest",
    "софия": "sofia",
    "tirana": "tirana",
    "tiranë": "tirana",
    "београд": "belgrade",
    "beograd": "belgrade",
    "peking": "beijing",
    "北京": "beijing",
    "wien": "vienna",
    "roma": "rome",
    "kew": "london",
    "washington": "college park",
    "баку": "baku",
    "bakı": "baku",
}

_OTHERS = frozenset(
    {"russia", "ukraine", "usa", "uk", "england", "germany", "poland", "hungary", "romania", "brazil"}
    | {"bulgaria", "albania", "china", "serbia", "leipzig", "koblenz", "minsk", "минск", "vilnius", "riga"}
    | {"tallinn", "kharkiv", "lviv", "odesa", "kherson", "tbilisi", "yerevan", "almaty", "tashkent"}
    | {"vienna", "paris", "rome", "bratislava", "cambridge", "oxford", "princeton", "abilene", "austin"}
    | {"boston", "new york", "new\xa0york", "saint petersburg", "st. petersburg", "санкт-петербург"}
)


def in_english(words: str) -> str:
    """The English name of a place, in lower case; what is not known stays."""
    low = words.lower().strip(" .")
    return _NATIVE.get(low, low)


def is_place(words: str, places: frozenset[str]) -> bool:
    """Whether words are the name of a place that archives are in.

    Args:
        words: The words.
        places: The places of the archives of the list, in lower case.
    """
    low = words.lower().strip(" .")
    return low in _NATIVE or low in _OTHERS or low in places


def is_same_place(one: str, other: str) -> bool:
    """Whether two names are those of one place, be they English or of the place's own language."""
    return in_english(one) == in_english(other)
