"""One record's package: what goes into its bag."""

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from archpack import bag, pronom
from archpack.crosswalk import CROSSWALKS
from archpack.event import Listener, silent
from archpack.model import Context, FileFixity, FormatMatch
from archpack.package_label import bag_info
from archpack.package_plan import CITATIONS, CROSSWALKED, README, Plan, planned
from archpack.problem import Problem, in_file_order
from archpack.source import RecordFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """What became of a record.

    Attributes:
        bag: The bag, or None where there is none; then `problems` says why.
        files: Payload files in it.
        size: Their bytes.
        problems: The problems of the record, and of its package.
        unchanged: Whether an update found the bag in line already.
    """

    bag: Path | None = None
    files: int = 0
    size: int = 0
    problems: tuple[Problem, ...] = ()
    unchanged: bool = False


def pack(
    file: RecordFile,
    into: Path,
    *,
    context: Context,
    options: bag.Options = bag.USUAL,
    identify_formats: bool = False,
    listener: Listener = silent,
) -> Packed:
    """Validate a record, render what is made from it, and write its bag: whole, or not at all.

    Args:
        file: The record's file; its folder goes into the bag unchanged, save what is hidden.
        into: The folder in which the bag is made, under the record's id.
        context: The date, the software and the list of archives.
        options: How the bag is to be written.
        identify_formats: Whether PRONOM is asked for the formats of the files (the extra `pronom`).
        listener: Is told of the progress.

    Raises:
        UnreadableError: The folder or a file in it cannot be read.
        UnwritableError: The bag exists already, or cannot be written.
        UsageError: Formats are to be identified, and what can is not installed.
    """
    plan = planned(file, into, context, options)
    if not isinstance(plan, Plan):
        return Packed(problems=in_file_order(plan))
    made = [name for name in (*CROSSWALKED, *plan.texts) if name != file.path.name]
    also_tags = _wanted_as_tags(plan.options, made)

    def derived(fixity: Mapping[str, FileFixity]) -> bag.Derived:
        formats = _formats(plan) if identify_formats else {}
        with_fixity = dataclasses.replace(context, fixity=fixity, formats=formats, derived=_titles(made))
        names = {path: name for path, name in CROSSWALKED.items() if path in made}
        rendered = {path: CROSSWALKS[name].render([plan.record], with_fixity) for path, name in names.items()}
        tags = {path: rendered[path] for path in also_tags}
        return bag.Derived(payload={**rendered, **plan.texts}, tags=tags)

    written = bag.write(
        into / ".".join(filter(None, (plan.record.id, plan.options.serialization))),
        payload=bag.payload_below(plan.folder, plan.originals),
        derived=derived,
        derived_names=made,
        derived_tag_names=also_tags,
        lasting=_lasting(plan, made, context),
        bag_info=tuple(bag_info(plan.record, plan.defaults, context)),
        options=plan.options,
        listener=listener,
    )
    return _packed(written, plan)


def _formats(plan: Plan) -> dict[str, tuple[FormatMatch, ...]]:
    """What PRONOM takes each of the originals for."""
    matches = pronom.identify([plan.folder / name for name in plan.originals])
    return dict(zip(plan.originals, matches, strict=True))


def _lasting(plan: Plan, made: Sequence[str], context: Context) -> dict[str, bytes]:
    """What is made of the record alone: it shows whether that, or what holds for its collection, changed."""
    record = CROSSWALKS["record-json"].render([plan.record], context)
    lasting = {"record.json": record, CITATIONS: plan.texts.get(CITATIONS)}
    return {name: data for name, data in lasting.items() if data is not None and name in made}


def _titles(made: list[str]) -> dict[str, str]:
    """What each of the files is that are made beside the originals."""
    own = {
        CITATIONS: "how to cite the document, in every style",
        README: "what this package is, and how to check it",
    }
    return {path: own.get(path) or CROSSWALKS[CROSSWALKED[path]].title for path in made}


def _packed(written: bag.Written, plan: Plan) -> Packed:
    return Packed(
        bag=written.bag,
        files=written.files,
        size=written.size,
        problems=in_file_order((*plan.problems, *written.problems)),
        unchanged=written.unchanged,
    )


def _wanted_as_tags(options: bag.Options, made: Sequence[str]) -> list[str]:
    """What a profile wants among the tag files, and we render anyhow."""
    return [path for path in options.tag_files_required if path in CROSSWALKED and path in made]
