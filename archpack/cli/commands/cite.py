"""`archpack cite`: records to citations."""

from pathlib import Path

import click

import archpack
from archpack.cli.messages import each_path, tell, worst
from archpack.cli.options import color_option


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option("--style", default="chicago-notes", show_default=True, help="The citation style.")
@click.option("--form", help="Which of the style's forms: note, short, bibliography, ... Default: its first.")
@click.option("--to", default="text", show_default=True, help="The format of the output: text, html.")
@click.option("--locator", help='The leaf or page that is meant, as in "l. 112ob".')
@color_option
def command(paths: tuple[Path, ...], style: str, form: str | None, to: str, locator: str | None) -> int:
    """Print the citation of each record, one a line.

    PATH is a record, a record's folder, a folder of records, or a bag.
    """
    form = archpack.cite.form_of(style, form)

    def one(path: Path) -> int:
        found = archpack.source.find([path])
        statuses = [tell(found.problems)]
        for file in found.records:
            loaded = archpack.source.load(file.path)
            if loaded.record is None:
                statuses.append(tell(loaded.problems))
                continue
            click.echo(archpack.cite.render(loaded.record, style=style, form=form, to=to, locator=locator))
        return worst(statuses)

    return worst(each_path(paths, one))
