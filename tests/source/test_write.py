"""A record's folder appears whole or not at all."""

import os
from pathlib import Path

import pytest

from archpack.errors import UnwritableError
from archpack.model import SCHEMA_ID, Record
from archpack.resources import schema_path
from archpack.source import load, write


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


RECORD = Record(schema=SCHEMA_ID, id="a-1", genre="letter")


def test_a_record_is_written_with_the_files_beside_it(tmp_path: Path) -> None:
    folder = write(RECORD, {"t.en.md": b"text\n", "facsimile/1.png": b"\x89"}, tmp_path / "into" / "here")
    assert folder == tmp_path / "into" / "here" / "a-1"
    assert load(folder / "record.yaml").record == RECORD
    assert (folder / "facsimile" / "1.png").read_bytes() == b"\x89"
    assert names(folder.parent) == ["a-1"]
    assert folder.stat().st_mode == (tmp_path / "into").stat().st_mode


def test_what_exists_is_not_written_over(tmp_path: Path) -> None:
    write(RECORD, {}, tmp_path)
    with pytest.raises(UnwritableError, match="exists already"):
        write(RECORD, {"new.md": b""}, tmp_path)
    assert names(tmp_path / "a-1") == ["record.yaml"]
    (tmp_path / "b").symlink_to("nowhere")
    with pytest.raises(UnwritableError, match="exists already"):
        write(Record(schema=SCHEMA_ID, id="b"), {}, tmp_path)


def test_a_failure_at_any_moment_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync
    for moment in range(10):
        left = moment

        def failing(descriptor: int) -> None:
            nonlocal left
            left -= 1
            if left < 0:
                raise OSError(28, "No space left on device")
            real(descriptor)

        into = tmp_path / str(moment)
        monkeypatch.setattr(os, "fsync", failing)
        try:
            folder = write(RECORD, {"a/b.md": b"x"}, into)
        except UnwritableError as error:
            assert "No space left" in str(error)
            assert names(into) in ([], ["a-1"])
        else:
            assert names(folder) == ["a", "record.yaml"]
            return
    pytest.fail("it never succeeded")


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UnwritableError, match="file"):
        write(RECORD, {}, tmp_path / "file" / "into")


def test_an_editor_finds_the_schema_where_the_record_says_it_is(tmp_path: Path) -> None:
    record = write(RECORD, {}, tmp_path / "into", schema=True) / "record.yaml"
    first = record.read_text().splitlines()[0]
    place = first.removeprefix("# yaml-language-server: $schema=")
    assert place != first
    assert (record.parent / place).read_bytes() == schema_path("record").read_bytes()
    assert load(record).record == RECORD
    (record.parent / place).write_text("our own")
    write(Record(schema=SCHEMA_ID, id="a-2"), {}, tmp_path / "into", schema=True)
    assert (record.parent / place).read_text() == "our own"
