"""Where the content that a command makes goes: into a file, or to standard output."""

import sys
from pathlib import Path

import click

import archpack

output_option = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The file to write, whole or not at all; one that is there gives way. Default: standard output.",
)


def put(content: bytes, output: Path | None, *, what: str) -> None:
    """Write content to the file that was named, and say of `what` it is; without one, to standard output."""
    if output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
    else:
        archpack.stage.write_file(output, content)
        click.echo(f"{output}: {what}, {len(content)} bytes")
