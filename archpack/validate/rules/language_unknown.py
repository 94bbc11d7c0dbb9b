"""A language tag is made of registered subtags (BCP 47).

`jp`, `cz` and `ua` are countries; the languages are `ja`, `cs` and `uk`. Readers, search engines and screen
readers know the registered ones alone. What the registry leaves to its users (`qaa` to `qtz`, `x-...`) is not
judged.
"""

from collections.abc import Iterator

from archpack.notation import language_name
from archpack.source.languages import LanguageSubtags
from archpack.source.wording import shown
from archpack.validate.language_tags import Subtag, subtags, tags
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject

# fmt: off
_LANGUAGE_OF_COUNTRY = {
    "al": "sq", "at": "de", "by": "be", "cn": "zh", "cz": "cs", "dk": "da", "gb": "en", "gr": "el",
    "ir": "fa", "jp": "ja", "md": "ro", "me": "sr", "rs": "sr", "ua": "uk", "us": "en", "vn": "vi",
}
# fmt: on
"""Of countries whose codes are no language's, the language that was meant."""
_REGIONS = {"UK": "GB", "EN": "GB"}
_SCRIPTS = {"Cyri": "Cyrl", "Kyrl": "Cyrl", "Lati": "Latn"}


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every tag with a subtag that is not registered."""
    known = subject.languages
    for place, tag in tags(subject.texts):
        for subtag in subtags(tag, known):
            if not subtag.is_registered and subtag.instead is None:
                is_all = subtag.text.lower() == tag.lower()
                said = shown(tag) if is_all else f"{shown(subtag.text)} in {shown(tag)}"
                yield place, f"{said} is no {subtag.kind} of BCP 47{_end(subtag, tag, known)}"
                break


def _end(subtag: Subtag, tag: str, known: LanguageSubtags) -> str:
    table = {"language": _LANGUAGE_OF_COUNTRY, "script": _SCRIPTS, "region": _REGIONS}.get(subtag.kind, {})
    likely = table.get(subtag.text) or language_name.tag(tag)
    return f"; did you mean {shown(likely)}?" if likely else f" ({known.registry})"


def _language(tag: str) -> Example:
    return Example(record=f"languages: [{tag}]\n")


RULE = Rule(
    code="AP241",
    name="language-unknown",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        _language("jp"),
        _language("Russian"),
        _language("Serbo-Croatian"),
        _language("en-UK"),
        _language("ru-Cyri"),
        _language("de-1902"),
        Example(record="title:\n  text: A\n  original:\n    text: Запись\n    language: xx\n"),
    ),
    good=(
        _language("ru"),
        _language("sr-Latn-RS"),
        _language("de-CH-1901"),
        _language("qaa"),
        _language("zh-yue"),
        _language("en-x-twain"),
        _language("mul"),
    ),
)
