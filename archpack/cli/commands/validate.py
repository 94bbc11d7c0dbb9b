"""`archpack validate`: what is wrong with records."""

import sys
from pathlib import Path

import click

import archpack
from archpack.cli import known_problems, selection
from archpack.cli.mending import mend
from archpack.cli.messages import tell_unreadable, wants_color
from archpack.cli.options import color_option, processes_option
from archpack.errors import UsageError
from archpack.report import FAILING, REPORTS

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(REPORTS)),
    default="text",
    show_default=True,
    help="How to report: " + "; ".join(f"{report.name}, {report.title}" for report in REPORTS.values()) + ".",
)
@click.option("--strict", is_flag=True, help="Fail (status 1) on warnings too.")
@click.option("--statistics", is_flag=True, help="Count the problems by code as well.")
@click.option(
    "--baseline", type=_FILE, help="Count the problems that FILE knows, and tell the new ones only."
)
@click.option("--write-baseline", type=_FILE, help="Write FILE, which knows all problems that there are.")
@click.option("--since", metavar="REVISION", help="Check only what has changed since a git revision.")
@click.option(
    "--stdin-filename", type=_FILE, metavar="NAME", help="The name of what is read for the path '-'."
)
@click.option("--fix", is_flag=True, help="Mend what can be mended beyond doubt, before reporting the rest.")
@click.option("--diff", is_flag=True, help="Show what --fix changes; without --fix nothing is written.")
@processes_option
@color_option
def command(
    paths: tuple[Path, ...],
    form: str,
    strict: bool,
    statistics: bool,
    baseline: Path | None,
    write_baseline: Path | None,
    since: str | None,
    stdin_filename: Path | None,
    fix: bool,
    diff: bool,
    processes: int,
) -> int:
    """Check records, and say of every fault where it is.

    PATH is a record, a record's folder, a folder of records, a bag, a pattern of such paths, or - for a
    record on standard input.
    """
    contents = selection.standard_input(paths, stdin_filename)
    found, status = selection.records(paths)
    wanted = selection.changed(since, paths)
    if fix or diff:
        if contents or (diff and form != "text"):
            raise UsageError("--fix and --diff are about files, and --diff is text among text")
        status = max(status, mend(filter(wanted, found.records), write=fix, show=diff))
    outcome = archpack.validate.run(found, contents=contents, wanted=wanted, keep=False, processes=processes)
    status = max(status, tell_unreadable(outcome.unreadable))
    if write_baseline is not None:
        known_problems.write(write_baseline, outcome.problems)
        return status
    compared = known_problems.compared(outcome.problems, baseline)
    failing = {*FAILING, "warning"} if strict else FAILING
    color = wants_color(sys.stdout)
    text = REPORTS[form].render(
        compared.new,
        color=color,
        records=outcome.records,
        known=compared.known,
        failing=failing,
        kinds=archpack.validate.KINDS,
    )
    click.echo(text, nl=False, color=color)
    if statistics:
        counted = archpack.report.statistics(outcome.problems, kinds=archpack.validate.KINDS)
        click.echo(counted, err=form != "text", nl=False)
    return max(status, int(any(problem.severity in failing for problem in compared.new)))
