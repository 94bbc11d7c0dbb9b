"""What is remembered of every record of a run, for the rules that look at all of them."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from sys import intern

from archpack.model import Level, Record, Reference, Title
from archpack.model.value import replace
from archpack.source.loaded import Loaded
from archpack.source.places import step
from archpack.validate.subject import Member

_LISTS = ("identifiers", "urls", "references", "agents", "people_discussed")


def member(loaded: Loaded) -> Member:
    """What rules over the collection look at of a record that was read, with the places they point to.

    Everything else is let go: of a record of 1.5 kB there remain about 3 kB, of one of 7 kB about 9 kB.
    """
    record = loaded.record
    assert record is not None  # noqa: S101  only records of the right shape are members
    places = loaded.places
    spots: dict[str, tuple[int, int]] = {}
    for pointer in _pointers(record):
        where = places.where(loaded.path, pointer)
        spots[pointer] = (where.line or 1, where.column or 1)
    return member_of(record, loaded.path, spots)


def member_of(record: Record, path: Path, spots: Mapping[str, tuple[int, int]]) -> Member:
    """What such rules look at of a record in a file, with the places of some of its values."""
    return Member(path=path, record=_remembered(record), spots=spots)


def _pointers(record: Record) -> Iterator[str]:
    yield from ("", "/id")
    if record.title:
        yield "/title"
    for name in _LISTS:
        for index in range(len(getattr(record, name))):
            yield intern(step(f"/{name}", index))


def _remembered(record: Record) -> Record:
    return Record(
        schema=intern(record.schema),
        id=record.id,
        identifiers=record.identifiers,
        urls=record.urls,
        title=Title(text=record.title.text) if record.title else None,
        dates=record.dates,
        references=tuple(map(_located, record.references)),
        agents=tuple(
            replace(agent, note=None, affiliation=None, identifiers=(), id=None, role_note=None)
            for agent in record.agents
        ),
        people_discussed=record.people_discussed,
    )


def _located(reference: Reference) -> Reference:
    levels = tuple(Level(level=level.level, value=intern(level.value)) for level in reference.levels)
    archive = reference.repository
    key = intern(archive) if isinstance(archive, str) else archive
    return Reference(repository=key, levels=levels, leaves=reference.leaves)
