"""What stands against packing files together: before anything is copied, and when derived files are known."""

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from archpack.bag import manifest, names, reading, seal, tag_file
from archpack.bag.content import Derived, PayloadFile
from archpack.bag.files import Seen
from archpack.problem import Problem, Where

_OURS = frozenset({"bagit.txt", "bag-info.txt", "package-info.txt", "fetch.txt"})
_CODES = {"link": "AP811", "strange": "AP812", "missing": "AP813", "unreadable": "AP813", "changed": "AP814"}


def judge_sources(
    payload: Sequence[PayloadFile], derived_names: Iterable[str], *, portable: bool = False
) -> tuple[list[Problem], dict[str, Seen]]:
    """What is wrong before anything is copied, and what the sources were then."""
    problems: list[Problem] = []
    places: dict[str, str | Path] = {}
    seen: dict[str, Seen] = {}
    for file in payload:
        if file.name in places:
            message = f"two files are to be packed as {names.shown(file.name)}: {places[file.name]} as well"
            problems.append(Problem(code="AP810", message=message, where=Where(path=Path(file.source))))
            continue
        places[file.name] = file.source
        found = file.seen or reading.look(file.source)
        if isinstance(found, Seen):
            seen[file.name] = found
        else:
            problems.append(problem_of(file, found))
    made = {names.folded(name): name for name in derived_names}
    if made:
        keys = ((names.folded(name), place) for name, place in places.items())
        problems += [_taken(made[key], place) for key, place in keys if key in made]
    for problem in names.judge(places):
        # All that is doubtful about a name is that some system or reader stumbles over it.
        problems.append(dataclasses.replace(problem, severity="error") if portable else problem)
    return problems, seen


def judge_whole(
    payload: Sequence[PayloadFile], tags: Mapping[str, Sequence[tuple[str, str]]], destination: Path
) -> list[Problem]:
    """What is wrong with the bag as a whole before anything is copied."""
    problems = [
        Problem(code="AP818", message=message, where=Where(path=destination / file))
        for file, given in tags.items()
        for message in tag_file.faults_of_tags(given)
    ]
    if not payload:
        message = "there is no file to pack, and a bag without payload is refused by most readers"
        problems.append(Problem(code="AP815", message=message, where=Where(path=destination)))
    return problems


def problem_of(file: PayloadFile, fault: reading.Fault) -> Problem:
    """The problem with an original that could not be read as a whole."""
    advice = {"link": ": put a copy of the file in its place", "changed": ": pack again when it rests"}
    message = f"{names.shown(file.name)} {fault.reason}{advice.get(fault.kind, '')}"
    return Problem(code=_CODES[fault.kind], message=message, where=Where(path=Path(file.source)))


def _taken(name: str, place: str | Path) -> Problem:
    message = f"{names.shown(name)} is a name that archpack gives to a file of its own: rename yours"
    return Problem(code="AP816", message=message, where=Where(path=Path(place)))


def judge_derived(payload: Sequence[PayloadFile], made: Derived, destination: Path) -> list[Problem]:
    """What is wrong with the names of derived files, by themselves and beside the originals."""
    originals: dict[str, str | Path] = {file.name: file.source for file in payload}
    problems = [_taken(name, originals[name]) for name in made.payload if name in originals]
    below = destination / "data"
    new: dict[str, str | Path] = {name: below / name for name in made.payload if name not in originals}
    tags = {name: destination / name for name in made.tags}
    problems += names.judge_each(new) + names.judge(tags)
    # What there is to say of the originals was said before they were copied, and some of it was a warning.
    if new:
        said = names.judge_together(originals)
        problems += [problem for problem in names.judge_together(originals | new) if problem not in said]
    return problems + judge_tag_names(made.tags, destination)


def judge_tag_names(chosen: Iterable[str], destination: Path) -> list[Problem]:
    """Which files cannot be tag files, as their names are no paths in a bag, or BagIt's own, or a seal's."""
    problems = []
    for name in chosen:
        top = names.folded(name.partition("/")[0])
        own = top in _OURS or top == "data" or manifest.is_manifest(top.removesuffix(seal.ENDING))
        if own or name != name.strip() or names.unsafe(name):
            message = (
                f"{names.shown(name)} cannot name a tag file: it leads out of the bag, or is BagIt's own"
            )
            problems.append(Problem(code="AP816", message=message, where=Where(path=destination / name)))
    return problems
