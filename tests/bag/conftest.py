"""Bags are written to the disk's cache only: waiting for a disk that others use proves nothing here."""

import os
from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from archpack.bag import system


@pytest.fixture(autouse=True)
def flushed() -> Iterator[list[str]]:
    """The calls that flush and rename, in their order; flushing is only noted."""
    calls: list[str] = []
    real = system._libc()

    def syncfs(handle: int) -> int:
        os.fstat(handle)  # the folder is open
        calls.append("syncfs")
        return 0

    def renameat2(*arguments: object) -> int:
        calls.append("renameat2")
        done: int = real.renameat2(*arguments)
        return done

    def fsync(handle: int) -> None:
        os.fstat(handle)
        calls.append("fsync")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(system, "_libc", lambda: SimpleNamespace(syncfs=syncfs, renameat2=renameat2))
        patch.setattr(os, "fsync", fsync)
        yield calls
