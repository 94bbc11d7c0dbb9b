"""`archpack export`: records in the words of other standards."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import click

import archpack
from archpack.cli.messages import each_path, tell, worst
from archpack.cli.options import color_option, context, date_option
from archpack.cli.output import output_option, put
from archpack.errors import UsageError
from archpack.model import Contact, Record
from archpack.problem import has_errors


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option("--to", "name", required=True, metavar="FORMAT", help="One of those of `archpack formats`.")
@output_option
@date_option
@color_option
def command(paths: tuple[Path, ...], name: str, output: Path | None, today: date) -> int:
    """Export records to a format for other software.

    PATH is a record, a record's folder, a folder of records, or a bag. Records with errors are not exported,
    and then nothing is.
    """
    here = context(today)
    form = archpack.crosswalk.find(name)
    records: list[Record] = []
    contacts: list[Contact | None] = []

    def one(path: Path) -> int:
        found = archpack.source.find([path])
        statuses = [tell(found.problems)]
        for file in found.records:
            loaded = archpack.source.load(file.path)
            problems = archpack.validate.check(loaded, repositories=here.repositories)
            # Warnings are for `validate`: an export says what stops it, and no more.
            statuses.append(tell([problem for problem in problems if problem.severity == "error"]))
            if loaded.record is not None and not has_errors(problems):
                defaults, _ = archpack.source.defaults(file.folder or file.path.parent)
                records.append(archpack.source.with_defaults(loaded.record, defaults))
                contacts.append(defaults.contact)
        return worst(statuses)

    status = worst(each_path(paths, one))
    if status:
        return status
    if form.scope == "record" and len(records) > 1:
        raise UsageError(
            f"a file of {name} holds one record, and {len(records)} were found; name one of them"
        )
    # Records of several collections have nobody in common whom to ask.
    contact = contacts[0] if len(set(contacts)) == 1 else None
    content = form.render(records, replace(here, contact=contact))
    put(content, output, what=f"{len(records)} record{'s' if len(records) != 1 else ''}")
    if lost := archpack.crosswalk.lost(form, records):
        said = archpack.crosswalk.in_words(lost)
        click.echo(f"{name} leaves out {said}: `archpack formats {name}` says more", err=True)
    return 0
