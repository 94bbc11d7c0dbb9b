"""Ranges of pages are written with an en dash.

`12–14` is a range, `12-14` may be one number with a hyphen in it. Citations print what stands here.
"""

import re
from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject

_RANGES = re.compile(r"[0-9]{1,6}(?:\s?[-–—]\s?[0-9]{1,6})?(?:[,;]\s?[0-9]{1,6}(?:\s?[-–—]\s?[0-9]{1,6})?)*")
_DASH = re.compile(r"\s?[-—]\s?|\s?–\s|\s–\s?")
_FIELDS = ("pages", "volume", "issue")


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every range in the pages, volume or issue of a publication that is written otherwise."""
    for index, publication in enumerate(subject.record.publications):
        for field in _FIELDS:
            text = getattr(publication, field)
            if text and _RANGES.fullmatch(text) and _DASH.search(text):
                form = _DASH.sub("–", text)
                yield (
                    ("publications", index, field),
                    f"{shown(text)} is a range; it is written {shown(form)}",
                    form,
                )


def _pages(pages: str) -> Example:
    return Example(record=f'publications:\n  - type: book\n    title: A Book\n    pages: "{pages}"\n')


RULE = Rule(
    code="AP258",
    name="hyphen-in-range",
    severity="hint",
    scope="record",
    find=find,
    why=__doc__,
    bad=(_pages("12-14"), _pages("12 - 14, 20-22"), _pages("12—14")),
    good=(_pages("12–14"), _pages("12, 14"), _pages("S-12"), _pages("A12-A14")),
)
