"""The door of the command line: every outcome becomes an exit status here, and nowhere else.

| status | meaning |
| --- | --- |
| 0 | done |
| 1 | the material is wrong, or an input was not recognised |
| 2 | the command line is wrong |
| 3 | the call cannot go on |
| 70 | archpack is wrong |
| 130 | interrupted |
| 141 | the reader of the output went away |
"""

import os
import sys
from collections.abc import Sequence

import click

from archpack import __version__
from archpack.cli.group import LazyGroup
from archpack.cli.options import color_option
from archpack.errors import ArchpackError, UsageError


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="archpack")
@color_option
def archpack() -> None:
    """Records of archival documents: import, validate, cite, package, verify."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run archpack with the arguments of the process, or those given, and leave with a status."""
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: Sequence[str]) -> int:
    """Run archpack and return the exit status."""
    try:
        status = archpack.main(args=list(arguments), prog_name="archpack", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except UsageError as error:
        click.echo(f"Error: {error}", err=True)
        return 2
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted.", err=True)
        return 130
    except ArchpackError as error:
        click.echo(f"archpack: {error}", err=True)
        return 3
    except BrokenPipeError:
        # The reader of our output has gone (`| head`). What is left in the buffer must go somewhere, or
        # Python complains at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        click.echo(f"archpack: {place}{error.strerror or error}", err=True)
        return 3
    except Exception:  # noqa: BLE001  the one place where a fault of ours may be caught
        return _our_fault()
    return status if isinstance(status, int) else 0


def _our_fault() -> int:
    import traceback

    traceback.print_exc()
    click.echo(
        f"archpack {__version__} has made a mistake; this is not your fault, and nothing was half written. "
        "Please report the lines above.",
        err=True,
    )
    return 70
