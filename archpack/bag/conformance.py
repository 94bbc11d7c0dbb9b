"""Whether a bag is what a profile wants: the checks for bags that are there, and for bags to be written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from types import MappingProxyType
from typing import NamedTuple

from archpack.bag.names import shown
from archpack.bag.profile import INFO, Profile, TagRule

IDENTIFIER = "BagIt-Profile-Identifier"
CODES = frozenset(f"AP90{number}" for number in range(1, 9))
"""The codes of what follows: a bag that has no other errors is valid, though not what the profile wants."""

ADVICE = frozenset({"AP909", "AP910"})
"""The codes of what a profile only recommends."""

MEDIA_TYPES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "zip": frozenset({"application/zip", "application/x-zip-compressed", "application/x-zip"}),
        "tar": frozenset({"application/tar", "application/x-tar"}),
        "tar.gz": frozenset(
            {
                *("application/gzip", "application/x-gzip", "application/tar+gzip"),
                *("application/x-tar+gzip", "application/x-gtar", "application/x-compressed-tar"),
            }
        ),
        "tar.zst": frozenset({"application/zstd", "application/x-zstd", "application/x-tar+zstd"}),
    }
)
"""By what media types profiles call the kinds of archives."""

_OWN = ("bagit.txt", INFO, "fetch.txt", "manifest-*.txt", "tagmanifest-*.txt")
"""Tag files of BagIt itself, which are allowed whatever a profile says."""


class Finding(NamedTuple):
    """In what a bag is not what a profile wants.

    Attributes:
        code: The code of the problem.
        file: The file of the bag, or ''.
        message: What is wrong.
        wanted: What would mend it (the label of a tag, the name of a tag file, an algorithm, a kind of
            archive), or ''.
    """

    code: str
    file: str
    message: str
    wanted: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What profiles ask about a bag.

    Attributes:
        version: The version of BagIt.
        tags: Labels and values by tag file.
        manifests: Algorithms of payload manifests.
        tag_manifests: Algorithms of tag manifests.
        tag_files: The files outside the payload.
        payload: Bytes by path below the bag.
        serialization: The kind of the archive, or '' for a folder.
        named_for_folder: Whether an archive is named for the folder in it.
    """

    version: str
    tags: Mapping[str, Sequence[tuple[str, str]]]
    manifests: Sequence[str]
    tag_manifests: Sequence[str]
    tag_files: Sequence[str]
    payload: Mapping[str, int]
    serialization: str = ""
    named_for_folder: bool = True


def findings(profile: Profile, facts: Facts) -> Iterator[Finding]:
    """Everything in which a bag is not what a profile wants, warnings for what it only recommends."""
    for file, rules in profile.tags.items():
        for rule in rules:
            yield from _tag(file, rule, facts)
    given = [value for label, value in facts.tags.get(INFO, ()) if label == IDENTIFIER]
    if profile.identifier and profile.identifier not in given:
        message = f"{IDENTIFIER} does not name the profile {profile.identifier}"
        yield Finding("AP909", INFO, message)
    if profile.versions and facts.version not in profile.versions:
        versions = " or ".join(profile.versions)
        yield Finding(
            "AP905", "bagit.txt", f"the profile takes bags of BagIt {versions}, not {facts.version}"
        )
    yield from _manifests(profile, facts)
    yield from _files(profile, facts)
    yield from _serialized(profile, facts)


def _tag(file: str, rule: TagRule, facts: Facts) -> Iterator[Finding]:
    label, wanted = rule.label, rule.label.casefold()
    values = [value for label, value in facts.tags.get(file, ()) if label.casefold() == wanted]
    choice = f"one of {', '.join(map(repr, rule.values))}"
    one_of = f" ({choice})" if rule.values else ""
    if not values:
        if rule.required:
            message = f"the profile requires the tag {label}{one_of}; it is missing"
            yield Finding("AP901", file, message, label)
        elif rule.recommended:
            yield Finding("AP910", file, f"the profile recommends the tag {label}{one_of}", label)
    if rule.required and not rule.empty and any(not value.strip() for value in values):
        yield Finding("AP902", file, f"the tag {label} is required and empty{one_of}", label)
    for value in values:
        if rule.values and value.strip() and value not in rule.values:
            message = f"the tag {label} is {shown(value[:100])}, and the profile wants {choice}"
            yield Finding("AP902", file, message, label)
    if len(values) > 1 and not rule.repeatable:
        yield Finding("AP903", file, f"the tag {label} is there {len(values)} times, and may be there once")


def _manifests(profile: Profile, facts: Facts) -> Iterator[Finding]:
    for kind, used, required, allowed in (
        ("manifest", facts.manifests, profile.manifests_required, profile.manifests_allowed),
        ("tagmanifest", facts.tag_manifests, profile.tag_manifests_required, profile.tag_manifests_allowed),
    ):
        for algorithm in required:
            if algorithm not in used:
                message = f"the profile requires {kind}-{algorithm}.txt; it is missing"
                yield Finding("AP904", "", message, algorithm)
        for algorithm in used:
            if allowed is not None and algorithm not in (*allowed, *required):
                message = f"the profile does not allow {algorithm} ({', '.join(allowed)} are allowed)"
                yield Finding("AP904", f"{kind}-{algorithm}.txt", message)


def _files(profile: Profile, facts: Facts) -> Iterator[Finding]:
    own = {name for name in facts.tag_files if any(fnmatchcase(name, pattern) for pattern in _OWN)}
    for what, there, required, allowed in (
        ("tag file", facts.tag_files, profile.tag_files_required, profile.tag_files_allowed),
        ("payload file", list(facts.payload), profile.payload_files_required, profile.payload_files_allowed),
    ):
        for pattern in required:
            if not any(fnmatchcase(name, pattern) for name in there):
                message = f"the profile requires the {what} {shown(pattern)}; it is missing"
                yield Finding("AP906", "", message, pattern if what == "tag file" else "")
        for name in there:
            if allowed is None or name in own:
                continue
            if not any(fnmatchcase(name, pattern) for pattern in (*allowed, *required)):
                yield Finding("AP906", name, f"the profile does not allow the {what} {shown(name)}")
    if "fetch.txt" in facts.tag_files and not profile.fetch_allowed:
        yield Finding("AP907", "fetch.txt", "the profile does not allow fetch.txt")
    if "fetch.txt" not in facts.tag_files and profile.fetch_required:
        yield Finding("AP907", "", "the profile requires fetch.txt, and it is not there")
    if profile.data_empty and (len(facts.payload) > 1 or any(facts.payload.values())):
        yield Finding("AP907", "data", "the profile wants an empty payload, or one empty file")


def _serialized(profile: Profile, facts: Facts) -> Iterator[Finding]:
    kind = facts.serialization
    if not kind:
        if profile.serialization == "required":
            accepted = ", ".join(profile.accepted) or "any kind"
            kinds = [kind for kind in MEDIA_TYPES if _takes(profile, kind)]
            message = f"the profile takes bags in archives only ({accepted})"
            yield Finding("AP908", "", message, kinds[0] if kinds else "")
        return
    if profile.serialization == "forbidden":
        yield Finding("AP908", "", "the profile takes bags in folders only, not in archives")
    elif not _takes(profile, kind):
        yield Finding("AP908", "", f"the profile takes no {kind}; it takes {', '.join(profile.accepted)}")
    if profile.named_for_folder and not facts.named_for_folder:
        yield Finding("AP908", "", "the profile wants an archive to be named for the folder in it")


def _takes(profile: Profile, kind: str) -> bool:
    accepted = {word.lower() for word in profile.accepted}
    return not accepted or not MEDIA_TYPES[kind].isdisjoint(accepted)
