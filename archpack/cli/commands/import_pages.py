"""`archpack import`: saved pages to records."""

from datetime import date
from functools import partial
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
@click.option("--dry-run", is_flag=True, help="Say what would be done, and write nothing.")
@click.option(
    "--update",
    is_flag=True,
    help="Bring records that exist up to date with their pages; what you have edited stays as it is.",
)
@date_option
@color_option
def command(
    pages: tuple[Path, ...], into: Path, layout: str | None, dry_run: bool, update: bool, today: date
) -> int:
    """Read saved pages and write a record for each, with its transcript, into a folder.

    The page itself stays with the record as evidence. An existing record is never written over.
    """
    from archpack.cli import importing

    here = context(today)
    seen = importing.known(into)

    def one(page: Path) -> int:
        content = archpack.source.read_bytes(page)
        entries = archpack.importers.read(page, content, context=here, layout=layout)
        status = 0
        for entry in entries:
            status = max(status, tell(entry.problems))
            # One record that cannot be written keeps no other entry of the file from being so.
            take = partial(importing.take, entry, into=into, seen=seen, dry_run=dry_run, update=update)
            status = max(status, *each_path([page], take))
        if len(entries) > 1:
            made = sum(entry.record is not None for entry in entries)
            click.echo(f"{page}: {made} of {len(entries)} entries are documents of archives")
        return status

    return worst(each_path(pages, one))
