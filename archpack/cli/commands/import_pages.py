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
        status = 0
        for imported in archpack.importers.read(page, content, context=here, layout=layout):
            status = max(status, tell(imported.problems))
            if imported.record is None:
                continue
            folder = into / imported.record.id
            for sentence in seen.note(imported.record, str(folder)):
                click.echo(f"{page}: {sentence}", err=True)
            if update and folder.exists():
                status = max(status, importing.bring_up_to_date(imported, folder, dry_run=dry_run))
                continue
            if not dry_run:
                archpack.source.write(imported.record, imported.files, into, schema=True)
            names = ", ".join(sorted(["record.yaml", *imported.files]))
            click.echo(f"{page}: {imported.layout} {'would go to' if dry_run else '->'} {folder} ({names})")
            importing.tell_of(imported)
        return status

    return worst(each_path(pages, one))
