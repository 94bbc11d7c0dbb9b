import os
import socket
import stat
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from archpack.bag import Derived, Options, PayloadFile, Written, problems_of_source, verify, walk, write
from archpack.errors import UnwritableError, UsageError
from archpack.event import Advanced, Event, Finished, Started
from archpack.model.context import FileFixity
from tests.bag.making import PAYLOAD, bag_files, make_bag, put, sha512, snapshot, sources


def codes(found: Written) -> set[str]:
    return {problem.code for problem in found.problems}


def test_a_bag_is_what_the_standard_says(tmp_path: Path) -> None:
    result = write(tmp_path / "bag", payload=sources(tmp_path / "in"))
    assert (result.bag, result.problems) == (tmp_path / "bag", ())
    assert (result.files, result.size) == (len(PAYLOAD), sum(map(len, PAYLOAD.values())))
    assert snapshot(tmp_path / "bag") == bag_files()
    assert verify(tmp_path / "bag").problems == ()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["bag", "in"]


def test_derived_files_are_made_from_the_fixity_of_the_originals(tmp_path: Path) -> None:
    asked: list[Mapping[str, FileFixity]] = []

    def derive(fixity: Mapping[str, FileFixity]) -> Derived:
        asked.append(fixity)
        return Derived(payload={"metadata/x.txt": b"made"}, tags={"about/bag.txt": b"tag"})

    result = write(
        tmp_path / "bag",
        payload=sources(tmp_path / "in"),
        derived=derive,
        options=Options(algorithms=("md5", "sha512")),
    )
    (fixity,) = asked
    assert list(fixity) == sorted(PAYLOAD)
    assert fixity["a.txt"].digests["sha512"] == sha512(PAYLOAD["a.txt"])
    assert set(result.fixity) == {*PAYLOAD, "metadata/x.txt"}
    wanted = bag_files(
        dict(sorted({**PAYLOAD, "metadata/x.txt": b"made"}.items())),
        algorithms=("md5", "sha512"),
        extra={"about/bag.txt": b"tag"},
    )
    written = snapshot(tmp_path / "bag")
    assert set(written) == set(wanted)
    assert verify(tmp_path / "bag").problems == ()


def test_tags_stand_in_the_order_in_which_they_are_given(tmp_path: Path) -> None:
    tags = [("Source-Organization", "Z"), ("B", "1"), ("A", "two\nlines"), ("B", "2")]
    write(tmp_path / "bag", payload=sources(tmp_path / "in"), bag_info=tags)
    assert (tmp_path / "bag/bag-info.txt").read_text() == (
        "Source-Organization: Z\nB: 1\nA: two\n lines\nB: 2\nPayload-Oxum: 22.3\n"
    )


SCRIPT = """
import os, pathlib, random, sys
from archpack.bag import *
os.umask(int(sys.argv[4], 8))
names = sorted(os.listdir(sys.argv[1]))
random.Random(int(sys.argv[3])).shuffle(names)
files = [PayloadFile(name=n, source=pathlib.Path(sys.argv[1], n)) for n in names]
made = lambda f: Derived(payload={"made.txt": "".join(f).encode()}, tags={"t.txt": b"", "a/t.txt": b"x"})
options = Options(algorithms=("sha256", "md5"))
assert write(pathlib.Path(sys.argv[2]), payload=files, derived=made, options=options).bag
"""


def test_a_bag_is_the_same_bytes_and_modes_every_time(tmp_path: Path) -> None:
    put(tmp_path / "in", {name.replace("/", "-"): data for name, data in PAYLOAD.items()})
    found = []
    for number, (umask, zone, locale) in enumerate(
        [("077", "UTC", "C.UTF-8"), ("000", "Asia/Tokyo", "C"), ("027", "America/Caracas", "tr_TR.UTF-8")]
    ):
        bag = tmp_path / str(number) / "bag"
        bag.parent.mkdir()
        place = {
            "TZ": zone,
            "LC_ALL": locale,
            "PYTHONHASHSEED": str(number),
            "PYTHONPATH": ":".join(sys.path),
        }
        arguments = [str(tmp_path / "in"), str(bag), str(number), umask]
        subprocess.run([sys.executable, "-c", SCRIPT, *arguments], check=True, env=place)
        modes = {p.relative_to(bag): stat.S_IMODE(p.stat().st_mode) for p in [bag, *bag.rglob("*")]}
        found.append((snapshot(bag), modes))
    assert found[0] == found[1] == found[2]
    assert set(found[0][1].values()) == {0o644, 0o755}


def test_an_original_keeps_its_time_and_is_not_touched(tmp_path: Path) -> None:
    files = sources(tmp_path / "in")
    os.utime(files[0].source, (1, 1))
    Path(files[0].source).chmod(0o400)
    paths = [Path(file.source) for file in files]
    before = [(path.stat().st_mtime_ns, path.stat().st_mode, path.read_bytes()) for path in paths]
    write(tmp_path / "bag", payload=files)
    assert [(path.stat().st_mtime_ns, path.stat().st_mode, path.read_bytes()) for path in paths] == before
    copy = (tmp_path / "bag/data" / files[0].name).stat()
    assert (copy.st_mtime, copy.st_nlink, stat.S_IMODE(copy.st_mode)) == (1, 1, 0o644)


def link(path: Path) -> None:
    path.symlink_to("/etc/passwd")


def dangling(path: Path) -> None:
    path.symlink_to("nowhere")


def bind(path: Path) -> None:
    folder = os.open(path.parent, os.O_RDONLY)
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(f"/proc/self/fd/{folder}/{path.name}")
    os.close(folder)


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (link, "AP811"),
        (dangling, "AP811"),
        (os.mkfifo, "AP812"),
        (Path.mkdir, "AP812"),
        (bind, "AP812"),
        (lambda path: None, "AP813"),
    ],
    ids=["link", "dangling link", "pipe", "folder", "socket", "missing"],
)
def test_sources_that_are_no_regular_files_are_problems(
    make: Callable[[Path], object], code: str, tmp_path: Path
) -> None:
    files = sources(tmp_path / "in")
    strange = tmp_path / "strange"
    make(strange)
    result = write(tmp_path / "bag", payload=[*files, PayloadFile(name="x", source=strange)])
    (problem,) = result.problems
    assert (problem.code, problem.where.path, problem.severity) == (code, strange, "error")
    assert result.bag is None
    assert sorted(p.name for p in tmp_path.iterdir() if p != strange) == ["in"]


def test_a_device_is_a_problem(tmp_path: Path) -> None:
    result = write(tmp_path / "bag", payload=[PayloadFile(name="x", source=Path("/dev/zero"))])
    assert codes(result) == {"AP812"}


@pytest.mark.parametrize("how", ["grow", "shrink", "touch", "swap", "link", "remove and add"])
def test_a_source_that_changes_while_it_is_read_is_a_problem(how: str, tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_bytes(b"x" * 3_000_000)
    other = tmp_path / "other"
    other.write_bytes(b"y" * 3_000_000)

    def change(event: Event) -> None:
        # Some changes are made before the file is opened, some in the middle.
        if isinstance(event, Started) and how == "swap":
            other.rename(source)
        elif isinstance(event, Started) and how == "link":
            source.unlink()
            source.symlink_to(other)
        elif isinstance(event, Advanced) and how == "grow":
            with source.open("ab") as file:
                file.write(b"more")
        elif isinstance(event, Advanced) and how == "shrink":
            os.truncate(source, 2_000_000)
        elif isinstance(event, Advanced) and how == "touch":
            os.utime(source, (1, 1))
        elif isinstance(event, Started) and how == "remove and add":
            source.unlink()

    result = write(tmp_path / "bag", payload=[PayloadFile(name="x", source=source)], listener=change)
    wanted = {"link": "AP811", "remove and add": "AP813"}.get(how, "AP814")
    assert (result.bag, codes(result)) == (None, {wanted})
    assert not (tmp_path / "bag").exists()
    assert not list(tmp_path.glob(".archpack*"))


@pytest.mark.parametrize("name", ["../x", "/x", "a\\..\\..\\x", "a//b", "\udc00", "x" * 300])
def test_a_dangerous_name_is_refused_before_anything_is_copied(name: str, tmp_path: Path) -> None:
    (file,) = sources(tmp_path / "in", {name: b"x"})
    heard: list[Event] = []
    result = write(tmp_path / "deep/er/bag", payload=[file], listener=heard.append)
    assert result.bag is None
    assert heard == []
    assert not (tmp_path / "deep").exists()


def test_twins_are_refused_before_anything_is_copied(tmp_path: Path) -> None:
    files = sources(
        tmp_path / "in", {"é": b"1", "e\u0301": b"2", "A": b"3", "a": b"4", "d": b"5", "d/e": b"6"}
    )
    files.append(PayloadFile(name="A", source=files[0].source))
    result = write(tmp_path / "bag", payload=files)
    assert codes(result) >= {"AP804", "AP805", "AP810"}
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in"]


def test_unwise_names_are_packed_with_a_warning(tmp_path: Path) -> None:
    payload = {"100%.txt": b"1", "con": b"2", "a\nb": b"3", "dot.": b"4"}
    result = write(tmp_path / "bag", payload=sources(tmp_path / "in", payload))
    assert {p.severity for p in result.problems} == {"warning"}
    assert verify(tmp_path / "bag").valid
    assert {name: (tmp_path / "bag/data" / name).read_bytes() for name in payload} == payload


@pytest.mark.parametrize("name", ["100%.txt", "con", "a\nb", "dot.", "e\u0301", "x" * 241])
def test_unwise_names_are_refused_where_portable_ones_are_asked_for(name: str, tmp_path: Path) -> None:
    result = write(
        tmp_path / "bag", payload=sources(tmp_path / "in", {name: b"1"}), options=Options(portable_names=True)
    )
    assert result.bag is None
    assert {p.severity for p in result.problems} == {"error"}
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in"]


def test_a_bag_without_payload_is_refused(tmp_path: Path) -> None:
    assert codes(write(tmp_path / "bag", payload=[])) == {"AP815"}


@pytest.mark.parametrize("early", [True, False])
def test_an_original_with_the_name_of_a_derived_file_is_refused(early: bool, tmp_path: Path) -> None:
    heard: list[Event] = []
    result = write(
        tmp_path / "bag",
        payload=sources(tmp_path / "in", {"record.json": b"mine"}),
        derived=lambda fixity: Derived(payload={"record.json": b"ours"}),
        derived_names=["record.json"] if early else [],
        listener=heard.append,
    )
    assert codes(result) == {"AP816"}
    assert bool(heard) is not early
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in"]


@pytest.mark.parametrize(
    "name",
    [
        "bagit.txt",
        "BagIt.txt",
        "data/x",
        "manifest-md5.txt",
        "tagmanifest-sha512.txt",
        "fetch.txt",
        "~x",
        "a ",
        "../x",
    ],
)
def test_a_tag_file_cannot_have_a_name_of_bagit(name: str, tmp_path: Path) -> None:
    result = write(
        tmp_path / "bag", payload=sources(tmp_path / "in"), derived=lambda fixity: Derived(tags={name: b""})
    )
    assert "AP816" in codes(result)
    assert result.bag is None
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in"]


def test_tags_that_cannot_be_written_are_problems(tmp_path: Path) -> None:
    for tag in (("Payload-Oxum", "1.1"), ("a:b", "c"), ("A", "\x1b[2J")):
        assert codes(write(tmp_path / "bag", payload=sources(tmp_path / "in"), bag_info=[tag])) == {"AP818"}


@pytest.mark.parametrize("names", [["crc32"], ["shake_128"], [""]])
def test_an_algorithm_that_is_not_known_is_a_wrong_call(names: list[str], tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        write(tmp_path / "bag", payload=sources(tmp_path / "in"), options=Options(algorithms=tuple(names)))


def test_what_exists_is_not_overwritten_unless_asked(tmp_path: Path) -> None:
    files = sources(tmp_path / "in")
    make_bag(tmp_path / "bag", payload={"old": b"old"})
    before = snapshot(tmp_path / "bag")
    with pytest.raises(UnwritableError, match="exists already"):
        write(tmp_path / "bag", payload=files)
    assert snapshot(tmp_path / "bag") == before
    assert write(tmp_path / "bag", payload=files, options=Options(replace=True)).bag
    assert snapshot(tmp_path / "bag") == bag_files()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["bag", "in"]


def test_only_a_bag_is_ever_replaced(tmp_path: Path) -> None:
    put(tmp_path / "home", {"letters.txt": b"precious"})
    (tmp_path / "file").write_bytes(b"precious")
    (tmp_path / "empty").mkdir()
    (tmp_path / "link").symlink_to(make_bag(tmp_path / "bag"))
    before = snapshot(tmp_path)
    files = sources(tmp_path / "in")
    before |= {f"in/{name}": data for name, data in snapshot(tmp_path / "in").items()}
    for name in ("home", "file", "empty", "link", "in/.."):
        with pytest.raises(UnwritableError):
            write(tmp_path / name, payload=files, options=Options(replace=True))
    assert snapshot(tmp_path) == before


def test_a_destination_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for place in (tmp_path / "file/bag", Path("/proc/nowhere/bag")):
        with pytest.raises(UnwritableError, match=str(place)):
            write(place, payload=sources(tmp_path / "in"))


def test_what_the_caller_raises_passes_and_nothing_is_left(tmp_path: Path) -> None:
    def fail(fixity: Mapping[str, FileFixity]) -> Derived:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write(tmp_path / "bag", payload=sources(tmp_path / "in"), derived=fail)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in"]


def test_the_listener_hears_every_byte(tmp_path: Path) -> None:
    heard: list[Event] = []
    payload = {"large": b"x" * 2_500_000, "empty": b"", "small": b"y"}
    write(tmp_path / "bag", payload=sources(tmp_path / "in", payload), listener=heard.append)
    assert heard[0] == Started(task="pack", total=2_500_001)
    assert heard[-1] == Finished(task="pack")
    assert sum(event.amount for event in heard if isinstance(event, Advanced)) == 2_500_001


def test_what_cannot_be_packed_in_a_folder_is_told(tmp_path: Path) -> None:
    put(tmp_path, {"a.txt": b"", "b/c.txt": b""})
    (tmp_path / "empty").mkdir()
    (tmp_path / "b/link").symlink_to("c.txt")
    os.mkfifo(tmp_path / "pipe")
    tree = walk(tmp_path)
    assert list(tree.files) == ["a.txt", "b/c.txt"]
    found = {p.where.path.name: (p.code, p.severity) for p in problems_of_source(tmp_path, tree)}
    assert found == {"link": ("AP811", "error"), "pipe": ("AP812", "error"), "empty": ("AP817", "warning")}
