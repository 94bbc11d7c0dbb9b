"""The checksum algorithms of manifests, by the names that RFC 8493, 2.4 gives them."""

import hashlib
import re
from collections.abc import Iterable
from functools import cache
from typing import Any, Protocol, cast

WEAK = frozenset({"md5", "sha1"})
"""Algorithms that no longer protect against forgery."""

_BY_HAND = ("sha512", "sha384", "sha256", "sha224", "sha1", "md5")
"""Algorithms for which the GNU tools have a command, the strongest first."""


class Hash(Protocol):
    """What computes a digest."""

    def update(self, data: bytes | memoryview, /) -> None:
        """Take more bytes."""

    def hexdigest(self) -> str:
        """The digest of all bytes so far, in lower-case hexadecimal."""


def normal_name(name: str) -> str:
    """The name as it stands in the name of a manifest: lower-case letters and digits only."""
    return re.sub("[^a-z0-9]", "", name.lower())


@cache
def _known() -> dict[str, str]:
    """The names of hashlib by normal names, for digests whose length is fixed."""
    known = {}
    for name in sorted(hashlib.algorithms_available | hashlib.algorithms_guaranteed):
        try:
            fixed = hashlib.new(name, usedforsecurity=False).digest_size > 0
        except ValueError:
            continue  # listed by the OpenSSL here, but not usable
        # `md5-sha1` is two digests glued together for the use of TLS; no manifest means it.
        if fixed and name != "md5-sha1":
            known[normal_name(name)] = name
    return known


def names() -> tuple[str, ...]:
    """The normal names of all algorithms that can be computed here, in alphabetical order."""
    return tuple(sorted(_known()))


def is_known(name: str) -> bool:
    """Whether the algorithm of this normal name can be computed here."""
    return name in _known()


@cache
def _unused(name: str) -> Any:
    return hashlib.new(_known()[name], usedforsecurity=False)


def start(name: str) -> Hash:
    """A new computation of the algorithm of this normal name."""
    return cast("Hash", _unused(name).copy())  # of many small files quicker than to begin each anew


def digests(chosen: Iterable[str], data: bytes | memoryview) -> tuple[str, ...]:
    """The digests of some bytes, in the order of the algorithms."""
    found = []
    for name in chosen:
        one = start(name)
        one.update(data)
        found.append(one.hexdigest())
    return tuple(found)


def length(name: str) -> int:
    """How many bytes a digest of the algorithm has."""
    return int(_unused(name).digest_size)


def check_command(chosen: Iterable[str]) -> str:
    """What a person without BagIt software types to compare the payload with a manifest."""
    have = {normal_name(name) for name in chosen}
    for name in _BY_HAND:
        if name in have:
            return f"{name}sum -c manifest-{name}.txt"
    if "blake2b512" in have or "blake2b" in have:
        return f"b2sum -c manifest-{'blake2b' if 'blake2b' in have else 'blake2b512'}.txt"
    name = min(have, default="sha512")
    return f"openssl dgst -{name} FILE    (for each file, and compare)"
