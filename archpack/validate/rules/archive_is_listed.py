"""An archive that the list knows is named by its key.

The key brings its names in two scripts, its place, its levels and their abbreviations; given in full, the
archive is unknown to citations, exports and the rules about levels.
"""

from collections.abc import Iterator

from archpack.model import Repository
from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every archive given in full whose name is that of one in the list."""
    for index, reference in enumerate(subject.record.references):
        given = reference.repository
        if not isinstance(given, Repository):
            continue
        for key, archive in subject.repositories.items():
            same_place = given.country in (None, archive.country)
            if same_place and (given.name in (archive.name, *archive.aliases) or _is_native(given, archive)):
                message = f"{shown(given.name)} is in the list of archives; write repository: {shown(key)}"
                yield ("references", index, "repository"), message
                break


def _is_native(given: Repository, archive: Repository) -> bool:
    return given.native_name is not None and given.native_name == archive.native_name


def _archive(text: str) -> Example:
    return Example(record=f"references:\n  - repository:\n      name: {text}\n    not_given: unsaid\n")


RULE = Rule(
    code="AP234",
    name="archive-is-listed",
    severity="hint",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        _archive("Russian State Archive of Contemporary History"),
        _archive("Archive of History\n      native_name: Российский государственный архив новейшей истории"),
    ),
    good=(_archive("Town Archive"), _archive("State Archive of Contemporary History")),
)
