"""A file that is written is there whole or not at all, whatever the disk does."""

import errno
import os
from pathlib import Path

import pytest

from archpack import stage
from archpack.errors import UnwritableError


@pytest.mark.parametrize("call", ["fsync", "fchmod"])
def test_a_full_disk_leaves_what_was_there(
    call: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"older")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, call, full)
    with pytest.raises(UnwritableError, match="No space left"):
        stage.write_file(file, b"new")
    monkeypatch.undo()
    assert file.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [file]


def test_a_new_file_may_be_read_by_those_who_may_read_any(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    stage.write_file(tmp_path / "new", b"x")
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "usual").stat().st_mode
