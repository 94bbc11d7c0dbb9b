"""`archpack formats`: what records can be exported to."""

import click

import archpack
from archpack.cli.options import color_option
from archpack.crosswalk import Crosswalk
from archpack.errors import UsageError

_HOLDS = {"record": "one record", "collection": "records", "package": "made in packages only"}


@click.command()
@click.argument("name", required=False, metavar="[FORMAT]")
@color_option
def command(name: str | None) -> int:
    """List the formats that `archpack export` writes; of FORMAT, say what it cannot hold."""
    crosswalks = archpack.crosswalk.CROSSWALKS
    if name is not None:
        if name not in crosswalks:
            raise UsageError(f"there is no format {name!r}; there are: {', '.join(crosswalks)}")
        _tell(crosswalks[name])
        return 0
    width = max(map(len, crosswalks))
    for one in crosswalks.values():
        click.echo(f"{one.name:{width}}  .{one.extension:4}  {_HOLDS[one.scope]:21}  {one.title}")
    return 0


def _tell(one: Crosswalk) -> None:
    click.echo(f"{one.name}: {one.title}\n")
    if one.elsewhere:
        click.echo(click.wrap_text(one.elsewhere, width=100) + "\n")
    left_out = ", ".join(one.left_out) or "nothing"
    click.echo(click.wrap_text(f"It leaves out: {left_out}.", width=100))
