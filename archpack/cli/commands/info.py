"""`archpack info`: what bags say of themselves."""

from pathlib import Path

import click

import archpack
from archpack.cli.messages import each_path, worst
from archpack.cli.options import color_option, format_option, limit_option, limits_of
from archpack.cli.progress import size_text
from archpack.report.json import dumps
from archpack.source.wording import printable


@click.command()
@click.argument("bags", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="BAG...")
@format_option
@limit_option
@color_option
def command(bags: tuple[Path, ...], form: str, limit: int | None) -> int:
    """Print what bags say of themselves, which nothing is compared with."""
    told: list[dict[str, object]] = []

    def one(path: Path) -> int:
        found = archpack.bag.info(path, limits=limits_of(limit))
        if form == "json":
            told.append({"bag": str(path), **found.facts()})
            return 0
        fetch = f", {found.to_fetch} in fetch.txt" if found.to_fetch else ""
        click.echo(f"{path}: BagIt {found.version}, {', '.join(found.algorithms)}")
        click.echo(
            f"  payload: {found.files} file{'s' if found.files != 1 else ''}, {size_text(found.size)}{fetch}"
        )
        for label, value in found.tags:
            click.echo(f"  {printable(label)}: {printable(value.replace(chr(10), ' '))}")
        return 0

    status = worst(each_path(bags, one))
    if form == "json":
        click.echo(dumps({"bags": told}), nl=False)
    return status
