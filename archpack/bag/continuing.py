"""What an update keeps of the bag that it starts from, where nobody asks for something else."""

import codecs
import dataclasses
from collections.abc import Collection, Iterator
from pathlib import Path

from archpack.bag import algorithms, manifest, seal
from archpack.bag.archive import opened
from archpack.bag.conformance import IDENTIFIER
from archpack.bag.content import Options
from archpack.bag.loading import Bag, load
from archpack.bag.names import PAYLOAD, shown
from archpack.bag.previous import HISTORY
from archpack.bag.profile import INFO, NAMES, Profile, find_profile
from archpack.bag.sealing import is_sealed
from archpack.bag.tag_file import OXUM
from archpack.bag.wishes import suited
from archpack.errors import UnreadableError
from archpack.problem import Problem, Where

_MADE_ANEW = frozenset({OXUM.casefold(), "bag-size", IDENTIFIER.casefold()})
"""Tags that the writer counts, or takes from the profile."""
_OF_BAGIT = frozenset({"bagit.txt", INFO, "package-info.txt", "fetch.txt", HISTORY})


def continued(options: Options, own_tags: Collection[str], own_files: Collection[str]) -> Options | Problem:
    """The options, with the algorithms, version, profile, tags and tag files that the bag has already.

    What is made from the record is made anew; what a person gave when the bag was packed stays. Where that
    cannot be done without something that only the person has, a key or a profile, the problem says so.

    Args:
        options: What is asked for; they name the bag that is updated.
        own_tags: Labels of bag-info.txt that are made from the record.
        own_files: Tag files that are made from the record.
    """
    place = options.previous
    if place is None:
        return options
    try:
        with opened(place) as container:
            bag = load(container)
    except UnreadableError:
        return options  # which the writer finds as well, and says
    if codecs.lookup(bag.declaration.encoding).name not in {"utf-8", "ascii"}:
        message = f"its tag files are in {bag.declaration.encoding}, and archpack writes UTF-8: pack it anew"
        return _stop(place, message)
    chosen = options.algorithms or tuple(
        one.algorithm for one in bag.payload_manifests if algorithms.is_known(one.algorithm)
    )
    options = dataclasses.replace(options, algorithms=chosen)
    claimed = [tag.value for tag in bag.tags if tag.label.casefold() == IDENTIFIER.casefold()]
    if options.profile is None:
        known = _shipped(claimed)
        if claimed and known is None:
            advice = "name its file with --profile, so that the new state follows it too"
            return _stop(place, f"the bag says that it follows the profile {claimed[0]}: {advice}")
        version = bag.version if bag.version == (0, 97) else (1, 0)
        options = suited(options, known) if known else dataclasses.replace(options, version=version)
    if options.key is None and is_sealed(bag):
        return _stop(place, "the bag is sealed: give a key (--sign) that seals its new state too")
    return _with_tags(options, bag, own_tags, own_files)


def _stop(place: Path, message: str) -> Problem:
    return Problem(code="AP819", message=message, where=Where(path=place))


def _shipped(identifiers: Collection[str]) -> Profile | None:
    """The profile of one of these identifiers, if it comes with archpack."""
    return next((one for one in map(find_profile, NAMES) if one.identifier in identifiers), None)


def _with_tags(
    options: Options, bag: Bag, own_tags: Collection[str], own_files: Collection[str]
) -> Options | Problem:
    """The options with the tags and tag files that a person gave when the bag was packed."""
    asked = {label.casefold() for file, label, _ in options.tags if file == INFO}
    remade = _MADE_ANEW | asked | {label.casefold() for label in own_tags}
    tags = [(INFO, tag.label, tag.value) for tag in bag.tags if tag.label.casefold() not in remade]
    replaced = {*own_files, *options.tag_files, *(file for file, _, _ in options.tags)}
    files = {}
    for name in (*_further(bag, replaced), *([bag.info_name] if tags else [])):
        try:
            with bag.container.open(name) as file:
                data = file.read()
        except OSError as error:
            return _stop(bag.path / name, f"{shown(name)} cannot be read: {error.strerror}")
        if not _is_sound(bag, name, data):
            # It would get a digest of its own in the new state, and the damage would never be seen again.
            message = f"{shown(name)} is not what the tag manifest lists: mend it before the bag is updated"
            return _stop(bag.path / name, message)
        if name != bag.info_name:
            files[name] = data
    return dataclasses.replace(options, tags=(*options.tags, *tags), tag_files={**files, **options.tag_files})


def _further(bag: Bag, replaced: Collection[str]) -> Iterator[str]:
    """The tag files that are neither BagIt's own nor made anew."""
    for name in bag.tree.files:
        own = name in _OF_BAGIT or manifest.is_manifest(name.removesuffix(seal.ENDING))
        if not own and not name.startswith(PAYLOAD) and name not in replaced:
            yield name


def _is_sound(bag: Bag, name: str, data: bytes) -> bool:
    """Whether a tag file has the digests that are listed for it."""
    for one in bag.tag_manifests:
        if name in one:
            digest = algorithms.start(one.algorithm)
            digest.update(data)
            if digest.hexdigest() != one.digest(name):
                return False
    return True
