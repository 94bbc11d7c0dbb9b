"""Mending records on disk, and showing what that changes."""

import difflib
import re
from collections.abc import Iterable
from pathlib import Path

import click

import archpack
from archpack.cli.messages import each_path, worst
from archpack.source import RecordFile
from archpack.validate import Mended

# Only LF ends a line of a difference.
_LINE = re.compile(r"[^\n]*\n|[^\n]+")


def mend(files: Iterable[RecordFile], *, write: bool, show: bool) -> int:
    """Mend record files, write them or show the difference; the status is 3 where one cannot be written."""
    by_path = {file.path: file for file in files}
    values = changed = 0

    def one(path: Path) -> int:
        nonlocal values, changed
        (mended,) = archpack.validate.mend([by_path[path]])
        if mended.after != mended.before:
            if show:
                click.echo(_difference(mended), nl=False)
            if write:
                archpack.source.rewrite(path, mended.after)
            values += mended.count
            changed += 1
        return 0

    status = worst(each_path(by_path, one))
    if changed:
        verb = "mended" if write else "could be mended"
        click.echo(
            f"{values} value{'s' * (values != 1)} in {changed} file{'s' * (changed != 1)} {verb}", err=True
        )
    return status


def _difference(mended: Mended) -> str:
    """The difference as `patch` reads it."""
    before, after = (
        _LINE.findall(content.decode(errors="surrogateescape")) for content in (mended.before, mended.after)
    )
    name = mended.path.as_posix().lstrip("/")
    lines = difflib.unified_diff(before, after, f"a/{name}", f"b/{name}")
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )
