"""A repository that is named by a key must be in the list of archives.

The key (`RGANI`) stands for the archive's names, place and terms. A key that is not in the list stands for
nothing, and a citation would print it bare. An archive that is not in the list is given in full, with
`name`, `place` and `country`. The list knows archives by today's names: one that has been renamed is found
by its former abbreviation, and the message says which key it has now.
"""

from collections.abc import Iterator, Mapping

from archpack.model import ListedRepository
from archpack.source.wording import meant, shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every repository key that the list does not have."""
    for index, reference in enumerate(subject.record.references):
        key = reference.repository
        if isinstance(key, str) and key not in subject.repositories:
            yield ("references", index, "repository"), _message(key, subject.repositories)


def _message(key: str, repositories: Mapping[str, ListedRepository]) -> str:
    unknown = f"{shown(key)} is not in the list of archives"
    for archive in repositories.values():
        if key in (archive.native_abbreviation, archive.abbreviation, archive.name, *archive.aliases):
            return f"{unknown} under that name; its key is {shown(archive.key)}"
        for former in archive.former:
            if key in (former.abbreviation, former.native_abbreviation, former.name):
                return f"{unknown}; it is what {shown(archive.key)} was called before"
    return f"{unknown}{meant(key, repositories) or '; give the archive in full'}"


RULE = Rule(
    code="AP203",
    name="repository-unknown",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        Example(record="references:\n  - repository: RGANY\n    not_given: unsaid\n"),
        Example(record="references:\n  - repository: TsKhSD\n    not_given: unsaid\n"),
    ),
    good=(
        Example(record="references:\n  - repository: RGANI\n    not_given: unsaid\n"),
        Example(record="references:\n  - repository:\n      name: Town Archive\n    not_given: unsaid\n"),
    ),
)
