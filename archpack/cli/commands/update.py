"""`archpack update`: a bag in line with its changed record."""

import dataclasses
from datetime import date
from pathlib import Path
from typing import Any

import click

import archpack
from archpack.cli.bag_options import bag_options, options_of
from archpack.cli.messages import tell, worst
from archpack.cli.options import color_option, context, date_option, processes_option, seconds_of
from archpack.cli.progress import good_news, progress_options, shown
from archpack.errors import UnreadableError, UsageError


@click.command()
@click.argument("bag", type=click.Path(path_type=Path), metavar="BAG")
@click.option(
    "--from",
    "source",
    required=True,
    type=click.Path(path_type=Path),
    help="The record's folder, as it is now.",
)
@click.option(
    "--paranoid",
    is_flag=True,
    help="Copy and hash every file, even those whose size and time are as they were.",
)
@bag_options
@processes_option
@progress_options
@date_option
@color_option
def command(bag: Path, source: Path, paranoid: bool, processes: int, today: date, **asked: Any) -> int:
    """Bring a bag in line with its changed record.

    Files that did not change are neither copied nor hashed again, save those of an archive, which keeps no
    times and is written anew. The new state appears in one step, and the tag file history.json says what
    changed. The bag keeps its algorithms, and the tags and tag files that were given when it was packed,
    unless others are given now.
    """
    found = archpack.source.find([source])
    status = tell(found.problems)
    if len(found.records) != 1:
        raise UsageError(f"{source} holds {len(found.records)} records; name the folder of one")
    if not bag.exists():
        raise UnreadableError(f"{bag}: there is no such bag; `archpack pack` makes a new one")
    # What a link leads to is replaced, and not the link.
    place = bag.resolve() if bag.is_symlink() or bag.name in {"", ".."} else bag
    options = options_of(processes=processes, moment=seconds_of(today), **asked)
    kind = archpack.bag.serialization_of(place) if place.is_file() else ""
    options = dataclasses.replace(
        options, previous=place, replace=True, paranoid=paranoid, serialization=kind
    )
    with shown(bag) as listener:
        packed = archpack.package.pack(
            found.records[0], place.parent, context=context(today), options=options, listener=listener
        )
    status = worst([status, tell(packed.problems)])
    if packed.bag is not None:
        what = "is in line already" if packed.unchanged else f"{packed.files} files, {packed.size} bytes"
        good_news(f"{bag}: {what}")
    return status
