"""A document has one canonical address.

Citations print it. Of two, one was captured, is a copy in a web archive, or belongs to another document.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every canonical address after the first."""
    urls = subject.record.urls
    canonical = [index for index, url in enumerate(urls) if url.type == "canonical"]
    for index in canonical[1:]:
        message = (
            f"the canonical address is {shown(urls[canonical[0]].url)} already; give this one another type"
        )
        yield ("urls", index, "type"), message


_URLS = (
    "urls:\n  - type: canonical\n    url: https://archive.example.org/1\n"
    "  - type: {}\n    url: https://archive.example.org/node/1\n"
)

RULE = Rule(
    code="AP250",
    name="canonical-address-twice",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(Example(record=_URLS.format("canonical")),),
    good=(Example(record=_URLS.format("other")),),
)
