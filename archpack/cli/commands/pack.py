"""`archpack pack`: a record's folder to a bag."""

from datetime import date
from pathlib import Path

import click

import archpack
from archpack.cli.messages import each_path, tell, worst
from archpack.cli.options import color_option, context, date_option, processes_option, seconds_of
from archpack.cli.progress import good_news, progress_options, shown


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option(
    "--into",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder in which each bag gets a folder of its own; it is made where it does not exist.",
)
@click.option("--replace", is_flag=True, help="Put the new bag in the place of one that exists.")
@click.option(
    "--algorithm",
    "algorithms",
    multiple=True,
    default=("sha512",),
    show_default=True,
    metavar="NAME",
    help="An algorithm of the manifests: sha512, sha256, sha1, md5, or another that Python can compute. "
    "Give it again for several: every file is then in every manifest.",
)
@click.option(
    "--portable-names", is_flag=True, help="Refuse file names that some system or reader stumbles over."
)
@click.option(
    "--serialize",
    "serialization",
    default="",
    metavar="KIND",
    help="Write each bag straight into an archive: zip, tar, tar.gz, tar.zst.",
)
@click.option(
    "--identify-formats",
    is_flag=True,
    help="Ask PRONOM for the format of each file, by Siegfried (the extra archpack[pronom]).",
)
@processes_option
@progress_options
@date_option
@color_option
def command(
    paths: tuple[Path, ...],
    into: Path,
    replace: bool,
    algorithms: tuple[str, ...],
    portable_names: bool,
    serialization: str,
    identify_formats: bool,
    processes: int,
    today: date,
) -> int:
    """Validate records and write each with its files, citations and metadata as a bag (RFC 8493).

    A bag appears whole or not at all. The record's folder is only read.
    """
    here = context(today)
    options = archpack.bag.Options(
        algorithms=algorithms,
        portable_names=portable_names,
        replace=replace,
        processes=processes,
        serialization=serialization,
        moment=seconds_of(today),
    )

    def one(path: Path) -> int:
        found = archpack.source.find([path])
        statuses = [tell(found.problems)]
        for file in found.records:
            with shown(file.folder or file.path) as listener:
                packed = archpack.package.pack(
                    file,
                    into,
                    context=here,
                    options=options,
                    identify_formats=identify_formats,
                    listener=listener,
                )
            statuses.append(tell(packed.problems))
            if packed.bag is not None:
                good_news(f"{packed.bag}: {packed.files} files, {packed.size} bytes")
        return worst(statuses)

    return worst(each_path(paths, one))
