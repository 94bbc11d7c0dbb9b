"""Bags in one file: written in one pass, read as they lie, and never trusted."""

import errno
import gzip
import io
import os
import resource
import shutil
import subprocess
import tarfile
import tempfile
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from archpack.bag import Derived, Options, Written, names, second_opinion, verify, write
from archpack.bag.archive_members import Limits
from archpack.bag.serialize import SERIALIZATIONS
from archpack.errors import UnreadableError, UnwritableError, UsageError
from archpack.event import Advanced, Event
from archpack.problem import has_errors
from tests.bag.making import PAYLOAD, bag_files, make_bag, snapshot, sources
from tests.bag.test_round_trip import TREES

MOMENT = 1_790_000_000


def pack(folder: Path, kind: str, payload: dict[str, bytes] = PAYLOAD, **options: object) -> Written:
    return write(
        folder / f"bag.{kind}",
        payload=sources(folder / "in", payload),
        derived=lambda fixity: Derived(payload={"made.txt": b"made"}, tags={"about.txt": b"tag"}),
        options=Options(serialization=kind, moment=MOMENT, **options),  # type: ignore[arg-type]
    )


def codes(path: Path, severity: str = "error", **options: object) -> set[str]:
    return {p.code for p in verify(path, **options).problems if p.severity == severity}  # type: ignore[arg-type]


def unpack(archive: Path, into: Path) -> Path:
    """Unpack with the tools of the system."""
    into.mkdir()
    if archive.name.endswith(".zip"):
        subprocess.run(["unzip", "-q", str(archive)], cwd=into, check=True)
    else:
        subprocess.run(["tar", "-xf", str(archive)], cwd=into, check=True)
    return into / "bag"


@pytest.mark.parametrize("kind", SERIALIZATIONS)
def test_an_archive_holds_the_bag_that_a_folder_would(kind: str, tmp_path: Path) -> None:
    result = pack(tmp_path, kind)
    assert result.bag == tmp_path / f"bag.{kind}"
    found = verify(result.bag)
    assert (found.valid, found.problems, found.files) == (True, (), 4)
    folder = write(
        tmp_path / "folder",
        payload=sources(tmp_path / "in"),
        derived=lambda fixity: Derived(payload={"made.txt": b"made"}, tags={"about.txt": b"tag"}),
    )
    assert folder.fixity == result.fixity
    if shutil.which("unzip") and shutil.which("zstd"):
        assert snapshot(unpack(result.bag, tmp_path / "out")) == snapshot(tmp_path / "folder")
        assert verify(tmp_path / "out/bag").valid
    assert sorted(p.name for p in tmp_path.iterdir() if p.name != "out") == ["bag." + kind, "folder", "in"]


@pytest.mark.parametrize("kind", SERIALIZATIONS)
def test_an_archive_is_the_same_bytes_every_time(kind: str, tmp_path: Path) -> None:
    found = []
    for number in range(2):
        here = tmp_path / str(number)
        payload = dict(reversed(PAYLOAD.items())) if number else PAYLOAD
        files = sources(here / "in", payload)
        os.utime(files[0].source, (number, number))
        Path(files[0].source).chmod(0o400 if number else 0o644)
        old = os.umask(0o077 if number else 0)
        result = write(
            here / f"bag.{kind}", payload=files, options=Options(serialization=kind, moment=MOMENT)
        )
        os.umask(old)
        assert result.bag
        found.append((result.bag.read_bytes(), result.bag.stat().st_mode & 0o777))
    assert found[0] == found[1]
    assert found[0][1] == 0o644


@settings(deadline=None, max_examples=40)
@given(TREES, st.sampled_from(SERIALIZATIONS))
def test_any_tree_comes_back_from_an_archive(tree: dict[str, bytes], kind: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        options = Options(serialization=kind)
        result = write(here / f"bag.{kind}", payload=sources(here / "in", tree), options=options)
        if has_errors(names.judge({name: Path("x") for name in tree})):
            assert [p.name for p in here.iterdir()] == ["in"]
            return
        assert result.bag
        found = verify(result.bag)
        awkward = any(c in name for name in tree for c in "\\")
        assert found.valid or awkward, found.problems
        if kind == "zip":
            with zipfile.ZipFile(result.bag) as archive:
                archive.extractall(here / "out")  # noqa: S202  our own
        else:
            raw = result.bag.read_bytes()
            raw = zstandard.decompress(raw, 1 << 24) if kind == "tar.zst" else raw
            with tarfile.open(fileobj=io.BytesIO(raw)) as tar:
                tar.extractall(here / "out", filter="fully_trusted")  # noqa: S202  our own
        assert snapshot(here / "out/bag/data") == tree


@pytest.mark.parametrize(
    ("kind", "option"), [("tar", ""), ("tar.gz", "z"), ("tar.zst", "--zstd"), ("zip", "")]
)
def test_archives_of_other_tools_are_read(kind: str, option: str, tmp_path: Path) -> None:
    if not all(shutil.which(tool) for tool in ("tar", "zip", "zstd")):
        pytest.skip("tar, zip and zstd are needed")
    long = {"x" * 150 + "/" + "y" * 150: b"long", "дело/лист.txt": b"n", **PAYLOAD}
    make_bag(tmp_path / "bag", payload=long)
    if kind == "zip":
        command = ["zip", "-q", "-r", "bag.zip", "bag"]
    else:
        command = ["tar", f"-{option}cf" if len(option) == 1 else "-cf", f"bag.{kind}", "bag"]
        command += [option] if len(option) > 1 else []
    subprocess.run(command, cwd=tmp_path, check=True)
    found = verify(tmp_path / f"bag.{kind}")
    assert (found.valid, found.problems) == (True, ())


needs_bdbag = pytest.mark.skipif(shutil.which("bdbag") is None, reason="bdbag is needed")


def bdbag(*arguments: str, home: Path) -> None:
    """Run bdbag, which keeps its settings in the person's home."""
    subprocess.run(
        ["bdbag", *arguments], check=True, capture_output=True, env={**os.environ, "HOME": str(home)}
    )


@needs_bdbag
@pytest.mark.parametrize("kind", ["zip", "tar", "tgz"])
def test_archives_of_bdbag_are_valid_here(kind: str, tmp_path: Path) -> None:
    for name, data in {**PAYLOAD, "дело/лист 1.txt": b"n", "100%.txt": b"", "empty": b""}.items():
        path = tmp_path / "bag" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    checksums = ("--checksum", "md5", "--checksum", "sha256")
    bdbag(str(tmp_path / "bag"), *checksums, "--archiver", kind, home=tmp_path)
    found = verify(tmp_path / f"bag.{kind}")
    assert (found.valid, has_errors(found.problems), found.files) == (True, False, 6)


@needs_bdbag
@pytest.mark.parametrize("kind", ["zip", "tar", "tar.gz"])
def test_archives_from_here_are_valid_for_bdbag(kind: str, tmp_path: Path) -> None:
    result = pack(tmp_path, kind, {**PAYLOAD, "дело/лист 1.txt": b"n", "empty": b""})
    bdbag(str(result.bag), "--validate", "full", home=tmp_path)


def test_a_damaged_archive_is_told_and_never_valid(tmp_path: Path) -> None:
    for kind in SERIALIZATIONS:
        bag = pack(tmp_path / kind, kind).bag
        assert bag
        whole = bag.read_bytes()
        for cut in range(300, len(whole) - 10_240 if kind == "tar" else len(whole), max(len(whole) // 25, 1)):
            bag.write_bytes(whole[:cut])
            try:
                found = verify(bag)
            except UnreadableError:
                continue
            assert found.valid is False
            assert all(p.message.isprintable() for p in found.problems)


@pytest.mark.parametrize("kind", SERIALIZATIONS)
def test_a_changed_byte_is_found(kind: str, tmp_path: Path) -> None:
    bag = pack(tmp_path, kind, {"a.bin": os.urandom(20_000)}).bag
    assert bag
    whole = bytearray(bag.read_bytes())
    where = whole.find(b"made") if kind in {"tar", "zip"} else len(whole) // 2
    whole[len(whole) // 3] ^= 1
    whole[where] ^= 0
    bag.write_bytes(whole)
    assert verify(bag).valid is False


def tar_of(path: Path, files: dict[str, bytes], *more: tarfile.TarInfo) -> Path:
    with tarfile.open(path, "w") as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        for info in more:
            archive.addfile(info, io.BytesIO(bytes(info.size)))
    return path


def zip_of(path: Path, files: dict[str, bytes], *more: zipfile.ZipInfo) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
        for info in more:
            archive.writestr(info, b"/etc/passwd")
    return path


BAG = {f"bag/{name}": data for name, data in bag_files().items()}


def special(name: str, kind: bytes, target: str = "/etc/passwd") -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, target
    return info


def link_in_zip(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.create_system, info.external_attr = 3, 0o120777 << 16
    return info


HOSTILE: dict[str, tuple[Callable[[Path], Path], str]] = {
    "climbing out of a tar": (lambda p: tar_of(p / "bag.tar", BAG | {"bag/../../x": b""}), "AP891"),
    "absolute in a tar": (lambda p: tar_of(p / "bag.tar", BAG | {"/x": b""}), "AP891"),
    "climbing out of a zip": (lambda p: zip_of(p / "bag.zip", BAG | {"../x": b""}), "AP891"),
    "backslashes in a zip": (lambda p: zip_of(p / "bag.zip", BAG | {"bag\\..\\x": b""}), "AP891"),
    "drive letter in a zip": (lambda p: zip_of(p / "bag.zip", BAG | {"C:/x": b""}), "AP891"),
    "symbolic link in a tar": (
        lambda p: tar_of(p / "bag.tar", BAG, special("bag/data/l", tarfile.SYMTYPE)),
        "AP845",
    ),
    "hard link in a tar": (
        lambda p: tar_of(p / "bag.tar", BAG, special("bag/data/l", tarfile.LNKTYPE)),
        "AP846",
    ),
    "pipe in a tar": (lambda p: tar_of(p / "bag.tar", BAG, special("bag/data/l", tarfile.FIFOTYPE)), "AP846"),
    "device in a tar": (
        lambda p: tar_of(p / "bag.tar", BAG, special("bag/data/l", tarfile.CHRTYPE)),
        "AP846",
    ),
    "symbolic link in a zip": (lambda p: zip_of(p / "bag.zip", BAG, link_in_zip("bag/data/l")), "AP845"),
    "two bags": (lambda p: tar_of(p / "bag.tar", BAG | {"other/bagit.txt": b""}), "AP892"),
    "a file beside the bag": (lambda p: zip_of(p / "bag.zip", BAG | {"readme": b""}), "AP892"),
    "no folder": (lambda p: tar_of(p / "bag.tar", bag_files()), "AP892"),
    "duplicate in a tar": (
        lambda p: tar_of(p / "bag.tar", BAG, tarfile.TarInfo("bag/data/a.txt")),
        "AP893",
    ),
    "duplicate by another spelling": (
        lambda p: tar_of(p / "bag.tar", BAG | {"bag/data//./a.txt": b"other"}),
        "AP893",
    ),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_archives_are_refused_for_the_right_reason(case: str, tmp_path: Path) -> None:
    make, code = HOSTILE[case]
    bag = make(tmp_path)
    assert code in codes(bag)
    assert verify(bag).valid is False
    assert [p.name for p in tmp_path.iterdir()] == [bag.name]


def test_a_duplicate_in_a_zip_is_refused(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(tmp_path / "bag.zip", "w") as archive:
        for name, data in BAG.items():
            archive.writestr(name, data)
        archive.writestr("bag/data/a.txt", b"other")
    assert "AP893" in codes(tmp_path / "bag.zip")


def test_an_archive_named_otherwise_is_warned_about(tmp_path: Path) -> None:
    bag = tar_of(tmp_path / "other.tar", BAG)
    assert (verify(bag).valid, codes(bag, "warning")) == (True, {"AP894"})


@pytest.mark.parametrize("kind", ["tar.gz", "tar.zst", "zip"])
def test_a_bomb_is_stopped(kind: str, tmp_path: Path) -> None:
    many = BAG | {f"bag/data/{n}": bytes(1 << 20) for n in range(30)}
    plain = tar_of(tmp_path / "plain", many)
    bomb = tmp_path / f"bag.{kind}"
    if kind == "zip":
        with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in many.items():
                archive.writestr(name, data)
    elif kind == "tar.gz":
        bomb.write_bytes(gzip.compress(plain.read_bytes()))
    else:
        bomb.write_bytes(zstandard.compress(plain.read_bytes()))
    small = Limits(size=10 << 20)
    assert codes(bomb, limits=small) >= {"AP895"}
    assert "AP895" not in codes(bomb)
    assert codes(bomb, limits=Limits(members=10)) >= {"AP895"}


def test_a_sparse_member_that_is_endless_is_stopped(tmp_path: Path) -> None:
    info = tarfile.TarInfo("bag/data/sparse")
    info.pax_headers = {"GNU.sparse.major": "0", "GNU.sparse.minor": "1", "GNU.sparse.size": str(1 << 60)}
    info.pax_headers |= {"GNU.sparse.map": "0,0", "GNU.sparse.name": "bag/data/sparse"}
    assert codes(tar_of(tmp_path / "bag.tar", BAG, info)) >= {"AP895"}


def test_a_header_that_wants_all_memory_is_stopped(tmp_path: Path) -> None:
    info = tarfile.TarInfo("bag/x")
    info.type, info.size = tarfile.XHDTYPE, 1 << 33
    (tmp_path / "bag.tar.gz").write_bytes(gzip.compress(info.tobuf(tarfile.GNU_FORMAT) + bytes(20 << 20)))
    assert codes(tmp_path / "bag.tar.gz") >= {"AP895"}


def test_overlapping_members_of_a_zip_are_a_bomb(tmp_path: Path) -> None:
    bag = zip_of(tmp_path / "bag.zip", BAG | {"bag/data/x": bytes(50_000)})
    data = bag.read_bytes()
    central = data.rindex(b"PK\x01\x02")
    entries = data[central : data.index(b"PK\x05\x06")]
    start = data.index(b"PK\x01\x02")
    directory = (
        data[start : data.index(b"PK\x05\x06")]
        + entries.replace(b"/x", b"/y")
        + entries.replace(b"/x", b"/z")
    )
    count = len(BAG) + 3
    end = b"PK\x05\x06\0\0\0\0" + count.to_bytes(2, "little") * 2
    end += len(directory).to_bytes(4, "little") + start.to_bytes(4, "little") + b"\0\0"
    bag.write_bytes(data[:start] + directory + end)
    assert codes(bag) >= {"AP895"}


@pytest.mark.parametrize(
    "data", [b"", b"nonsense" * 100, b"PK\x03\x04", b"\x1f\x8b\x08", b"PK\x05\x06" + bytes(18)]
)
def test_what_is_no_archive_is_never_a_bag(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "bag.zip"
    file.write_bytes(data)
    try:
        assert verify(file).valid is False
    except UnreadableError as error:
        assert "bag.zip" in str(error)


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=400), st.integers(0, 3), st.integers(0, 4000))
def test_any_bytes_in_an_archive_are_read_or_refused(data: bytes, which: int, where: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        kind = SERIALIZATIONS[which]
        bag = pack(Path(folder), kind).bag
        assert bag
        whole = bytearray(bag.read_bytes())
        where %= len(whole)
        whole[where : where + len(data)] = data
        bag.write_bytes(whole)
        with suppress(UnreadableError):
            verify(bag)


@pytest.mark.parametrize("kind", SERIALIZATIONS)
def test_a_source_that_changes_leaves_no_archive(kind: str, tmp_path: Path) -> None:
    files = sources(tmp_path / "in", {"a": b"x" * 3_000_000, "b": b"y"})

    def change(event: Event) -> None:
        if isinstance(event, Advanced):
            os.utime(files[0].source, (1, 1))

    result = write(
        tmp_path / f"bag.{kind}", payload=files, options=Options(serialization=kind), listener=change
    )
    assert (result.bag, {p.code for p in result.problems}) == (None, {"AP814"})
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in"]


def test_what_exists_is_replaced_only_when_asked_and_only_a_file(tmp_path: Path) -> None:
    assert pack(tmp_path, "tar").bag
    (tmp_path / "bag.tar").write_bytes(b"old")
    with pytest.raises(UnwritableError, match="exists already"):
        pack(tmp_path, "tar")
    assert pack(tmp_path, "tar", replace=True).bag
    assert verify(tmp_path / "bag.tar").valid
    (tmp_path / "bag.zip").mkdir()
    with pytest.raises(UnwritableError, match="no file"):
        pack(tmp_path, "zip", replace=True)


def test_a_kind_that_is_not_known_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="known are"):
        pack(tmp_path, "rar")
    with pytest.raises(UsageError, match="named for its kind"):
        write(tmp_path / "x", payload=sources(tmp_path / "in"), options=Options(serialization="zip"))


@pytest.mark.parametrize("kind", SERIALIZATIONS)
@pytest.mark.parametrize("replace", [False, True])
def test_whichever_call_fails_there_is_the_whole_archive_or_none(
    replace: bool, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.bag.test_atomicity import Saboteur, fail_with

    at = told = 0
    while True:
        at += 1
        here = tmp_path / str(at)
        here.mkdir()
        if replace:
            (here / f"bag.{kind}").write_bytes(b"old")
        files = sources(tmp_path / "in")
        saboteur = Saboteur(at, fail_with(errno.ENOSPC))
        try:
            with saboteur.at_work():
                bag = write(
                    here / f"bag.{kind}",
                    payload=files,
                    options=Options(serialization=kind, moment=MOMENT, replace=replace),
                ).bag
        except UnwritableError:
            told += 1
            bag = None
        if not saboteur.reached:
            break
        there = here / f"bag.{kind}"
        if bag is None and there.exists() and there.read_bytes() != b"old":
            assert verify(there).valid  # its name is given, only the folder could not be flushed
        elif bag is None:
            assert there.exists() is replace
        else:
            assert verify(there).valid
        assert not list(here.glob(".*")), f"call {at}"
    assert told > 10


@pytest.mark.parametrize("kind", SERIALIZATIONS)
@pytest.mark.parametrize("replace", [False, True])
def test_whichever_byte_cannot_be_written_there_is_the_whole_archive_or_none(
    replace: bool, kind: str, tmp_path: Path
) -> None:
    # The system's own limit: what the libraries write below Python cannot be spoilt from within it.
    files = sources(tmp_path / "in", {"a.bin": os.urandom(2_500_000), "b.txt": b"second"})
    there = tmp_path / "bags" / f"bag.{kind}"
    options = Options(serialization=kind, moment=MOMENT, replace=True)
    write(there, payload=files, options=options)
    whole, old = there.read_bytes(), b"old"
    most = resource.getrlimit(resource.RLIMIT_FSIZE)
    for limit in (0, 1, 1 << 20, (1 << 20) + 1, 2_500_000, len(whole) - 1, len(whole)):
        there.unlink(missing_ok=True)
        if replace:
            there.write_bytes(old)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, most[1]))
        try:
            write(there, payload=files, options=options)
        except UnwritableError as error:
            assert "too large" in str(error)
            assert limit < len(whole)
            assert (there.read_bytes() == old) if replace else not there.exists()
        else:
            assert limit == len(whole)
            assert there.read_bytes() == whole
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, most)
        assert not list(there.parent.glob(".*")), f"limit {limit}"


def test_the_second_judge_is_not_asked_about_archives(tmp_path: Path) -> None:
    bag = pack(tmp_path, "zip").bag
    assert bag
    (problem,) = second_opinion(bag)
    assert (problem.code, problem.severity) == ("AP881", "warning")


def test_a_dead_writer_leaves_a_file_that_the_next_one_sweeps(tmp_path: Path) -> None:
    (tmp_path / ".archpack-archive-bag.tar-1-0").write_bytes(b"half")
    assert pack(tmp_path, "tar").bag
    assert sorted(p.name for p in tmp_path.iterdir()) == ["bag.tar", "in"]
