"""`archpack pack`: a record's folder to a bag."""

from datetime import date
from pathlib import Path

import click

import archpack
from archpack.cli.messages import each_path, tell, worst
from archpack.cli.options import color_option, context, date_option


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option(
    "--into",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder in which each bag gets a folder of its own; it is made where it does not exist.",
)
@click.option("--replace", is_flag=True, help="Put the new bag in the place of one that exists.")
@date_option
@color_option
def command(paths: tuple[Path, ...], into: Path, replace: bool, today: date) -> int:
    """Validate records and write each with its files, citations and metadata as a bag (RFC 8493).

    A bag appears whole or not at all. The record's folder is only read.
    """
    here = context(today)

    def one(path: Path) -> int:
        found = archpack.source.find([path])
        statuses = [tell(found.problems)]
        for file in found.records:
            packed = archpack.package.pack(file, into, context=here, replace=replace)
            statuses.append(tell(packed.problems))
            if packed.bag is not None:
                click.echo(f"{packed.bag}: {packed.files} files, {packed.size} bytes")
        return worst(statuses)

    return worst(each_path(paths, one))
