"""`archpack validate`: what is wrong with records."""

from pathlib import Path

import click

import archpack
from archpack.cli.messages import each_path, tell, worst
from archpack.cli.options import color_option


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option("--strict", is_flag=True, help="Fail (status 1) on warnings too.")
@color_option
def command(paths: tuple[Path, ...], strict: bool) -> int:
    """Check records, and say of every fault where it is.

    PATH is a record, a record's folder, a folder of records, or a bag.
    """
    there: list[Path] = []

    def look(path: Path) -> int:
        archpack.source.find([path])
        there.append(path)
        return 0

    status = worst(each_path(paths, look))
    outcome = archpack.validate.run(there, keep=False)
    for error in outcome.unreadable:
        click.echo(f"archpack: {error}", err=True)
        status = 3
    status = max(status, tell(outcome.problems))
    if strict and any(problem.severity == "warning" for problem in outcome.problems):
        status = max(status, 1)
    click.echo(archpack.report.summary(outcome.problems, records=outcome.records))
    return status
