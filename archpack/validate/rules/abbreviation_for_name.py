"""A name is written out; the abbreviation has a place of its own.

Citations print the name of an archive at its first mention and may abbreviate it afterwards. With letters in
place of the name nobody outside the field knows whose they are.
"""

import re
from collections.abc import Iterator

from archpack.model import Repository
from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Pointer, Rule
from archpack.validate.subject import RecordSubject

_LETTERS = re.compile(r"[^\W\d_]{1,8}\.?(?:[ /-]?[^\W\d_]{1,8}\.?){0,2}")
_LONGEST = 20


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every name of an archive or a collection that is an abbreviation."""
    known = {
        short: key
        for key, archive in subject.repositories.items()
        for short in (archive.key, archive.abbreviation, archive.native_abbreviation)
        if short
    }
    for place, name, has_key in _names(subject):
        if has_key and name in known:
            key = known[name]
            yield (
                place,
                f"{shown(name)} is an abbreviation; did you mean the key, repository: {shown(key)}?",
            )
        elif _is_abbreviation(name):
            end = (
                "the full name is wanted here, and 'abbreviation' for the letters"
                if has_key
                else "write it out"
            )
            yield place, f"{shown(name)} is an abbreviation; {end}"


def _names(subject: RecordSubject) -> Iterator[tuple[Pointer, str, bool]]:
    record = subject.record
    if record.collection:
        yield ("collection", "name"), record.collection.name, False
    for index, reference in enumerate(record.references):
        if isinstance(reference.repository, Repository):
            yield ("references", index, "repository", "name"), reference.repository.name, True


def _is_abbreviation(name: str) -> bool:
    """Whether a name is a few letters, mostly capitals (`RGANI`, `TsKhSD`, `ГА РФ`, `PA AA`)."""
    if len(name) > _LONGEST or not _LETTERS.fullmatch(name):
        return False
    letters = [letter for letter in name if letter.isalpha()]
    words = name.replace(".", " ").split()
    capitals = sum(letter.isupper() for letter in letters)
    return 2 * capitals >= len(letters) > 1 and all(len(word) <= 4 or not word.istitle() for word in words)


def _archive(name: str) -> Example:
    return Example(record=f"references:\n  - repository:\n      name: {name}\n    not_given: unsaid\n")


RULE = Rule(
    code="AP233",
    name="abbreviation-for-name",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        _archive("RGANI"),
        _archive("ЦХСД"),
        _archive("TsGAOR"),
        _archive("PA XX"),
        Example(record="collection:\n  name: WCDA\n"),
    ),
    good=(
        _archive("Town Archive"),
        _archive("Arkiv"),
        _archive("Государственный архив города N."),
        Example(record="collection:\n  name: Example Digital Archive\n"),
    ),
)
