"""What is to go into a package, or what stands against there being one: settled before a byte is copied."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from archpack import bag, cite, source, validate
from archpack.crosswalk.xml import unwritable
from archpack.errors import ArchpackError, UncitableError, UnwritableError
from archpack.model import CollectionDefaults, Context, Record
from archpack.package_label import LABELS, readme
from archpack.problem import Problem, Where, has_errors
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
class Plan:
    """What is to go into a bag, settled before the first byte is copied."""

    problems: tuple[Problem, ...]
    record: Record
    folder: Path
    defaults: CollectionDefaults
    originals: Mapping[str, bag.Seen]
    texts: Mapping[str, bytes]
    options: bag.Options


def planned(
    file: RecordFile, into: Path, context: Context, options: bag.Options
) -> Plan | tuple[Problem, ...]:
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
    return Plan(
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
