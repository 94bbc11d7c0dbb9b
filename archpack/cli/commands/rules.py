"""`archpack rules`: every fault that checking can find."""

import click

import archpack


@click.command()
@click.option("--all", "everything", is_flag=True, help="List the faults of text and shape too.")
def command(everything: bool) -> int:
    """List the rules about sense: code, severity, name, and the first sentence of why.

    `archpack explain CODE` says more of one.
    """
    kinds = archpack.validate.KINDS if everything else archpack.validate.RULES
    width = max(len(kind.name) for kind in kinds.values())
    for kind in kinds.values():
        first = " ".join((kind.why or "").strip().partition("\n\n")[0].split())
        click.echo(f"{kind.code} {kind.severity:7} {kind.name:{width}} {first}")
    return 0
