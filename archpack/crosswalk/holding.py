"""Where a copy of the document lies, step by step, as archival standards ask for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from archpack.model import Leaves, ListedRepository, Record, Reference, Repository
from archpack.model.reference import LevelName
from archpack.model.value import replace
from archpack.notation import reference as references


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One level of arrangement above the document, with what lies above it.

    Attributes:
        level: Which level (`fond`).
        value: Its number or name (`52`).
        title: Its title, where the record knows it.
        text: The step alone, as references print it (`f. 52`).
        reference_code: The reference down to this step, archive first (`RGANI, f. 52`; ISAD(G) 3.1.1).
    """

    level: LevelName
    value: str
    title: str | None
    text: str
    reference_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """One reference of a record, with what the list of archives knows of the archive.

    Attributes:
        reference: The reference itself.
        repository: The archive; None where its key is not in the list.
        name: What the archive is called: its name in English, or else the key.
        steps: The levels, from the general to the specific.
        leaves: The leaves as references print them (`ll. 110–123`), where they are known.
        shelfmark: The whole reference without the archive (`f. 52, op. 1, d. 596, ll. 110–123`).
        reference_code: The whole reference, the archive's abbreviation first.
    """

    reference: Reference
    repository: Repository | None
    name: str
    steps: tuple[Step, ...]
    leaves: str | None
    shelfmark: str
    reference_code: str


def ends(run: Leaves) -> tuple[str, str]:
    """The first and the last leaf of a run; a verso has the Latin mark of one (`110v`)."""
    first = f"{run.first}v" if run.verso in {"first", "both"} else run.first
    last = run.last or run.first
    return first, f"{last}v" if run.verso in {"last", "both"} or (not run.last and run.verso) else last


def holding(reference: Reference, repositories: Mapping[str, ListedRepository]) -> Holding:
    """The holding that a reference names, in the words of English citations."""
    given = reference.repository
    return _holding(reference, repositories.get(given) if isinstance(given, str) else given)


def holdings(record: Record, repositories: Mapping[str, ListedRepository]) -> list[Holding]:
    """Where the copies of a document lie, the one to cite first."""
    return [holding(one, repositories) for one in record.references]


@lru_cache(maxsize=256)  # one record goes to many formats
def _holding(reference: Reference, archive: Repository | None) -> Holding:
    shelfmark = references.write(reference, archive)
    above = references.write(replace(reference, leaves=()), archive)
    return Holding(
        reference=reference,
        repository=archive,
        name=archive.name if archive else str(reference.repository),
        steps=tuple(_step(reference, number, archive) for number in range(len(reference.levels))),
        # What the leaves are called depends on the levels above them, so they are not written by themselves.
        leaves=shelfmark[len(above) :].removeprefix(", ") or None,
        shelfmark=shelfmark,
        reference_code=references.write(reference, archive, with_repository=True),
    )


def _step(reference: Reference, number: int, archive: Repository | None) -> Step:
    level = reference.levels[number]
    untitled = tuple(replace(one, title=None) for one in reference.levels[: number + 1])
    alone = replace(reference, levels=untitled[-1:], leaves=())
    down_to = replace(reference, levels=untitled, leaves=())
    return Step(
        level=level.level,
        value=level.value,
        title=level.title,
        text=references.write(alone, archive),
        reference_code=references.write(down_to, archive, with_repository=True),
    )
