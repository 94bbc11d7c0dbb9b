import os
import shutil
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from archpack.bag import Verification, verify
from archpack.bag import loading as loading_module
from archpack.errors import UnreadableError
from tests.bag.making import DECLARATION, PAYLOAD, bag_files, make_bag, manifest_of, put, sha512, snapshot

DATA = {f"data/{name}": data for name, data in PAYLOAD.items()}
OLD = DECLARATION.replace(b"1.0", b"0.97")
A = sha512(PAYLOAD["a.txt"])


def codes(found: Verification, severity: str = "error") -> set[str]:
    return {problem.code for problem in found.problems if problem.severity == severity}


def without_tag_manifest(path: Path) -> Path:
    (path / "tagmanifest-sha512.txt").unlink()
    return path


def with_manifest_lines(path: Path, *lines: str, encoding: str = "utf-8") -> Path:
    with (path / "manifest-sha512.txt").open("ab") as file:
        file.write("".join(f"{line}\n" for line in lines).encode(encoding))
    return path


def with_file(name: str, data: bytes) -> Callable[[Path], object]:
    return lambda bag: put(bag, {name: data})


def lines(*given: str) -> Callable[[Path], object]:
    return lambda bag: with_manifest_lines(bag, *given)


def manifest_is(files: dict[str, bytes], name: str = "manifest-sha512.txt") -> Callable[[Path], object]:
    return lambda bag: (bag / name).write_bytes(manifest_of(files))


def data_is_a_link(bag: Path) -> None:
    (bag / "data").rename(bag.parent / "elsewhere")
    (bag / "data").symlink_to(bag.parent / "elsewhere")


def payload_folder_is_a_file(bag: Path) -> None:
    shutil.rmtree(bag / "data")
    put(bag, {"data": b""})


def without_a(bag: Path) -> str:
    (bag / "data/a.txt").unlink()
    return "data/a.txt"


def folder_is_a_link(bag: Path) -> None:
    (bag / "data" / "b").rename(bag.parent / "outside")
    (bag / "data" / "b").symlink_to(bag.parent / "outside")


def file_is_a_link(bag: Path) -> None:
    (bag / "data" / "a.txt").rename(bag.parent / "outside.txt")
    (bag / "data" / "a.txt").symlink_to(bag.parent / "outside.txt")


def manifest_is_a_link(bag: Path) -> None:
    (bag / "manifest-sha512.txt").rename(bag.parent / "manifest")
    (bag / "manifest-sha512.txt").symlink_to(bag.parent / "manifest")


def file_is_a_pipe(name: str) -> Callable[[Path], object]:
    def change(bag: Path) -> None:
        (bag / name).unlink(missing_ok=True)
        os.mkfifo(bag / name)

    return change


def file_is_a_socket(bag: Path) -> None:
    (bag / "data" / "a.txt").unlink()
    # The name of a socket is short, so it is bound from within its folder.
    folder = os.open(bag / "data", os.O_RDONLY)
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(f"/proc/self/fd/{folder}/a.txt")
    os.close(folder)


def sibling(bag: Path) -> None:
    put(bag.parent / f"{bag.name}-sibling", {"secret": b"x"})
    with_manifest_lines(bag, f"{sha512(b'x')}  ../{bag.name}-sibling/secret")


def second_manifest_lacks_a_file(bag: Path) -> None:
    (bag / "manifest-md5.txt").write_bytes(manifest_of({"data/a.txt": PAYLOAD["a.txt"]}, "md5"))


def nothing_listed_twin(bag: Path) -> None:
    put(bag / "data", {"a\u0308.txt": b"other"})


def oxum(*values: str) -> Callable[[Path], object]:
    text = "".join(f"Payload-Oxum: {value}\n" for value in values)
    return lambda bag: (bag / "bag-info.txt").write_text(text)


def fetch(text: str) -> Callable[[Path], object]:
    return lambda bag: (bag / "fetch.txt").write_text(text)


RIGHT = f"{sum(map(len, PAYLOAD.values()))}.{len(PAYLOAD)}"

HOSTILE: dict[str, tuple[Callable[[Path], object], str]] = {
    # The declaration
    "no bagit.txt": (lambda bag: (bag / "bagit.txt").unlink(), "AP820"),
    "empty bagit.txt": (with_file("bagit.txt", b""), "AP821"),
    "byte order mark": (with_file("bagit.txt", b"\xef\xbb\xbf" + DECLARATION), "AP821"),
    "swapped lines": (with_file("bagit.txt", b"".join(reversed(DECLARATION.splitlines(True)))), "AP821"),
    "extra line": (with_file("bagit.txt", DECLARATION + b"X: y\n"), "AP821"),
    "two spaces": (with_file("bagit.txt", DECLARATION.replace(b": ", b":  ")), "AP821"),
    "space before the colon": (with_file("bagit.txt", OLD.replace(b"n: ", b"n : ")), "AP821"),
    "UTF-16 bagit.txt": (with_file("bagit.txt", DECLARATION.decode().encode("utf-16")), "AP821"),
    "half a version": (with_file("bagit.txt", DECLARATION.replace(b"1.0", b".97")), "AP821"),
    "unknown version": (with_file("bagit.txt", DECLARATION.replace(b"1.0", b"2.0")), "AP822"),
    "huge version": (with_file("bagit.txt", DECLARATION.replace(b"1.0", b"1" * 5000 + b".0")), "AP822"),
    "huge bagit.txt": (with_file("bagit.txt", DECLARATION * 2000), "AP821"),
    "unknown encoding": (with_file("bagit.txt", DECLARATION.replace(b"UTF-8", b"Klingon")), "AP823"),
    "codec that is no encoding": (with_file("bagit.txt", DECLARATION.replace(b"UTF-8", b"zlib")), "AP823"),
    "bagit.txt is a pipe": (file_is_a_pipe("bagit.txt"), "AP846"),
    # What lies in the bag
    "no payload folder": (lambda bag: shutil.rmtree(bag / "data"), "AP824"),
    "payload folder is a link": (data_is_a_link, "AP824"),
    "payload folder is a file": (payload_folder_is_a_file, "AP824"),
    "folder in the payload is a link": (folder_is_a_link, "AP845"),
    "payload file is a link": (file_is_a_link, "AP845"),
    "manifest is a link": (manifest_is_a_link, "AP845"),
    "link that leads nowhere": (lambda bag: (bag / "data" / "x").symlink_to("nowhere"), "AP845"),
    "payload file is a pipe": (file_is_a_pipe("data/a.txt"), "AP846"),
    "manifest is a pipe": (file_is_a_pipe("manifest-sha512.txt"), "AP846"),
    "tag file is a pipe": (file_is_a_pipe("bag-info.txt"), "AP846"),
    "payload file is a socket": (file_is_a_socket, "AP846"),
    # Manifests
    "no manifest": (lambda bag: (bag / "manifest-sha512.txt").unlink(), "AP825"),
    "unknown algorithm": (with_file("manifest-crc99.txt", b""), "AP826"),
    "digest without a length": (with_file("manifest-shake128.txt", b""), "AP826"),
    "two manifests of one algorithm": (with_file("manifest-SHA-512.txt", b""), "AP827"),
    "manifest is not UTF-8": (with_file("manifest-sha512.txt", b"\xff\xfe\xfa"), "AP828"),
    "endless line": (lines(f"{A}  data/{'x' * 70000}"), "AP828"),
    "checksum without path": (lines(A), "AP830"),
    "path without checksum": (lines("data/a.txt"), "AP830"),
    "short checksum": (lines(f"{A[:-1]}  data/x"), "AP830"),
    "checksum of another algorithm": (lines(f"{A[:64]}  data/x"), "AP830"),
    "comment": (lines("# a comment"), "AP830"),
    "space at the beginning": (lines(f" {A}  data/a.txt"), "AP830"),
    "no-break space": (lines(f"{A}\u00a0data/a.txt"), "AP830"),
    "traversal": (lines(f"{A}  data/../../../etc/passwd"), "AP832"),
    "traversal with backslashes": (lines(f"{A}  data\\..\\..\\x"), "AP832"),
    "absolute path": (lines(f"{A}  /etc/passwd"), "AP832"),
    "home": (lines(f"{A}  ~/.bashrc"), "AP832"),
    "drive letter": (lines(f"{A}  C:\\Windows\\x"), "AP832"),
    "UNC": (lines(f"{A}  \\\\server\\share"), "AP832"),
    "sibling whose name begins like the bag's": (sibling, "AP832"),
    "encoded traversal": (lines(f"{A}  data/%0A/../../../x"), "AP832"),
    "tag file in a payload manifest": (lines(f"{A}  bagit.txt"), "AP833"),
    "folder that begins like data": (lines(f"{A}  database/x"), "AP833"),
    "payload file in a tag manifest": (manifest_is(DATA, "tagmanifest-sha512.txt"), "AP833"),
    "same entry twice": (lines(f"{A}  data/a.txt"), "AP834"),
    "conflicting entries": (lines(f"{'0' * 128}  data/a.txt"), "AP835"),
    # Completeness
    "listed file is missing": (lambda bag: (bag / "data/a.txt").unlink(), "AP840"),
    "listed file is a folder": (lines(f"{A}  data/b"), "AP840"),
    "listed in another case": (manifest_is({**DATA, "data/A.txt": b"first\n"}), "AP840"),
    "payload file that nobody listed": (with_file("data/new", b""), "AP841"),
    "one of two manifests lacks a file": (second_manifest_lacks_a_file, "AP841"),
    "twin in another form of Unicode": (nothing_listed_twin, "AP841"),
    "missing tag file": (lambda bag: (bag / "bag-info.txt").unlink(), "AP840"),
    "percent sign that is not encoded": (
        lambda bag: (put(bag, {"data/a%25b": b""}), with_manifest_lines(bag, f"{sha512(b'')}  data/a%25b")),
        "AP840",
    ),
    # Digests
    "changed payload file": (with_file("data/a.txt", b"First\n"), "AP842"),
    "changed tag file": (with_file("bag-info.txt", f"Payload-Oxum: {RIGHT}\nX: y\n".encode()), "AP842"),
    # bag-info.txt
    "no tag at all": (with_file("bag-info.txt", b"nonsense\n"), "AP850"),
    "Payload-Oxum twice": (oxum(RIGHT, RIGHT), "AP851"),
    "Payload-Oxum in conflict": (oxum(RIGHT, "1.1"), "AP851"),
    "Payload-Oxum in words": (oxum("much"), "AP852"),
    "Payload-Oxum in Arabic digits": (oxum("٢.٣"), "AP852"),
    "Payload-Oxum of endless digits": (oxum("9" * 9999 + ".1"), "AP852"),
    "Payload-Oxum wrong": (oxum("1.1"), "AP853"),
    # fetch.txt
    "file still to be fetched": (
        lambda bag: fetch(f"http://127.0.0.1:9/a - {without_a(bag)}\n")(bag),
        "AP844",
    ),
    "fetch line of two words": (fetch("http://a/b data/a.txt\n"), "AP860"),
    "fetch length in words": (fetch("http://a/b long data/a.txt\n"), "AP860"),
    "fetch of a tag file": (fetch("http://a/b - bag-info.txt\n"), "AP861"),
    "fetch out of the bag": (fetch("http://a/b - data/../../x\n"), "AP832"),
    "fetch from nowhere": (fetch("a/b - data/a.txt\n"), "AP862"),
    "fetch twice": (fetch("http://a/b - data/a.txt\n" * 2), "AP863"),
    "fetch of a file in no manifest": (fetch("http://a/b - data/x\n"), "AP864"),
    "fetch of another length": (fetch("http://a/b 9999 data/a.txt\n"), "AP865"),
    # Tag manifests
    "tag manifest lists itself": (
        lambda bag: with_file("tagmanifest-sha512.txt", f"{A}  tagmanifest-sha512.txt\n".encode())(bag),
        "AP870",
    ),
    "tag manifest without the manifest": (
        manifest_is({"bagit.txt": DECLARATION}, "tagmanifest-sha512.txt"),
        "AP871",
    ),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_every_fault_of_a_bag_is_told_by_its_code(case: str, tmp_path: Path) -> None:
    change, code = HOSTILE[case]
    bag = make_bag(tmp_path / "bag")
    assert not verify(bag).problems
    change(bag)
    found = verify(bag)
    assert code in codes(found), found.problems
    assert found.valid is False
    for problem in found.problems:
        assert problem.message.isprintable()
        assert problem.where.path.is_relative_to(bag)


@pytest.mark.parametrize("case", HOSTILE)
def test_verifying_writes_nothing(case: str, tmp_path: Path) -> None:
    bag = make_bag(tmp_path / "bag")
    HOSTILE[case][0](bag)

    def everything() -> list[tuple[str, float]]:
        return [(str(p), p.lstat().st_mtime) for p in sorted(tmp_path.rglob("*"))]

    before = everything()
    verify(bag)
    assert everything() == before


def test_a_changed_file_leaves_a_bag_complete_and_makes_it_invalid(tmp_path: Path) -> None:
    bag = make_bag(tmp_path / "bag")
    (bag / "data/a.txt").write_bytes(b"First\n")
    found = verify(bag)
    assert (found.complete, found.valid) == (True, False)
    (problem,) = found.problems
    assert A in problem.message and sha512(b"First\n") in problem.message
    assert problem.where.path == bag / "data/a.txt"
    only = verify(bag, completeness_only=True)
    assert (only.complete, only.valid, only.problems) == (True, None, ())


def test_faults_are_told_with_file_line_and_clause(tmp_path: Path) -> None:
    bag = with_manifest_lines(without_tag_manifest(make_bag(tmp_path / "bag")), "nonsense")
    (problem,) = [p for p in verify(bag).problems if p.severity == "error"]
    assert problem.where.path == bag / "manifest-sha512.txt"
    assert problem.where.line == len(PAYLOAD) + 1
    assert "RFC 8493, 2.1.3" in problem.message


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    bag = make_bag(tmp_path / "bag")
    (bag / "data/a.txt").write_bytes(b"First\n")
    (bag / "data/b/c.txt").unlink()
    (bag / "data/new").write_bytes(b"")
    assert codes(verify(bag)) == {"AP840", "AP841", "AP842", "AP853"}


GOOD: dict[str, dict[str, object]] = {
    "plain": {},
    "md5 and sha256": {"algorithms": ("md5", "sha256")},
    "SHA-3": {"algorithms": ("sha3_256",)},
    "empty payload file": {"payload": {".keep": b""}},
    "percent-encoded names": {"payload": {"100%.txt": b"a", "%25": b"b", "a\nb\rc\r\nd": b"c", "%0A": b"d"}},
    "spaces around names": {"payload": {" a ": b"a", "b\t": b"b"}},
    "line ends of Unicode": {"payload": {"a\u2028b\x85c\x0bd": b"a"}},
    "decomposed names": {"payload": {"e\u0301": b"a"}},
    "bag in a bag": {"payload": bag_files()},
    "tags in a folder": {"extra": {"metadata/x.xml": b"<x/>"}},
    "carriage returns": {"declaration": DECLARATION.replace(b"\n", b"\r\n")},
}


@pytest.mark.parametrize("case", GOOD)
def test_bags_that_are_right_are_valid(case: str, tmp_path: Path) -> None:
    options = dict(GOOD[case])
    if options.get("algorithms") == ("sha3_256",):
        found = verify(make_bag(tmp_path / "bag", **options))
        assert codes(found, "warning") == {"AP827"}  # the name of the manifest keeps its underscore
    else:
        found = verify(make_bag(tmp_path / "bag", **options))
    assert (found.complete, found.valid, codes(found)) == (True, True, set())


@pytest.mark.parametrize("version", ["0.93", "0.94", "0.95", "0.96", "0.97", "1.0"])
def test_every_version_is_known(version: str, tmp_path: Path) -> None:
    bag = make_bag(tmp_path / "bag", declaration=DECLARATION.replace(b"1.0", version.encode()))
    assert verify(bag).valid


@pytest.mark.parametrize("encoding", ["UTF-16", "ISO-8859-1", "KOI8-R"])
def test_tag_files_may_have_another_encoding(encoding: str, tmp_path: Path) -> None:
    name = "ä.txt" if encoding == "ISO-8859-1" else "дело.txt"
    bag = put(tmp_path / "bag", {f"data/{name}": b"x", "bagit.txt": OLD.replace(b"UTF-8", encoding.encode())})
    (bag / "manifest-sha512.txt").write_bytes(f"{sha512(b'x')}  data/{name}\n".encode(encoding))
    (bag / "bag-info.txt").write_bytes("Payload-Oxum: 1.1\n".encode(encoding))
    assert verify(bag).valid


WISE: dict[str, tuple[Callable[[Path], object], str]] = {
    "no tag manifest": (lambda bag: (bag / "tagmanifest-sha512.txt").unlink(), "AP873"),
    "unlisted tag file": (with_file("notes.txt", b""), "AP872"),
    "empty line": (lambda bag: without_tag_manifest(with_manifest_lines(bag, "")), "AP829"),
    "other form of Unicode": (
        lambda bag: without_tag_manifest((bag / "data/ä.txt").rename(bag / "data/a\u0308.txt").parent.parent),
        "AP848",
    ),
    "asterisk of md5sum": (
        lambda bag: without_tag_manifest(
            put(bag, {"manifest-sha512.txt": manifest_of(DATA).replace(b"  data", b" *data")})
        ),
        "AP831",
    ),
    "dot and slash": (
        lambda bag: without_tag_manifest(
            put(bag, {"manifest-sha512.txt": manifest_of(DATA).replace(b"  data/", b"  ./data//")})
        ),
        "AP831",
    ),
    "byte order mark": (
        lambda bag: without_tag_manifest(
            put(bag, {"manifest-sha512.txt": b"\xef\xbb\xbf" + manifest_of(DATA)})
        ),
        "AP828",
    ),
    "bare percent sign": (
        lambda bag: without_tag_manifest(
            with_manifest_lines(
                put(bag, {"data/a%20b": b"", "bag-info.txt": b""}), f"{sha512(b'')}  data/a%20b"
            )
        ),
        "AP831",
    ),
}


@pytest.mark.parametrize("case", WISE)
def test_what_is_allowed_but_unwise_is_a_warning(case: str, tmp_path: Path) -> None:
    change, code = WISE[case]
    bag = make_bag(tmp_path / "bag")
    change(bag)
    found = verify(bag)
    assert code in codes(found, "warning")
    assert found.valid, found.problems


def test_weak_algorithms_alone_are_warned_about(tmp_path: Path) -> None:
    assert codes(verify(make_bag(tmp_path / "one", algorithms=("md5",))), "warning") == {"AP874"}
    assert not verify(make_bag(tmp_path / "two", algorithms=("md5", "sha256"))).problems


def test_names_that_fall_together_elsewhere_are_warned_about(tmp_path: Path) -> None:
    bag = make_bag(tmp_path / "bag", payload={"A": b"", "a": b"", "é": b"", "e\u0301": b""})
    found = verify(bag)
    assert (found.valid, codes(found, "warning")) == (True, {"AP804", "AP805"})


def test_before_1_0_a_file_need_be_in_one_manifest_only(tmp_path: Path) -> None:
    bag = put(
        tmp_path / "bag",
        DATA
        | {
            "bagit.txt": OLD,
            "manifest-md5.txt": manifest_of({"data/a.txt": DATA["data/a.txt"]}, "md5"),
            "manifest-sha512.txt": manifest_of({k: v for k, v in DATA.items() if k != "data/a.txt"}),
        },
    )
    assert verify(bag).valid
    (bag / "bagit.txt").write_bytes(DECLARATION)
    assert codes(verify(bag)) == {"AP841"}


@pytest.mark.parametrize("spelled", ["data/a%25b", "data/a%b"])
def test_before_1_0_a_percent_sign_may_or_may_not_be_encoded(spelled: str, tmp_path: Path) -> None:
    files = {"data/a%b": b"x", "bagit.txt": OLD}
    bag = put(tmp_path / "bag", {**files, "manifest-sha512.txt": f"{sha512(b'x')}  {spelled}\n".encode()})
    assert verify(bag).valid


def test_a_listed_folder_link_is_told_once_and_not_followed(tmp_path: Path) -> None:
    bag = make_bag(tmp_path / "bag")
    folder_is_a_link(bag)
    assert codes(verify(bag)) == {"AP840", "AP845", "AP853"}


def test_a_fault_in_every_line_fills_no_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading_module, "_MOST", 10)
    bag = with_manifest_lines(without_tag_manifest(make_bag(tmp_path / "bag")), *["nonsense"] * 1000)
    told = [p for p in verify(bag).problems if p.code == "AP830"]
    assert len(told) == 11
    assert sum("990 more" in p.message for p in told) == 1


def test_many_manifests_of_one_algorithm_take_no_longer_than_one(tmp_path: Path) -> None:
    spelled = {f"manifest-sha512{'-' * number}.txt": b"" for number in range(1, 100)}
    found = verify(put(make_bag(tmp_path / "bag"), spelled))
    assert codes(found) == {"AP827", "AP871"}
    assert found.files == len(PAYLOAD)


def test_a_deep_folder_is_looked_into(tmp_path: Path) -> None:
    name = "/".join(["d"] * 300) + "/file"
    bag = make_bag(tmp_path / "bag", payload={name: b"x"})
    assert verify(bag).valid
    (bag / "data" / name).write_bytes(b"y")
    assert codes(verify(bag)) == {"AP842"}


def test_a_bag_reached_through_a_link_is_verified(tmp_path: Path) -> None:
    make_bag(tmp_path / "bag")
    (tmp_path / "link").symlink_to("bag")
    assert verify(tmp_path / "link").valid


def test_what_is_no_folder_cannot_be_verified(tmp_path: Path) -> None:
    (tmp_path / "bag.zip").write_bytes(b"PK")
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "bag.zip", tmp_path / "pipe", tmp_path / "nothing"):
        with pytest.raises(UnreadableError):
            verify(path)


def test_a_folder_with_nothing_of_a_bag_is_one_fault(tmp_path: Path) -> None:
    found = verify(tmp_path)
    assert [problem.code for problem in found.problems] == ["AP820"]
    assert str(found) == "incomplete, not valid; 0 payload files, 0 bytes"


def test_a_folder_of_bags_and_one_in_a_bag_are_told_from_bags(tmp_path: Path) -> None:
    bag = make_bag(tmp_path / "bags/one", payload={"b/c": b"x"})
    (problem,) = verify(tmp_path / "bags").problems
    assert "1 of the folders in it have one, such as 'one'" in problem.message
    (problem,) = verify(bag / "data").problems
    assert "the folder above it has one" in problem.message


def test_backslashes_between_folders_of_a_manifest_are_named(tmp_path: Path) -> None:
    bag = make_bag(tmp_path / "bag", payload={"a": b"x"})
    put(bag, {"manifest-sha512.txt": f"{sha512(b'x')}  data\\a\n".encode()})
    assert any("parted by '/'" in problem.message for problem in verify(bag).problems)


def test_a_file_that_changes_while_it_is_read_is_told(tmp_path: Path) -> None:
    bag = make_bag(tmp_path / "bag", payload={"a": b"x" * 3_000_000})

    def change(event: object) -> None:
        os.utime(bag / "data" / "a", (1, 1))

    found = verify(bag, listener=change)
    assert codes(found) == {"AP843"}
    assert found.complete


def test_snapshots_see_every_byte(tmp_path: Path) -> None:
    assert snapshot(make_bag(tmp_path / "bag")) == bag_files()
