"""`archpack explain`: the page of a fault."""

import click

import archpack
from archpack.errors import UsageError
from archpack.fault import Fault
from archpack.package_faults import PACKAGE_FAULTS


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="CODE|NAME...")
def command(words: tuple[str, ...]) -> int:
    """Say what a fault is, why it is one, and what is right instead.

    It is named by its code, as in AP208, or its name, as in leaves-reversed. `archpack rules` lists those of
    records; those of pages, bags and citations stand beside the messages that tell them.
    """
    pages = []
    for word in words:
        kind = archpack.validate.kind_of(word)
        pages.append(_other_page(word) if kind is None else archpack.validate.page(kind))
    lines = "\n".join(pages).split("\n")
    click.echo("\n".join(map(archpack.report.printable, lines)), nl=False)
    return 0


def _other_page(word: str) -> str:
    """The page of a fault that is not a record's."""
    others: tuple[Fault, ...] = (
        *archpack.importers.FAULTS.values(),
        *PACKAGE_FAULTS.values(),
        *archpack.cite.FAULTS.values(),
        *archpack.bag.FAULTS.values(),
    )
    for fault in others:
        if word.upper() == fault.code or word.lower() == fault.name:
            return f"{fault.code} {fault.name}\n\nSeverity: {fault.severity}\n\n{fault.why}\n"
    raise UsageError(archpack.validate.unknown(word, [fault.name for fault in others]))
