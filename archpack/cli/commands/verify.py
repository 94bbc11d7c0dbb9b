"""`archpack verify`: whether bags are complete and valid."""

from pathlib import Path

import click

import archpack
from archpack.cli.messages import each_path, tell, worst
from archpack.cli.options import color_option


@click.command()
@click.argument("bags", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="BAG...")
@click.option("--completeness-only", is_flag=True, help="Compare names and sizes; compute no digests.")
@click.option("--second-opinion", is_flag=True, help="Ask bagit-python as well.")
@color_option
def command(bags: tuple[Path, ...], completeness_only: bool, second_opinion: bool) -> int:
    """Check bags against their manifests (RFC 8493), and report every fault at once.

    A bag is *complete* when every file it lists is there and it lists every file; it is *valid* when every
    file also has the digest that is listed for it.
    """

    def one(path: Path) -> int:
        result = archpack.bag.verify(path, completeness_only=completeness_only)
        problems = result.problems
        if second_opinion and result.complete:
            problems += archpack.bag.second_opinion(path, completeness_only=completeness_only)
        status = tell(problems)
        click.echo(f"{path}: {result}")
        return status

    return worst(each_path(bags, one))
