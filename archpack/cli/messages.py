"""How commands speak of problems, and what status they make of them."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

import click

import archpack
from archpack.cli.progress import tell_line, wants_events
from archpack.errors import ArchpackError, UsageError
from archpack.problem import Problem, has_errors
from archpack.report.json import facts_of
from archpack.report.printable import printable


def tell(problems: Sequence[Problem]) -> int:
    """Print problems on standard error; 1 where one of them is an error, else 0."""
    if wants_events():
        for problem in problems:
            tell_line("problem", **facts_of(problem))
    elif problems:
        color = wants_color(sys.stderr)
        text = archpack.report.REPORTS["text"].render(problems, color=color)
        click.echo(text, err=True, nl=False, color=color)
    return 1 if has_errors(problems) else 0


def wants_color(stream: TextIO) -> bool:
    """Whether what is written to a stream is to be coloured."""
    asked = click.get_current_context().color
    return stream.isatty() if asked is None else asked


def tell_unreadable(errors: Iterable[ArchpackError]) -> int:
    """Print what could not be read on standard error; 3 where there is any, else 0."""
    status = 0
    for error in errors:
        click.echo(f"archpack: {printable(str(error))}", err=True)
        status = 3
    return status


def each_path(paths: Iterable[Path], work: Callable[[Path], int]) -> Iterator[int]:
    """Do the work for every path; one that cannot be done is told (3), and the others go on."""
    for path in paths:
        try:
            yield work(path)
        except UsageError:
            raise
        except ArchpackError as error:
            if wants_events():
                tell_line("stopped", path=str(path), message=str(error))
            else:
                click.echo(f"archpack: {printable(str(error))}", err=True)
            yield 3


def worst(statuses: Iterable[int]) -> int:
    """The worst of several exit statuses."""
    return max(statuses, default=0)
