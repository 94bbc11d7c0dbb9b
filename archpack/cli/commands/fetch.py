"""`archpack fetch`: the files that a bag says are to be fetched."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from archpack.cli.messages import each_path, tell, worst
from archpack.cli.options import color_option
from archpack.cli.progress import good_news, progress_options, shown
from archpack.errors import UnreadableError

if TYPE_CHECKING:
    import ssl


@click.command()
@click.argument("bags", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="BAG...")
@click.option(
    "--trust",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Certificates (PEM) to believe instead of those that the system believes.",
)
@click.option("--timeout", type=click.FloatRange(min=0.1), default=60.0, show_default=True, metavar="SECONDS")
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=1 << 36,
    show_default=True,
    metavar="BYTES",
    help="The most that a file may have whose length the bag does not say.",
)
@progress_options
@color_option
def command(bags: tuple[Path, ...], trust: Path | None, timeout: float, limit: int) -> int:
    """Fetch what the fetch.txt of bags names and is not there yet (RFC 8493, 2.2.3).

    Only HTTPS is followed, and only into the bag. A file that has not the length and the digests that the bag
    lists for it is not kept. Look at fetch.txt first: the addresses come from whoever made the bag.
    """
    import urllib.request

    from archpack.bag import fetching

    network = fetching.Network(
        trust=_believe(trust), proxies=urllib.request.getproxies(), timeout=timeout, limit=limit
    )

    def one(path: Path) -> int:
        with shown(path) as listener:
            result = fetching.fetch(path, network=network, listener=listener)
        status = tell(result.problems)
        good_news(
            f"{path}: {result.files} file{'s' if result.files != 1 else ''} fetched, {result.size} bytes"
        )
        return status

    return worst(each_path(bags, one))


def _believe(trust: Path | None) -> "ssl.SSLContext":
    import ssl

    try:
        return ssl.create_default_context(cafile=trust)
    except (OSError, ssl.SSLError) as error:
        raise UnreadableError(f"{trust} cannot be read as certificates: {error.strerror or error}") from None
