"""Whether a bag is complete and valid (RFC 8493, 3): our own verifier, which trusts and changes nothing."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from archpack.bag import checks, names, reading, sealing
from archpack.bag.archive import opened
from archpack.bag.archive_members import USUAL_LIMITS, Limits
from archpack.bag.conformance import CODES
from archpack.bag.container import Container
from archpack.bag.facts import conform
from archpack.bag.loading import Bag, load
from archpack.bag.manifest import Manifest
from archpack.bag.names import shown
from archpack.bag.profile import Profile
from archpack.event import Advanced, Finished, Listener, Started, silent
from archpack.problem import Problem

_TASK = "verify"

NOT_OF_COMPLETENESS = frozenset({"AP826", "AP842", "AP843", "AP911", "AP912", "AP913"})
"""Errors about the content of files: a bag that has no others is complete, though not valid."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What was found out about a bag.

    Attributes:
        problems: Every fault, in the order of files and lines.
        complete: Whether everything that is listed is there and everything there is listed.
        valid: Whether the bag is complete and every file has its digest; None where that was not looked at.
        files: Payload files that are there.
        size: Their bytes.
        conforms: Whether it is what a profile wants; None where nobody asked.
        sealed: Whether it has the files of a seal, whoever made them.
        signers: Who sealed the whole of it, of those who are trusted; None where nobody asked.
    """

    problems: tuple[Problem, ...]
    complete: bool
    valid: bool | None
    files: int
    size: int
    conforms: bool | None = None
    sealed: bool = False
    signers: tuple[str, ...] | None = None

    def facts(self) -> dict[str, object]:
        """The outcome without the problems, as the members of a JSON object."""
        return {
            "complete": self.complete,
            "valid": self.valid,
            "conforms": self.conforms,
            "sealed": self.sealed,
            "signers": None if self.signers is None else list(self.signers),
            "files": self.files,
            "bytes": self.size,
        }

    def __str__(self) -> str:
        payload = f"{self.files} payload file{'s' if self.files != 1 else ''}, {self.size} bytes"
        if self.conforms is not None:
            payload = f"{'conforms' if self.conforms else 'does not conform'} to the profile; {payload}"
        if self.signers:
            payload = f"sealed by {', '.join(self.signers)}; {payload}"
        elif self.sealed and self.signers is None:
            payload = f"its seal was not looked at (--signer); {payload}"
        if not self.complete:
            return f"incomplete, not valid; {payload}"
        if self.valid is None:
            return f"complete, digests not compared; {payload}"
        return f"complete, {'valid' if self.valid else 'not valid'}; {payload}"


def verify(
    bag: Path,
    *,
    completeness_only: bool = False,
    processes: int = 1,
    limits: Limits = USUAL_LIMITS,
    profile: Profile | None = None,
    trusted: Path | None = None,
    listener: Listener = silent,
) -> Verification:
    """Find every fault of a bag of any version from 0.93 to 1.0.

    No link is followed, no pipe or device opened, nothing fetched and nothing written.

    Args:
        bag: The folder, or an archive (zip, tar, tar.gz, tar.zst), which is not unpacked.
        completeness_only: Compare names and sizes, and compute no digests.
        processes: How many processes may read files at once.
        limits: What an archive may unpack to before it is taken for a bomb.
        profile: What the bag is to conform to as well.
        trusted: A public key, or a file of allowed signers (ssh-keygen(1)), one of whom must have sealed it.
        listener: Hears of the files as they are read.

    Raises:
        UnreadableError: There is no such folder or archive, or it cannot be read.
    """
    with opened(bag, limits, listener) as container:
        found = _examine(container)
        signers = sealing.check_bag(found, trusted) if trusted else None
        if profile and container.whole:
            conform(found, profile)
        if not completeness_only:
            _compare_digests(found, processes, listener)
        return _verdict(found, completeness_only, profile is not None, signers)


def _examine(container: Container) -> Bag:
    """All that can be told without reading the payload."""
    found = load(container)
    if not container.whole:
        return found  # what is not found in half an archive may be in the other half
    if found.is_none:
        return found  # one fault, and not everything that other folders do not have either
    checks.structure(found)
    spellings = checks.other_spellings(found)
    found.spellings.update({actual: path for path, actual in spellings.items()})
    checks.listed_files(found, spellings)
    checks.payload_is_listed(found, spellings)
    checks.tag_manifests(found)
    checks.payload_oxum(found)
    checks.fetch(found)
    checks.wisdom(found)
    return found


def _verdict(
    bag: Bag, completeness_only: bool, profiled: bool, signers: tuple[str, ...] | None
) -> Verification:
    errors = {code for code, severity in bag.counts if severity == "error"}
    of_bag = errors - CODES
    files, size = checks.payload_of(bag)
    return Verification(
        problems=bag.all_problems(),
        complete=not of_bag - NOT_OF_COMPLETENESS,
        # What is known to be wrong is wrong, whether or not digests were asked for.
        valid=False if of_bag else (None if completeness_only else True),
        conforms=bag.container.whole and not errors & CODES if profiled else None,
        sealed=sealing.is_sealed(bag),
        signers=signers,
        files=files,
        size=size,
    )


def _compare_digests(bag: Bag, processes: int, listener: Listener) -> None:
    """Read every listed file once and compare all the digests that are listed for it."""
    files = bag.tree.files

    def listed(name: str) -> list[tuple[Manifest, str]]:
        """The manifests that list a file, each with the path by which it does."""
        manifests = bag.payload_manifests if name.startswith(names.PAYLOAD) else bag.tag_manifests
        paths = sorted({name, bag.spellings[name]}) if name in bag.spellings else (name,)
        return [(one, path) for one in manifests for path in paths if path in one]

    def wanted(name: str) -> list[str]:
        return [one.algorithm for one, _ in listed(name)]

    jobs = array("L", (index for index, name in enumerate(files) if listed(name)))
    listener(Started(task=_TASK, total=sum(files.size(index) for index in jobs)))
    for index, found in bag.container.digests(
        jobs,
        wanted,
        processes=processes,
        advance=lambda amount: listener(Advanced(task=_TASK, amount=amount)),
    ):
        name = files.name(index)
        if isinstance(found, reading.Fault):
            bag.report("AP843", name, f"{shown(name)} {found.reason}")
        else:
            _tell_digests(bag, name, listed(name), found)
    listener(Finished(task=_TASK))


def _tell_digests(bag: Bag, name: str, listed: list[tuple[Manifest, str]], digests: Sequence[str]) -> None:
    for (one, path), actual in zip(listed, digests, strict=True):
        expected = one.digest(path)
        if expected != actual:
            message = (
                f"{shown(name)} has the {one.algorithm} digest {actual}, and {one.file} lists {expected}"
            )
            bag.report("AP842", name, f"{message} on line {one.line(path)} (RFC 8493, 3)")
