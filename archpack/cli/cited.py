"""What the command line hands to `archpack.cite`: the items of paths, and the choices of a collection."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

import archpack
from archpack.cli.messages import each_path, tell, worst
from archpack.cli.options import Decorator
from archpack.model import CitationChoices
from archpack.model.value import replace
from archpack.problem import Problem
from archpack.source.folder import RecordFile
from archpack.spreading import spread_in_order

_OPTIONS = (
    ("--lang", "language", ("en", "ru", "uk", "de"), "The language of labels and terms."),
    ("--archive-name", "archive_name", ("full", "romanised", "abbreviated"), "How archives are called."),
    ("--ranges", "ranges", ("full", "short"), "Numbers of leaves: 110–123, or 110–23."),
    ("--title-date", "date", ("always", "once"), "The date again, where the title ends with it, or not."),
    ("--via", "via", ("digital", "archive"), "Through the digital archive, or straight from the archive."),
    (
        "--bibliography",
        "bibliography",
        ("documents", "repositories"),
        "Entries for documents, or for archives with their fonds.",
    ),
)


def choice_options(function: Any) -> Any:
    """The options for what authors and presses decide for themselves."""
    for flag, name, values, help_text in reversed(_OPTIONS):
        option: Decorator = click.option(flag, name, type=click.Choice(values), help=help_text)
        function = option(function)
    return function


def chosen(
    paths: tuple[Path, ...], style: str | None, options: Mapping[str, str | None]
) -> tuple[CitationChoices, str, int]:
    """What is chosen on the command line, else in the nearest `archpack.toml`; the style; the status."""
    first = paths[0]
    defaults, problems = archpack.source.defaults(first if first.is_dir() else first.parent)
    status = tell(problems)
    choices = defaults.citations or CitationChoices()
    choices = replace(choices, **{name: value for name, value in options.items() if value is not None})
    return choices, style or choices.style or next(iter(archpack.cite.STYLES)), status


_COST = 1 << 20
"""What one record costs to read, as bytes that could be hashed in the time."""


def gather(paths: tuple[Path, ...], language: str, processes: int) -> tuple[list[dict[str, Any]], int]:
    """The CSL items of paths, each id once, and the status so far."""
    items: dict[str, dict[str, Any]] = {}

    def add(item: dict[str, Any], path: Path) -> None:
        if item["id"] in items:
            click.echo(f"archpack: {path}: {item['id']} was given before; it is cited once", err=True)
        items.setdefault(item["id"], item)

    def read(file: RecordFile) -> tuple[dict[str, Any] | None, tuple[Problem, ...]]:
        loaded = archpack.source.load(file.path)
        if loaded.record is None:
            return None, loaded.problems
        return archpack.cite.item_of(loaded.record, language=language), ()

    def one(path: Path) -> int:
        if path.suffix.lower() in {".json", ".yaml", ".yml"} and path.is_file():
            loaded = archpack.cite.load(path)
            if loaded is not None:
                for item in loaded[0]:
                    add(item, path)
                return tell(loaded[1])
        found = archpack.source.find([path])
        statuses = [tell(found.problems)]
        each = spread_in_order(read, found.records, _COST, processes=processes)
        for file, (made, problems) in zip(found.records, each, strict=True):
            if made is None:
                statuses.append(tell(problems))
            else:
                add(made, file.path)
        return worst(statuses)

    status = worst(each_path(paths, one))
    return list(items.values()), status
