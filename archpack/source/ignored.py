"""Folders that git is told to ignore by a `.gitignore`: the door to pathspec, loaded where there is one."""

from pathlib import Path
from typing import Any

from archpack.source.files import read_bytes

NAME = ".gitignore"

_LARGEST = 1 << 20


class Ignored:
    """What the `.gitignore` of one folder says of what lies below it (gitignore(5))."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.spec = _spec(read_bytes(folder / NAME, limit=_LARGEST).decode(errors="surrogateescape"))

    def says(self, path: Path) -> bool | None:
        """Whether a folder below is to be ignored, or None where nothing is said of it."""
        verdict: bool | None = self.spec.check_file(f"{path.relative_to(self.folder).as_posix()}/").include
        return verdict


def is_ignored(path: Path, said: tuple[Ignored, ...]) -> bool:
    """Whether a folder is to be ignored: of all that is said, from the top down, the last word counts."""
    for one in reversed(said):
        verdict = one.says(path)
        if verdict is not None:
            return verdict
    return False


def _spec(text: str) -> Any:
    from pathspec import GitIgnoreSpec

    lines = []
    for line in text.splitlines():
        try:
            GitIgnoreSpec.from_lines([line])
        except ValueError:
            # Git passes over what it cannot read too.
            continue
        lines.append(line)
    return GitIgnoreSpec.from_lines(lines)
