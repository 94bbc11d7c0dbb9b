"""What reading a reference yields: what was understood, as it was written, and what was not."""

from dataclasses import dataclass
from typing import Any

from archpack.model.reference import LevelName


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedLevel:
    """One level of a reference.

    Attributes:
        level: Which level it is; the highest one is `fond`, whatever the archive calls it (record group,
            Bestand, collection). None where that is not known.
        label: The word or abbreviation before (or after) the number, as written; empty if there was none.
        value: The number or name, as written.
        title: What stood in brackets after it.
    """

    level: LevelName | None
    label: str
    value: str
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedLeaves:
    """Leaves or pages: the label as written, empty if there was none, and the numbers as written."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedReference:
    """A reference as it was read.

    Attributes:
        repository: The archive as written; empty if none was named.
        archive: Its key in the list of archives; None if it is not in the list, or not for certain.
        levels: The levels in the order written, those that it shares with the one before it included.
        leaves: The leaves.
        rest: What was not understood, and what is no part of a reference (people, dates).
        notes: What is uncertain about the reading, in words.
        text: The stretch of the text that was read as this reference.
    """

    repository: str
    archive: str | None
    levels: tuple[ParsedLevel, ...]
    leaves: tuple[ParsedLeaves, ...]
    rest: str
    notes: tuple[str, ...]
    text: str


def as_data(parsed: ParsedReference) -> dict[str, Any]:
    """The plain data of a reference, as `archpack reference --format json` prints them.

    Titles of levels, which have no place of their own there, go with the rest.
    """
    titles = [level.title for level in parsed.levels if level.title]
    return {
        "repository": parsed.repository,
        "archive": parsed.archive,
        "levels": [
            {"level": level.level, "label": level.label, "value": level.value} for level in parsed.levels
        ],
        "leaves": [{"label": leaves.label, "value": leaves.value} for leaves in parsed.leaves],
        "rest": " ".join([*titles, parsed.rest]).strip(),
        "notes": list(parsed.notes),
    }
