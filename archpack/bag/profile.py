"""BagIt profiles: what a repository wants of the bags that it takes, read from the JSON that it publishes.

Both forms are read: that of the BagIt Profiles Specification (1.3, 1.4) and DART's own, in which APTrust
publishes. Nothing is fetched: a profile is a file, or the name of one that comes with archpack.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from archpack.bag.algorithms import normal_name
from archpack.errors import UnreadableError, UsageError
from archpack.resources import profile_path

INFO = "bag-info.txt"
_LARGE = 1 << 22


@dataclass(frozen=True, slots=True, kw_only=True)
class TagRule:
    """What is wanted of a tag.

    Attributes:
        label: The label.
        required: Whether it must be there.
        recommended: Whether it should be.
        repeatable: Whether it may be there more than once.
        empty: Whether its value may be empty where it is required.
        values: The values that it may have, or () for any.
        default: The value that the profile proposes, or None.
    """

    label: str
    required: bool = False
    recommended: bool = False
    repeatable: bool = True
    empty: bool = False
    values: tuple[str, ...] = ()
    default: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What is wanted of a bag; None in a list of what is allowed means anything.

    Attributes:
        identifier: The address that names the profile.
        tags: The rules for tags, by tag file.
        versions: The versions of BagIt that are taken, or () for any.
        manifests_required: Algorithms that must be used for the payload.
        manifests_allowed: Algorithms that may be.
        tag_manifests_required: Algorithms that must be used for tag files.
        tag_manifests_allowed: Algorithms that may be.
        tag_files_required: Patterns of tag files that must be there.
        tag_files_allowed: Patterns of those that may be.
        payload_files_required: Patterns of payload files that must be there.
        payload_files_allowed: Patterns of those that may be.
        fetch_allowed: Whether there may be a fetch.txt.
        fetch_required: Whether there must be one.
        data_empty: Whether the payload must be empty, or one empty file.
        serialization: `forbidden`, `optional` or `required`.
        accepted: Media types of the archives that are taken.
        named_for_folder: Whether an archive must be named for the folder in it.
    """

    identifier: str
    tags: Mapping[str, tuple[TagRule, ...]] = field(default_factory=lambda: MappingProxyType({}))
    versions: tuple[str, ...] = ()
    manifests_required: tuple[str, ...] = ()
    manifests_allowed: tuple[str, ...] | None = None
    tag_manifests_required: tuple[str, ...] = ()
    tag_manifests_allowed: tuple[str, ...] | None = None
    tag_files_required: tuple[str, ...] = ()
    tag_files_allowed: tuple[str, ...] | None = None
    payload_files_required: tuple[str, ...] = ()
    payload_files_allowed: tuple[str, ...] | None = None
    fetch_allowed: bool = True
    fetch_required: bool = False
    data_empty: bool = False
    serialization: str = "optional"
    accepted: tuple[str, ...] = ()
    named_for_folder: bool = False

    def rule(self, label: str, file: str = INFO) -> TagRule | None:
        """The rule for a tag, whose label is compared without regard to case."""
        wanted = label.casefold()
        return next((rule for rule in self.tags.get(file, ()) if rule.label.casefold() == wanted), None)


NAMES: Mapping[str, str] = MappingProxyType({"archpack": "archpack-1"})
"""The profiles that come with archpack, by name; each is a file beside the schemas."""


def find_profile(asked: str) -> Profile:
    """The profile of a name, or in a file.

    Raises:
        UsageError: There is neither.
        UnreadableError: The file is no profile, or cannot be read.
    """
    path = profile_path(NAMES[asked]) if asked in NAMES else Path(asked)
    try:
        with path.open("rb") as file:
            data = file.read(_LARGE)
    except FileNotFoundError:
        known = ", ".join(NAMES)
        raise UsageError(
            f"no profile is named {asked!r}, and no file; known are {known}. Save the profile that the "
            "repository publishes, and name the file"
        ) from None
    except OSError as error:
        raise UnreadableError(f"{asked} cannot be read: {error.strerror}") from error
    try:
        return parse_profile(json.loads(data))  # of what is cut off at the limit, no JSON is left
    except (_ShapeError, ValueError, RecursionError) as error:
        raise UnreadableError(f"{asked} is no BagIt profile: {error}") from None


class _ShapeError(Exception):
    """The data is no profile; `str(error)` says where."""


def parse_profile(data: object) -> Profile:
    """The profile that JSON data is, in either form.

    Raises:
        _ShapeError: It is none.
    """
    if not isinstance(data, dict):
        raise _ShapeError("it is no JSON object")
    if "BagIt-Profile-Info" in data:
        return _of_specification(data)
    if "bagItProfileInfo" in data:
        return _of_dart(data)
    raise _ShapeError("it has neither 'BagIt-Profile-Info' nor DART's 'bagItProfileInfo'")


def _of_specification(data: dict[str, Any]) -> Profile:
    info = _get(data, "BagIt-Profile-Info", dict, {})
    rules = []
    for label, rule in _get(data, "Bag-Info", dict, {}).items():
        if not isinstance(rule, dict):
            raise _ShapeError(f"the rule for {label!r} is no object")
        rules.append(
            TagRule(
                label=label,
                required=_get(rule, "required", bool, False),
                recommended=_get(rule, "recommended", bool, False),
                repeatable=_get(rule, "repeatable", bool, True),
                values=_words(rule, "values"),
            )
        )
    return Profile(
        identifier=_get(info, "BagIt-Profile-Identifier", str, ""),
        tags={INFO: tuple(rules)},
        versions=_words(data, "Accept-BagIt-Version"),
        manifests_required=_algorithms(data, "Manifests-Required"),
        manifests_allowed=_algorithms(data, "Manifests-Allowed") or None,
        tag_manifests_required=_algorithms(data, "Tag-Manifests-Required"),
        tag_manifests_allowed=_algorithms(data, "Tag-Manifests-Allowed") or None,
        tag_files_required=_words(data, "Tag-Files-Required"),
        tag_files_allowed=_words(data, "Tag-Files-Allowed") or None,
        payload_files_required=_words(data, "Payload-Files-Required"),
        payload_files_allowed=_words(data, "Payload-Files-Allowed") or None,
        fetch_allowed=_get(data, "Allow-Fetch.txt", bool, True),
        fetch_required=_get(data, "Fetch.txt-Required", bool, False),
        data_empty=_get(data, "Data-Empty", bool, False),
        serialization=_serialization(_get(data, "Serialization", str, "optional")),
        accepted=_words(data, "Accept-Serialization"),
    )


def _of_dart(data: dict[str, Any]) -> Profile:
    info = _get(data, "bagItProfileInfo", dict, {})
    tags: dict[str, list[TagRule]] = {}
    for tag in _get(data, "tags", list, []):
        file, label = _get(tag, "tagFile", str, ""), _get(tag, "tagName", str, "")
        if file == "bagit.txt":
            continue  # what `acceptBagItVersion` says as well
        default = tag.get("defaultValue")
        rule = TagRule(
            label=label,
            required=_get(tag, "required", bool, False),
            empty=_get(tag, "emptyOk", bool, False),
            values=_words(tag, "values"),
            default=default if isinstance(default, str) and default else None,
        )
        tags.setdefault(file, []).append(rule)
    files = [file for file, rules in tags.items() if file != INFO and any(rule.required for rule in rules)]
    return Profile(
        identifier=_get(info, "bagItProfileIdentifier", str, ""),
        tags={file: tuple(rules) for file, rules in tags.items()},
        versions=_words(data, "acceptBagItVersion"),
        manifests_required=_algorithms(data, "manifestsRequired"),
        manifests_allowed=_algorithms(data, "manifestsAllowed") or None,
        tag_manifests_required=_algorithms(data, "tagManifestsRequired"),
        tag_manifests_allowed=_algorithms(data, "tagManifestsAllowed") or None,
        tag_files_required=tuple(files) + _words(data, "tagFilesRequired"),
        tag_files_allowed=tuple(filter(None, _words(data, "tagFilesAllowed"))) or None,
        fetch_allowed=_get(data, "allowFetchTxt", bool, True),
        serialization=_serialization(_get(data, "serialization", str, "optional")),
        accepted=_words(data, "acceptSerialization"),
        named_for_folder=_get(data, "tarDirMustMatchName", bool, False),
    )


def _get(data: object, key: str, kind: type, default: Any) -> Any:
    """A member of an object, which must be of one kind; null is as good as absent."""
    if not isinstance(data, dict):
        raise _ShapeError(f"there is no object that could hold {key!r}")
    value = data.get(key)
    if value is None:
        return default
    if not isinstance(value, kind):
        raise _ShapeError(f"{key!r} is {json.dumps(value)[:60]}")
    return value


def _words(data: object, key: str) -> tuple[str, ...]:
    words = _get(data, key, list, [])
    if not all(isinstance(word, str) for word in words):
        raise _ShapeError(f"{key!r} does not hold texts only")
    return tuple(words)


def _algorithms(data: object, key: str) -> tuple[str, ...]:
    return tuple(normal_name(word) for word in _words(data, key))


def _serialization(word: str) -> str:
    if word.lower() not in {"forbidden", "optional", "required"}:
        raise _ShapeError(f"serialization is {word!r}, and not forbidden, optional or required")
    return word.lower()
