"""The normal form of a reference, in English, German, Russian or Ukrainian."""

import re
from itertools import groupby

from archpack.model.reference import Leaves, Level, Reference
from archpack.model.value import replace
from archpack.notation.reference.letters import in_cyrillic, in_latin
from archpack.notation.reference.terms import (
    CYRILLIC,
    TRANSLITERATED,
    Archive,
    Term,
    language_of,
    leaf_term,
    plain,
    term_of,
)

_AND = re.compile(r"(?<=\d)(?:\s?,\s?|\s(?:and|und|и|та)\s)(?=\d)")
_TO_CYRILLIC = {latin: cyrillic for cyrillic, latin in TRANSLITERATED.items()}


def write(
    reference: Reference,
    repository: Archive,
    *,
    language: str = "en",
    with_repository: bool = False,
    with_collection: bool = True,
    brackets: bool = False,
    sentences: bool = True,
) -> str:
    """The reference as citations print it: `f. 52, op. 1, d. 596, ll. 110–123`.

    In Russian and Ukrainian each step is a sentence: `Ф. 52. Оп. 1. Д. 596. Л. 110–123.`. Ranges are
    printed in full, with en dashes; papka goes before delo, whose number counts within it.

    Args:
        reference: What to print.
        repository: The archive that it names, whose terms are used; None where it is not in the list.
        language: BCP 47 tag of the citation; `en`, `de`, `ru` and `uk` have forms of their own.
        with_repository: Whether the archive's abbreviation (its name, if it has none) comes first.
        with_collection: Whether a named collection is printed among the levels; citations that print it
            in a place of its own take it from `collection_of`.
        brackets: Whether titles of fonds and files stand in brackets; else they are in parentheses.
        sentences: Whether steps in Cyrillic are sentences; else commas stand between them too.
    """
    archive = repository if repository is not None else _given_in_full(reference)
    tongue = language_of(language)
    steps: list[str] = []
    before = ""
    if with_repository:
        steps.append(_repository(reference, archive, tongue))
    for level in _in_print_order(reference.levels):
        if level.level == "collection" and not with_collection:
            continue
        usual = term_of(level.level, archive, tongue)
        term = _labelled(usual, level, tongue)
        step = _step(level, term, _value(level, archive, tongue), brackets=brackets)
        joined = usual.separator if level is not reference.levels[0] and term is usual else None
        twice, before = before == level.level != "other", level.level
        if twice:  # two numbers for one level, which a comma would make two references
            steps[-1] += f" {step}"
        elif joined and steps and joined not in steps[-1]:
            steps[-1] += joined + step
        else:
            steps.append(step)
    steps += _leaf_steps(reference, archive, tongue)
    said = [step for step in steps if step]
    return _sentences(said) if sentences and tongue in CYRILLIC else ", ".join(said)


def collection_of(reference: Reference) -> str | None:
    """The named collection that a reference lies in (`Edward M. House Papers`), if it names one."""
    return next((level.value for level in reference.levels if level.level == "collection"), None)


def _given_in_full(reference: Reference) -> Archive:
    return None if isinstance(reference.repository, str) else reference.repository


def _repository(reference: Reference, archive: Archive, language: str) -> str:
    if archive is None:
        return str(reference.repository)
    if language in CYRILLIC:
        native = archive.native_name if archive.native_language in CYRILLIC else None
        return archive.native_abbreviation or archive.abbreviation or native or archive.name
    german = archive.native_name if language == archive.native_language else None
    return archive.abbreviation or german or archive.name


def _in_print_order(levels: tuple[Level, ...]) -> list[Level]:
    """The levels, with a papka that was given after the delo in it put before."""
    ordered = list(levels)
    for index in range(1, len(ordered)):
        if ordered[index].level == "papka" and ordered[index - 1].level == "delo":
            ordered[index - 1], ordered[index] = ordered[index], ordered[index - 1]
    return ordered


def _labelled(term: Term, level: Level, language: str) -> Term:
    """The term with the level's own label in place of the usual one, in the script of the citation."""
    if level.label is None:
        return term
    label = level.label
    cyrillic = _is_cyrillic(label)
    if language in CYRILLIC:
        label = label if cyrillic or not label else _TO_CYRILLIC.get(label.lower(), "")
    elif cyrillic:
        label = TRANSLITERATED.get(label.lower(), "")
    if not label and level.label:
        if level.level != "other":
            return term
        label = level.label
    return Term(single=label, plural=label, after=term.after)


def _in_script(number: str, archive: Archive, language: str) -> str:
    """A number with its letters in the script of the citation, where the archive's own is Cyrillic."""
    if language not in CYRILLIC:
        return in_latin(number)
    own = archive.native_language if archive else None
    return in_cyrillic(number) if own in {"be", "bg", "ru", "sr", "uk"} else number


def _value(level: Level, archive: Archive, language: str) -> str:
    """The number of a level; a name with a comma in quotation marks, several numbers with commas."""
    value = _in_script(level.value, archive, language)
    if not value[0].isdigit() and "," in value:
        return f"«{value}»" if language in CYRILLIC else f"“{value}”"
    return _AND.sub(", ", value) if value[0].isdigit() else value


def _step(level: Level, term: Term, value: str, *, brackets: bool) -> str:
    several = any(mark in value for mark in ("–", ", ", " and "))
    label = term.plural if several else term.single
    if not label:
        step = value
    elif term.after:
        step = f"{value}. {label}"
    else:
        step = f"{label}{value}" if label.endswith("-") else f"{label} {value}"
    if not level.title:
        return step
    return f"{step} [{level.title}]" if brackets else f"{step} ({level.title})"


def _leaf_steps(reference: Reference, archive: Archive, language: str) -> list[str]:
    steps = []
    term = leaf_term(archive, reference.levels, language)
    for label, group in groupby(reference.leaves, key=lambda leaves: leaves.label):
        runs = list(group)
        several = len(runs) > 1 or runs[0].last is not None
        own, verso = term.plural if several else term.single, term.verso
        if label is not None:
            own, verso = _leaf_label(label, term, language)
        numbers = ", ".join(_run(_run_in_script(run, archive, language), verso) for run in runs)
        steps.append(f"{own} {numbers}" if own else numbers)
    return steps


def _leaf_label(label: str, term: Term, language: str) -> tuple[str, str]:
    """The label of leaves in the script of the citation, and what marks a verso with it."""
    known = plain(label)
    ukrainian = known in {"арк", "аркуш", "аркуші", "ark", "arkush"}
    if language in CYRILLIC:
        if _is_cyrillic(label):
            return label, " зв." if ukrainian else term.verso
        leaf = "арк." if language == "uk" else "л."
        return ("с." if known in {"p", "pp", "page", "pages", "s", "ss"} else leaf), term.verso
    if not _is_cyrillic(label):
        return label, "zv." if ukrainian else term.verso
    if ukrainian:
        return "ark.", "zv."
    return ("p." if known in {"с", "сс", "стр"} else "l."), term.verso


def _is_cyrillic(label: str) -> bool:
    return any("Ѐ" <= letter <= "ӿ" for letter in label)


def _run_in_script(run: Leaves, archive: Archive, language: str) -> Leaves:
    last = None if run.last is None else _in_script(run.last, archive, language)
    return replace(run, first=_in_script(run.first, archive, language), last=last)


def _run(run: Leaves, verso: str) -> str:
    if run.last is None:
        return run.first + (verso if run.verso else "")
    first = run.first + (verso if run.verso in {"first", "both"} else "")
    return f"{first}–{run.last}{verso if run.verso in {'last', 'both'} else ''}"


def _sentences(steps: list[str]) -> str:
    sentences = (step[0].upper() + step[1:] for step in steps)
    return " ".join(step if step.endswith(".") else f"{step}." for step in sentences)
