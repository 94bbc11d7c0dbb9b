"""The subtags of which language tags are made (BCP 47), as IANA registers them."""

import json
from collections.abc import Mapping
from functools import cache

from archpack.model.value import Value
from archpack.resources import data_path


class LanguageSubtags(Value, frozen=True, kw_only=True):
    """The registered subtags, each in the case in which it is registered (`ru`, `Latn`, `RU`).

    Attributes:
        registry: Which edition of the registry they come from.
        languages: Primary languages of two and three letters.
        extlangs: Languages that may follow another (`zh-yue`).
        scripts: Scripts of four letters.
        regions: Countries of two letters, and areas of three digits.
        variants: Variants (`1901`, `alalc97`).
        preferred: What is written in place of a subtag that has been deprecated (`iw`: `he`).
        shorter: The registered subtag of languages that ISO 639-2 and 639-3 also call otherwise
            (`rus`: `ru`, `ger`: `de`).
        usual_scripts: The script that goes without saying, by language.
    """

    registry: str
    languages: frozenset[str]
    extlangs: frozenset[str]
    scripts: frozenset[str]
    regions: frozenset[str]
    variants: frozenset[str]
    preferred: Mapping[str, str]
    shorter: Mapping[str, str]
    usual_scripts: Mapping[str, str]


@cache
def language_subtags() -> LanguageSubtags:
    """The registry that comes with archpack, read once."""
    data = json.loads(data_path("language-subtags.json").read_bytes())
    sets = ("languages", "extlangs", "scripts", "regions", "variants")
    return LanguageSubtags(**{**data, **{name: frozenset(data[name].split()) for name in sets}})
