"""The archive arranges its papers in other levels.

A `box` in an archive of fonds and inventories, or an `opis` in London, is most often a level that was
confused with another, or an archive that was confused. It may also be an archive whose levels the list does
not know in full: so this is a hint. Where nothing is known of an archive, nothing is said.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject

_ANYWHERE = frozenset({"other", "collection", "subfond", "subseries", "volume", "part", "item", "reel"})


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every level that the archive is not known to have."""
    for index, reference in enumerate(subject.record.references):
        key = reference.repository
        archive = subject.repositories.get(key) if isinstance(key, str) else None
        if archive is None or not archive.levels:
            continue
        known = [term.level for term in archive.levels if term.level != "leaf"]
        for number, level in enumerate(reference.levels):
            if level.level not in known and level.level not in _ANYWHERE:
                message = (
                    f"{archive.key} is not known to have the level {shown(level.level)}; "
                    f"its levels are {', '.join(known)}"
                )
                yield ("references", index, "levels", number, "level"), message


def _level(repository: str, level: str) -> Example:
    return Example(
        record=f"references:\n  - repository: {repository}\n    levels:\n"
        f'      - {{level: {level}, value: "1"}}\n'
    )


RULE = Rule(
    code="AP228",
    name="level-not-of-archive",
    severity="hint",
    scope="record",
    find=find,
    why=__doc__,
    bad=(_level("RGANI", "box"), _level("TNA", "opis")),
    good=(_level("RGANI", "fond"), _level("TNA", "series"), _level("CAW", "box"), _level("RGANI", "volume")),
)
