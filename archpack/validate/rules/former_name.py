"""The archive had another name when the page was read.

An archive is cited under the name that it has: a reader who goes there finds it under no other. Which name it
had when the document was written has nothing to do with it. Where an archive that is given in full bears a
name that had ended before the day on which the page was read, this hint says what it is called now.
"""

import datetime
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from archpack.model import ListedRepository, Repository
from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.spans import parsed, span
from archpack.validate.subject import RecordSubject


class _Former(NamedTuple):
    archive: ListedRepository
    ended: datetime.date


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every archive given in full under a name that was no longer in use."""
    record = subject.record
    read = [days for url in record.urls if url.accessed and (days := span(parsed(url.accessed)))]
    if not read:
        return
    last = max(days.first for days in read)
    for index, reference in enumerate(record.references):
        if not isinstance(reference.repository, Repository):
            continue
        for field in ("name", "abbreviation", "native_name", "native_abbreviation"):
            name = getattr(reference.repository, field)
            former = _former(name, subject.repositories) if name else None
            if former and former.ended < last:
                message = (
                    f"{shown(name)} has been called {shown(former.archive.name)} since {former.ended.year}; "
                    f"its key is {shown(former.archive.key)}"
                )
                yield ("references", index, "repository", field), message
                break


def _former(name: str, archives: Mapping[str, ListedRepository]) -> _Former | None:
    for archive in archives.values():
        for former in archive.former:
            names = (former.name, former.abbreviation, former.native_name, former.native_abbreviation)
            days = span(parsed(former.valid)) if former.valid and name in names else None
            if days and days.last < datetime.date.max:
                return _Former(archive=archive, ended=days.last)
    return None


def _record(accessed: str) -> Example:
    return Example(
        record="urls:\n  - type: canonical\n    url: https://archive.example.org/1\n"
        f"    accessed: '{accessed}'\n"
        "references:\n  - repository:\n      name: Center for Preservation of Contemporary Documentation\n"
        "      abbreviation: TsKhSD\n    not_given: unsaid\n"
    )


RULE = Rule(
    code="AP232",
    name="former-name",
    severity="hint",
    scope="record",
    find=find,
    why=__doc__,
    bad=(_record("2020-05-01"),),
    good=(_record("1998-05-01"), _record("1999-03")),
)
