"""Mending records: what rules offer to put right, put right, and nothing besides."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from archpack.model import ListedRepository
from archpack.model.value import Value
from archpack.source.files import read_bytes
from archpack.source.folder import RecordFile
from archpack.source.loaded import loads
from archpack.source.mending import mended
from archpack.source.parsed import MAX_BYTES
from archpack.validate.checker import Checker

_ROUNDS = 10
_MARK = b"\xef\xbb\xbf"


class Mended(Value, frozen=True, kw_only=True):
    """A record file and what mending makes of it.

    Attributes:
        path: The file.
        before: Its content.
        after: The content that it should have; the same where there is nothing to mend.
        count: How many values were mended.
    """

    path: Path
    before: bytes
    after: bytes
    count: int


def mend(
    files: Iterable[RecordFile], *, repositories: Mapping[str, ListedRepository] | None = None
) -> Iterator[Mended]:
    """What record files should be, as far as that is beyond doubt; nothing is written.

    Only the record file is mended, and in it only the extents of values: comments, order and layout stay.
    What is mended may let a rule see more, so it is looked at again until there is nothing left to mend.

    Args:
        files: The record files.
        repositories: The list of archives by key; without it the one that comes with archpack.

    Raises:
        UnreadableError: A file, or one beside it, must not be read.
    """
    checker = Checker(repositories)
    for file in files:
        yield _mended(file, checker)
        checker.take()


def _mended(file: RecordFile, checker: Checker) -> Mended:
    content = read_bytes(file.path, limit=MAX_BYTES)
    mark = _MARK if content.startswith(_MARK) else b""
    text, count = content, 0
    for _ in range(_ROUNDS):
        loaded = loads(text, file.path)
        found = {
            problem.pointer: problem.replacement
            for problem in checker.check(loaded, file)
            if problem.replacement is not None
            and problem.pointer is not None
            and problem.where.path == file.path
        }
        changed = mark + mended(loaded, found).encode() if loaded.text and found else text
        if changed == text:
            break
        text, count = changed, count + len(found)
    return Mended(path=file.path, before=content, after=text, count=count)
