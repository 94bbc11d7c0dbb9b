"""`archpack styles`: the citation styles, with what each can give."""

import click

import archpack
from archpack.cli.options import color_option


@click.command()
@click.option(
    "--path", "name", metavar="NAME", help="Print where the CSL file of a style lies, for other software."
)
@color_option
def command(name: str | None) -> int:
    """List the citation styles, each with an example of every form it has.

    Their CSL files work in Zotero, pandoc and citeproc-js too: see --path.
    """
    if name is not None:
        click.echo(archpack.cite.style_of(name).path)
        return 0
    for number, style in enumerate(archpack.cite.STYLES.values()):
        if number:
            click.echo()
        languages = ", ".join(style.languages)
        click.echo(f"{style.name}: {style.title} ({languages})")
        for form in style.forms:
            click.echo(f"  {form}: {archpack.cite.example(style.name, form)}")
    return 0
