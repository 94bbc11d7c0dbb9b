"""`archpack formats`: what records can be exported to."""

import click

import archpack
from archpack.cli.options import color_option

_HOLDS = {"record": "one record", "collection": "records", "package": "made in packages only"}


@click.command()
@color_option
def command() -> int:
    """List the formats that `archpack export` writes."""
    crosswalks = archpack.crosswalk.CROSSWALKS.values()
    width = max(len(one.name) for one in crosswalks)
    for one in crosswalks:
        click.echo(f"{one.name:{width}}  .{one.extension:4}  {_HOLDS[one.scope]:21}  {one.title}")
    return 0
