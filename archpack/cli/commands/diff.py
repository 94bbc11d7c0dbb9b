"""`archpack diff`: what two bags differ in."""

from pathlib import Path

import click

import archpack
from archpack.cli.options import color_option, format_option, limit_option, limits_of
from archpack.report.json import dumps
from archpack.source.wording import printable


@click.command()
@click.argument("one", type=click.Path(path_type=Path), metavar="BAG1")
@click.argument("other", type=click.Path(path_type=Path), metavar="BAG2")
@format_option
@limit_option
@color_option
def command(one: Path, other: Path, form: str, limit: int | None) -> int:
    """Say what BAG2 has otherwise than BAG1, by their manifests.

    A line each: `+` added, `-` removed, `!` changed, `>` renamed, `#` a tag of bag-info.txt. The exit status
    is 1 where they differ.
    """
    found = archpack.bag.differences(one, other, limits=limits_of(limit))
    if form == "json":
        told = {"bags": [str(one), str(other)], "differences": [difference.facts() for difference in found]}
        click.echo(dumps(told), nl=False)
    else:
        for difference in found:
            click.echo(printable(str(difference)))
    return 1 if found else 0
