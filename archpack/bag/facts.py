"""What profiles ask about a bag: gathered from one that is there, or from one that is to be written."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from archpack.bag import reading, tag_file
from archpack.bag.algorithms import normal_name
from archpack.bag.archive import Archive
from archpack.bag.archive_kinds import kind_of
from archpack.bag.conformance import ADVICE, Facts, Finding, findings
from archpack.bag.content import Options
from archpack.bag.loading import Bag
from archpack.bag.names import PAYLOAD
from archpack.bag.profile import INFO, Profile
from archpack.bag.tag_file import OXUM, Tag
from archpack.problem import Problem, Where


def conform(bag: Bag, profile: Profile) -> None:
    """Report in what a bag that is there is not what a profile wants."""
    files = bag.tree.files
    own = [file for file in profile.tags if file != INFO and file in files]
    archived = isinstance(bag.container, Archive)
    facts = Facts(
        version=".".join(map(str, bag.version)),
        tags={INFO: [(tag.label, tag.value) for tag in bag.tags]} | {file: _tags(bag, file) for file in own},
        manifests=[one.algorithm for one in bag.payload_manifests],
        tag_manifests=[one.algorithm for one in bag.tag_manifests],
        tag_files=[name for name in files if not name.startswith(PAYLOAD)],
        payload={name: files.size(index) for index, name in enumerate(files) if name.startswith(PAYLOAD)},
        serialization=kind_of(bag.path).name if archived else "",
        named_for_folder=not any(code == "AP894" for code, *_ in bag.container.remarks),
    )
    for code, file, message, _ in findings(profile, facts):
        bag.report(code, file, message, severity="warning" if code in ADVICE else "error")


def _tags(bag: Bag, file: str) -> list[tuple[str, str]]:
    try:
        lines = list(reading.lines(lambda: bag.container.open(file), bag.declaration.encoding))
    except reading.LineError:
        return []  # which is told where manifests are compared, or leaves required tags absent
    return [(one.label, one.value) for one in tag_file.parse_bag_info(lines) if isinstance(one, Tag)]


def foreseen(
    profile: Profile,
    options: Options,
    names: Sequence[str],
    tags: Mapping[str, Sequence[tuple[str, str]]],
    tag_files: Sequence[str],
    place: Path,
) -> list[Problem]:
    """In what a bag that is to be written will not be what a profile wants.

    Args:
        profile: The profile.
        options: How the bag is to be written.
        names: The payload files, by path below `data/`.
        tags: The tags that it will have, by tag file.
        tag_files: The tag files that it will have besides those of BagIt and those with tags.
        place: Where the bag is to be.
    """
    chosen = [normal_name(name) for name in options.chosen]
    own = [f"{kind}-{name}.txt" for name in chosen for kind in ("manifest", "tagmanifest")]
    facts = Facts(
        version=".".join(map(str, options.version)),
        tags={**tags, INFO: [*tags.get(INFO, ()), (OXUM, "1.1")]},
        manifests=chosen,
        tag_manifests=chosen,
        tag_files=["bagit.txt", *own, *tags, *tag_files],
        payload={PAYLOAD + name: 1 for name in names},
        serialization=options.serialization,
    )
    return [
        Problem(
            code=one.code,
            message=one.message + _advice(one),
            where=Where(path=place / one.file if one.file else place),
            severity="warning" if one.code in ADVICE else "error",
        )
        for one in findings(profile, facts)
    ]


def _advice(finding: Finding) -> str:
    """What to type, if it can be said."""
    wanted = finding.wanted
    if not wanted:
        return ""
    place = "" if finding.file == INFO else f"{finding.file}/"
    asked = {
        "AP904": f"ask for it with --algorithm {wanted}",
        "AP906": f"give it with --tag-file '{wanted}=FILE'",
        "AP908": f"ask for it with --serialize {wanted}",
    }
    tag = f"give it with --tag '{place}{wanted}: ...'"
    return f"; {asked.get(finding.code, tag)}"
