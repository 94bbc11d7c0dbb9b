"""A web address leads to a machine that others can reach.

An address with no host, a host without a dot (`localhost`), or two schemes (`https://http://`) was cut or
pasted wrongly; one with a user's name in it gives a password away.
"""

import re
from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject

_TWO_SCHEMES = re.compile(r"https?://https?(?::|%3A)?/", re.IGNORECASE)
_HOST = re.compile(
    r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_][^\W_]{0,62}\.?|[0-9]{1,3}(?:\.[0-9]{1,3}){3}"
)


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every address that nobody could follow."""
    for one in subject.texts.each:
        if one.place[-1] == "url":
            fault = _fault(one.text)
            if fault:
                yield one.place, f"the address {shown(one.text)} {fault}"


def _fault(url: str) -> str | None:
    from urllib.parse import urlsplit

    if _TWO_SCHEMES.match(url):
        return "begins twice; leave out the first 'https://'"
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        return f"cannot be read: {error}"
    if not host:
        return "names no host"
    if parts.username or parts.password:
        return "holds a user's name; leave out what stands before the '@'"
    if ":" not in host and not _HOST.fullmatch(host):
        return f"leads to {shown(host)}, which is no name of the public internet"
    return None


def _url(url: str) -> Example:
    return Example(record=f"urls:\n  - type: other\n    url: '{url}'\n")


RULE = Rule(
    code="AP249",
    name="address-leads-nowhere",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        _url("http://localhost:8000/document/1"),
        _url("https://https://archive.example.org/1"),
        _url("https:///document/1"),
        _url("https://me:secret@archive.example.org/1"),
        _url("https://archive.example.org:port/1"),
    ),
    good=(
        _url("https://archive.example.org/1?lang=en#top"),
        _url("https://web.archive.org/web/2026/https://archive.example.org/1"),
        _url("http://архив.рф/1"),
        _url("https://[2001:db8::1]/1"),
    ),
)
