"""A reference names every level that leads to its file.

Files are numbered anew in every inventory (opis), inventories in every fond. Where a level between is left
out, the number below it leads to as many files as there are such levels. Which levels an archive cannot do
without is known from the list of archives; where nothing is known of an archive, nothing is said. Fond 89 of
RGANI and the like, which have levels of their own, are left alone.
"""

from collections.abc import Iterator

from archpack.model import ListedRepository, Reference
from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every reference in which a level is left out above the deepest that it names."""
    for index, reference in enumerate(subject.record.references):
        key = reference.repository
        archive = subject.repositories.get(key) if isinstance(key, str) else None
        if archive and reference.levels:
            missing = _missing(reference, archive)
            if missing:
                yield ("references", index, "levels"), _message(missing, reference, archive)


def _missing(reference: Reference, archive: ListedRepository) -> list[str]:
    own = [term for term in archive.levels if term.level != "leaf"]
    given = {level.level for level in reference.levels}
    if not given <= {term.level for term in own if term.only_in is None}:
        return []
    deepest = max(number for number, term in enumerate(own) if term.level in given)
    above = own if reference.leaves else own[:deepest]
    return [term.level for term in above if term.required and term.level not in given]


def _message(missing: list[str], reference: Reference, archive: ListedRepository) -> str:
    terms = {term.level: term for term in archive.levels}
    named = " and ".join(
        f"{shown(level)} ({terms[level].abbreviation or terms[level].term})" for level in missing
    )
    below = reference.levels[-1].level
    end = "the leaves lead" if reference.leaves else f"the number of the {below} leads"
    return f"this reference to {archive.key} leaves out {named}, without which {end} nowhere"


def _levels(repository: str, *levels: str, leaves: str = "") -> Example:
    entries = "".join(f'      - {{level: {level}, value: "1"}}\n' for level in levels)
    tail = f'    leaves:\n      - {{first: "{leaves}"}}\n' if leaves else ""
    return Example(record=f"references:\n  - repository: {repository}\n    levels:\n{entries}{tail}")


RULE = Rule(
    code="AP225",
    name="level-missing",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        _levels("RGANI", "fond", "delo"),
        _levels("AVPRF", "fond", "opis", "delo"),
        _levels("RGASPI", "fond", "opis", leaves="7"),
    ),
    good=(
        _levels("RGANI", "fond", "opis", "delo", leaves="7"),
        _levels("RGANI", "fond", "opis"),
        _levels("RGANI", "fond", "per", "dok", leaves="7"),
        _levels("NARA", "record_group", "box"),
    ),
)
