"""Writing a record's folder: it appears whole or not at all."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from archpack.errors import UnwritableError
from archpack.model import Record
from archpack.resources import schema_path
from archpack.source.rewriting import rewrite
from archpack.source.yaml_writer import dumps

_STAGE = ".archpack-"


SCHEMA_NAME = "record.schema.json"
"""What the schema is called in the folder that holds the records' folders."""


def write(record: Record, files: Mapping[str, bytes], into: Path, *, schema: bool = False) -> Path:
    """Write a record and the files beside it into a new folder that bears the record's id.

    Args:
        record: The record, which becomes `record.yaml`.
        files: The content of the other files by path below the folder, `/` between parts.
        into: The folder in which the record's folder is made; it is made itself where it does not exist.
        schema: Whether editors are to know the schema: it is put into that folder, unless there is one, and
            the record begins with a line that says where it is.

    Returns:
        The record's folder.

    Raises:
        UnwritableError: The folder exists already, or it cannot be written; then nothing is left behind.
    """
    folder = into / record.id
    text = dumps(record, schema=f"../{SCHEMA_NAME}" if schema else None)
    content = {"record.yaml": text.encode(), **files}
    for name in content:
        parts = PurePosixPath(name).parts
        assert parts and ".." not in parts and not name.startswith("/"), name  # noqa: S101
    if os.path.lexists(folder):
        raise UnwritableError(f"{folder}: this exists already, and is not written over")
    try:
        into.mkdir(parents=True, exist_ok=True)
        if schema and not os.path.lexists(into / SCHEMA_NAME):
            rewrite(into / SCHEMA_NAME, schema_path("record").read_bytes())
        stage = Path(tempfile.mkdtemp(prefix=_STAGE, dir=into))
    except OSError as error:
        raise _unwritable(into, error) from None
    try:
        _fill(stage, content)
        _appear(stage, folder)
    except OSError as error:
        raise _unwritable(folder, error) from None
    finally:
        shutil.rmtree(stage, ignore_errors=True)
    return folder


def _fill(stage: Path, content: Mapping[str, bytes]) -> None:
    folders = {stage}
    for name, data in content.items():
        path = stage / name
        path.parent.mkdir(parents=True, exist_ok=True)
        folders.update(parent for parent in path.parents if stage in parent.parents)
        with path.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    for folder in folders:
        _sync(folder)


def _appear(stage: Path, folder: Path) -> None:
    # A new folder made by `mkdtemp` is for its owner alone; a record's is like any other.
    stage.chmod(0o777 & ~_umask(stage))
    # Renaming over a folder fails unless it is empty; an empty one that has just appeared is no loss.
    stage.rename(folder)
    _sync(folder.parent)


def _umask(stage: Path) -> int:
    """The bits that new files are denied, read off a new folder: asking the process would change them."""
    probe = stage / _STAGE
    probe.mkdir()
    mode = probe.stat().st_mode
    probe.rmdir()
    return 0o777 & ~mode


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _unwritable(path: Path, error: OSError) -> UnwritableError:
    return UnwritableError(f"{path}: this cannot be written: {error.strerror or error}")
