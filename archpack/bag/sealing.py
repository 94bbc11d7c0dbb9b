"""Whether a bag is sealed by somebody who is trusted, and whether the seal covers all of it."""

from pathlib import Path

from archpack.bag import names, seal
from archpack.bag.loading import Bag
from archpack.bag.names import shown

_LARGE = 1 << 30
_FAULTS = ("AP911", "AP912", "AP913")


def is_sealed(bag: Bag) -> bool:
    """Whether a tag manifest of the bag has a signature, whoever made it."""
    return any(one.file + seal.ENDING in bag.tree.files for one in bag.tag_manifests)


def check_bag(bag: Bag, trusted: Path) -> tuple[str, ...]:
    """Report what is wrong with the signatures of the tag manifests, and return who made them.

    Each tag manifest must be signed, and every tag file be listed in one: a seal is to cover every byte. Of
    one with which anything is wrong nobody is said to have made it.

    Raises:
        UnreadableError: Nobody could be trusted by that file, or there is no ssh-keygen.
    """
    allowed = seal.allowed_signers(trusted)
    if not bag.container.whole:
        return ()
    signers: list[str] = []
    for one in bag.tag_manifests:
        name = one.file + seal.ENDING
        if name not in bag.tree.files:
            bag.report("AP911", one.file, f"{one.file} has no signature {name}; the bag is not sealed")
            continue
        try:
            data, signature = _content(bag, one.file), _content(bag, name)
        except OSError as error:
            bag.report("AP912", name, f"{name} cannot be checked: {error.strerror}")
            continue
        found = seal.check(data, signature, allowed)
        if found.signer is None:
            bag.report("AP912", name, f"{name} was made by nobody in {trusted}: {shown(found.reason)}")
        elif found.signer not in signers:
            signers.append(found.signer)
    if not bag.tag_manifests:
        bag.report("AP911", "", "there is no tag manifest that could be signed; the bag is not sealed")
    _removed(bag)
    _uncovered(bag)
    return () if any(bag.counts[code, "error"] for code in _FAULTS) else tuple(signers)


def _removed(bag: Bag) -> None:
    """Tell where a tag manifest may have been taken away with its seal, as another would not show it.

    None lists the others. But the payload manifests are listed, and one for each of them is usual (RFC 8493,
    2.2.1, SHOULD): a bag from elsewhere may lack it, and what is left still covers every byte: a warning.
    """
    there = {one.algorithm for one in bag.tag_manifests}
    for one in bag.payload_manifests:
        if there and one.algorithm not in there:
            message = f"{one.file} has no tag manifest beside it; if there was one, it went with its seal"
            bag.report("AP914", one.file, message, severity="warning")


def _uncovered(bag: Bag) -> None:
    sealed = {one.file + seal.ENDING for one in bag.tag_manifests}
    for name in bag.tree.files:
        if name.startswith("tagmanifest-") and name.endswith(seal.ENDING) and name not in sealed:
            bag.report("AP911", name, f"{shown(name)} seals a tag manifest that is not there")
        if name.startswith((names.PAYLOAD, "tagmanifest-")):
            continue
        if not all(name in one for one in bag.tag_manifests):
            message = f"{shown(name)} is not covered by the seal, as a tag manifest does not list it"
            bag.report("AP913", name, message)


def _content(bag: Bag, name: str) -> bytes:
    with bag.container.open(name) as file:
        return file.read(_LARGE)
