"""How members lie in a tar and in a zip: filled in by hand, judged by the libraries and tools of others."""

import io
import shutil
import subprocess
import tarfile
import time
import zipfile
import zlib
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.bag.form_tar import Tar
from archpack.bag.form_zip import Zip

FIRST, LAST = 315_532_800, 4_354_819_199
"""The seconds that a zip can tell, without those that have no pair."""
NAMES = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1, max_size=60)


@given(
    st.text(min_size=1, max_size=110) | st.text("ab/ %", min_size=95, max_size=105),
    st.integers(0, 8**11 - 1) | st.integers(8**11 - 2, 1 << 50),
    st.integers(0, 1 << 40) | st.just(0),
)
def test_a_header_of_a_tar_is_that_of_the_library(name: str, size: int, moment: int) -> None:
    with suppress(UnicodeEncodeError):  # half of a surrogate pair, which no system gives
        head = Tar(moment).head(name, size, 0)
        info = tarfile.TarInfo(name)
        info.size, info.mtime = size, moment
        assert head == info.tobuf(tarfile.PAX_FORMAT, "utf-8", "surrogateescape")
        assert len(head) == Tar(moment).head_size(name, size)


def zipped(members: dict[str, bytes], moment: int) -> bytes:
    form, out, directory = Zip(moment), bytearray(), bytearray()
    for name, data in members.items():
        head = form.head(name, len(data), zlib.crc32(data))
        assert len(head) == form.head_size(name, len(data))
        directory += form.entry(name, len(data), zlib.crc32(data), len(out))
        out += head + data + bytes(form.padding(len(data)))
    return bytes(out + directory + form.end(len(directory), len(members), len(out)))


@given(st.dictionaries(NAMES, st.binary(max_size=50), max_size=5), st.integers(FIRST, LAST))
def test_a_zip_is_that_of_the_library(members: dict[str, bytes], moment: int) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo(name, time.gmtime(moment)[:6])
            info.create_system, info.external_attr = 3, 0o100644 << 16
            archive.writestr(info, data)
    assert zipped(members, moment) == out.getvalue()


@pytest.mark.parametrize("moment", [0, FIRST - 1, LAST + 1, 1 << 40])
def test_a_time_that_no_zip_can_tell_becomes_the_nearest(moment: int) -> None:
    with zipfile.ZipFile(io.BytesIO(zipped({"a": b"x"}, moment))) as archive:
        assert archive.infolist()[0].date_time[0] == (1980 if moment < FIRST else 2107)


def test_more_members_than_two_bytes_can_count_are_read_by_others(tmp_path: Path) -> None:
    members = {f"{number:06}": b"" for number in range(65_537)}
    (tmp_path / "many.zip").write_bytes(zipped(members, FIRST))
    with zipfile.ZipFile(tmp_path / "many.zip") as archive:
        assert archive.namelist() == list(members)
    assert names_by_others(tmp_path / "many.zip") <= {tuple(members)}


SIZES = [(1 << 31) - 1, 1 << 31, 5, (1 << 32) - 1, 1 << 32, 0, 7]


def test_members_beyond_four_gibibytes_are_read_by_others(tmp_path: Path) -> None:
    """The bytes are left out, as a hole in the file."""
    form, at, directory = Zip(FIRST), 0, bytearray()
    with (tmp_path / "large.zip").open("wb") as out:
        for size in SIZES:
            out.seek(at)
            crc = zlib.crc32(bytes(size)) if size < 9 else 0
            head = form.head(f"m{size}", size, crc)
            assert len(head) == form.head_size(f"m{size}", size)
            out.write(head)
            directory += form.entry(f"m{size}", size, crc, at)
            at += len(head) + size
        out.seek(at)
        out.write(directory + form.end(len(directory), len(SIZES), at))
    with zipfile.ZipFile(tmp_path / "large.zip") as archive:
        assert [info.file_size for info in archive.infolist()] == SIZES
        for info in archive.infolist():
            with archive.open(info) as member:  # which looks at both headers
                assert member.read(9) == bytes(min(9, info.file_size))
    assert names_by_others(tmp_path / "large.zip") <= {tuple(f"m{size}" for size in SIZES)}


def names_by_others(path: Path) -> set[tuple[str, ...]]:
    """The names of the members as each tool that is here reads them."""
    commands = (["zipinfo", "-1", str(path)], ["bsdtar", "-tf", str(path)])
    return {
        tuple(subprocess.run(command, check=True, capture_output=True, text=True).stdout.split())
        for command in commands
        if shutil.which(command[0])
    }
