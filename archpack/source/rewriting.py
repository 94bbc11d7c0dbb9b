"""Writing a file anew in its place: whole, or not at all."""

import os
import tempfile
from pathlib import Path

from archpack.errors import UnwritableError

_STAGE = ".archpack-"


def rewrite(path: Path, content: bytes) -> None:
    """Put content in the place of a file's, which keeps its permissions; the file may be new.

    A reader finds either the old content or the new one. Where the path is a link, what it leads to is
    written.

    Raises:
        UnwritableError: It cannot be written; then all is as it was.
    """
    stage: str | None = None
    try:
        place = path.resolve()
        descriptor, stage = tempfile.mkstemp(prefix=_STAGE, dir=place.parent)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            os.fchmod(file.fileno(), _mode(place))
            file.flush()
            os.fsync(file.fileno())
        os.replace(stage, place)  # noqa: PTH105  a name, not a path, is what there is
        stage = None
        _sync(place.parent)
    except OSError as error:
        raise UnwritableError(f"{path}: this cannot be written: {error.strerror or error}") from None
    finally:
        if stage is not None:
            Path(stage).unlink(missing_ok=True)


def _mode(place: Path) -> int:
    try:
        return place.stat().st_mode & 0o7777
    except FileNotFoundError:
        return 0o644


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
