"""`archpack pack`: a record's folder to a bag."""

from datetime import date
from pathlib import Path
from typing import Any

import click

import archpack
from archpack.cli.bag_options import bag_options, new_bag_options, options_of
from archpack.cli.messages import each_path, tell, worst
from archpack.cli.options import color_option, context, date_option, processes_option, seconds_of
from archpack.cli.progress import good_news, progress_options, shown


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option(
    "--into",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder in which each bag gets a folder of its own; it is made where it does not exist.",
)
@click.option(
    "--identify-formats",
    is_flag=True,
    help="Ask PRONOM for the format of each file, by Siegfried (the extra archpack[pronom]).",
)
@new_bag_options
@bag_options
@processes_option
@progress_options
@date_option
@color_option
def command(
    paths: tuple[Path, ...], into: Path, identify_formats: bool, processes: int, today: date, **asked: Any
) -> int:
    """Validate records and write each with its files, citations and metadata as a bag (RFC 8493).

    A bag appears whole or not at all. The record's folder is only read.
    """
    here = context(today)
    options = options_of(processes=processes, moment=seconds_of(today), **asked)

    def one(path: Path) -> int:
        found = archpack.source.find([path])
        records = {file.path: file for file in found.records}
        # One that cannot be packed keeps none of the others of its collection from it.
        return worst([tell(found.problems), *each_path(records, lambda place: record(records[place]))])

    def record(file: archpack.source.RecordFile) -> int:
        with shown(file.folder or file.path) as listener:
            packed = archpack.package.pack(
                file,
                into,
                context=here,
                options=options,
                identify_formats=identify_formats,
                listener=listener,
            )
        status = tell(packed.problems)
        if packed.bag is not None:
            good_news(f"{packed.bag}: {packed.files} files, {packed.size} bytes")
        return status

    return worst(each_path(paths, one))
