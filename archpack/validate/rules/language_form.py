"""A language has one tag.

BCP 47 takes the shortest code (`ru`, not `rus`), the code in force (`he`, not `iw`), and writes languages
small, scripts with a capital, regions in capitals (`sr-Latn-RS`). Two tags of one language are two languages
for everything that counts, filters or matches.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.language_tags import subtags, tags, usual_form
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every tag of known subtags that has another, usual form."""
    known = subject.languages
    for place, tag in tags(subject.texts):
        form = usual_form(tag, known)
        if form != tag and all(part.is_registered or part.instead for part in subtags(tag, known)):
            yield place, f"{shown(tag)} is written {shown(form)}", form


def _language(tag: str) -> Example:
    return Example(record=f"languages: [{tag}]\n")


RULE = Rule(
    code="AP242",
    name="language-form",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(_language("rus"), _language("ger"), _language("iw"), _language("RU"), _language("ru-latn")),
    good=(_language("ru"), _language("ru-Latn"), _language("orv"), _language("en-GB")),
)
