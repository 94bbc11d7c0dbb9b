"""One record's package: what goes into its bag."""

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from archpack import bag, cite, pronom, source, validate
from archpack.crosswalk import CROSSWALKS
from archpack.crosswalk.xml import unwritable
from archpack.errors import ArchpackError, UncitableError, UnwritableError
from archpack.event import Listener, silent
from archpack.model import CollectionDefaults, Context, FileFixity, FormatMatch, Record
from archpack.package_label import LABELS, bag_info, readme
from archpack.problem import Problem, Where, has_errors, in_file_order
from archpack.source import Loaded, RecordFile
from archpack.validate.rules import component_missing

CROSSWALKED = MappingProxyType(
    {
        "record.json": "record-json",
        "citations/csl.json": "csl-json",
        "citations/bibtex.bib": "bibtex",
        "citations/biblatex.bib": "biblatex",
        "citations/citation.ris": "ris",
        "metadata/oai_dc.xml": "oai-dc",
        "metadata/datacite.xml": "datacite-xml",
        "metadata/mods.xml": "mods",
        "metadata/ead3.xml": "ead3",
        "metadata/ead2002.xml": "ead2002",
        "metadata/premis.xml": "premis",
        "metadata/provenance.json": "provenance",
        "metadata/metadata.csv": "archivematica-csv",
        "ro-crate-metadata.json": "ro-crate",
    }
)
"""The crosswalk whose output lies at each path below `data/`."""

CITATIONS = "citations/citations.txt"
README = "README.txt"


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
    plan = _plan(file, into, context, options)
    if not isinstance(plan, _Plan):
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


def _formats(plan: "_Plan") -> dict[str, tuple[FormatMatch, ...]]:
    """What PRONOM takes each of the originals for."""
    matches = pronom.identify([plan.folder / name for name in plan.originals])
    return dict(zip(plan.originals, matches, strict=True))


def _lasting(plan: "_Plan", made: Sequence[str], context: Context) -> dict[str, bytes]:
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


def _packed(written: bag.Written, plan: "_Plan") -> Packed:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """What is to go into a bag, settled before the first byte is copied."""

    problems: tuple[Problem, ...]
    record: Record
    folder: Path
    defaults: CollectionDefaults
    originals: Mapping[str, bag.Seen]
    texts: Mapping[str, bytes]
    options: bag.Options


def _plan(
    file: RecordFile, into: Path, context: Context, options: bag.Options
) -> _Plan | tuple[Problem, ...]:
    """The plan, or the problems that stand against any."""
    if file.folder is None or file.bag is not None:
        return (_refused(file),)
    if into.resolve().is_relative_to(file.folder.resolve()):
        raise UnwritableError(
            f"{into} lies in the record's own folder, which is only read; choose a folder beside it"
        )
    continued = bag.continued(options, LABELS, CROSSWALKED)
    if isinstance(continued, Problem):
        return (continued,)
    options = continued
    loaded = source.load(file.path)
    problems = list(validate.check(loaded, repositories=context.repositories))
    if loaded.record is None or has_errors(problems):
        return tuple(problems)
    # What is a warning to somebody who is still at work on a record is an error here.
    problems = [problem for problem in problems if problem.code != component_missing.RULE.code]
    defaults, _ = source.defaults(file.folder)
    record = source.with_defaults(loaded.record, defaults)
    tree = bag.walk(file.folder)
    problems += _missing(loaded, file.folder)
    problems += _unsaid(record, defaults, options, file.path)
    problems += bag.problems_of_source(file.folder, tree)
    originals = {name: seen for name, seen in tree.files.items() if not _hidden(name)}
    problems += _unsayable(file.folder, originals)
    texts = _texts(record, context, options.chosen, file.path, problems)
    if has_errors(problems):
        return tuple(problems)
    return _Plan(
        problems=tuple(problems),
        record=record,
        folder=file.folder,
        defaults=defaults,
        originals=originals,
        texts=texts,
        options=options,
    )


def _hidden(name: str) -> bool:
    return any(part.startswith(".") for part in name.split("/"))


def _refused(file: RecordFile) -> Problem:
    """Why there can be no package of a record file at all."""
    if file.bag is not None:
        message = (
            f"this record lies in a bag already ({file.bag}); pack the folder that the bag was made from"
        )
    else:
        message = "a package holds a record's folder; name the file record.yaml, in a folder of its own"
    return Problem(code="AP700", message=message, where=Where(path=file.path))


def _missing(loaded: Loaded, folder: Path) -> Iterator[Problem]:
    """The components that are not there: a warning to `validate`, and the end of packing."""
    assert loaded.record is not None  # noqa: S101
    for index, component in enumerate(loaded.record.components):
        if (folder / component.path).is_file():
            continue
        pointer = f"/components/{index}/path"
        yield Problem(
            code="AP701",
            message=f"the {component.role} {component.path!r} is missing, and a package without it would be "
            f"incomplete; put the file at {folder / component.path}, or take the component out of the record",
            where=loaded.places.where_value(loaded.path, pointer),
            pointer=pointer,
        )


def _unsayable(folder: Path, names: Iterable[str]) -> Iterator[Problem]:
    """The files that the package could not describe, as their names have no place in XML (XML 1.0, 2.2)."""
    for name in names:
        wrong = unwritable(name)
        # Half a character is no text in manifests either, which is told where names are judged.
        if wrong and not "\ud800" <= wrong <= "\udfff":
            message = f"its name has the character U+{ord(wrong):04X}, which XML cannot hold: rename the file"
            yield Problem(code="AP705", message=message, where=Where(path=folder / name))


def _unsaid(
    record: Record, defaults: CollectionDefaults, options: bag.Options, path: Path
) -> Iterator[Problem]:
    if record.source_organization is None:
        yield Problem(
            code="AP702",
            severity="warning",
            message="nobody is named who deposits this, so bag-info.txt has no Source-Organization; name it "
            "in the record (source_organization) or for the collection (archpack.toml)",
            where=Where(path=path),
        )
    followed = options.profile.identifier if options.profile else None
    if defaults.profile not in {None, followed}:
        yield Problem(
            code="AP703",
            severity="warning",
            message=f"the collection's bags follow the profile {defaults.profile!r}, which this one does not "
            "claim to: save the profile and name its file (--profile)",
            where=Where(path=path),
        )


def _texts(
    record: Record, context: Context, algorithms: Sequence[str], path: Path, problems: list[Problem]
) -> dict[str, bytes]:
    """The texts for people, which need no fixity; a citation that cannot be made is a problem."""
    try:
        citations = _citations(record, context)
    except ArchpackError as error:
        problems.append(Problem(code="AP704", message=str(error), where=Where(path=path)))
        return {}
    return {CITATIONS: citations.encode(), README: readme(record, context, algorithms).encode()}


def _citations(record: Record, context: Context) -> str:
    """How to cite the document: every form of every style, for a reader without software."""
    parts = []
    refused: list[UncitableError] = []
    for style in cite.STYLES.values():
        parts.append(f"{style.title}\n{'=' * len(style.title)}\n")
        try:
            for form in style.forms:
                text = cite.render(record, style=style.name, form=form, repositories=context.repositories)
                parts.append(f"{form}\n    {text}\n")
        except UncitableError as error:
            # Not every style is for every document; one that none can cite is a problem.
            refused.append(error)
            parts.append(f"none: {error}\n")
    if len(refused) == len(cite.STYLES):
        raise refused[0]
    return "\n".join(parts)
