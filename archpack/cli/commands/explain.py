"""`archpack explain`: the page of a fault."""

import click

import archpack
from archpack.errors import UsageError
from archpack.package_faults import PACKAGE_FAULTS


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="CODE|NAME...")
def command(words: tuple[str, ...]) -> int:
    """Say what a fault is, why it is one, and what is right instead.

    It is named by its code, as in AP208, or its name, as in leaves-reversed. `archpack rules` lists those of
    records; faults of bags are named by their codes.
    """
    pages = []
    for word in words:
        of_bag = archpack.bag.FAULTS.get(word.upper()) or PACKAGE_FAULTS.get(word.upper())
        kind = archpack.validate.kind_of(word)
        if of_bag is not None:
            pages.append(f"{of_bag.code} {of_bag.name}\n\nSeverity: {of_bag.severity}\n\n{of_bag.why}\n")
        elif kind is not None:
            pages.append(archpack.validate.page(kind))
        else:
            raise UsageError(archpack.validate.unknown(word))
    lines = "\n".join(pages).split("\n")
    click.echo("\n".join(map(archpack.report.printable, lines)), nl=False)
    return 0
