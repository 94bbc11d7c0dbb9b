import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.bag import algorithms, manifest, names
from archpack.bag.manifest import Manifest
from archpack.model.context import FileFixity

DIGEST = hashlib.md5(b"x").hexdigest()  # noqa: S324
NAMES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0/"), min_size=1, max_size=20)


def read(text: str, *, version: tuple[int, int] = (1, 0), tag: bool = False) -> tuple[Manifest, list[str]]:
    found = Manifest(file="manifest-md5.txt", algorithm="md5", tag=tag, width=16)
    lines = text.split("\n")
    remarks = manifest.parse(found, lines[:-1] if lines[-1] == "" else lines, version=version)
    return found, [remark.code + ("?" if remark.warning else "") for remark in remarks]


@given(st.sets(NAMES.filter(lambda name: name not in {".", ".."} and "\\" not in name)))
def test_a_manifest_comes_back_from_its_text(given_names: set[str]) -> None:
    fixity = {
        f"data/{name}": FileFixity(size=1, digests={"md5": hashlib.md5(name.encode()).hexdigest()})  # noqa: S324
        for name in given_names
    }
    found, remarks = read(manifest.text(fixity, "md5"))
    assert remarks == []
    assert {path: found.digest(path) for path in found} == {p: f.digests["md5"] for p, f in fixity.items()}


def test_entries_are_sorted_by_code_points() -> None:
    fixity = {
        name: FileFixity(size=1, digests={"md5": DIGEST})
        for name in ("data/b", "data/a/z", "data/Ä", "data/B")
    }
    listed = [line.split("  ")[1] for line in manifest.text(fixity, "md5").splitlines()]
    assert listed == ["data/B", "data/a/z", "data/b", "data/Ä"]


def test_the_space_at_the_end_of_a_name_belongs_to_it() -> None:
    found, remarks = read(f"{DIGEST.upper()} \t data/a \n")
    assert (list(found), remarks) == (["data/a "], [])
    assert found.digest("data/a ") == DIGEST


def test_the_first_of_several_entries_counts() -> None:
    other = "0" * 32
    found, remarks = read(f"{DIGEST}  data/a\n{other}  data/a\n{DIGEST}  data/a\n")
    assert remarks == ["AP835", "AP834"]
    assert (found.digest("data/a"), found.line("data/a")) == (DIGEST, 1)
    assert read(f"{DIGEST}  data/a\n" * 2, version=(0, 97))[1] == ["AP834?"]


@given(st.text())
def test_any_text_is_read_or_remarked_upon(text: str) -> None:
    found, remarks = read(text)
    assert len(found) + len(remarks) >= (1 if text else 0)
    assert all(path.startswith("data/") and "/../" not in path for path in found)


def test_all_algorithms_of_fixed_length_are_known_by_their_normal_names() -> None:
    known = algorithms.names()
    assert {"md5", "sha1", "sha256", "sha512", "sha3256", "blake2b"} <= set(known)
    assert not [name for name in known if name.startswith("shake") or name == "md5sha1"]
    for name in known:
        assert len(algorithms.start(name).hexdigest()) == 2 * algorithms.length(name)


@given(
    st.lists(st.sampled_from(["a", "data", ".", "..", "", "~", "C:", "*", "%25", "\\", "\0"])).map("/".join)
)
def test_a_path_that_needs_no_care_is_what_it_seems(path: str) -> None:
    if path and not names.needs_care(path):
        assert names.decode(path) == names.plain(path) == path
        assert not names.unsafe(path)
        assert not path.startswith("*")


@pytest.mark.parametrize("path", [".", "./", "data", "data/", "data/."])
@pytest.mark.parametrize("tag", [False, True])
def test_a_folder_cannot_be_listed(path: str, tag: bool) -> None:
    found, remarks = read(f"{DIGEST}  {path}\n", tag=tag)
    assert not len(found)
    assert "AP833" in remarks
