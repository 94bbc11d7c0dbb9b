import errno
import os
from pathlib import Path
from typing import Any

import pytest

from archpack.bag import copying
from archpack.bag.copying import Copy, copy
from archpack.bag.files import seen
from archpack.bag.reading import Fault
from tests.bag.making import sha512

DATA = bytes(range(256)) * 5000


@pytest.fixture(autouse=True)
def _pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying, "_PIECE", 300_000)


@pytest.fixture
def job(tmp_path: Path) -> Copy:
    source = tmp_path / "source"
    source.write_bytes(DATA)
    return Copy(source=str(source), target=str(tmp_path / "copy"), expected=seen(source.stat()))


def fail(number: int, after: int = 0) -> Any:
    calls = 0
    real = os.copy_file_range

    def call(*arguments: Any) -> int:
        nonlocal calls
        calls += 1
        if calls > after:
            raise OSError(number, os.strerror(number))
        return real(*arguments)

    return call


@pytest.mark.parametrize("how", ["system", "by hand", "by hand from the middle", "system without the call"])
def test_a_large_file_is_copied_whole_in_any_way(
    how: str, job: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    if how == "by hand":
        monkeypatch.setattr(os, "copy_file_range", fail(errno.EXDEV))
    elif how == "by hand from the middle":
        monkeypatch.setattr(os, "copy_file_range", fail(errno.EIO, after=2))
    elif how == "system without the call":
        monkeypatch.delattr(os, "copy_file_range")
    heard: list[int] = []
    assert copy(job, ["sha512"], heard.append) == (sha512(DATA),)
    assert Path(job.target).read_bytes() == DATA
    assert sum(heard) == len(DATA)
    assert Path(job.target).stat().st_mtime_ns == job.expected.modified


def test_a_source_that_cannot_be_read_on_is_a_fault_and_no_error(
    job: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "copy_file_range", fail(errno.EIO, after=1))
    monkeypatch.setattr(os, "read", fail(errno.EIO))
    found = copy(job, ["sha512"], lambda amount: None)
    assert isinstance(found, Fault)
    assert (found.kind, "Input/output error" in found.reason) == ("unreadable", True)


def test_a_disk_that_is_full_is_an_error_and_no_fault_of_the_source(
    job: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "copy_file_range", fail(errno.ENOSPC, after=1))
    monkeypatch.setattr(os, "write", fail(errno.ENOSPC))
    with pytest.raises(OSError, match="No space"):
        copy(job, ["sha512"], lambda amount: None)


def test_what_is_hashed_is_what_was_written(job: Copy, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever writes into the original just now may spoil the copy, but not the truth of the manifest."""
    real = os.copy_file_range

    def spoil(source: int, target: int, size: int) -> int:
        moved = real(source, target, size)
        os.pwrite(target, b"other", 0)
        return moved

    monkeypatch.setattr(os, "copy_file_range", spoil)
    assert copy(job, ["sha512"], lambda amount: None) == (sha512(Path(job.target).read_bytes()),)


@pytest.mark.parametrize("size", [len(DATA) - 1, len(DATA) + 1])
def test_a_file_of_another_size_than_was_seen_has_changed(size: int, job: Copy) -> None:
    os.truncate(job.source, size)
    found = copy(job, ["sha512"], lambda amount: None)
    assert isinstance(found, Fault)
    assert found.kind == "changed"
