"""Nothing happens to a document before it is written.

A printed edition, a declassification, a page that was read or a revision of the record with an earlier date
than the document itself shows that a year is mistyped (`1906` for `1960`).
"""

from collections.abc import Iterator

from archpack.validate.rule import Example, Finding, Pointer, Rule
from archpack.validate.spans import in_words, is_firm, parsed, span
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every such date that lies wholly before the document was written."""
    dates = subject.record.dates
    created = dates.created if dates else None
    written = span(parsed(created.date)) if created and is_firm(created) else None
    if created is None or written is None:
        return
    for place, what, text in _afterwards(subject):
        then = span(parsed(text))
        if then and then.last < written.first:
            yield (
                place,
                f"{what} in {in_words(text)}, before the document was written, {in_words(created.date)}",
            )


def _afterwards(subject: RecordSubject) -> Iterator[tuple[Pointer, str, str]]:
    record = subject.record
    for index, url in enumerate(record.urls):
        if url.accessed:
            yield ("urls", index, "accessed"), "the page was read", url.accessed
    if record.classification and record.classification.declassified:
        yield ("classification", "declassified"), "it was declassified", record.classification.declassified
    for index, publication in enumerate(record.publications):
        if publication.date:
            yield ("publications", index, "date"), "it was printed", publication.date
    for index, revision in enumerate(record.revisions):
        yield ("revisions", index, "date"), "this record was revised", revision.date


_CREATED = 'dates:\n  created:\n    date: "1960-08-29"\n'
_PRINTED = "publications:\n  - type: book\n    title: A Book\n    date: '{}'\n"

RULE = Rule(
    code="AP216",
    name="date-before-document",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        Example(record=_CREATED + _PRINTED.format("1906")),
        Example(record=_CREATED + "classification:\n  declassified: '1959-01'\n"),
        Example(record=_CREATED + "revisions:\n  - date: '1926-11-24'\n    agent: A\n    note: first\n"),
        Example(
            record=_CREATED
            + "urls:\n  - type: canonical\n    url: https://example.org\n    accessed: '1926'\n"
        ),
    ),
    good=(
        Example(record=_CREATED + _PRINTED.format("1960")),
        Example(record=_CREATED.replace("29", "29?") + _PRINTED.format("1906")),
        Example(record=_PRINTED.format("1906")),
    ),
)
