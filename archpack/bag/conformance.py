"""Whether a bag is what a profile wants: the checks for bags that are there, and for bags to be written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from types import MappingProxyType

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

Finding = tuple[str, str, str]
"""Code, file of the bag or '', message."""


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
        yield "AP909", INFO, message
    if profile.versions and facts.version not in profile.versions:
        versions = " or ".join(profile.versions)
        yield ("AP905", "bagit.txt", f"the profile takes bags of BagIt {versions}, not {facts.version}")
    yield from _manifests(profile, facts)
    yield from _files(profile, facts)
    yield from _serialized(profile, facts)


def _tag(file: str, rule: TagRule, facts: Facts) -> Iterator[Finding]:
    wanted = rule.label.casefold()
    values = [value for label, value in facts.tags.get(file, ()) if label.casefold() == wanted]
    one_of = f" (one of {', '.join(map(repr, rule.values))})" if rule.values else ""
    if not values:
        if rule.required:
            yield ("AP901", file, f"the profile requires the tag {rule.label}{one_of}; it is missing")
        elif rule.recommended:
            yield "AP910", file, f"the profile recommends the tag {rule.label}{one_of}"
    if rule.required and not rule.empty and any(not value.strip() for value in values):
        yield "AP902", file, f"the tag {rule.label} is required and empty{one_of}"
    for value in values:
        if rule.values and value.strip() and value not in rule.values:
            yield (
                "AP902",
                file,
                f"the tag {rule.label} is {shown(value[:100])}, and the profile wants{one_of}",
            )
    if len(values) > 1 and not rule.repeatable:
        yield ("AP903", file, f"the tag {rule.label} is there {len(values)} times, and may be there once")


def _manifests(profile: Profile, facts: Facts) -> Iterator[Finding]:
    for kind, used, required, allowed in (
        ("manifest", facts.manifests, profile.manifests_required, profile.manifests_allowed),
        ("tagmanifest", facts.tag_manifests, profile.tag_manifests_required, profile.tag_manifests_allowed),
    ):
        for algorithm in required:
            if algorithm not in used:
                yield ("AP904", "", f"the profile requires {kind}-{algorithm}.txt; it is missing")
        for algorithm in used:
            if allowed is not None and algorithm not in (*allowed, *required):
                message = f"the profile does not allow {algorithm} ({', '.join(allowed)} are allowed)"
                yield "AP904", f"{kind}-{algorithm}.txt", message


def _files(profile: Profile, facts: Facts) -> Iterator[Finding]:
    own = {name for name in facts.tag_files if any(fnmatchcase(name, pattern) for pattern in _OWN)}
    for what, there, required, allowed in (
        ("tag file", facts.tag_files, profile.tag_files_required, profile.tag_files_allowed),
        ("payload file", list(facts.payload), profile.payload_files_required, profile.payload_files_allowed),
    ):
        for pattern in required:
            if not any(fnmatchcase(name, pattern) for name in there):
                yield ("AP906", "", f"the profile requires the {what} {shown(pattern)}; it is missing")
        for name in there:
            if allowed is None or name in own:
                continue
            if not any(fnmatchcase(name, pattern) for pattern in (*allowed, *required)):
                yield "AP906", name, f"the profile does not allow the {what} {shown(name)}"
    if "fetch.txt" in facts.tag_files and not profile.fetch_allowed:
        yield "AP907", "fetch.txt", "the profile does not allow fetch.txt"
    if "fetch.txt" not in facts.tag_files and profile.fetch_required:
        yield "AP907", "", "the profile requires fetch.txt, and it is not there"
    if profile.data_empty and (len(facts.payload) > 1 or any(facts.payload.values())):
        yield "AP907", "data", "the profile wants an empty payload, or one empty file"


def _serialized(profile: Profile, facts: Facts) -> Iterator[Finding]:
    kind = facts.serialization
    if not kind:
        if profile.serialization == "required":
            accepted = ", ".join(profile.accepted) or "any kind"
            yield ("AP908", "", f"the profile takes bags in archives only ({accepted})")
        return
    if profile.serialization == "forbidden":
        yield "AP908", "", "the profile takes bags in folders only, not in archives"
    elif profile.accepted and not MEDIA_TYPES[kind].intersection(word.lower() for word in profile.accepted):
        yield ("AP908", "", f"the profile takes no {kind}; it takes {', '.join(profile.accepted)}")
    if profile.named_for_folder and not facts.named_for_folder:
        yield "AP908", "", "the profile wants an archive to be named for the folder in it"
