"""Running the rules: each is given what its scope looks at, and its findings get their places."""

import dataclasses
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from archpack.model import SCHEMA_ID, CollectionDefaults, ListedRepository, Record
from archpack.model.value import Value
from archpack.problem import Problem, Where
from archpack.source.folder import RecordFile
from archpack.source.languages import LanguageSubtags
from archpack.source.listing import ListedFile, listing
from archpack.source.places import Places
from archpack.validate.excerpts import excerpt
from archpack.validate.rule import InFile, InRecord, Place, Rule, Scope
from archpack.validate.rules import RULES
from archpack.validate.subject import CollectionSubject, FilesSubject, Member, RecordSubject
from archpack.validate.texts import texts
from archpack.validate.transcripts import heads, transcripts
from archpack.validate.violation import as_pointer


class Known(Value, frozen=True, kw_only=True):
    """What is known beside the records.

    Attributes:
        repositories: The list of archives by key.
        countries: Every country code that there is.
        languages: The subtags of which language tags are made.
    """

    repositories: Mapping[str, ListedRepository]
    countries: Container[str]
    languages: LanguageSubtags


@cache
def _rules(scope: Scope) -> tuple[Rule[Any], ...]:
    return tuple(rule for rule in RULES.values() if rule.scope == scope)


def in_record(
    record: Record, places: Places, file: RecordFile, known: Known, defaults: CollectionDefaults
) -> Iterator[Problem]:
    """What the rules find in one record and, where it has a folder, in the files there."""
    told = _Teller(file.path, file.folder, places)
    own_folder = file.folder is not None and file.bag is None
    name = _name(file.folder) if own_folder and file.folder is not None else None
    yield from told.by(_rules("record"), _subject(record, name, defaults, known))
    if file.folder is None:
        return
    files: Mapping[str, ListedFile] = {one.path: one for one in listing(file.folder)}
    in_folder = FilesSubject(
        record=record,
        files=files,
        record_name=file.path.name,
        in_bag=file.bag is not None,
        heads=heads(record, file.folder, files),
    )
    yield from told.by(_rules("files"), in_folder)
    for text in transcripts(record, file.folder, files, known.languages):
        yield from told.by(_rules("transcript"), text, text.lines)


_OF_COLLECTION = frozenset({"rights", "source_organization"})
"""What a collection may say in its records' stead."""


def in_defaults(defaults: CollectionDefaults, places: Places, path: Path, known: Known) -> Iterator[Problem]:
    """What the rules find in what a collection says in its records' stead."""
    stated = Record(
        schema=SCHEMA_ID,
        id="of-all",
        rights=defaults.rights,
        source_organization=defaults.source_organization,
    )
    subject = _subject(stated, None, CollectionDefaults(), known)
    for problem in _Teller(path, None, places).by(_rules("record"), subject):
        if problem.pointer and problem.pointer.split("/")[1] in _OF_COLLECTION:
            yield problem


def _subject(record: Record, folder: str | None, defaults: CollectionDefaults, known: Known) -> RecordSubject:
    return RecordSubject(
        record=record,
        folder=folder,
        defaults=defaults,
        repositories=known.repositories,
        countries=known.countries,
        languages=known.languages,
        texts=texts(record),
    )


def _name(folder: Path) -> str:
    # `.` and `..` have names too, though not here.
    return folder.name if folder.name not in ("", "..") else folder.resolve().name


def among_records(members: tuple[Member, ...]) -> Iterator[Problem]:
    """What the rules find when they look at all records of a run."""
    subject = CollectionSubject(members=members)
    for rule in _rules("collection"):
        for place, message, *_ in rule.find(subject):
            assert isinstance(place, InRecord), rule.name  # noqa: S101
            member = members[place.index]
            pointer = as_pointer(place.pointer)
            yield _problem(rule, message, member.where(pointer), pointer)


def _problem(
    rule: Rule[Any], message: str, where: Where, pointer: str | None, replacement: str | None = None
) -> Problem:
    return Problem(
        code=rule.code,
        message=message,
        where=where,
        severity=rule.severity,
        pointer=pointer,
        replacement=replacement,
    )


def _with_line(problem: Problem, lines: tuple[str, ...]) -> Problem:
    where = problem.where
    if where.line is None or where.column is None or where.line > len(lines):
        return problem
    line = lines[where.line - 1]
    return dataclasses.replace(problem, excerpt=excerpt(line, 0, len(line), where.column - 1))


class _Teller:
    """Turns the findings of rules about one record into problems."""

    def __init__(self, path: Path, folder: Path | None, places: Places) -> None:
        self.path = path
        self.folder = folder
        self.places = places

    def by(
        self, rules: Iterable[Rule[Any]], subject: object, lines: tuple[str, ...] = ()
    ) -> Iterator[Problem]:
        """The problems of one subject; `lines` are those of the text that its places point into."""
        for rule in rules:
            for place, message, *instead in rule.find(subject):
                problem = self.problem(rule, place, message, *instead)
                yield _with_line(problem, lines) if lines else problem

    def problem(self, rule: Rule[Any], place: Place, message: str, replacement: str | None = None) -> Problem:
        if isinstance(place, InFile):
            assert self.folder is not None  # noqa: S101  only rules that look at files point into them
            where = Where(path=self.folder / place.path, line=place.line, column=place.column)
            return _problem(rule, message, where, None)
        assert isinstance(place, tuple), rule.name  # noqa: S101
        pointer = as_pointer(place)
        return _problem(rule, message, self.places.where(self.path, pointer), pointer, replacement)
