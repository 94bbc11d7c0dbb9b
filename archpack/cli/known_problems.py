"""Baselines on disk: the problems that a collection is known to have."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import click

import archpack
from archpack.errors import UnreadableError
from archpack.problem import Problem
from archpack.validate import baseline

_LARGEST = 256 * 1024 * 1024


def compared(problems: Sequence[Problem], file: Path | None) -> baseline.Compared:
    """The problems beside those that a baseline knows; without one all are new."""
    if file is None:
        return baseline.Compared(new=tuple(problems), known=0)
    content = archpack.source.read_bytes(file, limit=_LARGEST)
    try:
        known = baseline.loads(content)
    except ValueError as error:
        raise UnreadableError(f"{file}: this is no baseline: {error}") from None
    return baseline.compared(problems, known, _name(file))


def write(file: Path, problems: Sequence[Problem]) -> None:
    """Write a baseline that knows these problems."""
    archpack.source.rewrite(file, baseline.dumps(problems, _name(file)).encode())
    click.echo(f"{file}: {len(problems)} known problem{'s' * (len(problems) != 1)}")


def _name(file: Path) -> Callable[[Problem], str]:
    """What a baseline calls a file: its path from the baseline's folder, so that both may move together."""
    top = file.absolute().parent

    def name(problem: Problem) -> str:
        return Path(os.path.relpath(problem.where.path.absolute(), top)).as_posix()

    return name
