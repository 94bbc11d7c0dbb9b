"""The page was saved from another site than the archive's own.

Archives' pages live on in copies: mirrors, staging sites, agencies' test servers. The record keeps the
address of the copy as evidence; a citation prints the canonical one. A person should see that both show
the same document.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every captured address on a host on which no canonical one is."""
    urls = subject.record.urls
    if not any(url.type == "captured" for url in urls):
        return
    own = [host for url in urls if url.type == "canonical" and (host := _host(url.url))]
    if not own:
        return
    for index, url in enumerate(urls):
        host = _host(url.url)
        if url.type == "captured" and host and host not in own:
            message = (
                f"the page was saved from {shown(host)}, a copy of the archive's own site {shown(own[0])}; "
                "the record keeps that address as captured, and citations print the archive's own"
            )
            yield ("urls", index, "url"), message


def _host(url: str) -> str:
    from urllib.parse import urlsplit

    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


_URLS = (
    "urls:\n  - type: canonical\n    url: https://archive.example.org/1\n  - type: captured\n    url: {}\n"
)

RULE = Rule(
    code="AP211",
    name="captured-elsewhere",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(Example(record=_URLS.format("https://mirror.example.com/1")),),
    good=(
        Example(record=_URLS.format("https://www.archive.example.org/1?lang=en")),
        Example(record="urls:\n  - type: captured\n    url: https://mirror.example.com/1\n"),
    ),
)
