"""What makes a bag complete (RFC 8493, 3): checks that compare its tag files with what lies in it."""

import re
from collections import defaultdict

from archpack.bag import algorithms, names
from archpack.bag.files import Files
from archpack.bag.loading import Bag
from archpack.bag.manifest import Manifest
from archpack.bag.names import shown
from archpack.bag.tag_file import OXUM
from archpack.problem import Severity


def structure(bag: Bag) -> None:
    """The elements that every bag has, and nothing that is no file (RFC 8493, 2.1)."""
    for name, kind in bag.tree.strange.items():
        code = "AP845" if kind == "a symbolic link" else "AP846"
        bag.report(code, name, f"{shown(name)} is {kind}; it was not followed or opened (RFC 8493, 5.1)")
    for name, reason in bag.tree.closed.items():
        bag.report("AP847", name, f"the folder {shown(name)} cannot be read: {reason}")
    if "data" not in bag.tree.folders:
        bag.report("AP824", "data", "the payload folder data/ is missing, or no folder (RFC 8493, 2.1.2)")
    if not bag.payload_manifests and not any(name.startswith("manifest-") for name in bag.unknown):
        bag.report("AP825", "", "there is no payload manifest, manifest-<algorithm>.txt (RFC 8493, 2.1.3)")


def other_spellings(bag: Bag) -> dict[str, str]:
    """Listed paths that are not there, to files that are and differ in the form of Unicode only.

    File systems change that form, so a bag is not called incomplete for it, only warned about.
    """
    manifests = bag.payload_manifests + bag.tag_manifests
    absent = sorted({path for one in manifests for path in one.absent(bag.tree.files)})
    if not absent:
        return {}
    unlisted: dict[str, list[str]] = defaultdict(list)
    for name in bag.tree.files:
        if not name.isascii() and not any(name in one for one in manifests):
            unlisted[names.normal(name)].append(name)
    found = {}
    for path in absent:
        if bag.version < (1, 0):
            literal = _before_1_0(bag, path)
            if literal is not None:
                found[path] = literal
                message = f"{shown(path)} is here as {shown(literal)}, encoded in another way"
                bag.report("AP836", literal, message, severity="warning")
                continue
        candidates = unlisted.get(names.normal(path), [])
        # Each file answers to one listed path only.
        if candidates:
            found[path] = candidates.pop(0)
            message = f"{shown(path)} is here in another form of Unicode (NFC, NFD; RFC 8493, 6.1)"
            bag.report("AP848", found[path], message, severity="warning")
    return found


def _before_1_0(bag: Bag, path: str) -> str | None:
    """A file that a manifest of an old bag may mean, when its writer encoded more or less than we decode."""
    if "%" not in path and "\n" not in path and "\r" not in path:
        return None
    for other in (path.replace("\r", "%0D").replace("\n", "%0A"), path.replace("%25", "%")):
        if other in bag.tree.files and not any(other in one for one in bag.payload_manifests):
            return other
    return None


def listed_files(bag: Bag, spellings: dict[str, str]) -> None:
    """Every file that a manifest lists is there (RFC 8493, 3)."""
    urls = {entry.path: entry.url for entry in bag.fetch}
    by_case: dict[str, str] | None = None
    said = set()
    for one in bag.payload_manifests + bag.tag_manifests:
        for path in one.absent(bag.tree.files):
            if path in spellings or path in said or path in bag.tree.strange:
                continue
            said.add(path)
            if path in urls:
                message = f"{shown(path)} is still to be fetched from {shown(urls[path][:200])}"
                bag.report("AP844", path, f"{message}; it was not (RFC 8493, 2.2.3)")
                continue
            if by_case is None:
                by_case = {names.folded(name): name for name in bag.tree.files}
            near = by_case.get(names.folded(path))
            hint = f"; {shown(near)} differs from it in case only" if near else ""
            what = "is a folder" if path in bag.tree.folders else "is missing"
            message = f"{shown(path)} {what}, though {one.file} lists it on line {one.line(path)}{hint}"
            bag.report("AP840", path, f"{message} (RFC 8493, 3)")


def payload_is_listed(bag: Bag, spellings: dict[str, str]) -> None:
    """Every payload file is listed: in all manifests from version 1.0 on, in one of them before."""
    listed_as = {actual: path for path, actual in spellings.items()}
    for index, name in enumerate(bag.tree.files):
        if not name.startswith(names.PAYLOAD) or all(one.lists(index) for one in bag.payload_manifests):
            continue
        path = listed_as.get(name, name)
        without = [one.file for one in bag.payload_manifests if path not in one]
        if bag.payload_manifests and not without:
            continue
        if len(without) == len(bag.payload_manifests):
            bag.report("AP841", name, f"{shown(name)} is in no payload manifest (RFC 8493, 3)")
        elif bag.version >= (1, 0):
            bag.report("AP841", name, f"{shown(name)} is not in {', '.join(without)} (RFC 8493, 3)")
    if bag.version >= (1, 0):
        _manifests_agree(bag)


def _manifests_agree(bag: Bag) -> None:
    """Manifests of one bag list the same files, even those that are not there (RFC 8493, 2.1.3)."""
    for one in bag.payload_manifests:
        for other in bag.payload_manifests:
            for path in other.absent(bag.tree.files):
                if path not in one:
                    message = f"{shown(path)} is in {other.file} and not in {one.file} (RFC 8493, 2.1.3)"
                    bag.report("AP841", path, message)


def tag_manifests(bag: Bag) -> None:
    """What tag manifests must, should and must not list (RFC 8493, 2.2.1)."""
    own = {one.file for one in bag.payload_manifests} | {n for n in bag.unknown if n.startswith("manifest-")}
    for one in bag.tag_manifests:
        for path in one:
            if "/" not in path and path.startswith("tagmanifest-") and path.endswith(".txt"):
                message = f"{one.file} lists the tag manifest {shown(path)} (RFC 8493, 2.2.1)"
                bag.report("AP870", one.file, message, one.line(path))
        for name in sorted(own - set(one)):
            severity: Severity = "error" if bag.version >= (1, 0) else "warning"
            message = f"{one.file} does not list the payload manifest {name} (RFC 8493, 2.2.1)"
            bag.report("AP871", one.file, message, severity=severity)
        _unlisted_tag_files(bag, one)
    if not bag.tag_manifests:
        message = "there is no tag manifest, so damage to manifests and tags goes unnoticed (RFC 8493, 2.2.1)"
        bag.report("AP873", "", message, severity="warning")


def _unlisted_tag_files(bag: Bag, one: Manifest) -> None:
    for name in bag.tree.files:
        if name.startswith((names.PAYLOAD, "tagmanifest-", "manifest-")) or name in one:
            continue
        message = f"{one.file} does not list the tag file {shown(name)} (RFC 8493, 2.2.1)"
        bag.report("AP872", name, message, severity="warning")


def payload_oxum(bag: Bag) -> None:
    """Payload-Oxum is given once, well formed, and right (RFC 8493, 2.2.2)."""
    given = [(tag.line, tag.value) for tag in bag.tags if tag.label.casefold() == OXUM.casefold()]
    for line, value in given[1:]:
        same = value == given[0][1]
        message = f"{OXUM} is given again, {'the same' if same else 'and differently'} (RFC 8493, 2.2.2)"
        mild = same and bag.version < (1, 0)
        bag.report("AP851", bag.info_name, message, line, "warning" if mild else "error")
    files, size = payload_of(bag)
    for line, value in given:
        found = re.fullmatch(r"([0-9]{1,30})\.([0-9]{1,30})", value)
        if not found:
            message = f"{OXUM} is not '<bytes>.<files>' but {shown(value[:60])} (RFC 8493, 2.2.2)"
            bag.report("AP852", bag.info_name, message, line)
        elif (int(found[1]), int(found[2])) != (size, files):
            message = (
                f"{OXUM} says {value}, and the payload has {size}.{files} (bytes.files; RFC 8493, 2.2.2)"
            )
            bag.report("AP853", bag.info_name, message, line)


def payload_of(bag: Bag) -> tuple[int, int]:
    """How many files and bytes lie in the payload folder."""
    files = size = 0
    for index, name in enumerate(bag.tree.files):
        if name.startswith(names.PAYLOAD):
            files += 1
            size += bag.tree.files.size(index)
    return files, size


def fetch(bag: Bag) -> None:
    """Files to be fetched are listed in every payload manifest (RFC 8493, 2.2.3); none is fetched."""
    for entry in bag.fetch:
        without = [one.file for one in bag.payload_manifests if entry.path not in one]
        if without and (bag.version >= (1, 0) or len(without) == len(bag.payload_manifests)):
            message = (
                f"{shown(entry.path)} is to be fetched and not in {', '.join(without)} (RFC 8493, 2.2.3)"
            )
            bag.report("AP864", "fetch.txt", message, entry.line)
        there = bag.tree.files.get(entry.path)
        if there is not None and entry.length is not None and there.size != entry.length:
            message = f"{shown(entry.path)} has {there.size} bytes, and fetch.txt says {entry.length}"
            bag.report("AP865", "fetch.txt", f"{message} (RFC 8493, 2.2.3)", entry.line)


def wisdom(bag: Bag) -> None:
    """What RFC 8493 allows and advises against: weak algorithms (2.4), names that fall together (6.1)."""
    used = {one.algorithm for one in bag.payload_manifests}
    if used and used <= algorithms.WEAK:
        message = f"{' and '.join(sorted(used))} alone no longer shows that nobody changed the files"
        bag.report("AP874", "", f"{message} (RFC 8493, 2.4)", severity="warning")
    first: dict[str, str] = {}
    for name in _suspects(bag.tree.files):
        other = first.setdefault(names.folded(name), name)
        if other != name:
            code = "AP804" if names.normal(other) == names.normal(name) else "AP805"
            message = f"{shown(name)} and {shown(other)} are one file on many systems (RFC 8493, 6.1)"
            bag.report(code, name, message, severity="warning")


def _suspects(files: Files) -> list[str]:
    """The names of which another may be the same when folded: few beside the twins, in little memory."""
    size = 1 << (64 * len(files) + 64).bit_length()
    once, mask = bytearray(size // 8), size - 1
    again = set()
    for name in files:
        mark = hash(names.folded(name)) & mask
        if once[mark >> 3] & (1 << (mark & 7)):
            again.add(mark)
        once[mark >> 3] |= 1 << (mark & 7)
    return [name for name in files if hash(names.folded(name)) & mask in again] if again else []
