"""`archpack schema`: the published schemas."""

import click

import archpack
from archpack.resources import SCHEMAS


@click.command()
@click.argument("name", type=click.Choice(SCHEMAS))
def command(name: str) -> int:
    """Print a JSON Schema (2020-12): of a record, of archpack.toml, or of the list of archives."""
    click.echo(archpack.resources.schema_path(name).read_bytes(), nl=False)
    return 0
