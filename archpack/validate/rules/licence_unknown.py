"""A licence is named by its SPDX identifier.

`CC-BY-4.0` is read by every catalogue, repository and search engine, "CC BY 4.0" by people. Conditions that
are no licence are said in words in `text`, or by a rightsstatements.org address in `statement`.
"""

from collections.abc import Iterator

from archpack.model import Record, Rights
from archpack.source.wording import shown
from archpack.validate.licences import is_exact, is_licence, likely
from archpack.validate.rule import Example, Finding, Pointer, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every licence that SPDX does not know."""
    for place, rights in _rights(subject.record):
        licence = rights.license
        if licence is None or is_licence(licence):
            continue
        meant = likely(licence)
        message = f"{shown(licence)} is no SPDX licence identifier"
        if meant is None:
            yield (*place, "license"), f"{message}; say it in words in 'text'"
        elif is_exact(licence):
            yield (*place, "license"), f"{message}; did you mean {shown(meant)}?", meant
        else:
            yield (*place, "license"), f"{message}; did you mean {shown(meant)}?"


def _rights(record: Record) -> Iterator[tuple[Pointer, Rights]]:
    if record.rights:
        yield ("rights",), record.rights
    for index, component in enumerate(record.components):
        if component.rights:
            yield ("components", index, "rights"), component.rights


def _licence(text: str) -> Example:
    return Example(record=f"rights:\n  license: '{text}'\n")


RULE = Rule(
    code="AP263",
    name="licence-unknown",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        _licence("CC BY 4.0"),
        _licence("https://creativecommons.org/licenses/by-nc/4.0/"),
        _licence("Free for teaching"),
        _licence("CC0"),
    ),
    good=(_licence("CC-BY-4.0"), _licence("CC0-1.0"), _licence("CC-BY-4.0 OR MIT")),
)
