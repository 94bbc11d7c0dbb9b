from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.bag import checks, names, verify
from archpack.bag.files import Files, seen
from tests.bag.making import make_bag

STATUS = Path(__file__).stat()


def files(*found: str) -> Files:
    made = Files()
    for name in found:
        made.add(name, STATUS)
    made.sort()
    return made


@given(st.lists(st.text("ab/é", max_size=5), unique=True), st.lists(st.text("ab/é", max_size=5)))
def test_files_are_a_mapping_in_the_order_of_names(there: list[str], asked: list[str]) -> None:
    found = files(*there)
    assert list(found) == sorted(there)
    for name in asked + sorted(there):
        assert (name in found) is (name in there)
        if name in there:
            assert found[name] == seen(STATUS)
            assert found.name(found.index(name)) == name
        else:
            with pytest.raises(KeyError):
                found[name]


@given(st.lists(st.text("aAbB/éÉ", max_size=3), unique=True, max_size=40))
def test_no_twin_is_overlooked(there: list[str]) -> None:
    folded = [names.folded(name) for name in there]
    twins = {name for name in there if folded.count(names.folded(name)) > 1}
    assert twins <= set(checks._suspects(files(*there)))


def test_the_order_of_a_manifest_does_not_matter(tmp_path: Path) -> None:
    bag = make_bag(tmp_path / "bag", payload={f"{number}.txt": b"x" for number in range(50)})
    (bag / "tagmanifest-sha512.txt").unlink()
    manifest = bag / "manifest-sha512.txt"
    lines = manifest.read_text().splitlines(keepends=True)
    manifest.write_text("".join(lines[::-1][::2] + lines[::2]))
    assert verify(bag).valid
