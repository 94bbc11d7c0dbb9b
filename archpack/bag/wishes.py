"""What a bag is to say and how it is to be written, where a profile has wishes."""

import dataclasses
from collections.abc import Mapping, Sequence

from archpack.bag.algorithms import WEAK
from archpack.bag.conformance import IDENTIFIER
from archpack.bag.content import Options
from archpack.bag.profile import INFO, Profile

Tags = dict[str, list[tuple[str, str]]]
COUNTED = "counted while the bag is written"
"""The value of a Bag-Size until the size is known."""
_UNITS = ("bytes", "KB", "MB", "GB", "TB", "PB")


def suited(options: Options, profile: Profile) -> Options:
    """The options as a profile wants them, as far as nobody asked for something else.

    The version is 1.0 unless the profile takes older ones only. If nobody asked for algorithms, they are
    those that the profile requires, with a strong one where it allows one.
    """
    version = (0, 97) if profile.versions and "1.0" not in profile.versions else (1, 0)
    chosen = options.algorithms
    if not chosen:
        required = {*profile.manifests_required, *profile.tag_manifests_required}
        allowed = profile.manifests_allowed
        if not required - WEAK and (allowed is None or options.chosen[0] in allowed):
            required.update(options.chosen)
        elif not required and allowed:
            required.add(next((name for name in ("sha512", "sha256") if name in allowed), allowed[0]))
        chosen = tuple(sorted(required))
    return dataclasses.replace(options, version=version, algorithms=chosen, profile=profile)


def tags_of(bag_info: Sequence[tuple[str, str]], options: Options) -> Tags:
    """All tags of a bag by tag file, Payload-Oxum excepted.

    Args:
        bag_info: Tags of bag-info.txt in their order; those that the options give as well give way.
        options: What else is asked for.
    """
    given = {(file, label.casefold()) for file, label, _ in options.tags}
    tags: Tags = {
        INFO: [(label, value) for label, value in bag_info if (INFO, label.casefold()) not in given]
    }
    for file, label, value in options.tags:
        tags.setdefault(file, []).append((label, value))
    if options.profile is not None:
        _add_proposed(tags, options.profile)
    return tags


def _add_proposed(tags: Tags, profile: Profile) -> None:
    """What the profile itself says about its tags: its name, values that it proposes, and the size."""
    if profile.identifier and not _has(tags, INFO, IDENTIFIER):
        tags[INFO].append((IDENTIFIER, profile.identifier))
    rule = profile.rule("Bag-Size")
    if rule is not None and rule.required and not _has(tags, INFO, rule.label):
        tags[INFO].append((rule.label, COUNTED))
    for file, rules in profile.tags.items():
        for rule in rules:
            if rule.required and rule.default is not None and not _has(tags, file, rule.label):
                tags.setdefault(file, []).append((rule.label, rule.default))


def _has(tags: Mapping[str, Sequence[tuple[str, str]]], file: str, label: str) -> bool:
    return any(one.casefold() == label.casefold() for one, _ in tags.get(file, ()))


def size_text(size: int) -> str:
    """Bytes as RFC 8493, 2.2.2 shows them: `42.6 GB`."""
    amount, unit = float(size), 0
    while amount >= 1000 and unit < len(_UNITS) - 1:
        amount, unit = amount / 1000, unit + 1
    return f"{amount:.1f} {_UNITS[unit]}" if unit else f"{size} bytes"
