"""How bad each fault is to a collection: the table `severity` of its settings."""

import dataclasses
from collections.abc import Iterator, Mapping

from archpack.model.collection import JudgedAs
from archpack.problem import Problem
from archpack.source.collection import CollectionFile
from archpack.source.faults import FIXED_SEVERITY, UNKNOWN_CODE
from archpack.source.places import step
from archpack.validate.catalogue import is_fixed, kind_of, unknown

Judgement = Mapping[str, JudgedAs]
"""By code; what is not in it is as bad as usual."""


def judgement(settings: CollectionFile) -> Judgement:
    """What settings say of faults that there are and that may be judged."""
    judged: dict[str, JudgedAs] = {}
    for word, severity in settings.defaults.severity.items():
        kind = kind_of(word)
        if kind is not None and not is_fixed(kind):
            judged[kind.code] = severity
    return judged


def misjudged(settings: CollectionFile) -> Iterator[Problem]:
    """What is wrong with the table itself."""
    seen: dict[str, str] = {}
    for word in settings.defaults.severity:
        pointer = step("/severity", word)
        where = settings.where(pointer)
        kind = kind_of(word)
        if kind is None:
            yield UNKNOWN_CODE.at(where, unknown(word), pointer)
        elif is_fixed(kind):
            message = f"{kind.code} ({kind.name}) is always an error: what has it cannot be read as a record"
            yield FIXED_SEVERITY.at(where, message, pointer)
        elif seen.setdefault(kind.code, word) != word:
            message = f"{kind.code} is judged twice, as {seen[kind.code]} and as {word}; keep one of them"
            yield UNKNOWN_CODE.at(where, message, pointer)


def judged(problem: Problem, by: Judgement) -> Problem | None:
    """The problem as a collection takes it, or None where it does not look for it."""
    severity = by.get(problem.code)
    if severity is None or severity == problem.severity:
        return problem
    return None if severity == "off" else dataclasses.replace(problem, severity=severity)
