"""`archpack cite`: records to citations."""

from pathlib import Path
from typing import Any

import click

import archpack
from archpack.cli.cited import choice_options, chosen, gather
from archpack.cli.messages import tell
from archpack.cli.options import color_option, processes_option


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option("--style", help="The citation style; see `archpack styles`. Default: chicago-notes.")
@click.option("--form", help="One of the style's forms, or all of them: all. Default: its first.")
@click.option(
    "--to",
    default="text",
    show_default=True,
    help="The format of the output: text, html, markdown, rtf, latex, json.",
)
@click.option("--locator", help='The leaf or page that is meant, as in "l. 112ob".')
@click.option(
    "--cites",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help='What a text cites, one "id locator" a line: the notes it comes to, full, then short.',
)
@click.option(
    "--engine",
    default="citeproc",
    type=click.Choice(["citeproc", "pandoc"]),
    help="What renders the style. Default: citeproc; pandoc where it is installed.",
)
@click.option("--ibid", is_flag=True, help="With --cites: say ibid. where a note repeats the one before it.")
@choice_options
@processes_option
@color_option
def command(
    paths: tuple[Path, ...],
    style: str | None,
    form: str | None,
    to: str,
    locator: str | None,
    cites: Path | None,
    engine: str,
    ibid: bool,
    processes: int,
    **options: Any,
) -> int:
    """Print citations: one note for each document, or a sorted bibliography.

    PATH is a record, a record's folder, a folder of records, a bag, or a file of CSL-JSON or CSL-YAML, such
    as Zotero exports. What is chosen once for a collection can be said in its archpack.toml, in a table
    [citations].
    """
    choices, style, status = chosen(paths, style, options)
    if status:
        return status
    if cites is not None and (form or locator):
        raise click.UsageError(
            "--cites says itself what is cited where, and takes no --form and no --locator"
        )
    if form != archpack.cite.ALL:
        form = archpack.cite.form_of(style, form)
    items, status = gather(paths, archpack.cite.language_of(style, choices), processes)
    if not items:
        return status
    if cites is None:
        text = archpack.cite.document(
            items,
            style=style,
            form=form,
            to=to,
            locator=locator,
            choices=choices,
            engine=engine,
            processes=processes,
        )
    else:
        said, problems = archpack.cite.load_cites(cites, [item["id"] for item in items])
        if tell(problems):
            return 1
        text = archpack.cite.sequence(
            items, said, style=style, to=to, ibid=ibid, choices=choices, engine=engine
        )
    click.echo(text, nl=False)
    return status
