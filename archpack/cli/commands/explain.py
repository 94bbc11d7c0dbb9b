"""`archpack explain`: the page of a fault."""

import click

import archpack
from archpack.errors import UsageError


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="CODE|NAME...")
def command(words: tuple[str, ...]) -> int:
    """Say what a fault is, why it is one, and what is right instead.

    It is named by its code, as in AP208, or its name, as in leaves-reversed. `archpack rules` lists them.
    """
    kinds = [archpack.validate.kind_of(word) for word in words]
    for word, kind in zip(words, kinds, strict=True):
        if kind is None:
            raise UsageError(archpack.validate.unknown(word))
    pages = [archpack.validate.page(kind) for kind in kinds if kind is not None]
    lines = "\n".join(pages).split("\n")
    click.echo("\n".join(map(archpack.report.printable, lines)), nl=False)
    return 0
