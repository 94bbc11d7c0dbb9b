"""Which files have changed since a git revision: the door to git."""

import os
import subprocess
from pathlib import Path

from archpack.errors import UnreadableError, UsageError
from archpack.model.value import Value

# Nothing that a repository's own settings name may be run, and nothing is to be written into it.
_GIT = ("git", "--no-optional-locks", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=" + os.devnull)


class Changes(Value, frozen=True, kw_only=True):
    """What has changed.

    Attributes:
        files: The files that were changed, added or deleted, with no link left in their paths.
        folders: Every folder in which, or below which, one of them lies.
    """

    files: frozenset[Path]
    folders: frozenset[Path]


def changed_since(revision: str, folder: Path) -> Changes:
    """What has changed in the repository of a folder between a revision and the files as they are now.

    Files that git does not know yet are new, unless git is told to ignore them.

    Raises:
        UnreadableError: There is no git, or the folder lies in no repository.
        UsageError: The repository has no such revision.
    """
    top = Path(os.fsdecode(_git(folder, "rev-parse", "--show-toplevel").removesuffix(b"\n")))
    try:
        commit = _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")
    except UnreadableError:
        raise UsageError(f"the repository {top} has no revision {revision!r}") from None
    diff = (
        "diff",
        "--name-only",
        "-z",
        "--no-renames",
        "--no-ext-diff",
        "--no-textconv",
        "--ignore-submodules",
    )
    names = _git(top, *diff, commit.decode().strip(), "--")
    names += _git(top, "ls-files", "-z", "--others", "--exclude-standard")
    files = {top.resolve() / os.fsdecode(name) for name in names.split(b"\0") if name}
    return Changes(
        files=frozenset(files), folders=frozenset(above for file in files for above in file.parents)
    )


def _git(folder: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603  no shell, and every argument is ours or behind an end of options
            [*_GIT, "-C", os.fspath(folder), *arguments], capture_output=True, check=False
        )
    except OSError as error:
        raise UnreadableError(f"git cannot be run: {error.strerror or error}") from None
    if done.returncode != 0:
        said = done.stderr.decode(errors="replace").strip().removeprefix("fatal: ") or "git fails"
        raise UnreadableError(f"{folder}: {said}")
    return done.stdout
