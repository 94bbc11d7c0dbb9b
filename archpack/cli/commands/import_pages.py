"""`archpack import`: saved pages to records."""

from datetime import date
from pathlib import Path

import click

import archpack
from archpack.cli.messages import each_path, tell, worst
from archpack.cli.options import color_option, context, date_option


@click.command("import")
@click.argument("pages", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PAGE...")
@click.option(
    "--into",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder in which each record gets a folder of its own; it is made where it does not exist.",
)
@click.option("--layout", help="Read every page with this layout alone; by default the page decides.")
@date_option
@color_option
def command(pages: tuple[Path, ...], into: Path, layout: str | None, today: date) -> int:
    """Read saved pages and write a record for each, with its transcript, into a folder.

    The page itself stays with the record as evidence. An existing record is never written over.
    """
    here = context(today)

    def one(page: Path) -> int:
        content = archpack.source.read_bytes(page)
        status = 0
        for imported in archpack.importers.read(page, content, context=here, layout=layout):
            status = max(status, tell(imported.problems))
            if imported.record is not None:
                folder = archpack.source.write(imported.record, imported.files, into, schema=True)
                names = ", ".join(sorted(["record.yaml", *imported.files]))
                click.echo(f"{page}: {imported.layout} -> {folder} ({names})")
        return status

    return worst(each_path(pages, one))
