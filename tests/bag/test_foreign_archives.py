"""Archives as other programs make them: what is wrong is said once, rightly, and of the right file."""

import io
import struct
import subprocess
import tarfile
import zipfile
from pathlib import Path

import pytest

from archpack.bag import USUAL_LIMITS, Limits, info, verify
from archpack.errors import UnreadableError
from archpack.event import Advanced, Event, Started
from tests.bag.making import bag_files, make_bag
from tests.bag.test_archive import BAG, codes, pack, tar_of, unpack, zip_of

AWKWARD = {"back\\slash.txt": b"one", "~tilde": b"two", "a.txt": b"three"}


@pytest.mark.parametrize("kind", ["zip", "tar", "tar.gz", "tar.zst"])
def test_a_backslash_in_a_name_is_a_character_like_others(kind: str, tmp_path: Path) -> None:
    pack(tmp_path, kind, AWKWARD)
    assert verify(tmp_path / f"bag.{kind}").valid is True
    assert (
        unpack(tmp_path / f"bag.{kind}", tmp_path / "out") / "data/back\\slash.txt"
    ).read_bytes() == b"one"


def test_a_zip_with_backslashes_between_folders_is_refused_with_the_reason(tmp_path: Path) -> None:
    path = tmp_path / "bag.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in BAG.items():
            member = zipfile.ZipInfo("x")
            member.filename, member.create_system = name.replace("/", "\\"), 0
            archive.writestr(member, data)
    (problem,) = verify(path).problems
    assert problem.code == "AP892"
    assert "parts folders by '\\'" in problem.message


@pytest.mark.parametrize(("kind", "write"), [("zip", zip_of), ("tar", tar_of)])
def test_a_bag_without_its_folder_is_one_fault_and_not_many(kind: str, write: object, tmp_path: Path) -> None:
    (problem,) = verify(write(tmp_path / f"bag.{kind}", bag_files())).problems  # type: ignore[operator]
    assert (problem.code, "at the top of the archive" in problem.message) == ("AP892", True)


def test_of_two_bags_in_one_archive_none_is_taken_for_the_other(tmp_path: Path) -> None:
    other = {f"other/{name}": data for name, data in bag_files({"a.txt": b"another"}).items()}
    (problem,) = verify(tar_of(tmp_path / "bag.tar", BAG | other)).problems
    assert (problem.code, "'bag', 'other'" in problem.message) == ("AP892", True)


@pytest.mark.parametrize("cut", [700, 4000])
def test_what_half_an_archive_lacks_is_not_called_missing(cut: int, tmp_path: Path) -> None:
    path = tar_of(tmp_path / "bag.tar", BAG)
    path.write_bytes(path.read_bytes()[:cut])
    found = verify(path)
    assert {p.code for p in found.problems if p.severity == "error"} == {"AP890"}
    assert (found.complete, found.valid) == (False, False)
    with pytest.raises(UnreadableError, match="cannot be read as a bag: the archive is"):
        info(path)


def test_one_damaged_member_of_a_zip_is_told_of_itself_alone(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "bag.zip", BAG)
    path.write_bytes(path.read_bytes().replace(b"second\n", b"sEcond\n"))
    (problem,) = verify(path).problems
    assert (problem.code, problem.where.path) == ("AP843", path / "data/b/c.txt")


def test_a_damaged_tag_file_of_a_zip_hides_no_other_file(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "bag.zip", BAG)
    path.write_bytes(path.read_bytes().replace(b"Payload-Oxum: ", b"PAYLOAD-OXUM: ", 1))
    found = verify(path)
    assert {p.where.path.name for p in found.problems} == {"bag-info.txt"}
    assert found.valid is False


def test_a_way_of_packing_that_is_not_known_is_not_called_damage(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "bag.zip", BAG)
    with zipfile.ZipFile(path) as archive:
        places = [member.header_offset for member in archive.infolist()]
        directory = archive.start_dir
    data = bytearray(path.read_bytes())
    for place in places:
        data[place + 8 : place + 10] = struct.pack("<H", 9)
    while (directory := data.find(b"PK\x01\x02", directory)) >= 0:
        data[directory + 10 : directory + 12] = struct.pack("<H", 9)
        directory += 4
    path.write_bytes(data)
    (problem,) = verify(path).problems
    assert (problem.code, "not known here" in problem.message) == ("AP897", True)


def test_a_link_that_somebody_names_is_followed(tmp_path: Path) -> None:
    tar_of(tmp_path / "real.tar", BAG)
    (tmp_path / "bag.tar").symlink_to("real.tar")
    assert verify(tmp_path / "bag.tar").valid is True


@pytest.mark.parametrize("form", ["v7", "oldgnu", "gnu", "ustar", "posix"])
def test_every_form_of_gnu_tar_is_read(form: str, tmp_path: Path) -> None:
    make_bag(tmp_path / "bag", payload={"a": b"x"})
    subprocess.run(["tar", f"--format={form}", "-cf", "bag.tar", "bag"], cwd=tmp_path, check=True)
    assert verify(tmp_path / "bag.tar").problems == ()


@pytest.mark.parametrize("kind", ["zip", "tar"])
def test_bytes_after_the_end_are_warned_about(kind: str, tmp_path: Path) -> None:
    path = (zip_of if kind == "zip" else tar_of)(tmp_path / f"bag.{kind}", BAG)
    assert codes(path, "warning") == set()
    path.write_bytes(path.read_bytes() + b"hidden")
    assert (verify(path).valid, codes(path, "warning")) == (True, {"AP896"})


def test_a_comment_of_a_zip_is_no_byte_after_its_end(tmp_path: Path) -> None:
    with zipfile.ZipFile(zip_of(tmp_path / "bag.zip", BAG), "a") as archive:
        archive.comment = b"PK\x05 is how it begins"
    assert codes(tmp_path / "bag.zip", "warning") == set()


def test_a_file_cannot_be_a_folder_too(tmp_path: Path) -> None:
    files = bag_files({"a": b"x", "a/b": b"y"})
    path = tar_of(tmp_path / "bag.tar", {f"bag/{name}": data for name, data in files.items()})
    assert codes(path) == {"AP893"}


def test_a_member_without_a_name_is_a_fault_and_no_crash(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "bag.zip", BAG | {"stray": b"x"})
    path.write_bytes(path.read_bytes().replace(b"stray", b"\0tray"))
    assert codes(path) == {"AP891"}


@pytest.mark.parametrize("kind", ["tar.gz", "tar.zst"])
def test_the_first_look_through_a_packed_archive_is_told(kind: str, tmp_path: Path) -> None:
    pack(tmp_path, kind, {"a": bytes(3 << 20)})
    heard: list[Event] = []
    verify(tmp_path / f"bag.{kind}", listener=heard.append)
    assert [one.task for one in heard if isinstance(one, Started)] == ["look", "verify"]
    done = [one.amount for one in heard if isinstance(one, Advanced) and one.task == "look"]
    assert sum(done) > 3 << 20
    assert len(done) > 4


def test_a_limit_that_somebody_sets_is_the_one_that_holds(tmp_path: Path) -> None:
    path = tmp_path / "bag.tar.gz"
    with tarfile.open(path, "w:gz") as archive:
        for name, data in BAG.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    assert Limits(size=1 << 50, ratio=1 << 50).most(1) > USUAL_LIMITS.most(1)
    assert codes(path, limits=Limits(size=100, ratio=100)) == {"AP895"}
    assert codes(path, limits=Limits(size=1 << 50, ratio=1 << 50)) == set()
